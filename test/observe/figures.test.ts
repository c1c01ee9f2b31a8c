import { describe, expect, it } from "vitest";
import type { Application } from "../../src/config/config.ts";
import { Figures } from "../../src/observe/figures.ts";
import { APPLICATION_METRICS, offsetsOf, sizeOf, THREAD_METRICS } from "../../src/observe/metric-table.ts";
import type { Metric } from "../../src/observe/metric-table.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import type { Pool } from "../../src/sandbox/pool.ts";
import { toCallRecord } from "../support/call-record.ts";

function serving(...names: string[]): ReadonlyMap<Application, Pool> {
  const pool = { live: 5, idle: 2, parked: 1, waiting: 3 } as Pool;
  return new Map(names.map((name) => [{ name } as Application, pool]));
}

function numbersOf(table: readonly Metric[], name: string, all: Float64Array | undefined): number[] {
  const index = table.findIndex((metric) => metric.name === name);
  const start = offsetsOf(table)[index] ?? 0;
  return Array.from((all ?? new Float64Array()).subarray(start, start + sizeOf(table[index]!)));
}

/** Of one application whose calls these were. */
function counted(...records: Partial<InvocationRecord>[]): (name: string) => number[] {
  const figures = new Figures();
  figures.serve(serving("a"));
  for (const record of records) figures.count(toCallRecord("1", record));
  return (name) => numbersOf(APPLICATION_METRICS, name, figures.read().applications.get("a"));
}

const failed = (code: string): Partial<InvocationRecord> => ({
  failure: { code, audience: "guest", message: "", stack: [] } as InvocationRecord["failure"],
});

describe("the figures of a thread", () => {
  it("count requests by the class of their status, and those that were cut off", () => {
    const of = counted(
      ...[200, 204, 302, 404, 404, 404, 500, 599].map((status) => ({ status })),
      { status: 0 },
      { status: 200, ...failed("GUEST_TRAP") },
      { status: 500, ...failed("GUEST_TRAP") },
    );
    expect(of("requests_total")).toEqual([2, 1, 3, 3, 2]);
  });

  it("put each duration into the bucket that it is not above, and add them up", () => {
    const of = counted(
      { wallMs: 0.5 },
      { wallMs: 0.6 },
      { wallMs: 30_000 },
      { wallMs: 30_001, queueMs: 2000 },
    );
    const [buckets, sum] = [
      of("request_duration_seconds").slice(0, -1),
      of("request_duration_seconds").at(-1),
    ];
    expect(buckets).toEqual([1, 1, ...Array.from({ length: 12 }, () => 0), 1, 1]);
    expect(sum).toBeCloseTo(60.0021, 9);
    expect(of("queue_duration_seconds").slice(10, 13)).toEqual([0, 1, 0]);
  });

  it("add up what calls used, as far as they ran", () => {
    const usage = { fuel: 10, cpuMs: 250, memoryBytes: 1_048_576, cold: true };
    const of = counted({ usage }, { usage: { ...usage, cold: false } }, {});
    expect([of("cpu_seconds_total"), of("fuel_total"), of("cold_starts_total")]).toEqual([[0.5], [20], [1]]);
    expect(of("memory_bytes")).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2_097_152]);
  });

  it("count what came and went", () => {
    const of = counted(
      { bytesIn: 3, bytesOut: 4, connections: 2, tcpBytesIn: 5, tcpBytesOut: 6 },
      { lines: [{ level: "info", text: "x", ms: 0 }], linesDropped: 7 },
    );
    const names = ["request_body_bytes", "response_body_bytes", "tcp_connections", "tcp_received_bytes"];
    names.push("tcp_sent_bytes", "log_lines", "log_lines_dropped");
    expect(names.map((name) => of(`${name}_total`)[0])).toEqual([3, 4, 2, 5, 6, 1, 7]);
  });

  it("name the limit that ended or refused a call", () => {
    const codes = ["CPU_LIMIT", "WALL_LIMIT", "WALL_LIMIT", "QUEUE_FULL", "INSTANCE_CAP"];
    const of = counted(
      ...[...codes, "REQUEST_BODY_TOO_LARGE", "RESPONSE_TOO_LARGE", "GUEST_TRAP"].map((code) => failed(code)),
    );
    expect(of("limit_hits_total")).toEqual([1, 2, 1, 1, 1, 1]);
  });

  it("read the pools when they are asked", () => {
    const of = counted();
    const names = ["instances_live", "instances_idle", "instances_parked", "queue_length"];
    expect(names.map((name) => of(name)[0])).toEqual([5, 2, 1, 3]);
  });

  it("stay over a reload, but for applications that are gone", () => {
    const figures = new Figures();
    figures.serve(serving("a", "b"));
    for (const application of ["a", "b", "c"]) figures.count(toCallRecord("1", { application }));
    figures.serve(serving("b", "c"));
    figures.serve(serving("a", "b"));
    const { applications } = figures.read();
    const requests = (name: string): number[] =>
      numbersOf(APPLICATION_METRICS, "requests_total", applications.get(name));
    expect([...applications.keys()]).toEqual(["a", "b"]);
    expect([requests("a")[0], requests("b")[0]]).toEqual([0, 1]);
  });

  it("tell of the event loop, and of what was lost", () => {
    const figures = new Figures();
    figures.countDelay(-0.001);
    figures.countDelay(0.2);
    figures.countLost(3);
    const of = (name: string): number[] => numbersOf(THREAD_METRICS, name, figures.read(7).thread);
    expect(of("event_loop_delay_seconds")).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0.2]);
    expect(of("records_lost_total")).toEqual([3]);
    expect(of("log_lines_lost_total")).toEqual([7]);
    expect(of("event_loop_active_seconds_total")[0]).toBeGreaterThan(0);
  });
});
