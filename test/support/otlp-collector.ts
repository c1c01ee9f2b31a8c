// A collector of OpenTelemetry's protocol over HTTP, which decodes what it is sent (opentelemetry-proto, trace and metrics v1).
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { ProtobufMessage } from "./protobuf.ts";

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string;
  readonly state: string;
  readonly name: string;
  /** 2: server, 3: client. */
  readonly kind: number;
  /** Unix nanoseconds. */
  readonly start: bigint;
  readonly end: bigint;
  readonly attributes: Attributes;
  /** 2: error. */
  readonly statusCode: number;
  readonly resource: Attributes;
}

export interface CollectedPoint {
  readonly name: string;
  readonly unit: string;
  readonly kind: "gauge" | "sum" | "histogram";
  readonly isMonotonic: boolean;
  readonly attributes: Attributes;
  readonly value: number;
  /** Of a histogram: the counts of its buckets. */
  readonly counts: readonly number[];
}

export class OtlpCollector implements AsyncDisposable {
  readonly spans: CollectedSpan[] = [];
  /** Of the last request. */
  points: CollectedPoint[] = [];
  readonly headers: IncomingHttpHeaders[] = [];
  /** What it answers. */
  status = 200;
  requests = 0;
  readonly #server = createServer((incoming, outgoing) => {
    void buffer(incoming).then((body) => {
      this.requests++;
      this.headers.push(incoming.headers);
      if (this.status === 200) {
        const bytes = incoming.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
        if (incoming.url === "/v1/traces") this.spans.push(...toSpans(bytes));
        else if (incoming.url === "/v1/metrics") this.points = toPoints(bytes);
        else this.status = 404;
      }
      outgoing.writeHead(this.status, { "content-type": "application/x-protobuf" }).end();
      this.#server.emit("collected");
    });
  });
  #port = 0;

  static async listen(port = 0): Promise<OtlpCollector> {
    const collector = new OtlpCollector();
    collector.#server.listen(port, "127.0.0.1");
    await once(collector.#server, "listening");
    collector.#port = (collector.#server.address() as AddressInfo).port;
    return collector;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves once this is true. */
  async until(isThere: () => boolean): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop -- one request after the other
    while (!isThere()) await once(this.#server, "collected");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

function toSpans(bytes: Buffer): CollectedSpan[] {
  return new ProtobufMessage(bytes).messages(1).flatMap((owner) => {
    const resource = toAttributes(owner.message(1)?.messages(1));
    return owner
      .messages(2)
      .flatMap((scope) => scope.messages(2))
      .map((span) => ({
        traceId: span.bytes(1)?.toString("hex") ?? "",
        spanId: span.bytes(2)?.toString("hex") ?? "",
        state: span.text(3),
        parentId: span.bytes(4)?.toString("hex") ?? "",
        name: span.text(5),
        kind: span.integer(6),
        start: span.fixed64(7) ?? 0n,
        end: span.fixed64(8) ?? 0n,
        attributes: toAttributes(span.messages(9)),
        statusCode: span.message(15)?.integer(3) ?? 0,
        resource,
      }));
  });
}

function toPoints(bytes: Buffer): CollectedPoint[] {
  const metrics = new ProtobufMessage(bytes)
    .messages(1)
    .flatMap((owner) => owner.messages(2))
    .flatMap((scope) => scope.messages(2));
  return metrics.flatMap((metric): CollectedPoint[] => {
    const [gauge, sum, histogram] = [metric.message(5), metric.message(7), metric.message(9)];
    const base = { name: metric.text(1), unit: metric.text(3), isMonotonic: sum?.integer(3) === 1 };
    if (histogram !== undefined)
      return histogram.messages(1).map((point) => ({
        ...base,
        kind: "histogram",
        attributes: toAttributes(point.messages(9)),
        value: point.double(5) ?? 0,
        counts: toCounts(point.bytes(6)),
      }));
    const kind = gauge === undefined ? "sum" : "gauge";
    return (gauge ?? sum)!.messages(1).map((point) => ({
      ...base,
      kind,
      attributes: toAttributes(point.messages(7)),
      value: point.double(4) ?? Number(point.fixed64(6) ?? 0n),
      counts: [],
    }));
  });
}

/** Packed. */
function toCounts(bytes: Buffer = Buffer.alloc(0)): number[] {
  return Array.from({ length: bytes.length / 8 }, (_, index) => Number(bytes.readBigUInt64LE(index * 8)));
}

function toAttributes(pairs: readonly ProtobufMessage[] = []): Attributes {
  return Object.fromEntries(
    pairs.map((pair) => {
      const value = pair.message(2)!;
      const text = value.bytes(1);
      const decimal = value.double(4);
      if (text !== undefined) return [pair.text(1), String(text)];
      if (decimal !== undefined) return [pair.text(1), decimal];
      return [
        pair.text(1),
        value.integer(3) === 0 ? value.integer(2) === 1 || value.integer(3) : value.integer(3),
      ];
    }),
  );
}
