// The form that invokes an application, and what it answered.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Application } from "../../config/config.ts";
import { ROUTE_METHODS } from "../../config/method.ts";
import { statusBadge } from "./invocation-table.ts";
import { scrolling } from "./layout.ts";
import { applicationLink, formatBytes, formatMs, invocationLink, showName, showText } from "./text.ts";

export interface Invoked {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly string[])[];
  readonly id: string | null;
  readonly body: string;
  readonly isBase64Encoded: boolean;
  readonly truncated: boolean;
  readonly tookMs: number;
}

export interface InvokeData {
  /** What was sent last, as it was written. */
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly headers?: string | undefined;
  readonly body?: string | undefined;
  readonly answer?: Invoked | undefined;
  /** Why nothing was sent, or nothing came back. */
  readonly problem?: string | undefined;
}

export function invokeForm(application: Application, data: InvokeData): Html {
  const { name, methods, urlPath } = application;
  const choices = methods.includes("*") ? ROUTE_METHODS : methods;
  const { method = choices[0] ?? "GET", path = urlPath, headers = "", body = "" } = data;
  return html`<form
      class="invoke"
      method="post"
      action="${applicationLink(name)}/invoke"
      data-partial="answer"
    >
      <div class="field method">
        <label for="invoke-method">Method</label>
        <select id="invoke-method" name="method">
          ${choices.map((one) => html`<option${one === method ? html` selected` : ""}>${one}</option>`)}
        </select>
      </div>
      <div class="field path">
        <label for="invoke-path">Path and query</label>
        <input
          id="invoke-path"
          name="path"
          value="${path}"
          required
          maxlength="8192"
          spellcheck="false"
          autocapitalize="off"
        />
      </div>
      <div class="field">
        <label for="invoke-headers">Headers <small>one a line: name: value</small></label>
        <textarea id="invoke-headers" name="headers" rows="4" spellcheck="false">${headers}</textarea>
      </div>
      <div class="field">
        <label for="invoke-body">Body</label>
        <textarea id="invoke-body" name="body" rows="4" spellcheck="false">${body}</textarea>
      </div>
      <div class="actions"><button>Invoke</button></div>
    </form>
    <div id="answer" class="answer" tabindex="-1" role="group" aria-label="Answer">${answer(data)}</div>`;
}

function answer({ answer: invoked, problem }: InvokeData): Html {
  if (problem !== undefined) return html`<p class="problem" role="alert">${showName(problem, 2000)}</p>`;
  if (invoked === undefined) return html``;
  const { status, reason, headers, id, body, isBase64Encoded, truncated, tookMs } = invoked;
  return html`<h3>
      ${statusBadge(status)} ${showName(reason)}
      <small>after ${formatMs(tookMs)}${truncated ? ", cut off" : ""}</small>
    </h3>
    ${id === null ? "" : html`<p><a href="${invocationLink(id)}">This invocation</a> <small class="note">there in a moment</small></p>`}
    ${scrolling(
      "Headers of the answer",
      html`<table class="headers">
        <caption class="unseen">
          Headers of the answer
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">name</th>
            <th scope="col">value</th>
          </tr>
        </thead>
        <tbody>
          ${headers.map(
            ([name = "", value = ""]) =>
              html`<tr>
                <th scope="row">${showName(name)}</th>
                <td>${showName(value, 2000)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
    ${
      body === ""
        ? html`<p class="empty">The body is empty.</p>`
        : isBase64Encoded
          ? html`<p class="note">
                The body is no text: ${formatBytes(Math.floor((body.length * 3) / 4))}, here as base64.
              </p>
              <div class="text">${showText(body)}</div>`
          : html`<div class="text">${showText(body)}</div>`
    }`;
}
