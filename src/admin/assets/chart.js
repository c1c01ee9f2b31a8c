// Draws the charts of a page with uPlot, from the figures of the API, and keeps them fresh.

/**
 * @typedef {import("uplot")} Plot
 * @typedef {{ new (options: import("uplot").Options, data: import("uplot").AlignedData, target: HTMLElement): Plot }} PlotClass
 * @typedef {{ stepMs: number, times: number[] } & Record<"requests" | "errors" | "p50" | "p95" | "p99" | "cpu" | "memoryBytes", (number | null)[]>} Series
 * @typedef {{ label: string, key: "requests" | "errors" | "p50" | "p95" | "p99" | "cpu" | "memoryBytes", color: string, width?: number, fill?: string, dash?: number[] }} Line
 */

const MIB = 1_048_576;
const HEIGHT = 170;

/** A script of its own has put it there. */
const { uPlot: UPlot } = /** @type {{ uPlot: PlotClass }} */ (/** @type {unknown} */ (globalThis));

/** Colours are names of custom properties of the style. @type {Record<string, { lines: Line[], unit: string }>} */
const KINDS = {
  requests: {
    unit: "/s",
    lines: [
      { label: "requests", key: "requests", color: "--accent", fill: "--accent-wash" },
      { label: "errors", key: "errors", color: "--bad" },
    ],
  },
  durations: {
    unit: " ms",
    lines: [
      { label: "p50", key: "p50", color: "--accent" },
      { label: "p95", key: "p95", color: "--second", dash: [6, 3] },
      { label: "p99", key: "p99", color: "--third", dash: [2, 3] },
    ],
  },
  cpu: { unit: " %", lines: [{ label: "CPU", key: "cpu", color: "--accent", fill: "--accent-wash" }] },
  memory: {
    unit: " MiB",
    lines: [{ label: "memory", key: "memoryBytes", color: "--accent", fill: "--accent-wash" }],
  },
};

const dark = matchMedia("(prefers-color-scheme: dark)");

/** What the style resolves it to: `light-dark()` is of no use on a canvas. @param {string} name */
function color(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** @param {number} value */
function format(value) {
  if (value === 0) return "0";
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return String(Number(value.toFixed(Math.abs(value) >= 10 ? 1 : 2)));
}

/** @param {HTMLElement} element @param {string} kind */
function draw(element, kind) {
  const { lines, unit } = KINDS[kind] ?? { lines: [], unit: "" };
  const axis = {
    stroke: color("--quiet"),
    grid: { stroke: color("--rule"), width: 1 },
    ticks: { show: false },
    font: "12px system-ui, sans-serif",
  };
  return new UPlot(
    {
      width: element.clientWidth,
      height: HEIGHT,
      // On the right, for the half of a label that stands below the last moment.
      padding: [14, 28, 0, 0],
      legend: { markers: { fill: fillOf } },
      cursor: { points: { size: 6 }, drag: { x: false, y: false } },
      hooks: { setCursor: [spellOutLast] },
      scales: { y: { range: (_, __, top) => [0, top > 0 ? top * 1.1 : 1] } },
      axes: [
        {
          ...axis,
          space: 70,
          size: 28,
          grid: { show: false },
          values: (_, values, __, ___, incr) => values.map((value) => toClock(value, incr < 60)),
        },
        { ...axis, size: 44, space: 32, values: (_, values) => values.map((value) => format(value)) },
      ],
      series: [
        { label: "at", value: (_, value) => (value === null ? "–" : toClock(value, true)) },
        ...lines.map(({ label, color: stroke, fill, dash }) => ({
          label,
          stroke: color(stroke),
          width: 1.5,
          ...(fill === undefined ? {} : { fill: color(fill) }),
          ...(dash === undefined ? {} : { dash }),
          points: { show: false },
          spanGaps: label.startsWith("p"),
          value: (/** @type {unknown} */ _, /** @type {number | null} */ value) =>
            value === null || value === undefined ? "–" : format(value) + unit,
        })),
      ],
    },
    [[], ...lines.map(() => [])],
    element,
  );
}

/** Where nobody points at a moment, the last one is spelled out. @param {Plot} plot */
function spellOutLast(plot) {
  if ((plot.cursor.left ?? -1) < 0) plot.setLegend({ idx: plot.data[0].length - 1 }, false);
}

/** @param {Plot} plot @param {number} index */
function fillOf(plot, index) {
  const stroke = plot.series[index]?.stroke;
  // `draw` gives names of colours, of which uPlot makes functions.
  const value = typeof stroke === "function" ? stroke(plot, index) : stroke;
  return typeof value === "string" ? value : "";
}

/** @param {number} seconds @param {boolean} [exact] */
function toClock(seconds, exact = false) {
  const text = new Date(seconds * 1000).toLocaleTimeString("en-GB");
  return exact ? text : text.slice(0, 5);
}

/** @param {HTMLElement} section */
function follow(section) {
  const elements = [...section.querySelectorAll("[data-chart]")].filter((one) => one instanceof HTMLElement);
  /** @type {{ plot: Plot, kind: string, element: HTMLElement }[]} */
  let charts = [];
  /** @type {Series | undefined} */
  let series;

  const show = () => {
    if (series === undefined) return;
    const { times, memoryBytes } = series;
    const all = { ...series, memoryBytes: memoryBytes.map((value) => (value === null ? null : value / MIB)) };
    for (const { plot, kind } of charts) {
      const lines = KINDS[kind]?.lines ?? [];
      plot.setData([times, ...lines.map(({ key }) => all[key])]);
      spellOutLast(plot);
    }
  };
  const build = () => {
    for (const { plot } of charts) plot.destroy();
    charts = elements.map((element) => {
      const kind = element.dataset["chart"] ?? "";
      return { plot: draw(element, kind), kind, element };
    });
    show();
  };
  const load = async () => {
    const response = await fetch(section.dataset["charts"] ?? "");
    if (!response.ok) return;
    series = await response.json();
    show();
    section.dataset["drawn"] = "true";
  };

  build();
  dark.addEventListener("change", build);
  new ResizeObserver(() => {
    for (const { plot, element } of charts)
      if (plot.width !== element.clientWidth) plot.setSize({ width: element.clientWidth, height: HEIGHT });
  }).observe(section);
  void load();
  // What fetches the page's parts again says so.
  document.addEventListener("fresh", () => void load().catch(() => undefined));
}

for (const section of document.querySelectorAll("[data-charts]"))
  if (section instanceof HTMLElement) follow(section);
