// The page of an application: what it does, what it is, what it may do, and a form that invokes it.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Application } from "../../config/config.ts";
import type { ModuleFacts, ServerState } from "../../observe/message.ts";
import type { StoredInvocation } from "../../observe/store.ts";
import { figures } from "./figure.ts";
import type { FigureData } from "./figure.ts";
import { invocationTable } from "./invocation-table.ts";
import { invokeForm } from "./invoke-form.ts";
import type { InvokeData } from "./invoke-form.ts";
import { layout, scrolling } from "./layout.ts";
import { formatBytes, showName } from "./text.ts";

export interface ApplicationData {
  readonly now: number;
  readonly version: string;
  readonly state: ServerState;
  readonly application: Application;
  readonly module: ModuleFacts | undefined;
  /** Under the names of the configuration. */
  readonly limits: Readonly<Record<string, number>>;
  readonly figures: FigureData;
  /** The newest first; undefined where nothing is kept. */
  readonly invocations: readonly StoredInvocation[] | undefined;
  readonly invoke: InvokeData;
}

export function applicationPage(data: ApplicationData): Html {
  const { now, version, state, application, invocations, invoke } = data;
  const { name } = application;
  return layout(
    {
      title: name,
      place: undefined,
      state,
      version,
      now,
      scripts: ["uplot.js", "chart.js"],
      refreshMs: 2000,
    },
    html`<p class="above">Application</p>
      <h1>${showName(name)}</h1>
      ${facts(data)} ${figures(data.figures)}
      <section aria-labelledby="invoke-title">
        <h2 id="invoke-title">Invoke</h2>
        ${invokeForm(application, invoke)}
      </section>
      <section aria-labelledby="recent-title">
        <div class="section-head">
          <h2 id="recent-title">Recent invocations</h2>
          <a href="/invocations?${new URLSearchParams({ application: name }).toString()}">All of them</a>
        </div>
        <div id="recent" data-live>
          ${
            invocations === undefined
              ? html`<p class="empty">Invocations are not kept.</p>`
              : invocationTable({
                  ofOne: true,
                  label: "Recent invocations",
                  invocations,
                  now,
                  empty: "There was none yet.",
                })
          }
        </div>
      </section>
      <div class="columns">${grants(data)} ${limits(data)}</div>`,
  );
}

function facts({ application, module }: ApplicationData): Html {
  const { methods, urlPath, filePath, runtime, function: called } = application;
  return html`<dl class="facts inline">
    <div>
      <dt>Route</dt>
      <dd>
        ${methods.map((method) => html`<code>${showName(method)}</code> `)}<code>${showName(urlPath)}</code>
      </dd>
    </div>
    <div>
      <dt>Function</dt>
      <dd><code>${showName(called)}</code></dd>
    </div>
    <div>
      <dt>File</dt>
      <dd>
        <code>${showName(filePath)}</code>
        <small
          >${runtime === "js" ? "JavaScript" : "WebAssembly"}${module === undefined ? "" : `, ${formatBytes(module.bytes)}`}</small
        >
      </dd>
    </div>
    ${
      module === undefined
        ? ""
        : html`<div>
              <dt>SHA-256</dt>
              <dd><code class="digest" title="${module.digest}">${module.digest.slice(0, 16)}…</code></dd>
            </div>
            <div>
              <dt>Sandboxes</dt>
              <dd>${module.resettable ? "set back after each request" : "a new one for each request"}</dd>
            </div>`
    }
  </dl>`;
}

function grants({ application: { tcp, env }, module }: ApplicationData): Html {
  const imports = module?.imports ?? [];
  return html`<section aria-labelledby="grants-title">
    <h2 id="grants-title">May reach</h2>
    <h3>TCP</h3>
    ${list(
      tcp.map(({ text }) => text),
      "No address.",
    )}
    <h3>env <small>names only</small></h3>
    ${list([...env.keys()], "Nothing.")}
    <h3>Imports of the ${"module"}</h3>
    ${list(imports, module === undefined ? "Not known." : "None.")}
  </section>`;
}

function list(names: readonly string[], none: string): Html {
  if (names.length === 0) return html`<p class="empty">${none}</p>`;
  return html`<ul class="names">
    ${names.map((name) => html`<li><code>${showName(name)}</code></li>`)}
  </ul>`;
}

function limits({ limits: values }: ApplicationData): Html {
  return html`<section aria-labelledby="limits-title">
    <h2 id="limits-title">Limits</h2>
    ${scrolling(
      "Limits",
      html`<table class="numbers limits">
        <caption class="unseen">
          Limits
        </caption>
        <thead>
          <tr>
            <th scope="col">limit</th>
            <th scope="col">value</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(values).map(
            ([key, value]) =>
              html`<tr>
                <th scope="row"><code>${key}</code></th>
                <td>${showLimit(key, value)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function showLimit(key: string, value: number): string {
  if (key.endsWith("_bytes")) return formatBytes(value);
  if (key.endsWith("_ms")) return `${value} ms`;
  return key.endsWith("_mb") ? `${value} MiB` : String(value);
}
