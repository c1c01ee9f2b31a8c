import { describe, expect, it } from "vitest";
import { FigureCollector } from "../../src/admin/figure-sums.ts";
import { createMetrics } from "../../src/admin/metrics.ts";
import type { Config } from "../../src/config/config.ts";
import { Observer } from "../../src/observe/observer.ts";
import type { Inquiry, Notice } from "../../src/observe/message.ts";
import type { Application } from "../../src/config/config.ts";
import type { Pool } from "../../src/sandbox/pool.ts";
import { toCallRecord } from "../support/call-record.ts";
import { checkExposition, prometheusMissing } from "../support/prometheus.ts";

/** The exposition of one thread, which serves these, and had these calls. */
async function textOf(
  names: readonly string[],
  calls: Parameters<typeof toCallRecord>[] = [],
): Promise<string> {
  const applications = names.map((name) => ({ name }) as Application);
  const collector = new FigureCollector({ applications } as unknown as Config);
  const observer = new Observer(() => undefined);
  const pool = { live: 1, idle: 1, parked: 0, waiting: 0 } as Pool;
  observer.serve(new Map(applications.map((application) => [application, pool])));
  let ask: ((inquiry: Inquiry) => void) | undefined;
  observer.connect({
    postMessage: (notice) => collector.hear(1, structuredClone(notice) as Notice & { kind: "figures" }),
    on: (_, listener) => (ask = listener),
  });
  for (const call of calls) observer.ended(toCallRecord(...call));
  // What gathers the records has nobody to post them to.
  observer.connect(undefined);
  collector.connect(1, { postMessage: (inquiry) => ask?.(inquiry as Inquiry) });
  return createMetrics(collector).text();
}

function seriesOf(text: string): number {
  return text.split("\n").filter((line) => line.startsWith("serverless")).length;
}

describe("the exposition", () => {
  it("has a line for each number, histograms that add up, and every application from the start", async () => {
    const text = await textOf(
      ["a", "b"],
      [
        ["1", { wallMs: 1 }],
        ["2", { wallMs: 3 }],
        [
          "3",
          {
            status: 504,
            wallMs: 60_000,
            failure: { code: "WALL_LIMIT", audience: "guest", message: "", stack: [] },
          },
        ],
      ],
    );
    const lines = text.split("\n").filter((line) => line !== "");
    for (const line of [
      "# TYPE serverless_wasm_requests_total counter",
      'serverless_wasm_requests_total{application="a",status_class="2xx"} 2',
      'serverless_wasm_requests_total{application="a",status_class="5xx"} 1',
      'serverless_wasm_requests_total{application="b",status_class="2xx"} 0',
      'serverless_wasm_limit_hits_total{application="a",limit="wall_ms"} 1',
      'serverless_wasm_request_duration_seconds_bucket{application="a",le="0.0005"} 0',
      'serverless_wasm_request_duration_seconds_bucket{application="a",le="0.001"} 1',
      'serverless_wasm_request_duration_seconds_bucket{application="a",le="0.0025"} 1',
      'serverless_wasm_request_duration_seconds_bucket{application="a",le="0.005"} 2',
      'serverless_wasm_request_duration_seconds_bucket{application="a",le="30"} 2',
      'serverless_wasm_request_duration_seconds_bucket{application="a",le="+Inf"} 3',
      'serverless_wasm_request_duration_seconds_count{application="a"} 3',
      'serverless_wasm_request_duration_seconds_sum{application="a"} 60.004',
      'serverless_wasm_instances_live{application="a"} 1',
      'serverless_wasm_records_lost_total{thread="1"} 0',
    ])
      expect(lines).toContain(line);
    expect(text).toMatch(/^process_resident_memory_bytes [1-9]\d{6,}$/m);
    expect(text).toMatch(/^process_open_fds [1-9]\d*$/m);
  });

  it("escapes what a label holds", async () => {
    const text = await textOf(['a"\\\n<b>']);
    expect(text).toContain('serverless_wasm_fuel_total{application="a\\"\\\\\\n<b>"} 0');
  });

  it("has as many series as the configuration has applications, whatever the requests are like", async () => {
    const calls = Array.from({ length: 100 }, (_, at): Parameters<typeof toCallRecord> => [
      String(at),
      { path: `/${at}`, method: `M${at}`, status: at * 10, function: `f${at}` },
    ]);
    expect(seriesOf(await textOf(["a"], calls))).toBe(seriesOf(await textOf(["a"])));
  });

  it("is what promtool finds nothing wrong with", async ({ skip }) => {
    if (prometheusMissing !== undefined) skip(prometheusMissing);
    expect(await checkExposition(await textOf(["a", "b"], [["1", { status: 0 }]]))).toEqual({
      code: 0,
      output: "",
    });
  });
});
