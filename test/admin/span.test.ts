import { resourceFromAttributes } from "@opentelemetry/resources";
import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { describe, expect, it } from "vitest";
import { toSpans } from "../../src/admin/span.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import { toCallRecord } from "../support/call-record.ts";

const options = { resource: resourceFromAttributes({}), version: "1.2.3" };
const trace = {
  traceId: "0af7651916cd43dd8448eb211c80319c",
  spanId: "b7ad6b7169203331",
  parentId: "00f067aa0ba902b7",
  state: "a=1",
  sampled: true,
  scheme: "https",
} as const;

function spansOf(more: Partial<InvocationRecord> = {}): ReturnType<typeof toSpans> {
  return toSpans(toCallRecord("1", { trace, at: 1_700_000_000_000.5, wallMs: 1500.25, ...more }), options);
}

const failure = (code: string, audience: string): Partial<InvocationRecord> => ({
  failure: { code, audience, message: "secret", stack: [] } as unknown as InvocationRecord["failure"],
});

describe("the span of a call", () => {
  it("takes the time that the call took, below the client's span", () => {
    const [span] = spansOf();
    expect([span?.startTime, span?.endTime, span?.duration]).toEqual([
      [1_700_000_000, 500_000],
      [1_700_000_001, 500_750_000],
      [1, 500_250_000],
    ]);
    expect([span?.name, span?.kind]).toEqual(["GET /a", SpanKind.SERVER]);
    expect(span?.spanContext()).toMatchObject({
      traceId: trace.traceId,
      spanId: trace.spanId,
      traceFlags: 1,
    });
    expect(span?.spanContext().traceState?.serialize()).toBe("a=1");
    expect(span?.parentSpanContext).toMatchObject({ spanId: trace.parentId, isRemote: true });
  });

  it("is none where the trace is not sampled, or nothing is traced", () => {
    expect(spansOf({ trace: { ...trace, sampled: false } })).toEqual([]);
    expect(spansOf({ trace: undefined })).toEqual([]);
  });

  it.each([
    ["that went well", {}, SpanStatusCode.UNSET, undefined],
    ["that the function answered with 404", { status: 404 }, SpanStatusCode.UNSET, undefined],
    ["that the function answered with 500", { status: 500 }, SpanStatusCode.ERROR, "500"],
    ["that trapped", { status: 500, ...failure("GUEST_TRAP", "guest") }, SpanStatusCode.ERROR, "GUEST_TRAP"],
    ["that broke off", failure("GUEST_TRAP", "guest"), SpanStatusCode.ERROR, "GUEST_TRAP"],
    [
      "that was refused",
      { status: 503, ...failure("QUEUE_FULL", "client") },
      SpanStatusCode.ERROR,
      "QUEUE_FULL",
    ],
    [
      "whose client left",
      { status: 0, ...failure("CLIENT_GONE", "client") },
      SpanStatusCode.UNSET,
      "CLIENT_GONE",
    ],
  ])("says of a call %s whose fault it was", (_, more, code, error) => {
    const [span] = spansOf(more);
    expect([span?.status.code, span?.attributes["error.type"]]).toEqual([code, error]);
    expect(JSON.stringify(span)).not.toContain("secret");
  });

  it("has no status that was not sent", () => {
    expect(spansOf({ status: 0 })[0]?.attributes).not.toHaveProperty("http.response.status_code");
  });

  it("has a name of the configuration's making, whatever the method", () => {
    const [span] = spansOf({ method: "M-SEARCH" });
    expect(span?.name).toBe("HTTP /a");
    expect(span?.attributes).toMatchObject({
      "http.request.method": "_OTHER",
      "http.request.method_original": "M-SEARCH",
      "url.scheme": "https",
    });
  });

  it("has a child for each time that the function reached out", () => {
    const call = { detail: "127.0.0.1:6379", ms: 100, tookMs: 25 };
    const spans = spansOf({
      calls: {
        total: 9,
        last: [
          { ...call, name: "tcp_connect", result: "0" },
          { ...call, name: "random_get", result: "" },
          { ...call, name: "fetch", result: "failed: cannot connect" },
          { ...call, name: "connect", result: "threw an error" },
          { ...call, name: "tcp_connect", result: "-1 (ECONNREFUSED)" },
          { ...call, name: "tcp_connect", result: undefined },
        ],
      },
    });
    expect(spans.map(({ name, kind, status }) => [name, kind, status.code])).toEqual([
      ["GET /a", SpanKind.SERVER, SpanStatusCode.UNSET],
      ["tcp_connect", SpanKind.CLIENT, SpanStatusCode.UNSET],
      ["fetch", SpanKind.CLIENT, SpanStatusCode.ERROR],
      ["connect", SpanKind.CLIENT, SpanStatusCode.ERROR],
      ["tcp_connect", SpanKind.CLIENT, SpanStatusCode.ERROR],
      ["tcp_connect", SpanKind.CLIENT, SpanStatusCode.ERROR],
    ]);
    const [own, child] = spans;
    expect(child?.parentSpanContext?.spanId).toBe(own?.spanContext().spanId);
    expect(child?.startTime).toEqual([1_700_000_000, 100_500_000]);
    expect(child?.endTime).toEqual([1_700_000_000, 125_500_000]);
    expect(new Set(spans.map((span) => span.spanContext().spanId)).size).toBe(6);
  });
});
