// Invocations one below the other, each with a link to its own page.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { StoredInvocation } from "../../observe/store.ts";
import { scrolling } from "./layout.ts";
import { applicationLink, formatMs, invocationLink, showName, showTime } from "./text.ts";

export interface InvocationTable {
  readonly label: string;
  readonly invocations: readonly StoredInvocation[];
  readonly now: number;
  /** All are of one application, which the page names already. */
  readonly ofOne?: boolean;
  /** Said where there are none. */
  readonly empty: string;
}

export function invocationTable({ label, invocations, now, empty, ofOne = false }: InvocationTable): Html {
  if (invocations.length === 0) return html`<p class="empty">${empty}</p>`;
  return scrolling(
    label,
    html`<table class="invocations">
      <caption class="unseen">
        ${label}
      </caption>
      <thead>
        <tr>
          <th scope="col">time</th>
          <th scope="col">status</th>
          <th scope="col">request</th>
          ${ofOne ? "" : html`<th scope="col">application</th>`}
          <th scope="col" class="number">duration</th>
          <th scope="col">what failed</th>
        </tr>
      </thead>
      <tbody>
        ${newestFirst(invocations).map((invocation) => row(invocation, now, ofOne))}
      </tbody>
    </table>`,
  );
}

function row(invocation: StoredInvocation, now: number, ofOne: boolean): Html {
  const { id, at, status, method, path, application, wallMs, failure } = invocation;
  return html`<tr${failure === undefined ? "" : html` class="failed"`}>
<td class="when">${showTime(at, now)}</td>
<td class="what">${statusBadge(status)}</td>
<td class="request"><a href="${invocationLink(id)}">${showName(method, 20)} ${showName(path, 120)}</a></td>
${ofOne ? "" : html`<td class="who"><a href="${applicationLink(application)}">${showName(application)}</a></td>`}
<td class="number took">${formatMs(wallMs)}</td>
<td class="why">${failure === undefined ? "" : html`<code>${failure.code}</code>`}</td>
</tr>`;
}

export function statusBadge(status: number): Html {
  if (status === 0) return html`<span class="status none" title="no answer was seen">none</span>`;
  return html`<span class="status s${Math.floor(status / 100)}">${status}</span>`;
}

/** They are in the order in which threads told of them. */
function newestFirst(invocations: readonly StoredInvocation[]): readonly StoredInvocation[] {
  return invocations.toSorted((one, other) => other.at - one.at);
}
