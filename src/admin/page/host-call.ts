// What a function asked of the host, on a time line: a table, whose last column is the picture of it.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { HostCall } from "../../observe/record.ts";
import type { StoredInvocation } from "../../observe/store.ts";
import { scrolling } from "./layout.ts";
import { formatCount, formatMs, showName } from "./text.ts";

/** Of the width. */
const WIDTH = 1000;
const MIN_WIDTH = 6;

/** Where a span lies on the line, of `WIDTH`. Pure. */
export function toBar(
  ms: number,
  tookMs: number,
  wholeMs: number,
): { readonly x: number; readonly width: number } {
  const scale = wholeMs > 0 ? WIDTH / wholeMs : 0;
  const width = Math.min(WIDTH, Math.max(MIN_WIDTH, tookMs * scale));
  const x = Math.max(0, Math.min(WIDTH - width, ms * scale));
  return { x: Math.round(x), width: Math.round(width) };
}

export function hostCalls({ calls, wallMs, queueMs }: StoredInvocation): Html {
  return html`<section aria-labelledby="calls-title">
    <h2 id="calls-title">
      Host calls${calls === undefined ? "" : html` <small>${formatCount(calls.total)}</small>`}
    </h2>
    ${
      calls === undefined
        ? html`<p class="empty">They were not recorded.</p>`
        : calls.last.length === 0
          ? html`<p class="empty">It asked the host for nothing.</p>`
          : table(calls.last, wallMs, queueMs)
    }
    ${
      calls === undefined || calls.total === calls.last.length
        ? ""
        : html`<p class="note">
            These are the last ${formatCount(calls.last.length)}, without what a script's platform asks for by
            itself.
          </p>`
    }
  </section>`;
}

function table(calls: readonly HostCall[], wallMs: number, queueMs: number): Html {
  const end = Math.max(wallMs, ...calls.map(({ ms, tookMs }) => ms + tookMs));
  return scrolling(
    "Host calls on a time line",
    html`<table class="calls">
      <caption class="unseen">
        Host calls on a time line of ${formatMs(end)}
      </caption>
      <thead>
        <tr>
          <th scope="col">call</th>
          <th scope="col">result</th>
          <th scope="col" class="number">after</th>
          <th scope="col" class="number">took</th>
          <th scope="col" class="line" aria-hidden="true"><span>0</span><span>${formatMs(end)}</span></th>
        </tr>
      </thead>
      <tbody>
        <tr class="waited">
          <th scope="row">waited to begin</th>
          <td></td>
          <td class="number">${formatMs(0)}</td>
          <td class="number">${formatMs(queueMs)}</td>
          ${bar(0, queueMs, end)}
        </tr>
        ${calls.map(
          ({ name, detail, result, ms, tookMs }) =>
            html`<tr${result === undefined ? html` class="failed"` : ""}>
<th scope="row"><code>${showName(name)}</code> ${showName(detail, 240)}</th>
<td>${result === undefined ? html`<em>did not return</em>` : showName(result, 240)}</td>
<td class="number">${formatMs(ms)}</td><td class="number">${formatMs(tookMs)}</td>${bar(ms, tookMs, end)}</tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function bar(ms: number, tookMs: number, wholeMs: number): Html {
  const { x, width } = toBar(ms, tookMs, wholeMs);
  return html`<td class="line" aria-hidden="true">
    <svg viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none">
      <rect x="${x}" y="1" width="${width}" height="8" />
    </svg>
  </td>`;
}
