// What the operating system knows of the process. Not prom-client's own: most of that is about one thread, which would be
// the observer's, and some of it is measured by timers.
import { readdirSync, readFileSync } from "node:fs";
import type { Metric } from "../observe/metric-table.ts";
import type { Family } from "./figure-sums.ts";

/** Under the names that Prometheus' own client libraries give them. */
export const PROCESS_METRICS: readonly Metric[] = [
  { name: "process_cpu_seconds_total", type: "counter", help: "Processor time of the process." },
  { name: "process_resident_memory_bytes", type: "gauge", help: "Resident memory of the process." },
  { name: "process_start_time_seconds", type: "gauge", help: "When the process began, Unix time." },
  { name: "process_open_fds", type: "gauge", help: "Open file descriptors, on Linux." },
  { name: "process_max_fds", type: "gauge", help: "How many there may be, on Linux." },
];

export function readProcessFigures(): Family[] {
  const { user, system } = process.cpuUsage();
  const values = [
    (user + system) / 1e6,
    process.memoryUsage.rss(),
    Date.now() / 1000 - process.uptime(),
    ofSystem(() => readdirSync("/proc/self/fd").length),
    ofSystem(() => Number(/^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1])),
  ];
  return PROCESS_METRICS.map((metric, index) => {
    const value = values[index];
    return { ...metric, points: value === undefined ? [] : [{ labels: {}, value }] };
  });
}

function ofSystem(read: () => number): number | undefined {
  try {
    const value = read();
    return Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
