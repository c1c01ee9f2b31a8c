import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { InvocationSettings } from "../../src/config/config.ts";
import { InvocationFile } from "../../src/observe/invocation-file.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import { InvocationKeeper } from "../../src/observe/store.ts";
import { toFailure, toRecord } from "../support/invocation-record.ts";

const SETTINGS: InvocationSettings = {
  keep: 100,
  keepBytes: 1 << 20,
  keepHours: 1,
  record: "failures",
  recordBytes: 65_536,
  secrets: "redact",
};
const NOW = Date.UTC(2026, 10, 21, 10);
const HOUR_MS = 3_600_000;

let folder: string;
let now: number;
let lines: string[];
const open: InvocationKeeper[] = [];

function keeper(settings: Partial<InvocationSettings> = {}, place: string = folder): InvocationKeeper {
  const made = new InvocationKeeper({
    settings: { ...SETTINGS, ...settings },
    folder: place,
    report: (level, { event }, message) => lines.push(`${level} ${String(event)} ${message}`),
    now: () => now,
  });
  open.push(made);
  return made;
}

function path(): string {
  return join(folder, "invocations.sqlite");
}

function ids(store: InvocationKeeper, limit = -1): string[] {
  return store.list({ limit }).map(({ id }) => id);
}

function records(count: number, more: Partial<InvocationRecord> = {}, name = "r"): InvocationRecord[] {
  return Array.from({ length: count }, (_, index) => toRecord(`${name}${index}`, { at: now, ...more }));
}

/** What a test does while calls go on, and how it ends. */
function failing(store: InvocationKeeper, count = 50): void {
  for (let batch = 0; batch < count; batch++) {
    store.add(records(100, {}, `lost${batch}-`), 1);
    vi.advanceTimersByTime(200);
  }
}

/** Behind its back: pages, and the log in which newer ones stand. */
function damage(): void {
  writeFileSync(path(), Buffer.alloc(readFileSync(path()).length, 0x41));
  rmSync(`${path()}-wal`, { force: true });
  rmSync(`${path()}-shm`, { force: true });
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "serverless-wasm-store-")), "data", "here");
  now = NOW;
  lines = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});

afterEach(() => {
  for (const one of open.splice(0)) one.close();
  vi.useRealTimers();
  rmSync(join(folder, "..", ".."), { recursive: true, force: true });
});

