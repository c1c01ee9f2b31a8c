// Modules that ask for more than they may have, or that are large in one way or another: start-up takes bounded time, and
// what cannot be served is refused in words.
import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { createTable } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";
import { leb, name } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const LINES = '[[applications]]\nname = "guest"\nfile_path = "guest.wasm"\nmethod = "*"\nurl_path = "/"\n';

function serve(guest: string | Uint8Array, lines = ""): TestTable {
  return createTable(`${LINES}${lines}\n`, { guest });
}

function problemOf(guest: string | Uint8Array, lines = ""): string {
  try {
    serve(guest, lines)[Symbol.dispose]();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error("the module was found to be right");
}

/** A module that answers 204, with one more field. */
function answering(field: string): string {
  return `(module (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
    ${field} (func (export "handle") (call $status (i32.const 204) (i32.const 0) (i64.const 0))))`;
}

describe("a module that asks for more than it may have", () => {
  it.each([
    ["memory", `(module (import "env" "memory" (memory 33)) (func (export "handle")))`, "memory_mb"],
    ["memory of its own", `(module (memory 33) (func (export "handle")))`, "memory_mb"],
    ["a table", `(module (table 131073 funcref) (func (export "handle")))`, "131073 elements"],
    [
      "tables, all together",
      `(module ${"(table 70000 funcref)".repeat(2)} (func (export "handle")))`,
      "140000 elements",
    ],
  ])("%s at start is refused", (_, text, words) => {
    expect(problemOf(text, "limits = { memory_mb = 2 }")).toContain(words);
  });

  it.each([
    ["memory to grow", answering('(memory (export "memory") 1 65536)')],
    ["a table to grow", answering('(memory (export "memory") 1) (table 1 10000000 funcref)')],
  ])("%s gets what it may have", async (_, text) => {
    using table = serve(text);
    expect((await table.request("/")).status).toBe(204);
  });
});

/** A section of `count` equal parts behind their count. */
function repeated(id: number, count: number, part: Uint8Array): Buffer {
  const counted = Buffer.from(leb(count));
  const body = Buffer.alloc(part.length * count);
  for (let at = 0; at < body.length; at += part.length) body.set(part, at);
  return Buffer.concat([Buffer.from([id, ...leb(counted.length + body.length)]), counted, body]);
}

/** A module of so many functions of the same code, all of type `() -> ()`; the first is `handle`. */
function ofFunctions(count: number, locals: readonly number[], code: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(locals), code, Buffer.from([0x0b])]);
  return Buffer.concat([
    Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0]),
    repeated(3, count, Buffer.from([0])),
    Buffer.from([7, 10, 1, ...name("handle"), 0, 0]),
    repeated(10, count, Buffer.concat([Buffer.from(leb(body.length)), body])),
  ]);
}

const LITTLE = Buffer.from([0x41, 1, 0x1a]);

/** Start-up takes less than so many milliseconds, or is refused. */
const PATIENCE_MS = 30_000;

async function expectServedOrRefused(guest: Uint8Array): Promise<string> {
  const begun = performance.now();
  let refused = "";
  try {
    using table = serve(guest);
    // No status is set: 500 is the right answer, and the process lives.
    expect((await table.request("/")).status).toBe(500);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    refused = error.message;
  }
  expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
  return refused;
}

describe("a module that is large", () => {
  it("by 64 MB of code is started or refused in bounded time", async () => {
    const code = Buffer.alloc(66_000, LITTLE);
    const guest = ofFunctions(1000, [0], code);
    expect(guest.length).toBeGreaterThan(64_000_000);
    expect(await expectServedOrRefused(guest)).toBe("");
  }, 60_000);

  it("by 64 MB of data that fit in no memory is refused", () => {
    const bytes = wat(`(module (memory 1) (func (export "handle")))`);
    const data = Buffer.alloc(64_000_000, 7);
    const segment = Buffer.concat([Buffer.from([0, 0x41, 0, 0x0b, ...leb(data.length)]), data]);
    // In front of the custom section with the names.
    const end = bytes.length - customLength(bytes);
    const guest = Buffer.concat([
      bytes.subarray(0, end),
      Buffer.from([11, ...leb(segment.length + 1), 1]),
      segment,
    ]);
    expect(problemOf(guest)).toContain("cannot be instantiated");
  }, 60_000);

  it("by 900,000 functions is started or refused in bounded time", async () => {
    await expectServedOrRefused(ofFunctions(900_000, [0], new Uint8Array(0)));
  }, 60_000);

  it("by 49,990 locals in each of 2,000 functions is started or refused in bounded time", async () => {
    await expectServedOrRefused(ofFunctions(2000, [1, ...leb(49_990), 0x7b], LITTLE));
  }, 60_000);

  it("by more locals than V8 allows is refused with their number", () => {
    expect(problemOf(ofFunctions(1, [1, ...leb(50_001), 0x7f], LITTLE))).toMatch(/locals/);
  });

  it.each([
    ["blocks", [0x02, 0x40]],
    ["loops", [0x03, 0x40]],
    ["conditions", [0x41, 0, 0x04, 0x40]],
  ])(
    "by 100,000 nested %s is started or refused in bounded time",
    async (_, head) => {
      const depth = 100_000;
      const code = Buffer.concat([
        Buffer.alloc(head.length * depth, Buffer.from(head)),
        Buffer.alloc(depth, 0x0b),
      ]);
      await expectServedOrRefused(ofFunctions(1, [0], code));
    },
    60_000,
  );

  it("by a body of 7,654,321 bytes is refused with its size, for its checks have no room", async () => {
    const code = Buffer.alloc(7_500_000, Buffer.from([0x03, 0x40, 0x0b]));
    expect(await expectServedOrRefused(ofFunctions(1, [0], code))).toMatch(/bytes with its checks/);
  }, 60_000);
});

/** Length of the custom section at the end, which wabt writes for names; 0 without. */
function customLength(bytes: Uint8Array): number {
  let at = 8;
  while (at < bytes.length) {
    const start = at;
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (id === 0) return bytes.length - start;
    at += size;
  }
  return 0;
}
