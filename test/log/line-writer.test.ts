// Lines that cannot be written: what is kept, what is lost, who is waited for.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LineWriter } from "../../src/log/line-writer.ts";
import type { Target, Written } from "../../src/log/target.ts";
import { LogTurns } from "../../src/log/turns.ts";

const FULL = Object.assign(new Error("full"), { code: "EAGAIN" });

/** Takes so many bytes, and then no more until it may. */
class TestTarget implements Target {
  readonly name = "a pipe";
  room = 0;
  text = "";
  failure: Error = FULL;

  write(lines: Uint8Array): Written {
    const taken = Math.min(this.room, lines.length);
    this.text += Buffer.from(lines.subarray(0, taken)).toString();
    this.room -= taken;
    return taken === lines.length ? { taken } : { taken, failure: this.failure };
  }

  close(): void {
    this.room = 0;
  }
}

let target: TestTarget;
let writer: LineWriter;
let told: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate"] });
  target = new TestTarget();
  told = [];
  const turns = new LogTurns(LogTurns.share(0), 0);
  writer = new LineWriter({
    target,
    turns,
    toLostLine: (lost) => `lost ${lost}\n`,
    tell: (text) => void told.push(text),
  });
});

afterEach(() => vi.useRealTimers());

const turn = (ms = 1): unknown => vi.advanceTimersByTime(ms);

describe("lines for a pipe that is full", () => {
  it("come in their order when it is read, also the rest of one of which a piece is gone", () => {
    target.room = 4;
    for (const line of ["first\n", "second\n", "third\n"]) {
      writer.write(line);
      turn();
    }
    expect(target.text).toBe("firs");
    target.room = 1000;
    turn(100);
    expect([target.text, told]).toEqual(["first\nsecond\nthird\n", []]);
  });

  it("are lost where nobody reads, without an end of memory, and without another wait each time", () => {
    const line = `${"x".repeat(199_999)}\n`;
    const begun = performance.now();
    for (let count = 0; count < 40; count++) {
      writer.write(line);
      turn();
    }
    const tookMs = performance.now() - begun;
    expect(told).toHaveLength(1);
    target.room = 1e9;
    turn(100);
    turn(100);
    const [kept, lost] = [
      target.text.split("x\n").length - 1,
      Number(/lost (\d+)\n$/.exec(target.text)?.[1]),
    ];
    expect([kept, kept + lost]).toEqual([5, 40]);
    expect(writer.linesLost).toBe(lost);
    // It is waited for once, for two seconds.
    expect(tookMs).toBeLessThan(4000);
  });
});

describe("lines that fail", () => {
  it("are tried again with a pause, and the operator is told once, also of the end", () => {
    target.failure = new Error("no space left");
    const write = vi.spyOn(target, "write");
    for (let count = 0; count < 100; count++) {
      writer.write(`${count}\n`);
      turn(0);
    }
    expect(write.mock.calls.length).toBeLessThan(5);
    expect(told).toEqual([expect.stringMatching(/cannot be written to a pipe: no space left/)]);
    target.room = 1e9;
    turn(300);
    turn();
    expect(target.text.split("\n").slice(-3)).toEqual(["99", "lost 0", ""]);
    target.room = 0;
    writer.write("again\n");
    turn(1000);
    expect(told).toHaveLength(1);
  });

  it("go to the target that takes its place", () => {
    target.failure = new Error("gone");
    writer.write("one\n");
    turn();
    const next = new TestTarget();
    next.room = 1000;
    writer.setTarget(next);
    turn(300);
    expect([target.text, next.text]).toEqual(["", "one\nlost 0\n"]);
  });
});

it("What waits when the process ends is written then, and how many lines are lost", () => {
  const before = process.listeners("exit");
  const line = `${"x".repeat(599_999)}\n`;
  target.failure = new Error("no space left");
  for (let count = 0; count < 3; count++) {
    writer.write(line);
    turn();
  }
  target.room = 1e9;
  for (const end of process.listeners("exit").filter((listener) => !before.includes(listener))) end(0);
  expect(target.text.replaceAll("x", "")).toMatch(/^\nlost \d\n$/);
});

