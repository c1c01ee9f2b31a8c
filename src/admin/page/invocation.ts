// The page of one invocation: what happened in words, then everything that is known of it.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { ServerState } from "../../observe/message.ts";
import type { GuestLine } from "../../observe/record.ts";
import type { StoredInvocation } from "../../observe/store.ts";
import { hostCalls } from "./host-call.ts";
import { statusBadge } from "./invocation-table.ts";
import { layout, scrolling } from "./layout.ts";
import {
  applicationLink,
  formatBytes,
  formatCount,
  formatMs,
  showName,
  showText,
  showTime,
  toVisible,
} from "./text.ts";

export interface InvocationData {
  readonly now: number;
  readonly version: string;
  readonly state: ServerState;
  readonly invocation: StoredInvocation;
  /** What happened, in words, a line each. */
  readonly explanation: readonly string[];
  /** As the server was given it. */
  readonly configFile: string;
}

/** More lines are left to the API. */
const MAX_LINES = 1000;

export function invocationPage(data: InvocationData): Html {
  const { now, version, state, invocation, explanation, configFile } = data;
  const { method, path, status, id, failure, recording } = invocation;
  // Where it is the one that commands look for by themselves, it need not be named.
  const where = configFile === "config.toml" ? "" : ` --config=${toWord(configFile)}`;
  return layout(
    { title: toVisible(`${method} ${path}`.slice(0, 80)), place: "/invocations", state, version, now },
    html`<p class="above">Invocation <code>${showName(id)}</code></p>
      <h1 class="request">${statusBadge(status)} <span>${showName(method)} ${showName(path)}</span></h1>
      <section
        aria-labelledby="explanation-title"
        class="explanation${failure === undefined && status < 500 ? "" : " failed"}"
      >
        <h2 id="explanation-title">What happened</h2>
        <ol>
          ${explanation.map((line) => html`<li>${showName(line, 2000)}</li>`)}
        </ol>
      </section>
      ${failure === undefined ? "" : failed(invocation)} ${hostCalls(invocation)}
      ${logLines(invocation.lines)} ${facts(data)}
      <section aria-labelledby="commands-title">
        <h2 id="commands-title">In a terminal</h2>
        ${command(`serverless-wasm explain${where} ${quote(id)}`)}
        ${recording === undefined ? html`<p class="note">It was not recorded: it cannot be replayed.</p>` : command(`serverless-wasm replay${where} ${quote(id)}`)}
        ${recording === undefined ? "" : html`<p><a href="/api/v1/invocations/${encodeURIComponent(id)}/recording">Download the recording</a> <small>${formatBytes(recording.length)}</small></p>`}
      </section>`,
  );
}

function failed({ failure }: StoredInvocation): Html {
  const { code, message, stack } = failure ?? { code: "", message: "", stack: [] };
  return html`<section aria-labelledby="stack-title">
    <h2 id="stack-title">Failure</h2>
    <p><code class="code">${code}</code></p>
    <div class="text message">${showText(message)}</div>
    ${
      stack.length === 0
        ? ""
        : html`<h3>Stack <small>of the function, the innermost first</small></h3>
            <ol class="stack">
              ${stack.map((frame) => html`<li><code>${showName(frame, 500)}</code></li>`)}
            </ol>`
    }
  </section>`;
}

function logLines(lines: readonly GuestLine[]): Html {
  const shown = lines.slice(0, MAX_LINES);
  return html`<section aria-labelledby="lines-title">
    <h2 id="lines-title">
      Log <small>${formatCount(lines.length)} ${lines.length === 1 ? "line" : "lines"}</small>
    </h2>
    ${
      lines.length === 0
        ? html`<p class="empty">It logged nothing.</p>`
        : scrolling(
            "Log lines",
            html`<table class="log">
              <caption class="unseen">
                Log lines
              </caption>
              <thead>
                <tr>
                  <th scope="col" class="number">after</th>
                  <th scope="col">level</th>
                  <th scope="col">line</th>
                </tr>
              </thead>
              <tbody>
                ${shown.map(
                  ({ ms, level, text }) =>
                    html`<tr class="${level}">
                      <td class="number">${formatMs(ms)}</td>
                      <td class="level">${level}</td>
                      <td>${showText(text)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`,
          )
    }
    ${shown.length === lines.length ? "" : html`<p class="note">${formatCount(lines.length - shown.length)} lines more are not shown; the API has them.</p>`}
  </section>`;
}

function facts({ invocation, now }: InvocationData): Html {
  const { id, at, application, function: called, route, bytesIn, bytesOut, wallMs, queueMs } = invocation;
  const { usage, connections, traceparent, thread, status } = invocation;
  const rows: [string, Html | string][] = [
    ["Request id", html`<code>${showName(id)}</code>`],
    ["Arrived", showTime(at, now, true)],
    ["Application", html`<a href="${applicationLink(application)}">${showName(application)}</a>`],
    ["Function", html`<code>${showName(called)}</code>`],
    ["Route", html`<code>${showName(route)}</code>`],
    ["Status", status === 0 ? "no answer was seen" : String(status)],
    ["Body", `${formatBytes(bytesIn)} in, ${formatBytes(bytesOut)} out`],
    ["Duration", formatMs(wallMs)],
    ["Waited to begin", formatMs(queueMs)],
    ...(usage === undefined
      ? [["Ran", "never"] as [string, string]]
      : ([
          ["CPU", formatMs(usage.cpuMs)],
          ["Fuel", formatCount(usage.fuel)],
          ["Memory", formatBytes(usage.memoryBytes)],
          ["Start", usage.cold ? "cold" : "warm"],
        ] as [string, string][])),
    ["TCP connections", formatCount(connections)],
    ["Thread", String(thread)],
    ...(traceparent === undefined
      ? []
      : [["Trace", html`<code>${showName(traceparent)}</code>`] as [string, Html]]),
  ];
  return html`<section aria-labelledby="facts-title">
    <h2 id="facts-title">Facts</h2>
    <dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function command(text: string): Html {
  return html`<div class="command">
    <code>${text}</code
    ><button class="secondary" data-copy="${text}" aria-label="Copy: ${text}" hidden>Copy</button>
  </div>`;
}

/** As one word of a shell, and no option. */
function quote(id: string): string {
  return id.startsWith("-") ? `-- ${toWord(id)}` : toWord(id);
}

function toWord(text: string): string {
  return /^[A-Za-z0-9._:@+/-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
