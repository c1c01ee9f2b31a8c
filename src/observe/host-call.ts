// Host calls in words, for people: what was asked, and what came of it. No bodies, no values of headers, no log lines: those
// stand elsewhere or nowhere.
import { OUTCOME } from "../abi/event-slot.ts";
import type { Recorder } from "../abi/recorder.ts";
import { LEVELS } from "../host/log.ts";
import { decodeValue } from "../sandbox/traits.ts";
import { toEvents } from "./event.ts";
import type { RecordedEvent } from "./event.ts";
import type { HostCall, HostCalls } from "./record.ts";

/** So many of the last ones are told. */
const MAX_TOLD = 64;

/** `since`: when the call arrived, by `performance.now`. */
export function toHostCalls(recorder: Recorder, since: number): HostCalls {
  const last = toEvents(recorder, since, MAX_TOLD);
  if (!last.some(({ name }) => name.startsWith("js.")))
    return { total: recorder.total, last: last.map(toHostCall) };
  const events = toEvents(recorder, since);
  // Without what the script got there is no telling what ended what; what did not come back is where it ended.
  const calls = recorder.isCut
    ? events.filter(({ name, outcome }) => !PLUMBING.has(name) || outcome === OUTCOME.none).map(toHostCall)
    : toScriptCalls(events);
  // All are counted, as by a replay.
  return { total: recorder.total, last: calls.slice(-MAX_TOLD) };
}

/** What a script's platform asks for by itself: what was completed, how texts and addresses are taken apart, and its end. */
const PLUMBING: ReadonlySet<string> = new Set(
  "engine.wait js.take js.takenOk js.takenValue js.fail js.info js.encode js.decode js.encoding js.url js.setUrl".split(
    " ",
  ),
);

/**
 * What a script has begun ends when the script takes what came of it, or does not end. They are numbered from 1 as they
 * are begun; see `js/completions.ts`.
 */
function toScriptCalls(events: readonly RecordedEvent[]): HostCall[] {
  const calls: HostCall[] = [];
  const begun: number[] = [];
  let taken: number | undefined;
  let isFailed = false;
  for (const event of events) {
    const { name, data, ms, outcome } = event;
    const place = taken === undefined ? undefined : calls[taken];
    if (name === "js.start" && outcome === OUTCOME.value) {
      begun.push(calls.length);
      calls.push({ ...toHostCall(event), result: undefined });
    } else if (name === "js.take") taken = begun[Number(decodeOrNothing(data)) - 1];
    else if (name === "js.takenOk") isFailed = decodeOrNothing(data) === false;
    else if (name === "js.takenValue" && taken !== undefined && place !== undefined) {
      const result = isFailed ? `failed: ${toReason(data)}` : toValueText(data);
      calls[taken] = { ...place, result, tookMs: round(Math.max(0, ms - place.ms)) };
    } else if (!PLUMBING.has(name)) calls.push(toHostCall(event));
  }
  return calls;
}

function toReason(data: Uint8Array): string {
  const text = String(decodeOrNothing(data));
  try {
    return String((JSON.parse(text) as { readonly message?: unknown }).message).slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}

function decodeOrNothing(data: Uint8Array): ReturnType<typeof decodeValue> {
  return data.length === 0 ? undefined : decodeValue(data);
}

export function toHostCall(event: RecordedEvent): HostCall {
  const { ms, tookMs } = event;
  return {
    name: toName(event),
    detail: toDetail(event),
    result: toResult(event),
    ms: round(ms),
    tookMs: round(tookMs),
  };
}

/** `tcp_connect(127.0.0.1:6379)`. */
export function formatCall(event: RecordedEvent): string {
  return `${toName(event)}(${toDetail(event)})`;
}

/** What a script has begun goes by its own name. */
function toName({ name, label }: RecordedEvent): string {
  if (name === "js.start" && label !== "") return label.split(" ", 1)[0] ?? "";
  return name.replace(/^(?:js|engine)\./, "");
}

function toDetail(event: RecordedEvent): string {
  const { name, label, parameters } = event;
  const bytes = (index: number): string => {
    const value = parameters[index] ?? 0;
    return `${typeof value === "bigint" ? BigInt.asUintN(64, value) : value} bytes`;
  };
  switch (name) {
    case "log":
    case "response_set_body":
    case "response_write_body":
    case "request_read_body":
    case "random_get":
    case "engine.random_get":
      return bytes(1);
    case "log_write":
      return `${LEVELS[Number(parameters[0]) - 1] ?? "info"}, ${bytes(2)}`;
    case "response_set_status_line":
      return String(parameters[0] ?? "");
    case "response_set_header":
      return `${label}, ${bytes(3)}`;
    case "tcp_connect":
      return label.split("\n", 1).join("");
    case "request_get_header":
    case "request_get_param":
    case "db_get":
    case "js.request":
    case "js.param":
      return label;
    case "tcp_read":
    case "tcp_write":
      return `descriptor ${parameters[0]}, ${bytes(2)}`;
    case "tcp_close":
      return `descriptor ${parameters[0]}`;
    case "clock_sleep_ms":
      return `${parameters[0]} ms`;
    case "js.start":
      return label.slice(toName(event).length + 1);
    default:
      return "";
  }
}

function toResult({ name, outcome, result, data, label }: RecordedEvent): string | undefined {
  switch (outcome) {
    case OUTCOME.nothing:
      return "done";
    case OUTCOME.i64:
    case OUTCOME.number:
      return result === undefined ? undefined : `${result}${toMeaning(name, Number(result), label)}`;
    case OUTCOME.thrown: {
      const value = decodeValue(data);
      return `threw ${typeof value === "string" ? value.slice(0, 200) : "an error"}`;
    }
    case OUTCOME.value:
      return toValueText(data);
    default:
      return undefined;
  }
}

function toMeaning(name: string, result: number, label: string): string {
  switch (name) {
    case "tcp_connect":
      if (result === -1) return ` (${label.split("\n", 2)[1] ?? "refused, failed or not granted"})`;
      return result === -2 ? " (over the limit)" : "";
    case "tcp_read":
    case "tcp_write":
      return result === -1 ? " (failed)" : result === 0 && name === "tcp_read" ? " (end)" : " bytes";
    case "request_read_body":
    case "response_write_body":
      return result === -1 ? " (the client is gone)" : result === 0 ? " (end)" : " bytes";
    case "request_get_header":
    case "request_get_param":
    case "db_get":
      return result === -1 ? " (there is none)" : " bytes";
    default:
      return "";
  }
}

function toValueText(data: Uint8Array): string {
  const value = decodeOrNothing(data);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return `${value.length} characters`;
  return value === undefined ? "done" : `${value.length} bytes`;
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