it("The lines of a turn are written together", () => {
  target.room = 1000;
  const write = vi.spyOn(target, "write");
  for (const line of ["a\n", "b\u2028é\n", "c\n"]) writer.write(line);
  expect(write).not.toHaveBeenCalled();
  turn();
  expect([write.mock.calls.length, target.text]).toEqual([1, "a\nb\u2028é\nc\n"]);
});

describe("lines that may wait", () => {
  it("come some milliseconds later, together, and before a line that is written after them", () => {
    target.room = 1000;
    const write = vi.spyOn(target, "write");
    writer.writeSoon(() => "one\n");
    turn(5);
    writer.writeSoon(() => "two\n");
    expect(write).not.toHaveBeenCalled();
    turn(5);
    expect([write.mock.calls.length, target.text]).toEqual([1, "one\ntwo\n"]);
    writer.writeSoon(() => "three\n");
    writer.write("four\n");
    turn();
    expect([write.mock.calls.length, target.text]).toEqual([2, "one\ntwo\nthree\nfour\n"]);
  });

  it("are made after some, and written when they are many, all and in their order", () => {
    target.room = 1e9;
    const lines = Array.from({ length: 1000 }, (_, index) => `${index} é ${"x".repeat(300)}\n`);
    let made = 0;
    for (const line of lines) {
      writer.writeSoon(() => {
        made++;
        return line;
      });
      expect(made).toBeGreaterThan(lines.indexOf(line) - 64);
    }
    expect(target.text.length).toBeGreaterThan(150_000);
    turn(10);
    expect(target.text).toBe(lines.join(""));
  });

  it("are whole where the sentence that it goes again comes between them", () => {
    target.failure = new Error("no space left");
    for (let count = 0; count < 3; count++) {
      writer.write(`${"x".repeat(599_999)}\n`);
      turn(0);
    }
    target.room = 1e9;
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + 1000);
    writer.writeSoon(() => "after\n");
    writer.write("that\n");
    turn();
    turn();
    vi.restoreAllMocks();
    expect(target.text.replaceAll(/x+\n/g, "")).toBe("after\nthat\nlost 2\n");
  });

  it("are written when the process ends", () => {
    const before = process.listeners("exit");
    target.room = 1e9;
    writer.writeSoon(() => "last\n");
    for (const end of process.listeners("exit").filter((listener) => !before.includes(listener))) end(0);
    expect(target.text).toBe("last\n");
  });
});

const shared = (): SharedArrayBuffer => LogTurns.share(2);

/** From now on it is so much later. */
function still(ms: number): void {
  const now = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(now + ms);
}