describe("what is kept", () => {
  it("is found by its id, with all that was known of it", () => {
    const whole = toRecord("whole", {
      status: 500,
      failure: toFailure({ stack: ["a (wasm-function[1]:0x2)"] }),
      traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      lines: [{ level: "warn", text: "nul \0 and \ud800 and <b> and \x1b[31m", ms: 1.5 }],
      calls: { total: 1, last: [{ name: "log", detail: "", result: "", ms: 1, tookMs: 0 }] },
      recording: new Uint8Array([0, 255, 1]),
      usage: { fuel: 9, cpuMs: 1, memoryBytes: 1, cold: true, refused: { bytes: 1, maximumBytes: 2 } },
    });
    const store = keeper();
    store.add([toRecord("plain"), whole], 3);
    expect(store.find("whole")).toEqual({ ...whole, sequence: 2, thread: 3 });
    expect(store.find("plain")).toEqual({ ...toRecord("plain"), sequence: 1, thread: 3 });
    expect([store.find("whol"), store.find("none")]).toEqual([undefined, undefined]);
    expect(lines).toEqual([]);
  });

  it("is there for the next server, in a folder and a file that nobody else can read", () => {
    const first = keeper();
    first.add([toRecord("one")], 1);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    first.close();
    first.close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(ids(keeper())).toEqual(["one"]);
  });

  it("is listed from the newest, filtered, and in pages, without what may be large", () => {
    const store = keeper();
    const line = { level: "info", text: "x", ms: 0 } as const;
    store.add(
      [
        toRecord("1", { at: NOW, lines: [line], recording: new Uint8Array(1).fill(1) }),
        toRecord("2", { at: NOW + 1, application: "b", method: "POST", path: "/x/%_y" }),
        toRecord("3", { at: NOW + 2, status: 500, failure: toFailure() }),
        toRecord("4", { at: NOW + 3, status: 502 }),
      ],
      1,
    );
    expect(ids(store)).toEqual(["4", "3", "2", "1"]);
    expect(store.list({ limit: 1, before: 2 })).toEqual([{ ...toRecord("1"), sequence: 1, thread: 1 }]);
    const found = (filter: object): string =>
      store
        .list({ limit: 9, ...filter })
        .map(({ id }) => id)
        .join(" ");
    expect(found({ application: "b" })).toBe("2");
    expect(found({ failed: true })).toBe("4 3");
    expect(found({ failed: false })).toBe("2 1");
    expect(found({ code: "GUEST_TRAP" })).toBe("3");
    expect(found({ status: 502 })).toBe("4");
    expect(found({ method: "POST", path: "/x/%" })).toBe("2");
    expect(found({ path: "%" })).toBe("");
    expect(found({ since: NOW + 1, until: NOW + 2 })).toBe("3 2");
    expect(found({ after: 3 })).toBe("4");
    expect(found({ application: "' OR 1=1 --" })).toBe("");
  });

  it("is nothing where keep is 0: no folder is made, and a reload turns it on and off", () => {
    const store = keeper({ keep: 0 });
    store.add([toRecord("no")], 1);
    expect([existsSync(folder), ids(store), store.find("no")]).toEqual([false, [], undefined]);
    store.set(SETTINGS);
    store.add([toRecord("yes")], 1);
    store.set({ ...SETTINGS, keep: 0 });
    store.add([toRecord("never")], 1);
    store.set(SETTINGS);
    expect(ids(store)).toEqual(["yes"]);
  });
});

