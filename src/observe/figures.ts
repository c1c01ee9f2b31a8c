// What a thread that serves counts of its calls: plain numbers, so that counting a call costs next to nothing, and an idle
// server nothing.
import type { Application } from "../config/config.ts";
import type { ErrorCode } from "../errors.ts";
import type { Pool } from "../sandbox/pool.ts";
import { APPLICATION_METRICS, LIMITS, offsetsOf, STATUS_CLASSES, THREAD_METRICS } from "./metric-table.ts";
import type { Metric } from "./metric-table.ts";
import type { InvocationRecord } from "./record.ts";

/** In the order of the tables; an answer to `figures`. */
export interface FigureSet {
  readonly applications: ReadonlyMap<string, Float64Array>;
  readonly thread: Float64Array;
}

const APPLICATION_OFFSETS = offsetsOf(APPLICATION_METRICS);
const THREAD_OFFSETS = offsetsOf(THREAD_METRICS);

const at = (name: string): number => indexOf(APPLICATION_METRICS, APPLICATION_OFFSETS, name);
const inThread = (name: string): number => indexOf(THREAD_METRICS, THREAD_OFFSETS, name);

const REQUESTS = at("requests_total");
const DURATION = at("request_duration_seconds");
const QUEUE = at("queue_duration_seconds");
const CPU = at("cpu_seconds_total");
const FUEL = at("fuel_total");
const MEMORY = at("memory_bytes");
const COLD = at("cold_starts_total");
const LIMIT = at("limit_hits_total");
const BYTES_IN = at("request_body_bytes_total");
const BYTES_OUT = at("response_body_bytes_total");
const CONNECTIONS = at("tcp_connections_total");
const RECEIVED = at("tcp_received_bytes_total");
const SENT = at("tcp_sent_bytes_total");
const LINES = at("log_lines_total");
const LINES_DROPPED = at("log_lines_dropped_total");
const LIVE = at("instances_live");
const IDLE = at("instances_idle");
const PARKED = at("instances_parked");
const WAITING = at("queue_length");
const DELAY = inThread("event_loop_delay_seconds");
const ACTIVE = inThread("event_loop_active_seconds_total");
const LOST = inThread("records_lost_total");
const LINES_LOST = inThread("log_lines_lost_total");

const SECONDS = bucketsOf(APPLICATION_METRICS, "request_duration_seconds");
const BYTES = bucketsOf(APPLICATION_METRICS, "memory_bytes");
const DELAYS = bucketsOf(THREAD_METRICS, "event_loop_delay_seconds");

const CUT = STATUS_CLASSES.indexOf("cut");
const LIMIT_OF: Readonly<Partial<Record<ErrorCode, string>>> = {
  CPU_LIMIT: "cpu_ms",
  WALL_LIMIT: "wall_ms",
  QUEUE_FULL: "queue",
  INSTANCE_CAP: "instances",
  REQUEST_BODY_TOO_LARGE: "request_body_bytes",
  RESPONSE_TOO_LARGE: "response_body_bytes",
};

export class Figures {
  readonly #thread = new Float64Array(THREAD_OFFSETS.at(-1) ?? 0);
  #applications = new Map<string, Float64Array>();
  #pools: ReadonlyMap<Application, Pool> = new Map();

  /** Counts calls of these from now on; those of others are forgotten, so that reloads leave nothing behind. */
  serve(pools: ReadonlyMap<Application, Pool>): void {
    const old = this.#applications;
    this.#pools = pools;
    this.#applications = new Map(
      [...pools.keys()].map(({ name }) => [
        name,
        old.get(name) ?? new Float64Array(APPLICATION_OFFSETS.at(-1) ?? 0),
      ]),
    );
  }

  /** A call is over. */
  count(record: InvocationRecord): void {
    const numbers = this.#applications.get(record.application);
    if (numbers === undefined) return;
    const { usage, failure } = record;
    add(numbers, REQUESTS + statusClass(record), 1);
    observe(numbers, DURATION, SECONDS, record.wallMs / 1000);
    observe(numbers, QUEUE, SECONDS, record.queueMs / 1000);
    add(numbers, BYTES_IN, record.bytesIn);
    add(numbers, BYTES_OUT, record.bytesOut);
    if (usage !== undefined) {
      add(numbers, CPU, usage.cpuMs / 1000);
      add(numbers, FUEL, usage.fuel);
      observe(numbers, MEMORY, BYTES, usage.memoryBytes);
      if (usage.cold) add(numbers, COLD, 1);
    }
    if (failure !== undefined) {
      const limit = LIMIT_OF[failure.code];
      if (limit !== undefined) add(numbers, LIMIT + LIMITS.indexOf(limit), 1);
    }
    if (record.connections > 0) {
      add(numbers, CONNECTIONS, record.connections);
      add(numbers, RECEIVED, record.tcpBytesIn ?? 0);
      add(numbers, SENT, record.tcpBytesOut ?? 0);
    }
    if (record.lines.length > 0) {
      add(numbers, LINES, record.lines.length);
      add(numbers, LINES_DROPPED, record.linesDropped ?? 0);
    }
  }

  /** A timer was so late. */
  countDelay(seconds: number): void {
    observe(this.#thread, DELAY, DELAYS, Math.max(0, seconds));
  }

  countLost(calls: number): void {
    add(this.#thread, LOST, calls);
  }

  /** All of them as they are now; `linesLost` is known to the log. */
  read(linesLost = 0): FigureSet {
    for (const [{ name }, pool] of this.#pools) {
      const numbers = this.#applications.get(name);
      if (numbers === undefined) continue;
      numbers[LIVE] = pool.live;
      numbers[IDLE] = pool.idle;
      numbers[PARKED] = pool.parked;
      numbers[WAITING] = pool.waiting;
    }
    this.#thread[LINES_LOST] = linesLost;
    this.#thread[ACTIVE] = performance.eventLoopUtilization().active / 1000;
    return { applications: this.#applications, thread: this.#thread };
  }
}

function statusClass({ status, failure }: InvocationRecord): number {
  // An answer that had begun well, and broke off.
  if (failure !== undefined && status < 400) return CUT;
  const index = Math.floor(status / 100) - 2;
  return index >= 0 && index < CUT ? index : CUT;
}

function add(numbers: Float64Array, index: number, value: number): void {
  numbers[index] = (numbers[index] ?? 0) + value;
}

/** Most values are small. */
function observe(numbers: Float64Array, offset: number, buckets: readonly number[], value: number): void {
  let bucket = 0;
  while (bucket < buckets.length && value > (buckets[bucket] ?? 0)) bucket++;
  add(numbers, offset + bucket, 1);
  add(numbers, offset + buckets.length + 1, value);
}

function indexOf(table: readonly Metric[], offsets: readonly number[], name: string): number {
  const offset = offsets[table.findIndex((metric) => metric.name === name)];
  if (offset === undefined) throw new Error(`there is no metric ${name}`);
  return offset;
}

function bucketsOf(table: readonly Metric[], name: string): readonly number[] {
  return table.find((metric) => metric.name === name)?.buckets ?? [];
}
