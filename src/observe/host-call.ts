// Host calls in words, for people: what was asked, and what came of it. No bodies, no values of headers, no log lines: those
// stand elsewhere or nowhere.
import { OUTCOME } from "../abi/recorder.ts";
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
  return { total: recorder.total, last: toEvents(recorder, since, MAX_TOLD).map(toHostCall) };
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

function toResult({ name, outcome, result, data }: RecordedEvent): string | undefined {
  switch (outcome) {
    case OUTCOME.nothing:
      return "done";
    case OUTCOME.i64:
    case OUTCOME.number:
      return result === undefined ? undefined : `${result}${toMeaning(name, Number(result))}`;
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

function toMeaning(name: string, result: number): string {
  switch (name) {
    case "tcp_connect":
      return result === -1 ? " (refused, failed or not granted)" : result === -2 ? " (over the limit)" : "";
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
  const value = data.length === 0 ? undefined : decodeValue(data);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return `${value.length} characters`;
  return value === undefined ? "done" : `${value.length} bytes`;
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