describe("lines whose target takes its time", () => {
  /** Ends each write when it is told to. */
  class SlowTarget extends TestTarget {
    readonly under: ((failure?: Error) => Promise<void>)[] = [];
    isClosed = false;

    writeLater(lines: Uint8Array): Promise<Written> {
      const { promise, resolve } = Promise.withResolvers<Written>();
      this.under.push(async (failure) => {
        if (failure === undefined) this.text += Buffer.from(lines).toString();
        resolve(failure === undefined ? { taken: lines.length } : { taken: 0, failure });
        await promise;
        for (let step = 0; step < 5; step++) await Promise.resolve();
      });
      return promise;
    }

    override close(): void {
      this.isClosed = true;
    }
  }

  let slow: SlowTarget;
  const openSlow = (state: SharedArrayBuffer, thread = 0, to: Target = slow): LineWriter =>
    new LineWriter({
      target: to,
      turns: new LogTurns(state, thread),
      toLostLine: (lost) => `lost ${lost}\n`,
      tell: (text) => void told.push(text),
    });

  beforeEach(() => {
    slow = new SlowTarget();
    writer = openSlow(shared());
  });

  afterEach(() => vi.restoreAllMocks());

  it("are written one after the other, those of several turns together, and stay as they are meanwhile", async () => {
    const lines = Array.from({ length: 6 }, (_, index) => `${`${index}`.repeat(100_000)}\n`);
    for (const line of lines) {
      writer.write(line);
      turn();
    }
    expect(slow.under).toHaveLength(1);
    await slow.under[0]?.();
    while (slow.text.length < lines.join("").length) await slow.under.at(-1)?.();
    expect(slow.text).toBe(lines.join(""));
    expect(slow.under.length).toBeLessThan(4);
    expect(told).toEqual([]);
  });

  it("hold up nobody, are lost over a bound, and the operator is told after two seconds, once", async () => {
    const line = `${"x".repeat(99_999)}\n`;
    const begun = performance.now();
    for (let count = 0; count < 200; count++) {
      writer.write(line);
      turn();
    }
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(told).toEqual([]);
    still(2001);
    writer.write(line);
    turn();
    writer.write(line);
    turn();
    expect(told).toEqual([expect.stringMatching(/nothing was taken for 2 seconds/)]);
    for (let count = 0; count < 5; count++) {
      await slow.under[count]?.();
      turn();
    }
    const kept = slow.text.split("x\n").length - 1;
    expect(slow.text.replaceAll(/x+\n/g, "")).toBe(`lost ${202 - kept}\n`);
    expect(kept).toBeGreaterThan(80);
    expect(kept).toBeLessThan(90);
  });

  it("wait for those of other threads, which are told of it", async () => {
    const state = shared();
    const [first, other] = [openSlow(state, 1), openSlow(state, 2)];
    first.write("first\n");
    other.write("other\n");
    turn();
    expect(slow.under).toHaveLength(1);
    first.write("more\n");
    turn(20);
    await slow.under[0]?.();
    turn(5);
    await slow.under[1]?.();
    turn(10);
    await slow.under[2]?.();
    expect(slow.text).toBe("first\nother\nmore\n");
  });

  it("are tried again where they fail, and none is lost", async () => {
    writer.write("one\n");
    turn();
    writer.write("two\n");
    turn();
    await slow.under[0]?.(new Error("no space left"));
    expect(told).toHaveLength(1);
    turn(250);
    await slow.under[1]?.();
    turn();
    await slow.under[2]?.();
    turn();
    await slow.under[3]?.();
    expect(slow.text).toBe("one\ntwo\nlost 0\n");
  });

  it("go to the next target at once, which is not held up by those that the one before it still has", async () => {
    writer.write("one\n");
    turn();
    writer.write("two\n");
    turn();
    const next = new SlowTarget();
    writer.setTarget(next);
    expect([slow.isClosed, next.under.length]).toEqual([false, 1]);
    await next.under[0]?.();
    expect(next.text).toBe("two\n");
    await slow.under[0]?.(new Error("gone"));
    await next.under[1]?.();
    expect([slow.isClosed, next.text]).toEqual([true, "two\none\n"]);
  });

  it("are written by hand at a sudden end, unless nothing is taken any more", () => {
    const before = process.listeners("exit");
    const end = (): void => {
      for (const listener of process.listeners("exit").filter((one) => !before.includes(one))) listener(0);
    };
    slow.room = 1000;
    writer.write("under way\n");
    turn();
    writer.write("last\n");
    end();
    expect(slow.text).toBe("last\n");
    const other = new SlowTarget();
    other.room = 1000;
    const stands = openSlow(shared(), 0, other);
    stands.write("under way\n");
    turn();
    stands.write("last\n");
    still(2001);
    end();
    expect(other.text).toBe("");
  });

  it("are waited for at the end, unless nothing is taken any more, whichever thread's they are", async () => {
    const state = shared();
    const [first, other] = [openSlow(state, 1), openSlow(state, 2)];
    first.write("one\n");
    turn();
    let now = performance.now();
    vi.spyOn(performance, "now").mockImplementation(() => (now += 600));
    expect([await first.finish(), await other.finish()]).toEqual([false, false]);
    await slow.under[0]?.();
    expect([await first.finish(), await other.finish()]).toEqual([true, true]);
  });
});
