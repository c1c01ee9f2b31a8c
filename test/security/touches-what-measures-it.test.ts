// Modules that try to reach the globals and functions with which the host measures and resets them.
import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { guest, toNumbers } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";

/** What stands against the module. */
function problemOf(text: string): string {
  try {
    createGuest(text)[Symbol.dispose]();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error("the module was found to be right");
}

describe("a module", () => {
  it.each([
    ["fuel", "(global (export {}) (mut i32) (i32.const 0))"],
    ["restore", "(func (export {}))"],
    ["save", "(func (export {}))"],
    ["start", "(func (export {}))"],
    ["memory", "(table (export {}) 1 funcref)"],
    ["anything", "(func (export {}))"],
  ])("that exports serverless-wasm:%s is refused, with the name and what to do", (name, field) => {
    const fields = field.replace("{}", `"serverless-wasm:${name}"`);
    expect(problemOf(guest("(call $answer)", { fields }))).toMatch(
      new RegExp(
        `has the export "serverless-wasm:${name}" \\(at byte 0x[0-9a-f]+\\); names with serverless-wasm in front belong to the host`,
      ),
    );
  });

  it.each(["memory", "marks", "snapshot", "fuel"])(
    "that imports serverless-wasm %s is refused, with the name",
    (name) => {
      const text = `(module (import "serverless-wasm" "${name}" (memory 1)) (func (export "handle")))`;
      expect(problemOf(text)).toContain(`has the import "serverless-wasm" "${name}" (at byte 0x`);
    },
  );

  it("that has other names with the same letters is served", async () => {
    const fields =
      '(func (export "serverless")) (func (export "my:serverless-wasm")) (func (export "serverlesswasm:fuel"))';
    using table = createGuest(guest("(call $answer)", { fields }));
    expect((await table.request("/")).status).toBe(200);
  });

  it("that writes to each of its exported globals finds them as they were in every call", async () => {
    const types = [
      ["i32", "i32.const 3", "i64.extend_i32_s"],
      ["i64", "i64.const 4", ""],
      ["f64", "f64.const 5", "i64.reinterpret_f64"],
    ] as const;
    const fields = types
      .map(([type, start], index) => `(global $x${index} (export "x${index}") (mut ${type}) (${start}))`)
      .join("\n");
    const body = types
      .map(([type, , convert], index) => {
        const value = `(global.get $x${index})`;
        const report = convert === "" ? value : `(${convert} ${value})`;
        return `(call $report ${report}) (global.set $x${index} (${type}.const -1))`;
      })
      .join("\n");
    using table = createGuest(guest(`${body} (call $answer)`, { fields }));
    const first = toNumbers(Buffer.from(await (await table.request("/")).arrayBuffer()));
    expect(first.slice(0, 2)).toEqual([3n, 4n]);
    for (let round = 0; round < 5; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await table.request("/");
      // oxlint-disable-next-line no-await-in-loop
      expect(toNumbers(Buffer.from(await answer.arrayBuffer()))).toEqual(first);
    }
  });
});
