import { describe, expect, it } from "vitest";
import { wasmStack } from "../../src/sandbox/stack.ts";
import { call, guest } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";

function errorWith(stack: string): Error {
  const error = new Error("trap");
  error.stack = stack;
  return error;
}

function stackOf(...frames: string[]): string[] {
  return wasmStack(errorWith(["Error", ...frames].join("\n")));
}

function own(name: string): string {
  return `    at ${name} (wasm://wasm/1a2b:wasm-function[16]:0x1)`;
}

describe("wasmStack", () => {
  it("keeps the guest's frames alone", () => {
    const stack = [
      "RuntimeError: unreachable",
      "    at inner (wasm://wasm/guest-1a2b3c4d:wasm-function[3]:0x45)",
      "    at wasm://wasm/1a2b3c4d:wasm-function[12]:0x99",
      "    at core::panicking::panic_fmt::h1234 (wasm://wasm/1a2b3c4d:wasm-function[13]:0x9a)",
      "    at Sandbox.call (file:///srv/src/sandbox/sandbox.ts:61:31)",
      "    at async file:///srv/src/sandbox/pool.ts:1:2",
    ].join("\n");
    expect(wasmStack(errorWith(stack))).toEqual([
      "inner (wasm-function[3]:0x45)",
      "function[12] (wasm-function[12]:0x99)",
      "core::panicking::panic_fmt::h1234 (wasm-function[13]:0x9a)",
    ]);
  });

  it("leaves out what was added and stands in between, and nothing else", () => {
    const added = "    at serverless-wasm:ask (wasm://wasm/5e6f:wasm-function[3]:0x3d)";
    const check = "    at serverless-wasm:runtime (wasm://wasm/1a2b:wasm-function[29]:0x1)";
    expect(stackOf(added, check, check, own("f"), own("serverless-wasm:g"), own("h"))).toEqual([
      "f (wasm-function[16]:0x1)",
      "serverless-wasm:g (wasm-function[16]:0x1)",
      "h (wasm-function[16]:0x1)",
    ]);
    expect(stackOf(check, own("f"))).toHaveLength(1);
    // Of a guest that calls all of its functions so.
    expect(stackOf(added, check)).toHaveLength(2);
  });

  it("looks into the cause, and has nothing for what carries no stack", () => {
    const cause = errorWith("Error\n    at f (wasm://wasm/1:wasm-function[0]:0x1)");
    expect(wasmStack(new Error("outer", { cause }))).toEqual(["f (wasm-function[0]:0x1)"]);
    expect(wasmStack(new Error("none"))).toEqual([]);
    expect(wasmStack(undefined)).toEqual([]);
    expect(wasmStack("text")).toEqual([]);
  });

  it("takes time in proportion to a hostile function name, and cuts it", () => {
    const names = [
      " (wasm://".repeat(11_000),
      "(".repeat(100_000),
      " at ".repeat(25_000),
      "wasm-function[1]:0x1".repeat(5000),
    ];
    for (const name of names) {
      const frame = `    at ${name} (wasm://wasm/1:wasm-function[0]:0x1)`;
      const started = performance.now();
      const frames = wasmStack(errorWith(`Error\n${Array.from({ length: 10 }, () => frame).join("\n")}`));
      expect(performance.now() - started).toBeLessThan(500);
      expect(frames).toHaveLength(10);
      expect(frames[0]?.length).toBeLessThan(300);
    }
  });

  it("gives no more frames than a stack can have, whatever line feeds a name holds", () => {
    const forged = "\n    at forged (wasm://wasm/1:wasm-function[0]:0x1)".repeat(1000);
    expect(wasmStack(errorWith(`Error${forged}`)).length).toBeLessThanOrEqual(32);
  });
});

describe("deep recursion", () => {
  it("is a 500, and the server lives on", async () => {
    using table = createGuest(
      guest(
        `(if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0)) (then (call $deep)))
         (call $answer)`,
        { fields: "(func $deep (call $deep) (call $deep))" },
      ),
    );
    for (let round = 0; round < 5; round++) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request("/?deep")).status).toBe(500);
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request("/")).status).toBe(200);
    }
    expect(table.log.failures[0]?.message).toBe("call failed: call stack exhausted");
    expect((table.log.failures[0]?.fields["stack"] as string[] | undefined)?.[0]).toMatch(
      /^deep \(wasm-function/,
    );
  });

  it("of frames with many locals, through imports and behind a wait, too", async () => {
    const locals = "(local i64)".repeat(1000);
    const deep = `(func $deep ${locals} (drop (call $clock_now_ns)) (call $deep) (local.set 0 (i64.const 1)))`;
    const { response } = await call(
      guest("(call $clock_sleep_ms (i64.const 1)) (call $deep)", { fields: deep }),
    );
    expect(response.status).toBe(500);
  });

  it("cannot be caught and answered", async () => {
    const text = guest("(try (do (call $deep)) (catch_all)) (call $answer)", {
      fields: "(func $deep (call $deep))",
    });
    const { response } = await call(text);
    // Whether V8 lets wasm catch it is V8's affair; either way the call ends.
    expect([200, 500]).toContain(response.status);
  });
});
