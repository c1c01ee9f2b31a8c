// Metrics as the SDK of OpenTelemetry takes them, from the figures of all threads.
import { ValueType } from "@opentelemetry/api";
import { AggregationTemporality, DataPointType } from "@opentelemetry/sdk-metrics";
import type { MetricData } from "@opentelemetry/sdk-metrics";
import type { Family } from "./figure-sums.ts";
import { toHrTime } from "./span.ts";

/** `sinceMs`, `nowMs`: Unix time; it was counted from the first to the second. */
export function toMetricData(
  { name, type, help, points }: Family,
  { sinceMs, nowMs }: { readonly sinceMs: number; readonly nowMs: number },
): MetricData {
  const base = {
    descriptor: { name, description: help, unit: unitOf(name), valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
  const times = { startTime: toHrTime(sinceMs), endTime: toHrTime(nowMs) };
  if (type === "histogram") {
    const dataPoints = points.flatMap(({ labels, value }) =>
      typeof value === "number"
        ? []
        : [
            {
              ...times,
              attributes: labels,
              value: {
                buckets: { boundaries: [...value.buckets], counts: [...value.counts] },
                sum: value.sum,
                count: value.counts.reduce((sum, inside) => sum + inside, 0),
              },
            },
          ],
    );
    return { ...base, dataPointType: DataPointType.HISTOGRAM, dataPoints };
  }
  const dataPoints = points.flatMap(({ labels, value }) =>
    typeof value === "number" ? [{ ...times, attributes: labels, value }] : [],
  );
  return type === "counter"
    ? { ...base, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints }
    : { ...base, dataPointType: DataPointType.GAUGE, dataPoints };
}

/** UCUM, by the unit in the name. */
function unitOf(name: string): string {
  if (/_seconds(?:_|$)/.test(name)) return "s";
  return /_bytes(?:_|$)/.test(name) ? "By" : "1";
}
