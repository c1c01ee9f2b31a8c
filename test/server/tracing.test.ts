import { describe, expect, it } from "vitest";
import type { RequestSource } from "../../src/abi/invocation.ts";
import { toTraceparent } from "../../src/server/traceparent.ts";
import { TracedRequest, Tracing } from "../../src/server/tracing.ts";

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const SPAN = "b7ad6b7169203331";
const SAMPLED = `00-${TRACE}-${SPAN}-01`;

function request(...headers: string[]): RequestSource {
  return {
    scheme: "https",
    method: "PUT",
    path: "/path",
    query: "query",
    headers,
    hasBody: true,
    body: { read: () => undefined },
    parameter: (name) => `parameter ${name}`,
  };
}

/** What the guest gets. */
function headersOf(...headers: string[]): readonly string[] {
  const source = request(...headers);
  return new TracedRequest(source, new Tracing(1).begin(source)).headers;
}

describe("traceparent", () => {
  it.each([
    ["of version 00", SAMPLED, SAMPLED],
    ["with flags that nobody knows", `00-${TRACE}-${SPAN}-ff`, `00-${TRACE}-${SPAN}-ff`],
    ["of a later version with more behind it", `cc-${TRACE}-${SPAN}-01-more`, `cc-${TRACE}-${SPAN}-01`],
  ])("is taken %s", (_, value, taken) => {
    expect(toTraceparent(["TraceParent", value])).toBe(taken);
  });

  it.each([
    ["of version ff", `ff-${TRACE}-${SPAN}-01`],
    ["of version 00 with more behind it", `${SAMPLED}-more`],
    ["of a later version with something else behind it", `cc-${TRACE}-${SPAN}-01.more`],
    ["with a trace id of zeros", `00-${"0".repeat(32)}-${SPAN}-01`],
    ["with a span id of zeros", `00-${TRACE}-${"0".repeat(16)}-01`],
    ["in upper case", SAMPLED.toUpperCase()],
    ["that is too short", SAMPLED.slice(0, -1)],
    ["with something before it", ` ${SAMPLED}`],
    ["that is empty", ""],
  ])("is not taken %s", (_, value) => {
    expect(toTraceparent(["traceparent", value])).toBeUndefined();
  });

  it("is not taken twice", () => {
    expect(toTraceparent(["traceparent", SAMPLED, "Traceparent", SAMPLED])).toBeUndefined();
  });
});

describe("a traced call", () => {
  it("is a child of the client's span, in its trace, sampled as the client says", () => {
    const trace = new Tracing(0).begin(
      request("traceparent", SAMPLED, "tracestate", "a=1", "Tracestate", "b=2"),
    );
    expect(trace).toEqual({
      traceId: TRACE,
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      parentId: SPAN,
      state: "a=1,b=2",
      sampled: true,
      scheme: "https",
    });
    expect(new Tracing(1).begin(request("traceparent", `00-${TRACE}-${SPAN}-00`)).sampled).toBe(false);
  });

  it("begins a trace where the client has none, of which so many are sampled", () => {
    const randoms = [0.1, 0.3, 0, 0.24, 0.25];
    const tracing = new Tracing(0.25, () => randoms.shift() ?? 0);
    const traces = [1, 2, 3, 4, 5].map(() => tracing.begin(request("tracestate", "a=1")));
    expect(traces.map(({ sampled }) => sampled)).toEqual([true, false, true, true, false]);
    for (const { traceId, spanId, parentId, state } of traces) {
      expect([parentId, state]).toEqual([undefined, undefined]);
      expect(`${traceId} ${spanId}`).toMatch(/^[0-9a-f]{32} [0-9a-f]{16}$/);
    }
  });

  it("has an id like no other", () => {
    const tracing = new Tracing(1);
    const ids = Array.from({ length: 10_000 }, () => tracing.begin(request()).spanId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives the guest its own span as the parent, and everything else as it came", () => {
    const headers = headersOf("Host", "a", "TraceParent", SAMPLED, "TraceState", "a=1", "X", "1", "X", "2");
    expect(headers.slice(0, -2)).toEqual(["Host", "a", "TraceState", "a=1", "X", "1", "X", "2"]);
    expect(headers.slice(-2)).toEqual([
      "traceparent",
      expect.stringMatching(new RegExp(`^00-${TRACE}-(?!${SPAN})[0-9a-f]{16}-01$`)),
    ]);
    const source = request("a", "b");
    const traced = new TracedRequest(source, new Tracing(0).begin(source));
    const { scheme, method, path, query, hasBody, body } = traced;
    expect([scheme, method, path, query, hasBody, body]).toEqual([
      "https",
      "PUT",
      "/path",
      "query",
      true,
      source.body,
    ]);
    expect(traced.parameter("p")).toBe("parameter p");
    expect(traced.headers.at(-1)).toMatch(/-00$/);
  });

  it("passes no state on that belongs to no trace", () => {
    expect(headersOf("tracestate", "a=1").filter((_, at) => at % 2 === 0)).toEqual(["traceparent"]);
    expect(headersOf("traceparent", "wrong", "tracestate", "a=1")).not.toContain("a=1");
  });

  it.each([
    ["is too long", `a=${"1".repeat(600)}`],
    ["has too many members", Array.from({ length: 40 }, (_, at) => `k${at}=1`).join(",")],
    ["has other characters", "a=\u00e9"],
  ])("passes no state on that %s", (_, state) => {
    expect(headersOf("traceparent", SAMPLED, "tracestate", state)).not.toContain(state);
  });
});
