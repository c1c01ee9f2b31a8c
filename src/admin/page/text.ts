// How texts that others made (log lines, paths, names, messages) and figures are shown. Whatever a text holds, it stays text:
// markup is escaped by `html`, and what is invisible, or moves other text, is named instead.
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** More of one text stands behind a line that opens it, and more than that is left to the API. */
const SHORT_CHARACTERS = 2000;
const LONG_CHARACTERS = 65_536;
/** Names and values in tables and headings. */
const NAME_CHARACTERS = 300;

/**
 * Control characters, marks that turn the writing direction, what has no width, and halves of characters; `assets/live.js`
 * has the same.
 */
const HIDDEN =
  /([\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}])/u;

const SHORT_NAMES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A text of one line: line feeds are named as well. */
export function showName(text: string, maximum: number = NAME_CHARACTERS): Html {
  const cut = cutAt(text, maximum);
  return html`<bdi class="foreign">${showParts(cut)}${cut.length < text.length ? "…" : ""}</bdi>`;
}

/** A text of several lines. */
export function showText(text: string): Html {
  const short = cutAt(text, SHORT_CHARACTERS);
  const rest = cutAt(text.slice(short.length), LONG_CHARACTERS);
  const left = text.length - short.length - rest.length;
  return html`<bdi class="foreign lines">${showLines(short)}</bdi>${
      rest === ""
        ? ""
        : html`<details class="rest">
            <summary>${formatCount(text.length - short.length)} more characters</summary>
            <bdi class="foreign lines">${showLines(rest)}</bdi>${
              left === 0
                ? ""
                : html`<p class="note">
                    ${formatCount(left)} characters more are not shown; the API has them.
                  </p>`
            }
          </details>`
    }`;
}

function showLines(text: string): Html[] {
  return text.split(/\r?\n/).map((line, index) => html`${index === 0 ? "" : "\n"}${showParts(line, "\t")}`);
}

/** `kept`: a character that may stay as it is. */
function showParts(text: string, kept?: string): (string | Html)[] {
  return text.split(HIDDEN).map((part, index) => {
    if (index % 2 === 0 || part === kept) return part;
    return html`<span class="hidden-character">${nameCharacter(part)}</span>`;
  });
}

/** As plain text, for where there is no markup: a title. */
export function toVisible(text: string): string {
  return text.replaceAll(new RegExp(HIDDEN, "gu"), nameCharacter);
}

function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (SHORT_NAMES[character] !== undefined) return SHORT_NAMES[character];
  return code > 0xff_ff ? `\\u{${digits}}` : `\\u${digits.padStart(4, "0")}`;
}

/** Not in the middle of a character. */
function cutAt(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const last = text.charCodeAt(maximum - 1);
  return text.slice(0, last >= 0xd8_00 && last <= 0xdb_ff ? maximum - 1 : maximum);
}

const NUMBER: Intl.NumberFormat = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

export function formatCount(value: number): string {
  return NUMBER.format(value).replaceAll(",", "\u202F");
}

/** Two or three digits. */
export function formatFigure(value: number): string {
  if (value === 0) return "0";
  if (value >= 100) return formatCount(value);
  return value < 0.01 ? "<0.01" : String(Number(value.toFixed(value >= 10 ? 1 : 2)));
}

export function formatMs(ms: number | null): string {
  if (ms === null) return "–";
  if (ms < 1000) return `${formatFigure(ms)} ms`;
  return ms < 120_000 ? `${formatFigure(ms / 1000)} s` : formatSpan(ms);
}

export function formatBytes(bytes: number | null): string {
  if (bytes === null) return "–";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${formatFigure(bytes / 1024)} KiB`;
  return bytes < 1_073_741_824
    ? `${formatFigure(bytes / 1_048_576)} MiB`
    : `${formatFigure(bytes / 1_073_741_824)} GiB`;
}

export function formatPercent(value: number | null): string {
  return value === null ? "–" : `${formatFigure(value)} %`;
}

/** A share of a whole in per cent. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "–" : formatPercent((part / whole) * 100);
}

export function formatSpan(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  return parts
    .slice(first === -1 ? 3 : first, first === -1 ? 4 : first + 2)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(" ");
}

/** In this machine's zone; without the date where it is `now`'s. */
export function showTime(at: number, now: number, milliseconds = false): Html {
  const [date, time = ""] = toLocal(at);
  const shown = time.slice(0, milliseconds ? 12 : 8);
  const text = date === toLocal(now)[0] ? shown : `${date} ${shown}`;
  return html`<time datetime="${new Date(at).toISOString()}">${text}</time>`;
}

function toLocal(at: number): string[] {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, -1).split("T");
}

/** Of this machine, e.g. `UTC+01:00`. */
export function formatZone(now: number): string {
  const minutes = -new Date(now).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  if (minutes === 0) return "UTC";
  return `UTC${minutes < 0 ? "−" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

export function applicationLink(name: string): string {
  return `/applications/${encodeURIComponent(name)}`;
}

/** Browsers take `.` and `..` for folders, however they are written: such an id is looked up instead. */
export function invocationLink(id: string): string {
  return /^\.\.?$/.test(id) ? `/invocations?id=${id}` : `/invocations/${encodeURIComponent(id)}`;
}
