import { describe, expect, it, vi } from "vitest";
import type { Notice } from "../../src/observe/message.ts";
import { Observer } from "../../src/observe/observer.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";

function record(id: string, more: Partial<InvocationRecord> = {}): InvocationRecord {
  return {
    id,
    at: Number(id.replaceAll(/\D/g, "")),
    application: "a",
    function: "handle",
    route: "/a",
    method: "GET",
    path: "/a",
    status: 200,
    bytesIn: 0,
    bytesOut: 0,
    wallMs: 1,
    queueMs: 0,
    usage: undefined,
    connections: 0,
    traceparent: undefined,
    failure: undefined,
    lines: [],
    calls: undefined,
    recording: undefined,
    ...more,
  };
}

const failure = { code: "GUEST_TRAP", audience: "guest", message: "unreachable", stack: [] } as const;

function createPort(): { notices: Notice[]; postMessage: (notice: unknown) => void } {
  const notices: Notice[] = [];
  return { notices, postMessage: (notice) => void notices.push(notice as Notice) };
}

describe("the observer of a thread", () => {
  it("posts the calls of a moment together, in their order", () => {
    const port = createPort();
    const observer = new Observer(() => undefined);
    observer.connect(port);
    observer.ended(record("1"));
    observer.ended(record("2", { application: "b" }));
    observer.ended(record("3", { failure }));
    observer.flush();
    expect(port.notices.map(({ records, lost }) => [records.map(({ id }) => id), lost])).toEqual([
      [["1", "2", "3"], 0],
    ]);
    observer.flush();
    expect(port.notices).toHaveLength(1);
  });

  it("keeps the last calls of each application, more of those that failed, and says how many are lost", () => {
    const port = createPort();
    const observer = new Observer(() => undefined);
    observer.connect(port);
    observer.ended(record("0", { application: "quiet" }));
    for (let at = 1; at <= 300; at++) observer.ended(record(String(at)));
    for (let at = 301; at <= 600; at++) observer.ended(record(String(at), { failure }));
    observer.flush();
    const [{ records, lost } = { records: [], lost: 0 }] = port.notices;
    const succeeded = records.filter((one) => one.application === "a" && one.failure === undefined);
    const failed = records.filter((one) => one.failure !== undefined);
    expect([records[0]?.id, succeeded.length, succeeded.at(-1)?.id]).toEqual(["0", 50, "300"]);
    expect([failed.length, failed.at(-1)?.id, lost]).toEqual([200, "600", 350]);
  });

  it("holds a bounded amount of log lines", () => {
    const port = createPort();
    const observer = new Observer(() => undefined);
    observer.connect(port);
    const text = "x".repeat(1024 * 1024);
    for (let at = 1; at <= 10; at++)
      observer.ended(record(String(at), { lines: [{ level: "info", text, ms: 0 }] }));
    observer.flush();
    expect(port.notices.map(({ records, lost }) => [records.length, lost])).toEqual([[4, 6]]);
  });

  it("asks for a port when there is something to post, and posts it when there is one", () => {
    vi.useFakeTimers();
    try {
      const port = createPort();
      const onFirst = vi.fn<() => void>();
      const observer = new Observer(onFirst);
      observer.ended(record("1"));
      expect(onFirst).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1000);
      expect(onFirst).toHaveBeenCalled();
      observer.connect(port);
      vi.advanceTimersByTime(1000);
      expect(port.notices.map(({ records }) => records.map(({ id }) => id))).toEqual([["1"]]);
    } finally {
      vi.useRealTimers();
    }
  });
});
