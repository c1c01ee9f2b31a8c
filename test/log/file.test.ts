// Log files: whole lines in one file from several writers, put aside once, and what happens when the disk plays up.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FileTarget } from "../../src/log/file.ts";
import { LineWriter } from "../../src/log/line-writer.ts";
import type { Target, Written } from "../../src/log/target.ts";
import { LogTurns } from "../../src/log/turns.ts";

/** A thread looks so often whether it is its turn. */
const TURN_MS = 5;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-log-"));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "performance", "Date"] });
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

interface Writers {
  readonly turns: LogTurns;
  readonly writers: readonly LineWriter[];
  readonly told: string[];
}

/** What the disk is asked for. */
const asked = new Set<Promise<Written>>();

const toLostLine = (lost: number): string => `lost ${lost}\n`;

function open(path: string, { rotateBytes = 0, keepFiles = 2, threads = 1 } = {}): Writers {
  const shared = LogTurns.share(threads);
  const told: string[] = [];
  const writers = Array.from({ length: threads }, (_, thread) => {
    const turns = new LogTurns(shared, thread);
    const file = new FileTarget({ path, rotateBytes, keepFiles }, turns);
    const target: Target = {
      name: file.name,
      write: (lines) => file.write(lines),
      close: () => file.close(),
      async writeLater(lines) {
        const written = file.writeLater(lines);
        asked.add(written);
        return written.finally(() => asked.delete(written));
      },
    };
    return new LineWriter({ target, turns, toLostLine, tell: (text) => void told.push(text) });
  });
  return { turns: new LogTurns(shared, 0), writers, told };
}

/** Ends a turn of the event loop, and waits until the disk has what was written in it, by all threads. */
async function turn(ms = 0): Promise<void> {
  vi.advanceTimersByTime(ms + 1);
  await settled();
  for (let thread = 0; thread < 3; thread++) {
    vi.advanceTimersByTime(TURN_MS);
    // oxlint-disable-next-line no-await-in-loop -- one thread after the other
    await settled();
  }
}

async function settled(): Promise<void> {
  while (asked.size > 0) {
    // oxlint-disable-next-line no-await-in-loop -- what comes of it may be more
    await Promise.all(asked);
    // oxlint-disable-next-line no-await-in-loop -- the writer hears of it
    await new Promise((resolve) => process.nextTick(resolve));
  }
}

const read = (name: string): string[] => readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);

