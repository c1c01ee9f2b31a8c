// Guests that call the host again and again: each import in a loop, in a row, and where what it throws is caught.
import { describe, expect, it } from "vitest";
import { ABI_IMPORTS } from "../../src/abi/import.ts";
import type { AbiImportName } from "../../src/abi/import.ts";
import { guest } from "../support/guest.ts";
import { endOf, SHORT } from "../support/hostile.ts";

const NAMES = Object.keys(ABI_IMPORTS) as AbiImportName[];

/** What ends the loop where it is not the CPU's limit. */
const ENDS: Partial<Record<AbiImportName, readonly [status: number, ...codes: string[]]>> = {
  response_set_header: [500, "RESPONSE_TOO_LARGE"],
  response_write_body: [200, "CPU_LIMIT", "RESPONSE_TOO_LARGE", "WALL_LIMIT"],
  clock_sleep_ms: [504, "WALL_LIMIT"],
  abort: [500, "GUEST_ABORT"],
};

/** A call whose parameters are right; its result is dropped. */
function callOf(name: AbiImportName): string {
  const { parameters, results } = ABI_IMPORTS[name];
  const values = { i32: "(i32.const 3)", i64: "(i64.const 2)", f64: "(f64.const 1)" };
  const first = name === "response_set_status_line" ? "(i32.const 201)" : undefined;
  const operands = parameters.map((type, index) => (index === 0 && first) || values[type]).join(" ");
  const call = `(call $${name} ${operands})`;
  return results.length > 0 ? `(drop ${call})` : call;
}

/** Bytes 3 and 4 are a header's name, as good as any. */
const FIELDS = '(data (i32.const 3) "xx")';
/** Only those whose end is the wall clock are to meet it, however busy the machine is. */
function limitsOf(name: AbiImportName): string {
  const wallMs = ENDS[name]?.includes("WALL_LIMIT") === true ? 2000 : 60_000;
  return SHORT.replace("}", `, wall_ms = ${wallMs} }`);
}

describe("a guest that calls", () => {
  it.each(NAMES)("%s in an endless loop ends alone with the right answer", async (name) => {
    const [status, ...codes] = ENDS[name] ?? [504, "CPU_LIMIT"];
    const body = `(call $ok) (loop $again ${callOf(name)} (br $again))`;
    const ending = await endOf(guest(body, { fields: FIELDS }), limitsOf(name));
    expect(ending.status).toBe(status);
    expect(codes).toContain(ending.code);
    expect(ending.failures).toHaveLength(1);
    if (ending.code === "CPU_LIMIT") expect(ending.hellos).toBeGreaterThan(3);
  });

  it.each(NAMES)("%s in an endless loop that catches what it throws ends so too", async (name) => {
    const [status, ...codes] = ENDS[name] ?? [504, "CPU_LIMIT"];
    const body = `(call $ok) (loop $again (try (do ${callOf(name)}) (catch_all)) (br $again))`;
    const ending = await endOf(guest(body, { fields: FIELDS }), limitsOf(name));
    expect(ending.status).toBe(status);
    expect(codes).toContain(ending.code);
    expect(ending.failures).toHaveLength(1);
  });

  it("request_get_headers 20,000 times in a row, without a loop, lets others run in between", async () => {
    const row = "(drop (call $request_get_headers (i32.const 0) (i64.const 60000)))".repeat(20_000);
    const headers = Array.from({ length: 40 }, (_, index) => [`x-${index}`, "v".repeat(300)] as const);
    const { status, hellos } = await endOf(guest(`${row} (call $answer)`), SHORT, {
      headers: [...headers] as [string, string][],
    });
    // A fast machine may be through with all of them before the limit.
    expect([200, 504]).toContain(status);
    expect(hellos).toBeGreaterThan(3);
  });
});

describe("a row of host calls without a loop", () => {
  const NAME = "request_get_headers";
  const CALLS: Readonly<Record<string, readonly [call: string, fields: string]>> = {
    "through a table": [
      "(drop (call_indirect $t (param i32 i64) (result i64) (i32.const 0) (i64.const 60000) (i32.const 0)))",
      `(table $t funcref (elem $${NAME}))`,
    ],
    "through a table that is filled by expressions": [
      "(drop (call_indirect $t (param i32 i64) (result i64) (i32.const 0) (i64.const 60000) (i32.const 0)))",
      `(table $t 1 funcref) (elem (table $t) (i32.const 0) funcref (ref.func $${NAME}))`,
    ],
    "through a table that it writes a reference to an exported import to": [
      `(table.set $t (i32.const 0) (ref.func $${NAME}))
       (drop (call_indirect $t (param i32 i64) (result i64) (i32.const 0) (i64.const 60000) (i32.const 0)))`,
      `(table $t 1 funcref) (export "out" (func $${NAME}))`,
    ],
    "through a function that ends in the import": [
      "(drop (call $tail))",
      `(func $tail (result i64) (return_call $${NAME} (i32.const 0) (i64.const 60000)))`,
    ],
    "through a function that ends in a call through a table": [
      "(drop (call $tail))",
      `(table $t funcref (elem $${NAME}))
       (func $tail (result i64)
         (return_call_indirect $t (param i32 i64) (result i64) (i32.const 0) (i64.const 60000) (i32.const 0)))`,
    ],
  };
  it.each(Object.entries(CALLS))("%s lets others run in between", async (_, [call, fields]) => {
    const headers = Array.from(
      { length: 40 },
      (_none, index) => [`x-${index}`, "v".repeat(300)] as [string, string],
    );
    const { status, hellos } = await endOf(
      guest(`${call.repeat(20_000)} (call $answer)`, { fields }),
      SHORT,
      { headers },
    );
    expect([200, 504]).toContain(status);
    expect(hellos).toBeGreaterThan(3);
  });
});

const MANY = "(i64.const 16000000)";
const LARGE: Readonly<Record<string, string>> = {
  random_get: `(call $random_get (i32.const 0) ${MANY})`,
  response_set_body: `(call $response_set_body (i32.const 0) (i64.const 10000000))`,
  "request_get_header by a long name": `(drop (call $request_get_header (i32.const 0) ${MANY} (i32.const 0) (i64.const 0)))`,
  "request_get_param by a long name": `(drop (call $request_get_param (i32.const 0) ${MANY} (i32.const 0) (i64.const 0)))`,
  "db_get by a long key": `(drop (call $db_get (i32.const 0) ${MANY} (i32.const 0) (i64.const 0)))`,
  "tcp_connect to a long address": `(drop (call $tcp_connect (i32.const 0) ${MANY}))`,
  "log with a long line": `(call $log (i32.const 0) ${MANY})`,
};

describe("a guest that has the host work on megabytes", () => {
  it.each(Object.entries(LARGE))("in %s pays for it, and others run in between", async (_, call) => {
    const body = `(drop (memory.grow (i32.const 300))) (loop $again ${call} (br $again))`;
    const { status, code, failures, hellos } = await endOf(guest(body));
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(hellos).toBeGreaterThan(2);
    expect(failures[0]?.fields["cpuMs"]).toBeLessThan(1000);
  });
});
