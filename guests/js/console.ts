// console: texts to the log of the call, with its levels.
import { toStack } from "./stack.ts";
import { format, inspect } from "./inspect.ts";

const ERROR = 1;
const WARN = 2;
const INFO = 3;
const DEBUG = 4;

const counts = new Map<string, number>();
const timers = new Map<string, number>();
const groups: string[] = [];

/** What comes behind it is in no log: to pass it to the host would hold all others up. */
const MAX_LENGTH = 262_144;

function write(level: number, args: readonly unknown[]): void {
  const all = format(args);
  const text = all.length > MAX_LENGTH ? all.slice(0, MAX_LENGTH) : all;
  if (groups.length === 0) host.log(level, text);
  else host.log(level, `${groups.join("")}${text.replaceAll("\n", `\n${groups.join("")}`)}`);
}

function since(label: string): string | undefined {
  const start = timers.get(label);
  return start === undefined ? undefined : `${label}: ${(host.monotonicMs() - start).toFixed(3)}ms`;
}

export const console: Record<string, (...args: unknown[]) => void> = {
  log: (...args) => write(INFO, args),
  info: (...args) => write(INFO, args),
  warn: (...args) => write(WARN, args),
  error: (...args) => write(ERROR, args),
  debug: (...args) => write(DEBUG, args),
  trace(...args) {
    const trace = new Error(format(args));
    trace.name = "Trace";
    write(ERROR, [toStack(trace)]);
  },
  assert(condition, ...args) {
    if (condition) return;
    if (typeof args[0] === "string") args[0] = `Assertion failed: ${args[0]}`;
    else args.unshift("Assertion failed");
    write(ERROR, args);
  },
  dir: (value) => write(INFO, [inspect(value)]),
  dirxml: (...args) => write(INFO, args),
  table: (value) => write(INFO, [inspect(value, 3)]),
  count(label = "default") {
    const name = String(label);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    write(INFO, [`${name}: ${counts.get(name)}`]);
  },
  countReset: (label = "default") => void counts.delete(String(label)),
  time: (label = "default") => void timers.set(String(label), host.monotonicMs()),
  timeLog(label = "default", ...args) {
    const text = since(String(label));
    if (text !== undefined) write(INFO, [text, ...args]);
  },
  timeEnd(label = "default") {
    const text = since(String(label));
    timers.delete(String(label));
    if (text !== undefined) write(INFO, [text]);
  },
  group(...args) {
    if (args.length > 0) write(INFO, args);
    groups.push("  ");
  },
  groupCollapsed: (...args) => console["group"]?.(...args),
  groupEnd: () => void groups.pop(),
  clear: () => undefined,
};
