// What a script has begun and not taken: bounds, errors, and its end.
import { describe, expect, it } from "vitest";
import { ServerlessWasmError } from "../../src/errors.ts";
import { Completions, ScriptError } from "../../src/js/completions.ts";
import type { Begin } from "../../src/js/completions.ts";
import { createCall } from "../support/invocation.ts";
import type { TestCall } from "../support/invocation.ts";
import { createScript, toSource } from "../support/script.ts";

function setup(): TestCall & { readonly completions: Completions } {
  const call = createCall();
  return { ...call, completions: new Completions(call.invocation) };
}

const never: Begin = () => undefined;
const nothing = (): void => undefined;

describe("completions", () => {
  it("are taken in the order in which they happened", () => {
    const { completions } = setup();
    const resolves: ((value: string) => void)[] = [];
    const [first, second] = [0, 1].map(() => completions.begin((resolve) => void resolves.push(resolve)));
    resolves[1]?.("b");
    resolves[0]?.("a");
    resolves[0]?.("again");
    expect([completions.take(), completions.take(), completions.take()]).toEqual([
      { id: second, ok: true, value: "b" },
      { id: first, ok: true, value: "a" },
      undefined,
    ]);
  });

  it("are 10,000 at once at most, those included that nobody has taken", () => {
    const { completions } = setup();
    for (let count = 0; count < 5000; count++) completions.begin(never);
    for (let count = 0; count < 5000; count++) completions.begin((resolve) => resolve(undefined));
    expect(() => completions.begin(never)).toThrow("more than 10000 operations at once");
    completions.take();
    completions.begin(never);
    expect(() => completions.begin(never)).toThrow("more than 10000 operations at once");
  });

  it("tell the script what was meant for it", () => {
    const { completions, invocation } = setup();
    for (const error of [
      new ScriptError("Error", "no"),
      new ScriptError("QuotaExceededError", "too much"),
      new DOMException("bad data", "DataError"),
    ]) {
      completions.begin((_resolve, reject) => reject(error));
      expect(completions.take()).toMatchObject({
        ok: false,
        value: JSON.stringify({ name: error.name, message: error.message }),
      });
    }
    expect(invocation.fault).toBeUndefined();
  });

  it.each([
    ["HOST_FAULT", new Error("ENOENT: /home/someone/secret")],
    ["HOST_FAULT", "a text"],
    ["REQUEST_BODY_TOO_LARGE", new ServerlessWasmError("REQUEST_BODY_TOO_LARGE", "too large")],
  ])("end the call with what is not for the script: %s", (code, error) => {
    const { completions, invocation } = setup();
    completions.begin((_resolve, reject) => reject(error));
    expect(completions.take()).toBeUndefined();
    expect(invocation.fault).toMatchObject({ code });
  });

  it("are given up when they are cancelled, and when the call ends", async () => {
    const { completions, invocation } = setup();
    const given: string[] = [];
    const begin = (name: string): { id: number; fail: (error: unknown) => void } => {
      let fail: (error: unknown) => void = nothing;
      const id = completions.begin((_resolve, reject) => {
        fail = reject;
        return () => given.push(name);
      });
      return { id, fail };
    };
    const cancelled = begin("cancelled");
    completions.cancel(cancelled.id);
    completions.cancel(cancelled.id);
    const left = begin("left");
    completions.begin((resolve) => resolve("not taken"));
    completions.close();
    completions.close();
    cancelled.fail(new Error("late"));
    left.fail(new Error("late"));
    expect(given).toEqual(["cancelled", "left"]);
    expect(completions.take()).toBeUndefined();
    expect(invocation.fault).toBeUndefined();
  });

  it("wake a call that waits", async () => {
    const { completions } = setup();
    let finish = nothing;
    completions.begin((resolve) => {
      finish = () => resolve(undefined);
    });
    const waiting = completions.wait();
    finish();
    expect(await waiting).toBe(1);
    expect(completions.wait()).toBe(1);
  });
});

describe("what the host does for a script at once", () => {
  it("is paid for by its size, so that a call that does it for ever is a neighbour like any other", async () => {
    using script = createScript(
      toSource(`if (request.url.endsWith("/short")) return 1;
        const bytes = new Uint8Array(4_000_000); const decoder = new TextDecoder("latin1"); console.log("begun");
        await null; for (;;) decoder.decode(bytes);`),
      "limits = { cpu_ms = 500 }",
    );
    const long = script.request("/long");
    while (script.log.guest.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- until it has begun
      await new Promise(setImmediate);
    }
    const begun = performance.now();
    expect((await script.request("/short")).status).toBe(200);
    const took = performance.now() - begun;
    expect((await long).status).toBe(504);
    // The other call had its turn long before that one was over.
    expect(took).toBeLessThan((performance.now() - begun) / 2);
  });
});
