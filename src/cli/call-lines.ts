// A kept call for a person at a terminal: one line, with what the guest logged indented below. No control character of a
// guest or a client reaches the terminal.
import { styleText } from "node:util";
import { escapeControls, escapeLines } from "../config/source.ts";
import type { GuestLine } from "../observe/record.ts";
import type { StoredInvocation } from "../observe/store.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const LEVEL_STYLES: Readonly<Record<GuestLine["level"], Style>> = {
  error: "red",
  warn: "yellow",
  info: [],
  debug: "dim",
};
/** Columns as wide as what mostly stands in them. */
const STATUS = 3;
const WALL = 9;
const APPLICATION = 12;
const INDENT = "    ";

/** The text of a call, its last line feed included. */
export function createCallFormat(color: boolean): (invocation: StoredInvocation) => string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  return (invocation) => {
    const lines = invocation.lines.flatMap((line) => toLines(line, paint));
    return `${[toCall(invocation, paint), ...lines].map((line) => line.trimEnd()).join("\n")}\n`;
  };
}

function toCall(invocation: StoredInvocation, paint: Paint): string {
  const { at, status, wallMs, application, id, method, path, failure } = invocation;
  const style = status >= 500 || status === 0 ? "red" : status >= 400 ? "yellow" : "green";
  const parts = [
    paint("dim", toTime(at)),
    paint(style, (status === 0 ? "-" : String(status)).padStart(STATUS)),
    `${wallMs.toFixed(1)} ms`.padStart(WALL),
    paint("cyan", escapeControls(application).padEnd(APPLICATION)),
    paint("dim", escapeControls(id)),
    paint("bold", escapeControls(`${method} ${path}`)),
  ];
  if (failure !== undefined) {
    const [first = ""] = failure.message.trim().split("\n", 1);
    parts.push(paint(style, escapeControls(`${failure.code}: ${first}`)));
  }
  return parts.join("  ");
}

function toLines({ level, text }: GuestLine, paint: Paint): string[] {
  const [first = "", ...rest] = escapeLines(text).trimEnd().split("\n");
  const marked = [`${level.padEnd(5)} ${first}`, ...rest.map((line) => `${" ".repeat(6)}${line}`)];
  return marked.map((line) => INDENT + paint(LEVEL_STYLES[level] ?? [], line));
}

/** Of this machine's zone, to the millisecond. */
function toTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? "?" : local.toISOString().replace("T", " ").replace("Z", "");
}