describe("a log file", () => {
  it("gets the lines of all threads, whole and in their order", async () => {
    const { writers } = open(join(folder, "a.log"), { threads: 3 });
    for (let round = 0; round < 3; round++) {
      for (const [thread, writer] of writers.entries()) writer.write(`${thread} ${round}\n`);
      await turn();
    }
    expect(read("a.log")).toEqual(
      [0, 1, 2].flatMap((round) => [0, 1, 2].map((thread) => `${thread} ${round}`)),
    );
  });

  it("is put aside once when it is large, whichever thread notices, and only so many are kept", async () => {
    const { writers } = open(join(folder, "a.log"), { threads: 2, rotateBytes: 20, keepFiles: 2 });
    for (let line = 0; line < 10; line++) {
      writers[line % 2]?.write(`line ${line}\n`);
      await turn();
    }
    // Two lines of seven bytes fit.
    expect(readdirSync(folder).toSorted()).toEqual(["a.log", "a.log.1", "a.log.2"]);
    expect([read("a.log.2"), read("a.log.1"), read("a.log")]).toEqual([
      ["line 4", "line 5"],
      ["line 6", "line 7"],
      ["line 8", "line 9"],
    ]);
  });

  it("is begun anew where none is kept, and never put aside with 0", async () => {
    const { writers } = open(join(folder, "a.log"), { rotateBytes: 10, keepFiles: 0 });
    const { writers: others } = open(join(folder, "b.log"));
    for (let line = 0; line < 3; line++) {
      for (const writer of [...writers, ...others]) writer.write(`line ${line}\n`);
      await turn();
    }
    expect(readdirSync(folder).toSorted()).toEqual(["a.log", "b.log"]);
    expect([read("a.log"), read("b.log").length]).toEqual([["line 2"], 3]);
  });

  it("counts what was in it before", async () => {
    const path = join(folder, "a.log");
    for (const line of ["before\n", "after\n"]) {
      open(path, { rotateBytes: 10 }).writers[0]?.write(line);
      await turn();
    }
    expect([read("a.log.1"), read("a.log")]).toEqual([["before"], ["after"]]);
  });

  it.each(["at once after a signal", "a moment later without one"])(
    "that was moved away is opened anew, %s",
    async (how) => {
      const path = join(folder, "a.log");
      const { writers, turns } = open(path, { threads: 2 });
      for (const writer of writers) writer.write("before\n");
      await turn();
      renameSync(path, `${path}.old`);
      if (how.startsWith("at once")) turns.renew();
      else await turn(1000);
      for (const writer of writers) writer.write("after\n");
      await turn();
      expect([read("a.log.old"), read("a.log")]).toEqual([
        ["before", "before"],
        ["after", "after"],
      ]);
    },
  );

  it("whose folder is gone is tried again, and has all lines when the folder is back; the operator is told once", async () => {
    const inner = join(folder, "logs");
    mkdirSync(inner);
    const { writers, told } = open(join(inner, "a.log"), { threads: 2 });
    rmSync(inner, { recursive: true });
    for (let round = 0; round < 10; round++) {
      for (const [thread, writer] of writers.entries()) writer.write(`${thread} ${round}\n`);
      await turn(1000);
    }
    expect(told).toEqual([expect.stringMatching(/cannot be written to .*a\.log: ENOENT/)]);
    mkdirSync(inner);
    await turn(1000);
    await turn();
    const lines = read("logs/a.log");
    expect(lines.filter((line) => line.startsWith("0 "))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("1 "))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("lost"))).toEqual(["lost 0"]);
  });

  it("on a full disk takes no memory without end, and says afterwards how many lines are lost", async ({
    skip,
  }) => {
    if (!existsSync("/dev/full")) skip("this system has no /dev/full");
    const path = join(folder, "a.log");
    symlinkSync("/dev/full", path);
    const { writers, told } = open(path);
    const [writer] = writers;
    const line = `${"x".repeat(99_999)}\n`;
    for (let round = 0; round < 100; round++) {
      writer?.write(line);
      await turn(1);
    }
    expect(told).toHaveLength(1);
    rmSync(path);
    await turn(1000);
    await turn();
    const lines = read("a.log");
    const lost = Number(/^lost (\d+)$/.exec(lines.at(-1) ?? "")?.[1]);
    expect([lines.length - 1 + lost, lines.length - 1]).toEqual([100, 10]);
    writer?.write("on\n");
    await turn();
    expect(read("a.log").at(-1)).toBe("on");
  });

  it("that cannot be put aside is not written on: nothing grows without end", async () => {
    const path = join(folder, "a.log");
    const { writers, told } = open(path, { rotateBytes: 10 });
    mkdirSync(`${path}.0/full`, { recursive: true });
    for (let line = 0; line < 5; line++) {
      writers[0]?.write(`line ${line}\n`);
      await turn(300);
    }
    expect([read("a.log"), told.length]).toEqual([["line 0"], 1]);
    rmSync(`${path}.0`, { recursive: true });
    await turn(1000);
    await turn();
    expect(read("a.log")).toEqual(["lost 0"]);
    expect(read("a.log.1")).toEqual(["line 1", "line 2", "line 3", "line 4"]);
    expect(read("a.log.2")).toEqual(["line 0"]);
  });

  it("is nothing but a file", () => {
    const target = new FileTarget(
      { path: folder, rotateBytes: 0, keepFiles: 1 },
      new LogTurns(LogTurns.share(0), 0),
    );
    expect(() => target.open()).toThrow(/EISDIR|is no file/);
  });

  it("is for its owner to write, and for its group to read", async () => {
    const { writers } = open(join(folder, "a.log"));
    writers[0]?.write("x\n");
    await turn();
    expect(statSync(join(folder, "a.log")).mode & 0o137).toBe(0);
  });
});
