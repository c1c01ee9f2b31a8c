// The first page: how the server is, how much happens, which application does what, what failed last.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Application } from "../../config/config.ts";
import type { Listening, ServerState } from "../../observe/message.ts";
import type { StoredInvocation } from "../../observe/store.ts";
import type { Summary } from "../history.ts";
import { figures } from "./figure.ts";
import type { FigureData } from "./figure.ts";
import { invocationTable } from "./invocation-table.ts";
import { layout, scrolling, stateBadge } from "./layout.ts";
import {
  applicationLink,
  formatBytes,
  formatFigure,
  formatMs,
  formatPercent,
  formatSpan,
  showName,
} from "./text.ts";

export interface OverviewData {
  readonly now: number;
  readonly version: string;
  readonly node: string;
  readonly state: ServerState;
  readonly uptimeMs: number;
  readonly listening: Listening | undefined;
  readonly figures: FigureData;
  readonly applications: readonly { readonly application: Application; readonly summary: Summary }[];
  /** The newest first; undefined where nothing is kept. */
  readonly failures: readonly StoredInvocation[] | undefined;
}

export function overviewPage(data: OverviewData): Html {
  const { version, state, now, applications, failures } = data;
  return layout(
    {
      title: "Overview",
      place: "/",
      state,
      version,
      now,
      scripts: ["uplot.js", "chart.js"],
      refreshMs: 2000,
    },
    html`<h1>Overview</h1>
      ${facts(data)} ${figures(data.figures)}
      <section aria-labelledby="applications-title">
        <h2 id="applications-title">Applications</h2>
        <div id="applications" data-live>${applicationTable(applications)}</div>
      </section>
      <section aria-labelledby="failures-title">
        <div class="section-head">
          <h2 id="failures-title">Failed last</h2>
          <a href="/invocations?failed=true">All that failed</a>
        </div>
        <div id="failures" data-live>
          ${
            failures === undefined
              ? html`<p class="empty">Invocations are not kept.</p>`
              : invocationTable({
                  label: "Failed last",
                  invocations: failures,
                  now,
                  empty: "Nothing failed.",
                })
          }
        </div>
      </section>`,
  );
}

function facts({ version, node, state, uptimeMs, listening }: OverviewData): Html {
  const addresses = [listening?.http, listening?.https].flatMap((address, index) =>
    address === undefined
      ? []
      : [
          `${index === 0 ? "http" : "https"}://${address.host.includes(":") ? `[${address.host}]` : address.host}:${address.port}`,
        ],
  );
  return html`<dl class="facts inline" id="facts" data-live>
    <div>
      <dt>State</dt>
      <dd>${stateBadge(state)}</dd>
    </div>
    <div>
      <dt>Version</dt>
      <dd>${version} <small>on Node ${node}</small></dd>
    </div>
    <div>
      <dt>Up for</dt>
      <dd>${formatSpan(uptimeMs)}</dd>
    </div>
    <div>
      <dt>Threads</dt>
      <dd>${listening?.threads ?? "–"}</dd>
    </div>
    <div>
      <dt>Listens on</dt>
      <dd>
        ${addresses.length === 0 ? "nothing yet" : addresses.map((address) => html`<code>${address}</code> `)}
      </dd>
    </div>
  </dl>`;
}

function applicationTable(applications: OverviewData["applications"]): Html {
  if (applications.length === 0) return html`<p class="empty">The configuration has no applications.</p>`;
  return scrolling(
    "Applications",
    html`<table class="numbers applications">
      <caption class="unseen">
        Applications
      </caption>
      <thead>
        <tr>
          <th scope="col">application</th>
          <th scope="col" class="text">route</th>
          <th scope="col">requests/s</th>
          <th scope="col">errors</th>
          <th scope="col">p50</th>
          <th scope="col">p95</th>
          <th scope="col">p99</th>
          <th scope="col">CPU</th>
          <th scope="col">memory</th>
        </tr>
      </thead>
      <tbody>
        ${applications.map(
          ({ application: { name, methods, urlPath }, summary }) =>
            html`<tr>
              <th scope="row"><a href="${applicationLink(name)}">${showName(name)}</a></th>
              <td class="text"><code>${showName(methods.join(" "))} ${showName(urlPath)}</code></td>
              <td>${formatFigure(summary.requestsPerSecond)}</td>
              <td>
                ${summary.errors === 0 ? "0" : html`<a class="bad" href="/invocations?${new URLSearchParams({ application: name, failed: "true" }).toString()}">${formatFigure(summary.errors)}</a>`}
              </td>
              <td>${formatMs(summary.p50)}</td>
              <td>${formatMs(summary.p95)}</td>
              <td>${formatMs(summary.p99)}</td>
              <td>${formatPercent(summary.cpu)}</td>
              <td>${formatBytes(summary.memoryBytes)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