describe("the bounds", () => {
  it("keep so many of each application and kind: a flood of one drives out nothing else", () => {
    const store = keeper({ keep: 5, keepBytes: 1 << 24 });
    store.add([toRecord("trap", { status: 500, failure: toFailure() })], 1);
    store.add([toRecord("other", { application: "b" })], 1);
    for (let batch = 0; batch < 4; batch++) store.add(records(50, {}, `ok${batch}-`), 1);
    const failure = toFailure({ code: "QUEUE_FULL", audience: "client" });
    store.add(records(300, { status: 503, failure }, "busy"), 1);
    const kept = ids(store);
    expect(kept).toHaveLength(12);
    expect(kept).toEqual(expect.arrayContaining(["trap", "other", "ok3-49", "ok3-45", "busy299", "busy295"]));
  });

  it("keep the file from growing, and take from whoever has most", () => {
    const store = keeper({ keep: 100_000 });
    store.add([toRecord("mine", { application: "quiet" })], 1);
    const text = "x".repeat(20_000);
    let most = 0;
    for (let batch = 0; batch < 60; batch++) {
      store.add(records(10, { lines: [{ level: "info", text, ms: 0 }] }, `b${batch}-`), 1);
      most = Math.max(most, statSync(path()).size);
    }
    expect(most).toBeLessThan(1.3 * SETTINGS.keepBytes);
    expect(statSync(`${path()}-wal`).size).toBeLessThan(8 << 20);
    const kept = ids(store);
    expect(kept).toEqual(expect.arrayContaining(["mine", "b59-9"]));
    expect(kept.length).toBeGreaterThan(30);
    expect(lines).toEqual([]);
  });

  it("hold for a batch that is larger than they are: its last calls are kept", () => {
    const store = keeper({ keep: 100_000 });
    const text = "x".repeat(50_000);
    store.add(records(60, { lines: [{ level: "info", text, ms: 0 }] }), 1);
    expect([ids(store).length, ids(store)[0], ids(store).at(-1)]).toEqual([10, "r59", "r50"]);
    expect(statSync(path()).size).toBeLessThan(SETTINGS.keepBytes);
  });

  it("give space back when they are lowered", () => {
    const store = keeper({ keepBytes: 8 << 20, keep: 100_000 });
    const text = "x".repeat(20_000);
    store.add(records(200, { lines: [{ level: "info", text, ms: 0 }] }), 1);
    store.close();
    const before = statSync(path()).size;
    const next = keeper({ keep: 10 });
    for (let batch = 0; batch < 20; batch++) next.add(records(1, {}, `b${batch}`), 1);
    next.close();
    expect(statSync(path()).size).toBeLessThan(before / 2);
  });

  it("end with age", () => {
    const store = keeper();
    store.add([toRecord("old", { at: NOW })], 1);
    now = NOW + HOUR_MS / 2;
    store.add([toRecord("middle", { at: now })], 1);
    now = NOW + HOUR_MS + 1;
    store.add([toRecord("new", { at: now })], 1);
    expect(ids(store)).toEqual(["new", "middle"]);
    now = NOW + 10 * HOUR_MS;
    store.add([toRecord("last", { at: now })], 1);
    expect(ids(store)).toEqual(["last"]);
    // Nothing has to be called for that.
    now = NOW + 20 * HOUR_MS;
    vi.advanceTimersByTime(600_000);
    expect([ids(store), lines]).toEqual([[], []]);
  });

  it("calls that arrived while the clock was far ahead do not keep older ones for ever, nor stay themselves", () => {
    const store = keeper();
    now = NOW + 2000 * HOUR_MS;
    store.add(records(2, { at: now }, "ahead"), 1);
    now = NOW;
    store.add(records(2, { at: now }, "right"), 1);
    now = NOW + HOUR_MS / 2;
    store.add(records(1, { at: now }, "later"), 1);
    expect(ids(store)).toEqual(["later0", "right1", "right0"]);
    now = NOW + HOUR_MS + 1;
    store.add(records(1, { at: now }, "last"), 1);
    expect(ids(store)).toEqual(["last0", "later0"]);
  });

  it("let one call take an eighth: more is kept without its recording, and then without its lines", () => {
    const store = keeper();
    const lines150k = [{ level: "info", text: "x".repeat(150_000), ms: 0 }] as const;
    store.add(
      [
        toRecord("recording", {
          lines: [{ ...lines150k[0], text: "y" }],
          recording: new Uint8Array(200_000).fill(1),
        }),
        toRecord("lines", { lines: lines150k, wallMs: 7 }),
      ],
      1,
    );
    expect(store.find("recording")).toMatchObject({ recording: undefined, lines: [{ text: "y" }] });
    expect(store.find("lines")?.lines).toEqual([
      { level: "warn", text: "what this call logged and asked of the host is too large to be kept", ms: 7 },
    ]);
  });
});

describe("two servers with one folder", () => {
  it("write in turn, and both keep to the bounds", () => {
    const [one, other] = [keeper({ keep: 10 }), keeper({ keep: 10 })];
    for (let batch = 0; batch < 20; batch++) {
      one.add(records(3, {}, `one${batch}-`), 1);
      other.add(records(3, {}, `other${batch}-`), 1);
      now += 1001;
    }
    expect(ids(one).length).toBeLessThanOrEqual(13);
    expect(ids(other)).toEqual(ids(one));
    expect(ids(one)[0]).toBe("other19-2");
    expect(lines).toEqual([]);
  });
});

