// What happened in a call, in order, in words: at most ten lines for people, made of its record alone. The command and the
// dashboard show the same. Nothing of it can drive a terminal.
import { escapeControls } from "../config/source.ts";
import type { ErrorCode } from "../errors.ts";
import type { HostCall, InvocationRecord } from "./record.ts";

/** Longer texts are cut. */
const MAX_TEXT = 240;
const MAX_FRAMES = 4;
const MAX_CALLS = 3;

/** Why, then what to do; `message` is the failure's first line. */
interface Words {
  readonly why: string;
  readonly advice: string;
}

/** At most ten lines, without line feeds or control characters. */
export function explainInvocation(record: InvocationRecord): string[] {
  const words = toWords(record);
  const place = toPlace(record);
  const advice =
    place.length > 0 ? words.advice : words.advice.replace("the place above", "the function's code");
  return [
    toHead(record),
    words.why,
    ...place,
    ...toMemory(record),
    ...toCalls(record),
    ...toLastLine(record),
    toUse(record),
    `What to do: ${advice}`,
  ].map((line) => escapeControls(line));
}

function toHead({
  at,
  method,
  path,
  status,
  application,
  function: called,
  wallMs,
}: InvocationRecord): string {
  const answer = status === 0 ? "no answer was seen" : `answered ${status}`;
  return `${toTime(at)} ${method} ${cut(path)}: ${answer} after ${toMs(wallMs)} by ${application} (function ${called})`;
}

function toWords(record: InvocationRecord): Words {
  const { failure, status } = record;
  const refused = refusedBackend(record);
  if (failure === undefined) {
    if (status < 500) return { why: "It succeeded.", advice: "nothing." };
    const why = `The function itself answered ${status}.`;
    if (refused === undefined) return { why, advice: "see what it logged, and why its code answers so." };
    return { why: `${why} ${refused.why}`, advice: refused.advice };
  }
  const message = toCause(failure.message);
  const why = `It failed with ${failure.code}: ${message}`;
  const waiting = unfinished(record);
  if (waiting !== undefined && (failure.code === "WALL_LIMIT" || failure.code === "CLIENT_GONE")) {
    // Of a script that has nothing to do, and that has asked the host for nothing that is still to come.
    const isIdle = waiting.name === "wait";
    const waited = isIdle
      ? `${why}, waiting for a promise that nothing settles`
      : `${why}, waiting in ${formatCall(waiting)}`;
    if (failure.code === "CLIENT_GONE") return { why: waited, advice: ADVICE.CLIENT_GONE(undefined) };
    const limit = limitIn(message) ?? "limits.wall_ms";
    return {
      why: waited,
      advice: isIdle
        ? "have the function settle what it waits for, or call done: nothing that it asked of the host is still to come."
        : `see why ${waiting.name} took so long; if it may, raise ${limit}.`,
    };
  }
  if (record.usage?.refused !== undefined && MAY_FOLLOW.has(failure.code))
    return { why, advice: memoryAdvice(record) };
  if (refused !== undefined && MAY_FOLLOW.has(failure.code))
    return { why: message.includes("caused by ") ? why : `${why}. ${refused.why}`, advice: refused.advice };
  return { why, advice: ADVICE[failure.code](limitIn(message)) };
}

/** The first line, and those of errors that were its cause. */
function toCause(message: string): string {
  const [first = "", ...others] = message.trim().split("\n");
  return cut([first, ...others.filter((line) => line.startsWith("caused by "))].join(", "));
}

/** So ends a function that has no memory left, or no backend. */
const MAY_FOLLOW: ReadonlySet<string> = new Set(
  "GUEST_TRAP GUEST_ABORT GUEST_EXCEPTION GUEST_START OUT_OF_BOUNDS NO_STATUS".split(" "),
);

const UNEXPECTED = "read the message; the function and the configuration have nothing to do with it.";

