// Log lines for people, at a terminal or in a file: one line a call, with what belongs to it indented below. No control character of
// a guest, a client or a source file reaches the terminal.
import { styleText } from "node:util";
import type { Problem } from "../errors.ts";
import { escapeControls, escapeLines } from "../config/source.ts";
import type { LogFields, LogLine } from "../log.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const LEVEL_STYLES: Readonly<Record<LogLine["level"], Style>> = {
  error: "red",
  warn: "yellow",
  info: [],
  debug: "dim",
};

/** As wide as the time and the blank behind it. */
const INDENT = " ".repeat(13);

/** True for a terminal, unless its user wants none (https://no-color.org). */
export function wantsColor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
}

/** The text of a line, its line feed included. */
export function createPrettyFormat(color: boolean): (line: LogLine) => string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  return (line) => {
    const [first = "", ...rest] = toLines(line, paint);
    const lines = [`${paint("dim", toClock(line.time))} ${first}`, ...rest.map((text) => INDENT + text)];
    return `${lines.map((text) => text.trimEnd()).join("\n")}\n`;
  };
}

function toLines({ level, fields, message }: LogLine, paint: Paint): string[] {
  const style = LEVEL_STYLES[level];
  const event = fields["event"];
  if (event === "call" && typeof fields["path"] === "string") return toCall(fields, message, paint);
  if (event === "guest" || event === "start") {
    const [first = "", ...rest] = split(message).map((text) => paint(style, text));
    const mark = level === "info" ? "" : ` ${level}`;
    return [`${paint("cyan", `${field(fields, "application")}${mark}`)} ${first}`, ...rest];
  }
  const problems = toProblems(fields);
  // The problems stand behind the colon; here each has lines of its own.
  const head = problems.length === 0 ? message : message.split(": ", 1).join();
  return [...[...split(head), ...problems].map((part) => paint(style, part)), ...toStack(fields, paint)];
}

function toCall(fields: LogFields, message: string, paint: Paint): string[] {
  const code = field(fields, "code");
  const status = Number(fields["status"]);
  const request = `${field(fields, "method")} ${field(fields, "path")}`;
  const parts = [paint("bold", request), paint(toStatusStyle(status), status === 0 ? "-" : String(status))];
  if (typeof fields["wallMs"] === "number") parts.push(`${Math.round(fields["wallMs"])} ms`);
  if (fields["application"] !== undefined) parts.push(paint("cyan", field(fields, "application")));
  if (code === "") return [parts.join(" ")];
  const [first = "", ...rest] = split(message.replace(/^call failed: /, ""));
  const style = status >= 500 ? "red" : "yellow";
  return [
    `${parts.join(" ")} ${paint(style, `${code}: ${first.replace(/:$/, "")}`)}`,
    // A page has all of what the compiler said, and so had the line at the time.
    ...(code === "BUILD" ? [] : rest.map((part) => paint(style, part))),
    ...toStack(fields, paint),
  ];
}

function toStatusStyle(status: number): Style {
  if (status >= 500 || status === 0) return "red";
  return status >= 400 ? "yellow" : "green";
}

function toProblems(fields: LogFields): string[] {
  const { problems } = fields;
  if (!Array.isArray(problems)) return [];
  return (problems as Problem[]).flatMap(({ file, path, message }) =>
    split([file, path, message].filter((part) => part !== "").join(": ")),
  );
}

/** Of a guest a list of frames, of this program a text. */
function toStack({ stack }: LogFields, paint: Paint): string[] {
  const frames = Array.isArray(stack)
    ? stack.map((frame) => `at ${String(frame)}`)
    : typeof stack === "string"
      ? stack.split("\n").slice(1)
      : [];
  return frames.flatMap(split).map((frame) => paint("dim", `  ${frame.trim()}`));
}

function field(fields: LogFields, key: string): string {
  const value = fields[key];
  return typeof value === "string" ? escapeControls(value) : "";
}

function split(message: string): string[] {
  return escapeLines(message).trimEnd().split("\n");
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

function toClock(time: Date): string {
  const [hours, minutes, seconds] = [time.getHours(), time.getMinutes(), time.getSeconds()];
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(time.getMilliseconds(), 3)}`;
}
