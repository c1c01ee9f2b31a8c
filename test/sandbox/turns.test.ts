// Many things at the same instant: who comes when.
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Turns } from "../../src/sandbox/turns.ts";
import { guest, Texts } from "../support/guest.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { createTable } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";

/** Keeps the thread for so long. */
function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("turns", () => {
  it("are open until their time is over, and again when the loop has waited", async () => {
    const turns = new Turns();
    void turns.isOpen();
    expect(turns.isOpen()).toBe(true);
    spin(5);
    expect(turns.isOpen()).toBe(false);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(turns.isOpen()).toBe(true);
  });

  it("let the applications through one after the other", async () => {
    const turns = new Turns();
    const ran: string[] = [];
    const [a, b] = [{}, {}];
    for (let count = 0; count < 5; count++) turns.add(a, () => ran.push(`a${count}`));
    turns.add(b, () => ran.push("b0"));
    expect([turns.isOpen(), turns.waiting, ran]).toEqual([false, 6, []]);
    await setImmediate();
    expect(ran).toEqual(["a0", "b0", "a1", "a2", "a3", "a4"]);
    expect([turns.isOpen(), turns.waiting]).toEqual([true, 0]);
  });

  it("let so many through as there is time for, and a few at least", async () => {
    const turns = new Turns();
    let ran = 0;
    for (let count = 0; count < 20; count++) turns.add({}, () => ran++);
    await setImmediate();
    expect(ran).toBe(8);
    await setImmediate();
    expect(ran).toBe(16);
    for (let count = 0; count < 20; count++) turns.add({}, () => spin(3));
    while (turns.waiting > 0) {
      const before = turns.waiting;
      // oxlint-disable-next-line no-await-in-loop -- turn after turn
      await setImmediate();
      if (before < 20) expect(before - turns.waiting).toBe(1);
    }
  });

  it("forget who gives up, also the last one of an application", async () => {
    const turns = new Turns();
    const ran: number[] = [];
    const application = {};
    const leave = [0, 1].map((number) => turns.add(application, () => ran.push(number)));
    leave[0]?.();
    leave[0]?.();
    await setImmediate();
    expect(ran).toEqual([1]);
    turns.add(application, () => ran.push(2))();
    expect([turns.waiting, turns.isOpen()]).toEqual([0, true]);
    await setImmediate();
    expect(ran).toEqual([1]);
  });
});

/** About a millisecond of work. */
const WORK = `(loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 500000))))`;
const LOCALS = "(local $i i32)";
const route = (name: string, lines = ""): string =>
  `[[applications]]\nname = "${name}"\nfile_path = "${name}.wasm"\nmethod = "*"\nurl_path = "/${name}"\nlimits = { concurrency = 1000 }\n${lines}\n`;

const CALLS = 300;

/** Calls `/flood` many times, lets all of them go on, and looks at how far they are when `/quiet` is answered. */
async function expectTurns(table: TestTable, letGo: () => void | Promise<void>): Promise<void> {
  let ended = 0;
  const flood = Array.from({ length: CALLS }, () =>
    table.request("/flood").then(({ status }) => {
      ended++;
      return status;
    }),
  );
  await letGo();
  for (;;) {
    if (ended > 0) break;
    // oxlint-disable-next-line no-await-in-loop -- turn after turn
    await setImmediate();
  }
  const before = ended;
  expect(before).toBeLessThan(100);
  expect((await table.request("/quiet")).status).toBe(200);
  expect(ended - before).toBeLessThan(50);
  expect(new Set(await Promise.all(flood))).toEqual(new Set([200]));
  expect(table.busy).toBe(0);
}

describe("a flood on one application", () => {
  it("of calls that begin at the same instant lets another one through after a turn", async () => {
    using table = createTable(route("flood") + route("quiet"), {
      flood: guest(`${WORK} (call $answer)`, { locals: LOCALS }),
      quiet: guest("(call $answer)"),
    });
    await expectTurns(table, () => undefined);
  });

  it("of calls that go on at the same instant lets another one through after a turn", async () => {
    using backend = await SilentBackend.start();
    const texts = new Texts();
    const flood = `(local.set $i (call $tcp_connect ${texts.at(backend.address)}))
      (drop (call $tcp_read (local.get $i) (i32.const 64) (i64.const 1)))
      (local.set $i (i32.const 0)) ${WORK} (call $answer)`;
    using table = createTable(route("flood", `env = { backend = "${backend.address}" }`) + route("quiet"), {
      flood: guest(flood, { locals: LOCALS, texts }),
      quiet: guest("(call $answer)"),
    });
    await expectTurns(table, async () => {
      await backend.waitForOpen(CALLS);
      backend.answer("!");
    });
  });

  it("ends when its clients leave or its time is over, although it has not begun", async () => {
    using table = createTable(route("flood").replace("concurrency", "wall_ms = 30, concurrency"), {
      flood: guest(`${WORK} (call $answer)`, { locals: LOCALS }),
    });
    const controller = new AbortController();
    const calls = Array.from({ length: 400 }, async (_, index) => {
      const signal = index % 2 === 0 ? controller.signal : undefined;
      return (await table.request("/flood", signal === undefined ? {} : { signal })).status;
    });
    await setImmediate();
    controller.abort();
    const statuses = new Set(await Promise.all(calls));
    expect([...statuses].filter((status) => ![200, 499, 503, 504].includes(status))).toEqual([]);
    expect(statuses.has(499)).toBe(true);
    expect(statuses.has(503)).toBe(true);
    const [pool] = table.service.pools.values();
    expect([pool?.running, pool?.waiting, table.busy]).toEqual([0, 0, 0]);
  });
});