/** `limit`: key and value, where the message names one. */
const ADVICE: Readonly<Record<ErrorCode, (limit: string | undefined) => string>> = {
  BAD_REQUEST: () => "nothing: the client has to send valid HTTP.",
  ROUTE_NOT_FOUND: () => "see serverless-wasm routes for the paths that there are.",
  METHOD_NOT_ALLOWED: () => "see serverless-wasm routes for the methods that there are.",
  REQUEST_TIMEOUT: () => "nothing, unless many clients are slow: then raise server.header_timeout_ms.",
  REQUEST_BODY_TOO_LARGE: (limit = "limits.request_body_bytes") =>
    `nothing, unless such bodies are wanted: then raise ${limit}.`,
  REQUEST_HEADERS_TOO_LARGE: () => "nothing, unless such headers are wanted: then raise server.header_bytes.",
  CLIENT_GONE: () => "nothing, unless many leave: then see what takes so long that they do.",
  NO_STATUS: () => "have the function set a status on every way to its end.",
  GUEST_TRAP: () =>
    "look at the place above in the function's source; build it with names (a name section) if they are missing.",
  GUEST_ABORT: () =>
    "look at the place that the message names: an assertion failed, or nobody caught an exception.",
  GUEST_START: () => "look at the start function or _initialize; it worked when the server started.",
  GUEST_EXCEPTION: () => "look at the place above: nobody caught what was thrown there.",
  OUT_OF_BOUNDS: () => "look at pointer and size that the function gives to the import at the place above.",
  BAD_STATUS: () => "have the function set a status from 200 to 599.",
  BAD_REASON: () => "have the function set a reason phrase of at most 1024 bytes without control characters.",
  BAD_HEADER: () =>
    "look at the place above: no header name or value may have line feeds, and names are tokens.",
  RESPONSE_TOO_LARGE: (limit = "limits.response_body_bytes") =>
    `have the function answer with less, or raise ${limit}.`,
  HOST_CALL_ORDER: () =>
    "look at the order of imports: status and headers come before the body begins to stream.",
  HOST_FAULT: () => "report it with this text: it is a bug of the server's.",
  QUEUE_FULL: (limit = "limits.concurrency and limits.queue") =>
    `nothing for a moment's load; else make the function faster, raise ${limit}, or add threads or machines.`,
  INSTANCE_CAP: () =>
    "raise server.instances (and vm.max_map_count of the system), or lower limits.concurrency of others.",
  CPU_LIMIT: (limit = "limits.cpu_ms") =>
    `look for a loop that does not end at the place above; if it needs the time, raise ${limit}.`,
  WALL_LIMIT: (limit = "limits.wall_ms") =>
    `see what the function waits for (a backend, a slow client); if it may take so long, raise ${limit}.`,
  USAGE: () => UNEXPECTED,
  CONFIGURATION: () => UNEXPECTED,
  MODULE_FORMAT: () => UNEXPECTED,
  LISTEN: () => UNEXPECTED,
  BUILD: () => "mend what the compiler says.",
  SETUP: () => UNEXPECTED,
};

/** The frames of a module stand in the stack, those of a script in its message. */
function toPlace({ failure, usage, function: called }: InvocationRecord): string[] {
  if (failure === undefined) return [];
  if (usage === undefined && failure.stack.length === 0) return [`Where: before ${cut(called)} began`];
  const frames = failure.stack.length > 0 ? failure.stack : scriptFrames(failure.message);
  const [first, ...callers] = frames;
  if (first === undefined) return [];
  const shown = callers.slice(0, MAX_FRAMES - 1).map((frame) => cut(frame, 100));
  const more = callers.length - shown.length;
  const from = shown.length === 0 ? "" : `, called by ${shown.join(", by ")}`;
  return [`Where: ${cut(first)}${from}${more > 0 ? `, and ${more} more` : ""}`];
}

