// Modules whose names are chosen to confuse JavaScript, the log or the operator.
import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { call, escapeBytes, guest } from "../support/guest.ts";
import { createGuest, createTable } from "../support/table.ts";
import { body, leb, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";

const exported = (text: string): string => `(export "${escapeBytes(Buffer.from(text))}" (func $handle))`;

describe("a module with hostile export names", () => {
  it.each([
    "constructor#x",
    "__proto__",
    "prototype",
    "then",
    "toJSON",
    "\u202egnp.exe",
    "handle\u0000",
    " handle",
  ])("is called by %j as by any other", async (text) => {
    const { response } = await call(
      guest("(call $answer)", { fields: exported(text) }),
      `function = ${JSON.stringify(text)}`,
    );
    expect(response.status).toBe(200);
  });

  it("offers nothing that it does not export", () => {
    for (const text of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      expect(() => createGuest(guest(""), `function = "${text}"`)).toThrow(ConfigurationError);
    }
  });

  it("may be as long as 50,000 characters", async () => {
    const text = "x".repeat(50_000);
    const { response } = await call(
      guest("(call $answer)", { fields: exported(text) }),
      `function = "${text}"`,
    );
    expect(response.status).toBe(200);
  });

  it("is told in a report of bounded length how they differ from what is wanted", () => {
    const fields = Array.from({ length: 2000 }, (_, index) => exported(`export ${index}`)).join("\n");
    try {
      createGuest(guest("", { fields }), 'function = "nothing like it"');
      expect.unreachable();
    } catch (error) {
      expect((error as Error).message).toContain("more");
      expect((error as Error).message.length).toBeLessThan(2000);
    }
  });
});

const TABLE = `[[applications]]\nfile_path = "guest.wasm"\nmethod = "GET"\nurl_path = "/"\n`;

/** A module whose only function traps and has this name in the name section. */
function trapsAs(text: string): Uint8Array {
  const functionNames = vector([0, name(text)]);
  const size = (functionNames as readonly unknown[]).flat(Infinity).length;
  return wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.export, vector([name("handle"), 0, 0])),
    section(SECTION.code, vector(body([0]))),
    section(SECTION.custom, name("name"), [1, leb(size), functionNames]),
  );
}

describe("a module with hostile function names", () => {
  it.each([
    ["many beginnings of a frame", " (wasm://".repeat(5000)],
    ["a path", "../../etc/passwd (file:///etc/passwd:1:1)"],
    [
      "line feeds",
      "x\n    at forged (wasm://wasm/1:wasm-function[0]:0x1)\n    at Sandbox.call (file:///srv/x.ts:1:1)",
    ],
    ["control characters", "\u001b[31mred\u0007\u0000"],
    ["format directives", "%s %d %o %j"],
  ])("traps with %s in its name, and the record is short and made in no time", async (_, text) => {
    using table = createTable(TABLE, { guest: trapsAs(text) });
    const started = performance.now();
    expect((await table.request("/")).status).toBe(500);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(table.log.failures[0]?.message).toBe("call failed: unreachable");
    const stack = table.log.failures[0]?.fields["stack"] as string[];
    expect(stack.length).toBeLessThanOrEqual(32);
    for (const frame of stack) expect(frame).toMatch(/^[^\n]{1,256} \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/);
  });
});

describe("a module whose function is an import", () => {
  it.each(["seed", "clock_now_ns", "clock_monotonic_ns"])(
    "of %s calls it, and has set no status",
    async (text) => {
      const result = text === "seed" ? "f64" : "i64";
      const { response, bytes } = await call(
        `(module (import "env" "${text}" (func $f (result ${result}))) (export "handle" (func $f)))`,
      );
      expect([response.status, bytes.toString()]).toEqual([500, "wasm failed"]);
    },
  );
});
