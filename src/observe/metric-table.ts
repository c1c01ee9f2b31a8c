// Every metric that is counted: name, type, meaning, labels, buckets, and where its numbers stand in an array. The README's
// table has the same; a test compares them.

/** Before the name of each, but for those of the process. */
export const METRIC_PREFIX = "serverless_wasm_";

export interface Metric {
  /** Without the prefix. */
  readonly name: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly help: string;
  /** A label beside that of the table, and its values: a number each. */
  readonly label?: string;
  readonly values?: readonly string[];
  /** Upper bounds, of a histogram: a number for each, one for what is above, and the sum. */
  readonly buckets?: readonly number[];
}

/** `cut`: the client was gone, or the answer broke off. */
export const STATUS_CLASSES: readonly string[] = ["2xx", "3xx", "4xx", "5xx", "cut"];
/** The keys of the configuration that end or refuse calls. */
export const LIMITS: readonly string[] = [
  "cpu_ms",
  "wall_ms",
  "queue",
  "instances",
  "request_body_bytes",
  "response_body_bytes",
];

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const DELAYS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const MIB = 1_048_576;
const BYTES = [
  MIB / 8,
  MIB / 4,
  MIB / 2,
  MIB,
  2 * MIB,
  4 * MIB,
  8 * MIB,
  16 * MIB,
  32 * MIB,
  64 * MIB,
  256 * MIB,
];

/** Of each application, by the label `application`; all threads together. */
export const APPLICATION_METRICS: readonly Metric[] = [
  {
    name: "requests_total",
    type: "counter",
    help: "Requests that are over, by the class of their status; cut: the client was gone, or the answer broke off.",
    label: "status_class",
    values: STATUS_CLASSES,
  },
  {
    name: "request_duration_seconds",
    type: "histogram",
    help: "Time from a request's arrival to its last byte.",
    buckets: SECONDS,
  },
  {
    name: "queue_duration_seconds",
    type: "histogram",
    help: "Of this, the time before the function was called.",
    buckets: SECONDS,
  },
  { name: "cpu_seconds_total", type: "counter", help: "Time that the guest itself ran." },
  { name: "fuel_total", type: "counter", help: "Metered instructions." },
  {
    name: "memory_bytes",
    type: "histogram",
    help: "Linear memory of a sandbox at the end of its call.",
    buckets: BYTES,
  },
  { name: "cold_starts_total", type: "counter", help: "Calls for which an instance had to be made." },
  {
    name: "limit_hits_total",
    type: "counter",
    help: "Calls that a limit ended or refused, by its key; queue also stands for queue_ms.",
    label: "limit",
    values: LIMITS,
  },
  { name: "request_body_bytes_total", type: "counter", help: "Bytes of request bodies that guests read." },
  { name: "response_body_bytes_total", type: "counter", help: "Bytes of the bodies of functions' answers." },
  { name: "tcp_connections_total", type: "counter", help: "TCP connections that guests tried to open." },
  { name: "tcp_received_bytes_total", type: "counter", help: "Bytes that arrived over these." },
  { name: "tcp_sent_bytes_total", type: "counter", help: "Bytes that were sent over these." },
  { name: "log_lines_total", type: "counter", help: "Lines that guests logged." },
  {
    name: "log_lines_dropped_total",
    type: "counter",
    help: "Lines of guests that were over log_bytes, and written nowhere.",
  },
  { name: "instances_live", type: "gauge", help: "Sandboxes that live: those of calls and the idle ones." },
  { name: "instances_idle", type: "gauge", help: "Sandboxes that wait for a call." },
  { name: "instances_parked", type: "gauge", help: "Sandboxes whose guest waits in a host call." },
  { name: "queue_length", type: "gauge", help: "Requests that wait for a place." },
];

/** Of each thread that serves, by the label `thread`. */
export const THREAD_METRICS: readonly Metric[] = [
  {
    name: "event_loop_delay_seconds",
    type: "histogram",
    help: "How late a timer was, five times a second while there are calls.",
    buckets: DELAYS,
  },
  {
    name: "event_loop_active_seconds_total",
    type: "counter",
    help: "Time that the event loop did not wait for events.",
  },
  {
    name: "log_lines_lost_total",
    type: "counter",
    help: "Lines of the log that could not be written where it goes.",
  },
  {
    name: "records_lost_total",
    type: "counter",
    help: "Calls that were too many to be kept or traced; they are counted.",
  },
];

/** How many numbers a metric has. */
export function sizeOf({ values, buckets }: Metric): number {
  return buckets === undefined ? (values?.length ?? 1) : buckets.length + 2;
}

/** Where each metric's numbers begin in the array of its table; the last one is the array's length. */
export function offsetsOf(table: readonly Metric[]): readonly number[] {
  let next = 0;
  return [0, ...table.map((metric) => (next += sizeOf(metric)))];
}
