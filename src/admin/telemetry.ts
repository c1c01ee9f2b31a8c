// Sends traces and metrics to a collector (OTLP over HTTP), with the SDK of OpenTelemetry. What it cannot send is dropped: its
// queues are bounded, and a collector that is away is one line in the log.
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-proto";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  AggregationTemporality,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import type { MetricProducer } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor } from "@opentelemetry/sdk-trace";
import { readHeaders } from "../config/telemetry.ts";
import type { TelemetrySettings } from "../config/config.ts";
import { METRIC_PREFIX } from "../observe/metric-table.ts";
import type { InvocationRecord } from "../observe/record.ts";
import { toFamilies } from "./figure-sums.ts";
import type { FigureCollector } from "./figure-sums.ts";
import { toMetricData } from "./otlp-metrics.ts";
import { readProcessFigures } from "./process-figures.ts";
import { Reachability } from "./reachability.ts";
import type { Report } from "./reachability.ts";
import { toSpans } from "./span.ts";
import type { SpanOptions } from "./span.ts";

/** A span is sent so soon. */
const SPAN_DELAY_MS = 1000;
/** For one attempt to send, and the ones after it. */
const EXPORT_MS = 5000;
/** Batches under way at the same time. */
const MAX_EXPORTS = 4;
const METRICS_MS = 60_000;

export interface TelemetryOptions {
  readonly settings: TelemetrySettings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of this program. */
  readonly version: string;
  readonly collector: FigureCollector;
  readonly report: Report;
}

export class Telemetry {
  readonly #spans: BatchSpanProcessor;
  readonly #spanOptions: SpanOptions;
  readonly #meters: MeterProvider | undefined;

  constructor({ settings, environment, version, collector, report }: TelemetryOptions) {
    const { endpoint, serviceName } = settings;
    const resource = resourceFromAttributes({ "service.name": serviceName, "service.version": version });
    const headers = readHeaders(settings, environment) ?? {};
    const options = { headers, timeoutMillis: EXPORT_MS, concurrencyLimit: MAX_EXPORTS };
    const reachability = new Reachability(endpoint, report);
    const traces = new OTLPTraceExporter({ ...options, url: `${endpoint}/v1/traces` });
    this.#spans = new BatchSpanProcessor({
      exporter: reachability.watch(traces),
      scheduledDelayMillis: SPAN_DELAY_MS,
      exportTimeoutMillis: EXPORT_MS + SPAN_DELAY_MS,
    });
    this.#spanOptions = { resource, version };
    if (!settings.metrics) return;
    const exporter = new OTLPMetricExporter({
      ...options,
      url: `${endpoint}/v1/metrics`,
      temporalityPreference: AggregationTemporality.CUMULATIVE,
    });
    const interval = Number(environment["OTEL_METRIC_EXPORT_INTERVAL"]);
    const reader = new PeriodicExportingMetricReader({
      exporter: reachability.watch(exporter),
      exportIntervalMillis: interval >= 1 ? interval : METRICS_MS,
      metricProducers: [createProducer(collector, resource)],
    });
    this.#meters = new MeterProvider({ resource, readers: [reader] });
  }

  add(records: readonly InvocationRecord[]): void {
    for (const record of records)
      for (const span of toSpans(record, this.#spanOptions)) this.#spans.onEnd(span);
  }

  /** Sends what there is. Never rejects. */
  async close(): Promise<void> {
    await Promise.allSettled([this.#spans.shutdown(), this.#meters?.shutdown()]);
  }
}

function createProducer(
  collector: FigureCollector,
  resource: ReturnType<typeof resourceFromAttributes>,
): MetricProducer {
  const sinceMs = Date.now();
  return {
    async collect() {
      const families = [...toFamilies(await collector.collect(), METRIC_PREFIX), ...readProcessFigures()];
      const times = { sinceMs, nowMs: Date.now() };
      const metrics = families.map((family) => toMetricData(family, times));
      return {
        resourceMetrics: { resource, scopeMetrics: [{ scope: { name: "serverless-wasm" }, metrics }] },
        errors: [],
      };
    },
  };
}
