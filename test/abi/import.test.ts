// One table drives all: what the host has is what the table says.
import { describe, expect, it } from "vitest";
import { ABI_IMPORTS } from "../../src/abi/import.ts";
import type { AbiImportName, AbiType } from "../../src/abi/import.ts";
import { createHostFunctions, createImportObject } from "../../src/host/import-object.ts";
import type { HostFunctions } from "../../src/host/import-object.ts";
import { importLine } from "../support/guest.ts";
import { createCall } from "../support/invocation.ts";
import type { TestCall } from "../support/invocation.ts";
import { wat } from "../support/wat.ts";

const NAMES = Object.keys(ABI_IMPORTS) as AbiImportName[];

function create(): { test: TestCall; functions: HostFunctions } {
  const test = createCall();
  const functions = createHostFunctions(test.context, {
    env: new Map(),
    tcp: [],
    writeStartLine: () => undefined,
  });
  return { test, functions };
}

const WASM_TYPE: Readonly<Record<string, AbiType>> = { number: "i32", bigint: "i64" };

describe("the table of imports", () => {
  it("names exactly the functions that the host has", () => {
    expect(Object.keys(create().functions).toSorted()).toEqual(NAMES.toSorted());
  });

  it.each(NAMES)("%s takes as many parameters as the table says", (name) => {
    const expected = name === "trace" ? 2 : ABI_IMPORTS[name].parameters.length;
    expect(create().functions[name].length).toBe(expected);
  });

  it.each(NAMES)("%s gives the result type that the table says", (name) => {
    const { functions, test } = create();
    test.invocation.response.setStatus(200, "");
    const parameters: (number | bigint)[] = ABI_IMPORTS[name].parameters.map((type) =>
      type === "i64" ? 0n : 0,
    );
    if (name === "abort") {
      expect(() => Reflect.apply(functions[name], undefined, parameters)).toThrow("abort");
      return;
    }
    if (name === "response_set_status_line") parameters[0] = 200;
    if (name === "response_set_header") {
      [parameters[0], parameters[1]] = test.put("X-A");
    }
    const result: unknown = Reflect.apply(functions[name], undefined, parameters);
    const [expected] = ABI_IMPORTS[name].results;
    if (result instanceof Promise) {
      expect(ABI_IMPORTS[name].blocks).toBe(true);
      test.invocation.leave();
      result.catch(() => undefined);
    } else if (expected === undefined) expect(result).toBeUndefined();
    else
      expect(typeof result === "number" && expected === "f64" ? "f64" : WASM_TYPE[typeof result]).toBe(
        expected,
      );
  });

  it.each(NAMES)("%s is a suspending import exactly when it blocks", (name) => {
    const object = createImportObject([name], create().functions);
    const { blocks, results } = ABI_IMPORTS[name];
    expect(object[name] instanceof WebAssembly.Suspending).toBe(blocks && results.length > 0);
    if (!blocks || results.length > 0) return;
    // Of one without a result, a wasm function stands around it.
    const run = object[name] as (value: bigint) => void;
    expect(run.toString()).toContain("[native code]");
    expect(() => run(0n)).toThrow(expect.objectContaining({ name: "SuspendError" }));
  });

  it("gives a module only what it imports, and links with all of it", () => {
    const { functions } = create();
    expect(Object.keys(createImportObject(["log", "seed"], functions))).toEqual(["log", "seed"]);
    const text = `(module ${NAMES.map(importLine).join("\n")} (import "env" "memory" (memory 1)))`;
    const memory = new WebAssembly.Memory({ initial: 1 });
    const imports = { env: { ...createImportObject(NAMES, functions), memory } };
    expect(() => new WebAssembly.Instance(new WebAssembly.Module(wat(text)), imports)).not.toThrow();
  });

  it.each(NAMES)("%s has a summary", (name) => {
    expect(ABI_IMPORTS[name].summary).toMatch(/^\S.{5,100}\S$/);
  });
});