describe("a file that fails", () => {
  it("because another process locks it: the operator is told once, the last calls wait, and are kept when it is free", () => {
    const store = keeper({ keep: 10_000, keepBytes: 1 << 24 });
    store.add([toRecord("before")], 1);
    const other = new DatabaseSync(path());
    other.exec("BEGIN IMMEDIATE");
    failing(store);
    expect(lines).toEqual(["warn invocations calls are not kept: database is locked; requests are served"]);
    other.exec("ROLLBACK");
    other.close();
    vi.advanceTimersByTime(6000);
    expect(lines.slice(1)).toEqual(["info invocations calls are kept again; 3000 calls were lost"]);
    expect(ids(store)).toHaveLength(2001);
    expect([ids(store, 1), ids(store).at(-1)]).toEqual([["lost49-99"], "before"]);
  });

  it("because the disk is full: the same", () => {
    const store = keeper({ keep: 10_000 });
    // Another connection's bound would not hold for this one: what SQLite says of a full disk is thrown in its place.
    const full = Object.assign(new Error("database or disk is full"), { errcode: 13 });
    store.add([toRecord("before")], 1);
    let write = vi.spyOn(InvocationFile.prototype, "add").mockImplementation(() => {
      throw full;
    });
    failing(store, 5);
    write.mockRestore();
    expect(ids(store)).toEqual([]);
    // Where there is room now and then nothing is said.
    for (let round = 0; round < 20; round++) {
      vi.advanceTimersByTime(1000);
      write.mockImplementation(() => {
        throw full;
      });
      store.add(records(1, {}, `again${round}-`), 1);
      write.mockRestore();
      write = vi.spyOn(InvocationFile.prototype, "add");
    }
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(6000);
    expect(lines).toEqual([
      "warn invocations calls are not kept: database or disk is full; requests are served",
      "info invocations calls are kept again; 0 calls were lost",
    ]);
    expect(ids(store)).toHaveLength(521);
  });

  it("because its folder cannot be made or trusted: the same", () => {
    const parent = join(folder, "..");
    rmSync(parent, { recursive: true, force: true });
    writeFileSync(parent, "a file");
    const store = keeper();
    failing(store, 10);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("calls are not kept: ENOTDIR");
    rmSync(parent);
    vi.advanceTimersByTime(6000);
    expect(lines).toHaveLength(2);
    store.close();
    chmodSync(folder, 0o777);
    lines = [];
    keeper().add([toRecord("no")], 1);
    expect(lines).toEqual([
      `warn invocations calls are not kept: ${folder} can be written to by other users; chmod 700 it; requests are served`,
    ]);
  });

  it("because it is another's link: it is not followed", () => {
    keeper().close();
    const store = keeper();
    store.add([toRecord("one")], 1);
    store.close();
    const victim = join(folder, "victim");
    renameSync(path(), victim);
    symlinkSync(victim, path());
    const before = readFileSync(victim);
    keeper().add([toRecord("two")], 1);
    expect(lines).toEqual([
      `warn invocations calls are not kept: ${path()} is no file; remove it; requests are served`,
    ]);
    expect(readFileSync(victim).equals(before)).toBe(true);
  });

  it.each([
    ["is no database", () => writeFileSync(path(), "nonsense ".repeat(1000)), "damaged"],
    ["is empty after its first page", () => truncateSync(path(), 4096), "damaged"],
    [
      "has other tables",
      () => {
        const database = new DatabaseSync(path());
        database.exec("DROP TABLE invocation; CREATE TABLE invocation (a)");
        database.close();
      },
      "damaged",
    ],
    [
      "is of another version",
      () => {
        const database = new DatabaseSync(path());
        database.exec("PRAGMA user_version = 77");
        database.close();
      },
      "other-version",
    ],
  ])("because it %s: it is moved aside, one of a kind, and a new one is begun", (_, harm, name) => {
    for (let round = 0; round < 2; round++) {
      const first = keeper();
      first.add(records(200, { lines: [{ level: "info", text: "x".repeat(500), ms: 0 }] }), 1);
      first.close();
      harm();
      lines = [];
      const store = keeper();
      store.add([toRecord("new")], 1);
      expect(ids(store)).toEqual(["new"]);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(
        `warn invocations calls are kept in a new file: the old one is ${path()}.${name} (`,
      );
      store.close();
    }
    expect(readdirSync(folder).toSorted()).toEqual(["invocations.sqlite", `invocations.sqlite.${name}`]);
  });

  it("because it was damaged while it is open: a new one is begun, and at most one a minute", () => {
    const store = keeper({ keepBytes: 1 << 22 });
    store.add(records(500), 1);
    store.close();
    const again = keeper();
    again.add([toRecord("held")], 1);
    damage();
    again.close();
    const next = keeper();
    next.add([toRecord("after")], 1);
    expect(ids(next)).toEqual(["after"]);
    next.close();
    damage();
    const last = keeper();
    last.add([toRecord("third")], 1);
    last.close();
    expect(lines.filter((line) => line.includes("in a new file"))).toHaveLength(2);
  });

  it.each([
    ["overwritten", () => Buffer.alloc(readFileSync(path()).length, 0x41)],
    [
      "overwritten but for its head",
      () =>
        Buffer.concat([
          readFileSync(path()).subarray(0, 4096),
          Buffer.alloc(readFileSync(path()).length - 4096, 0x41),
        ]),
    ],
    ["cut off behind its head", () => readFileSync(path()).subarray(0, 4096)],
    ["emptied", () => Buffer.alloc(0)],
  ])(
    "because it was %s under the one who writes: within half a minute a new one is begun, with what was written since",
    (_, toBytes) => {
      const before = keeper();
      before.add(records(300), 1);
      before.close();
      const store = keeper();
      store.add([toRecord("first")], 1);
      // What SQLite remembers hides it at first.
      writeFileSync(path(), toBytes());
      for (let second = 0; second < 30; second += 10) {
        store.add([toRecord(`${second}`)], 1);
        now += 10_000;
      }
      expect(lines).toEqual([
        expect.stringMatching(/^warn invocations calls are kept in a new file: the old one is .*damaged \(/),
      ]);
      store.add([toRecord("last")], 1);
      expect(ids(store)).toEqual(["last", "20", "10", "0", "first"]);
      store.close();
      expect(ids(keeper())).toEqual(["last", "20", "10", "0", "first"]);
      expect(lines).toHaveLength(1);
    },
  );

  it.each(["-wal", "-shm"])(
    "because its %s was removed: it is opened again, and nothing is lost",
    (suffix) => {
      const store = keeper();
      store.add([toRecord("one")], 1);
      rmSync(path() + suffix);
      store.add([toRecord("two")], 1);
      expect(lines).toEqual([
        `warn invocations calls are not kept: ${path()}-wal or -shm was removed or replaced; requests are served`,
      ]);
      vi.advanceTimersByTime(1000);
      // Another process sees it at once.
      const other = InvocationFile.read(folder);
      expect(other?.list({ limit: 9 }).map(({ id }) => id)).toEqual(["two", "one"]);
      other?.close();
      vi.advanceTimersByTime(5000);
      expect(lines.slice(1)).toEqual(["info invocations calls are kept again; 0 calls were lost"]);
    },
  );

  it.each([
    ["an id", "UPDATE invocation SET sequence = sequence + 1152921504606846976"],
    ["the next id", "UPDATE sqlite_sequence SET seq = 1152921504606846976"],
    ["the next id, which is the last", "UPDATE sqlite_sequence SET seq = 9223372036854775807"],
    ["a size", "UPDATE invocation SET bytes = 1152921504606846976"],
  ])("because %s was damaged, and is too large for a number: a new one is begun", (_what, statement) => {
    const store = keeper();
    store.add([toRecord("before")], 1);
    const other = new DatabaseSync(path());
    other.exec(statement);
    other.close();
    now += 2000;
    for (let round = 0; round < 3; round++) {
      store.add([toRecord(`after${round}`)], 1);
      vi.advanceTimersByTime(2000);
    }
    expect(ids(store)).toEqual(["after2", "after1", "after0", "before"]);
    expect(lines.filter((line) => line.includes("calls are kept in a new file"))).toHaveLength(1);
  });

  it.each([
    ["at = 1e300", ""],
    ["facts = 'null'", ""],
    ["facts = '{}'", ""],
    ["facts", `"wallMs":"x"`],
    ["facts", `"usage":{"fuel":"x"}`],
    ["facts", `"failure":5`],
    ["facts", `"failure":{"code":"toString","message":"","stack":[]}`],
    ["facts", `"failure":{"code":"GUEST_TRAP","message":"","stack":[1]}`],
    [`more = '{"lines":7}'`, ""],
    [`more = '{"lines":[{"level":"loud","text":"","ms":0}]}'`, ""],
    [`more = '{"calls":{"total":1,"last":[{}]}}'`, ""],
  ])(
    "and a row in it is none, by %s %s: it is shown nowhere, and nobody stumbles over it",
    (column, facts) => {
      const store = keeper();
      store.add([toRecord("damaged"), toRecord("right", { lines: [{ level: "info", text: "", ms: 0 }] })], 1);
      const other = new DatabaseSync(path());
      const change = facts === "" ? column : `facts = json_patch(facts, '{${facts}}')`;
      other.exec(`UPDATE invocation SET ${change} WHERE id = 'damaged'`);
      other.close();
      expect([store.find("damaged"), store.find("right")?.id]).toEqual([undefined, "right"]);
      if (!column.startsWith("more")) expect(ids(store)).toEqual(["right"]);
      expect(lines).toEqual([]);
    },
  );

  it("because its folder was removed: it begins anew, and says so", () => {
    const store = keeper();
    store.add([toRecord("gone")], 1);
    rmSync(folder, { recursive: true });
    store.add([toRecord("new")], 1);
    expect(ids(store)).toEqual(["new"]);
    expect(lines).toEqual([
      `warn invocations calls are kept in a new file: ${path()} was removed or replaced`,
    ]);
  });

  it("because a server of another version took its place: it is left to that one", () => {
    const store = keeper();
    store.add([toRecord("mine")], 1);
    renameSync(path(), `${path()}.other-version`);
    const database = new DatabaseSync(path());
    database.exec("CREATE TABLE theirs (a); PRAGMA user_version = 2");
    database.close();
    failing(store, 10);
    expect(lines).toEqual([
      `warn invocations calls are kept in a new file: ${path()} was removed or replaced`,
      "warn invocations calls are not kept: version 2, this program writes 1; requests are served",
    ]);
    expect(new DatabaseSync(path()).prepare("SELECT count(*) AS n FROM theirs").get()).toEqual({ n: 0 });
  });

  it("never lets a record that no file takes stand in the way of others", () => {
    const store = keeper();
    store.add([{ ...toRecord("wrong"), status: {} as number }], 1);
    vi.advanceTimersByTime(1000);
    store.add([toRecord("right")], 1);
    vi.advanceTimersByTime(5000);
    expect(ids(store)).toEqual(["right"]);
    expect(lines.at(-1)).toBe("info invocations calls are kept again; 1 call was lost");
  });

  it("by the end of a process that was killed is whole again", () => {
    const script = `
      import { InvocationKeeper } from ${JSON.stringify(new URL("../../src/observe/store.ts", import.meta.url))};
      import { toRecord } from ${JSON.stringify(new URL("../support/invocation-record.ts", import.meta.url))};
      const store = new InvocationKeeper({ settings: ${JSON.stringify(SETTINGS)}, folder: ${JSON.stringify(folder)}, report: console.log, now: () => ${NOW} });
      store.add([toRecord("one"), toRecord("two")], 1);
      process.kill(process.pid, "SIGKILL");`;
    expect(() => execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script])).toThrow();
    expect(ids(keeper())).toEqual(["two", "one"]);
    const read = InvocationFile.read(folder);
    expect([read?.lastSequence(), read?.oldest()]).toEqual([2, NOW]);
    read?.close();
    expect(lines).toEqual([]);
  });
});