function scriptFrames(message: string): string[] {
  return message
    .split("\n")
    .map((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? "")
    .filter((frame) => frame !== "");
}

function toMemory({ usage }: InvocationRecord): string[] {
  if (usage?.refused === undefined) return [];
  const { bytes, maximumBytes } = usage.refused;
  return [
    `Memory: it had ${toSize(usage.memoryBytes)} and asked for ${toSize(bytes)} more, which it did not get: ` +
      `the limit is ${toSize(maximumBytes)} (limits.memory_mb = ${maximumBytes / MIB}, or the module's own maximum)`,
  ];
}

function memoryAdvice({ usage }: InvocationRecord): string {
  const { maximumBytes = 0 } = usage?.refused ?? {};
  return `most likely it ran out of memory: have it use less, or raise limits.memory_mb (now ${maximumBytes / MIB}, unless the module itself sets that maximum).`;
}

function toCalls({ calls, connections }: InvocationRecord): string[] {
  if (calls === undefined)
    return connections === 0 ? [] : [`It tried ${count(connections, "connection")} to others.`];
  if (calls.last.length === 0) return ["It asked the host for nothing."];
  const last = calls.last.slice(-MAX_CALLS);
  const head = `Host calls: ${calls.total}; the last ${last.length === 1 ? "one" : String(last.length)}:`;
  return last.map((call, index) => `${index === 0 ? head : "  then"} +${toMs(call.ms)} ${formatCall(call)}`);
}

function formatCall({ name, detail, result, tookMs }: HostCall): string {
  const asked = detail === "" ? cut(name) : `${cut(name)} ${cut(detail, 100)}`;
  return result === undefined
    ? `${asked} (it did not return)`
    : `${asked} -> ${cut(result, 100)} (${toMs(tookMs)})`;
}

function unfinished({ calls }: InvocationRecord): HostCall | undefined {
  return calls?.last.findLast(({ result }) => result === undefined);
}

/** The last attempt to reach somebody that came to nothing. */
function refusedBackend({ calls }: InvocationRecord): Words | undefined {
  const last = calls?.last.findLast(
    ({ name, result = "" }) =>
      /^(?:tcp_connect|connect|fetch)$/.test(name) && /^-[12]\b|^failed: |^threw /.test(result),
  );
  if (last === undefined) return undefined;
  const { name, detail, result = "" } = last;
  // The method of a fetch is no part of it.
  const place = cut(detail.replace(/^[A-Z]+ /, ""), 100);
  const why = `It could not reach ${place} (${name}: ${cut(result, 100)}).`;
  if (/\(not granted\)|is not granted/.test(result))
    return { why, advice: `add ${place} to the application's tcp, if it may be reached.` };
  if (/^-2\b|limits\.tcp_connections/.test(result))
    return { why, advice: "raise limits.tcp_connections, or have it close what it opened." };
  if (/there is no such name/.test(result))
    return {
      why,
      advice: `see whether ${place} is spelled as it is meant, and is known where the server runs.`,
    };
  if (/\(E[A-Z_]+\)|: E[A-Z_]+$/.test(result))
    return { why, advice: `see why nothing can be reached on ${place}: whether it runs, and listens there.` };
  return {
    why,
    advice: `see whether something listens on ${place}, and whether the application's tcp grants it.`,
  };
}

/** What a function wrote last is mostly why: errors and warnings first. */
function toLastLine({ lines }: InvocationRecord): string[] {
  const last = lines.findLast(({ level }) => level === "error" || level === "warn") ?? lines.at(-1);
  if (last === undefined) return [];
  return [
    `It logged ${count(lines.length, "line")}; ${last === lines.at(-1) ? "the last" : "one"}: ${last.level} ${cut(last.text)}`,
  ];
}

function toUse({ usage, queueMs, wallMs, bytesIn, bytesOut }: InvocationRecord): string {
  const bytes = `${bytesIn} bytes in, ${bytesOut} out`;
  if (usage === undefined) return `It never ran: it waited ${toMs(wallMs)}; ${bytes}`;
  const waited = Math.max(0, wallMs - queueMs - usage.cpuMs);
  return (
    `Of ${toMs(wallMs)} it waited ${toMs(queueMs)} to begin, ran ${toMs(usage.cpuMs)} itself (fuel ${usage.fuel}) and spent ${toMs(waited)} in the host or behind others; ` +
    `memory ${toSize(usage.memoryBytes)}, ${usage.cold ? "cold" : "warm"} start; ${bytes}`
  );
}

function limitIn(message: string): string | undefined {
  const all = [...message.matchAll(/limits\.(\w+) = (\d+)/g)].map(
    ([, key, value]) => `limits.${key} (now ${value})`,
  );
  return all.length === 0 ? undefined : all.join(" or ");
}

const MIB = 1_048_576;

function toSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < MIB ? `${round(bytes / 1024)} KiB` : `${round(bytes / MIB)} MiB`;
}

function toMs(ms: number): string {
  return `${round(ms)} ms`;
}

function round(value: number): string {
  return value < 100 ? String(Number(value.toFixed(1))) : value.toFixed(0);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function cut(text: string, maximum: number = MAX_TEXT): string {
  return text.length <= maximum ? text : `${text.slice(0, maximum)}...`;
}

/** Of this machine's zone, to the millisecond. */
function toTime(at: number): string {
  const date = new Date(at);
  const local = new Date(at - date.getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? "?" : local.toISOString().replace("T", " ").replace("Z", "");
}
