import { describe, expect, it, vi } from "vitest";
import type { Application } from "../../src/config/config.ts";
import type { Inquiry, Notice, Taken } from "../../src/observe/message.ts";
import { Observer } from "../../src/observe/observer.ts";
import type { Pool } from "../../src/sandbox/pool.ts";
import { toCallRecord as record } from "../support/call-record.ts";

const failure = { code: "GUEST_TRAP", audience: "guest", message: "unreachable", stack: [] } as const;

type Calls = Notice & { readonly kind: "calls" };

function createPort(): { notices: Calls[]; postMessage: (notice: unknown) => void } {
  const notices: Calls[] = [];
  return { notices, postMessage: (notice) => void notices.push(notice as Calls) };
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

  it("keeps as many of those that a function itself answered with 500 or more", () => {
    const port = createPort();
    const observer = new Observer(() => undefined);
    observer.connect(port);
    for (let at = 1; at <= 300; at++) observer.ended(record(String(at), { status: at > 200 ? 200 : 503 }));
    observer.flush();
    const statuses = port.notices.flatMap(({ records }) => records.map(({ status }) => status));
    expect([503, 200].map((status) => statuses.filter((one) => one === status).length)).toEqual([200, 50]);
  });

  it("tells how many lines its thread's log has lost", () => {
    const port = createPort();
    const log = { linesLost: 0 };
    const observer = new Observer(() => undefined, log);
    observer.connect(port);
    log.linesLost = 12;
    observer.tellFigures();
    const [notice] = port.notices as unknown as (Notice & { readonly kind: "figures" })[];
    expect([...(notice?.thread ?? [])]).toContain(12);
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

  it("posts no more where nothing is taken, keeps the last calls, and goes on when it is", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const port = createPort();
      let hear: ((message: Inquiry | Taken) => void) | undefined;
      const observer = new Observer(() => undefined);
      observer.connect({ ...port, on: (_event, listener) => (hear = listener) });
      for (let at = 0; at < 100; at++) {
        observer.ended(record(String(at)));
        vi.advanceTimersByTime(200);
      }
      expect(port.notices).toHaveLength(5);
      hear?.({ kind: "taken" });
      vi.advanceTimersByTime(1000);
      const { records, lost } = port.notices[5] ?? { records: [], lost: 0 };
      expect([port.notices.length, records.length, records.at(-1)?.id, lost]).toEqual([6, 50, "99", 45]);
      observer.ended(record("last"));
      void observer.finish();
      expect(port.notices.flatMap((notice) => notice.records ?? []).at(-1)?.id).toBe("last");
    } finally {
      vi.useRealTimers();
    }
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

describe("the figures of a thread", () => {
  it("are told to whoever asks, with the number of the question, and at the end to whoever listens", () => {
    const told: Notice[] = [];
    let ask: ((inquiry: Inquiry) => void) | undefined;
    const unref = vi.fn<() => void>();
    const observer = new Observer(() => undefined);
    observer.tellFigures();
    observer.connect({
      postMessage: (notice) => void told.push(structuredClone(notice) as Notice),
      on: (_, listener) => (ask = listener),
      unref,
    });
    observer.serve(new Map([[{ name: "a" } as Application, {} as Pool]]));
    observer.ended(record("1"));
    ask?.({ kind: "figures", number: 7 });
    observer.ended(record("2"));
    observer.tellFigures();
    expect(unref).toHaveBeenCalled();
    const answers = told.filter((notice) => notice.kind === "figures");
    expect(answers.map(({ number, applications }) => [number, applications.get("a")?.[0]])).toEqual([
      [7, 1],
      [0, 2],
    ]);
  });

  it("know how late the timer was, and what was too much to be posted", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const told: Notice[] = [];
      const observer = new Observer(() => undefined);
      observer.connect({ postMessage: (notice) => void told.push(structuredClone(notice) as Notice) });
      for (let at = 0; at < 53; at++) observer.ended(record(String(at)));
      vi.advanceTimersByTime(200);
      observer.tellFigures();
      const [figures] = told.filter((notice) => notice.kind === "figures");
      expect([figures?.thread[0], figures?.thread.at(-1)]).toEqual([1, 3]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("calls of a trace that is recorded", () => {
  it("are posted before others that went well", () => {
    const port = createPort();
    const observer = new Observer(() => undefined);
    observer.connect(port);
    const trace = {
      traceId: "1",
      spanId: "2",
      parentId: undefined,
      state: undefined,
      scheme: "http",
    } as const;
    for (let at = 0; at < 400; at++)
      observer.ended(record(String(at), { trace: { ...trace, sampled: at % 4 === 0 } }));
    observer.flush();
    const [{ records, lost } = { records: [], lost: 0 }] = port.notices;
    expect([records.filter((one) => one.trace?.sampled).length, records.length, lost]).toEqual([
      100, 150, 250,
    ]);
  });
});
