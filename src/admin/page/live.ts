// The page that shows invocations as they end. What comes is put into it by `assets/live.js`.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { ServerState } from "../../observe/message.ts";
import { layout, scrolling } from "./layout.ts";

export interface LiveData {
  readonly now: number;
  readonly version: string;
  readonly state: ServerState;
  readonly applications: readonly string[];
  /** What is chosen. */
  readonly application: string;
  readonly failed: boolean;
}

export function livePage({ now, version, state, applications, application, failed }: LiveData): Html {
  return layout(
    { title: "Live", place: "/live", state, version, now, scripts: ["live.js"] },
    html`<h1>Live</h1>
      <noscript
        ><p class="note">
          This page needs JavaScript; <a href="/invocations">Invocations</a> shows the same without it.
        </p></noscript
      >
      <form class="filter" id="live-filter" method="get" action="/live" aria-label="Filter">
        <div class="field">
          <label for="live-application">Application</label>
          <select id="live-application" name="application">
            <option value="">all</option>
            ${applications.map(
              (name) =>
                html`<option value="${name}" ${name === application ? html` selected` : ""}>${name}</option>`,
            )}
          </select>
        </div>
        <div class="field check">
          <input
            type="checkbox"
            id="live-failed"
            name="failed"
            value="true"
            ${failed ? html` checked` : ""}
          /><label for="live-failed">Only what failed</label>
        </div>
        <div class="actions">
          <button type="button" id="live-pause" aria-pressed="false">Pause</button>
          <button type="button" class="secondary" id="live-clear">Clear</button>
        </div>
      </form>
      <p class="tail">
        <span id="live-status" role="status">Connecting…</span> <span id="live-count"></span>
      </p>
      ${scrolling(
        "Invocations as they end, the newest first",
        html`<table class="invocations live">
          <caption class="unseen">
            Invocations as they end, the newest first
          </caption>
          <thead>
            <tr>
              <th scope="col">time</th>
              <th scope="col">status</th>
              <th scope="col">request</th>
              <th scope="col">application</th>
              <th scope="col" class="number">duration</th>
              <th scope="col">what failed</th>
            </tr>
          </thead>
          <tbody id="live-rows"></tbody>
        </table>`,
      )}
      <p class="empty" id="live-empty">Nothing yet: what ends from now on appears here.</p>`,
  );
}
