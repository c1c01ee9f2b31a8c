// What `GET /metrics` answers: the figures of all threads and of the process, in Prometheus' text format.
import { AggregatorRegistry, Registry } from "prom-client";
import { METRIC_PREFIX } from "../observe/metric-table.ts";
import { toFamilies } from "./figure-sums.ts";
import type { Family, FigureCollector, Point } from "./figure-sums.ts";
import { readProcessFigures } from "./process-figures.ts";

export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

export function createMetrics(collector: FigureCollector): Metrics {
  return {
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
    async text() {
      const families = [...toFamilies(await collector.collect(), METRIC_PREFIX), ...readProcessFigures()];
      return AggregatorRegistry.aggregate([families.map(toJson)]).metrics();
    },
  };
}

interface Sample {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly metricName?: string;
}

/** As a registry of prom-client gives it to others of its kind. */
function toJson({ name, type, help, points }: Family): object {
  const values = points.flatMap((point) => toSamples(name, point));
  return { name, type, help, values, aggregator: "sum" };
}

function toSamples(name: string, { labels, value }: Point): Sample[] {
  if (typeof value === "number") return [{ labels, value }];
  let count = 0;
  const buckets = value.counts.map((inside, index) => {
    count += inside;
    return {
      labels: { ...labels, le: value.buckets[index] ?? "+Inf" },
      value: count,
      metricName: `${name}_bucket`,
    };
  });
  return [
    ...buckets,
    { labels, value: value.sum, metricName: `${name}_sum` },
    { labels, value: count, metricName: `${name}_count` },
  ];
}
