// Bars with their ranges as inline SVG.
import { toSpread } from "../table.ts";
import type { Spread } from "../table.ts";
import { digitsFor } from "./tables.ts";

export interface Bar {
  readonly name: string;
  readonly values: readonly number[];
  /** Ours stands out. */
  readonly isOwn: boolean;
  /** Instead of a bar. */
  readonly note?: string;
}

const WIDTH = 940;
const LABEL_WIDTH = 250;
const VALUE_WIDTH = 190;
const ROW_HEIGHT = 26;
const AXIS_HEIGHT = 28;
const PLOT_WIDTH = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
/** Where the largest value is more than so many times the smallest, the scale is logarithmic. */
const LOG_FROM = 40;

export function toText(value: number): string {
  const digits = digitsFor(value);
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

interface Scale {
  readonly isLog: boolean;
  readonly ticks: readonly number[];
  toX(value: number): number;
}

/** One bar for each, from the median, with a line from the lowest to the highest round. */
export function drawChart(title: string, unit: string, bars: readonly Bar[]): string {
  const spreads = bars.map(({ values }) => (values.length === 0 ? undefined : toSpread(values)));
  const known = spreads.filter((spread) => spread !== undefined);
  const scale = toScale(known);
  const height = bars.length * ROW_HEIGHT + AXIS_HEIGHT;
  const grid = scale.ticks.map((tick) => {
    const x = scale.toX(tick).toFixed(1);
    return (
      `<line x1="${x}" y1="0" x2="${x}" y2="${height - AXIS_HEIGHT + 4}" class="grid"/>` +
      `<text x="${x}" y="${height - 9}" class="tick">${toTick(tick)}</text>`
    );
  });
  const rows = bars.map((bar, index) => drawRow(bar, spreads[index], scale, index * ROW_HEIGHT));
  return (
    `<figure><figcaption>${escape(title)} <span>${escape(unit)}${scale.isLog ? ", logarithmic scale" : ""}</span></figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}">${grid.join("")}${rows.join("")}</svg></figure>`
  );
}

function drawRow({ name, isOwn, note }: Bar, spread: Spread | undefined, scale: Scale, top: number): string {
  const middle = top + ROW_HEIGHT / 2;
  const label = `<text x="${LABEL_WIDTH - 10}" y="${middle + 4}" class="name${isOwn ? " own" : ""}">${escape(name)}</text>`;
  if (spread === undefined)
    return `${label}<text x="${LABEL_WIDTH + 6}" y="${middle + 4}" class="none">${escape(note ?? "-")}</text>`;
  const end = scale.toX(spread.median);
  const [low, high] = [scale.toX(spread.low).toFixed(1), scale.toX(spread.high).toFixed(1)];
  const range = `(${toText(spread.low)} to ${toText(spread.high)})`;
  const text = `${toText(spread.median)} <tspan class="range">${spread.low === spread.high ? "" : range}</tspan>`;
  return (
    `${label}<rect x="${LABEL_WIDTH}" y="${top + 5}" width="${Math.max(1, end - LABEL_WIDTH).toFixed(1)}" height="${ROW_HEIGHT - 10}" class="bar${isOwn ? " own" : ""}"/>` +
    `<path d="M${low} ${middle - 4}v8M${low} ${middle}H${high}M${high} ${middle - 4}v8" class="whisker"/>` +
    `<text x="${WIDTH - VALUE_WIDTH + 14}" y="${middle + 4}" class="value">${text}</text>`
  );
}

function toScale(spreads: readonly Spread[]): Scale {
  const highest = Math.max(...spreads.map(({ high }) => high));
  const lowest = Math.min(...spreads.map(({ low }) => low).filter((low) => low > 0));
  const isLog = highest / lowest > LOG_FROM;
  if (!isLog) {
    const step = toStep(highest / 5);
    const ticks = Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
    return { isLog, ticks, toX: (value) => LABEL_WIDTH + (value / highest) * PLOT_WIDTH };
  }
  // A bar needs a length at the lowest value too.
  const from = Math.floor(Math.log10(lowest / 1.5));
  const to = Math.log10(highest);
  const ticks = Array.from({ length: Math.floor(to) - from + 1 }, (_, index) => 10 ** (from + index));
  return {
    isLog,
    ticks,
    toX: (value) => LABEL_WIDTH + (Math.max(0, Math.log10(value) - from) / (to - from)) * PLOT_WIDTH,
  };
}

/** 1, 2 or 5 times a power of ten. */
function toStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= atLeast) ?? atLeast;
}

const toTick = (value: number): string => value.toLocaleString("en-US", { maximumSignificantDigits: 3 });
