// Figures over time: the most important ones as numbers, all of them as charts, and a table for whoever has no use for charts.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { RANGES } from "../history.ts";
import type { Range, Series, Summary } from "../history.ts";
import { scrolling } from "./layout.ts";
import { formatBytes, formatFigure, formatMs, formatPercent, formatShare, showTime } from "./text.ts";

export interface FigureData {
  readonly range: Range;
  readonly summary: Summary;
  readonly series: Series;
  /** Undefined: of all. */
  readonly application: string | undefined;
  /** Where the page is, without the query. */
  readonly path: string;
  readonly now: number;
}

const RANGE_NAMES: Readonly<Record<Range, string>> = { "10m": "10 minutes", "4h": "4 hours" };
/** Rows of the table. */
const ROWS = 10;

const CHARTS: readonly (readonly [kind: string, title: string, unit: string])[] = [
  ["requests", "Requests", "per second"],
  ["durations", "Duration", "milliseconds"],
  ["cpu", "CPU", "% of a core"],
  ["memory", "Memory", "MiB"],
];

export function figures(data: FigureData): Html {
  const { range, application, path, now } = data;
  const query = new URLSearchParams({ range, ...(application === undefined ? {} : { application }) });
  return html`<section aria-labelledby="figures-title">
    <div class="section-head">
      <h2 id="figures-title">Last ${RANGE_NAMES[range]}</h2>
      <nav aria-label="Range">
        <ul class="choice">
          ${RANGES.map(
            (one) =>
              html`<li>
                <a href="${path}?range=${one}" ${one === range ? html` aria-current="true"` : ""}
                  >${RANGE_NAMES[one]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
    </div>
    ${tiles(data)}
    <div class="charts" data-charts="/api/v1/figures?${query.toString()}">
      ${CHARTS.map(
        ([kind, title, unit]) =>
          html`<figure class="chart">
            <figcaption>${title} <small>${unit}</small></figcaption>
            <div
              class="plot"
              data-chart="${kind}"
              role="img"
              aria-label="Chart: ${title}, ${unit}; the table below has the figures"
            ></div>
          </figure>`,
      )}
    </div>
    <noscript><p class="note">Charts need JavaScript; the table has the figures.</p></noscript>
    <details class="figures-table">
      <summary>As a table</summary>
      <div id="figures-table" data-live>${table(data.series, now)}</div>
    </details>
  </section>`;
}

function tiles({ summary, application }: FigureData): Html {
  const { requests, errors, requestsPerSecond, p50, p95, p99, cpu, memoryBytes } = summary;
  const rows: [string, string, string][] = [
    ["Requests", `${formatFigure(requestsPerSecond)}/s`, `${formatFigure(requests)} in all`],
    ["Errors", formatShare(errors, requests), `${formatFigure(errors)}: 5xx, or cut off`],
    ["p50", formatMs(p50), "half are faster"],
    ["p95", formatMs(p95), "19 of 20 are faster"],
    ["p99", formatMs(p99), "99 of 100 are faster"],
    ["CPU", formatPercent(cpu), "of a core"],
    ["Memory", formatBytes(memoryBytes), application === undefined ? "of the process" : "the most of a call"],
  ];
  return html`<dl class="tiles" id="tiles" data-live>
    ${rows.map(
      ([name, value, note]) =>
        html`<div${name === "Errors" && errors > 0 ? html` class="bad"` : ""}><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`,
    )}
  </dl>`;
}

function table(series: Series, now: number): Html {
  const { times, stepMs, requests, errors, p50, p95, p99, cpu, memoryBytes } = series;
  const size = Math.max(1, Math.ceil((stepMs === 1000 ? 601 : 1441) / ROWS));
  const starts = Array.from({ length: Math.ceil(times.length / size) }, (_, row) => row * size);
  const most = (values: readonly (number | null)[], from: number): number | null =>
    values
      .slice(from, from + size)
      .reduce((top, value) => (value === null || (top !== null && top > value) ? top : value), null);
  const mean = (values: readonly number[], from: number): number => {
    const some = values.slice(from, from + size);
    return some.reduce((sum, value) => sum + value, 0) / Math.max(1, some.length);
  };
  return scrolling(
    "Figures over time",
    html`<table class="numbers">
      <caption>
        Requests are means, the others the most of each span
      </caption>
      <thead>
        <tr>
          <th scope="col">from</th>
          <th scope="col">requests/s</th>
          <th scope="col">errors/s</th>
          <th scope="col">p50</th>
          <th scope="col">p95</th>
          <th scope="col">p99</th>
          <th scope="col">CPU</th>
          <th scope="col">memory</th>
        </tr>
      </thead>
      <tbody>
        ${starts.map(
          (from) =>
            html`<tr>
              <th scope="row">${showTime((times[from] ?? 0) * 1000, now)}</th>
              <td>${formatFigure(mean(requests, from))}</td>
              <td>${formatFigure(mean(errors, from))}</td>
              <td>${formatMs(most(p50, from))}</td>
              <td>${formatMs(most(p95, from))}</td>
              <td>${formatMs(most(p99, from))}</td>
              <td>${formatPercent(most(cpu, from))}</td>
              <td>${formatBytes(most(memoryBytes, from))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
