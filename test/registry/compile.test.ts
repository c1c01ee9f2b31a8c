// No function waits for its first call to be compiled: nobody's fuel would pay for it.
import { expect, test } from "vitest";
import { compileModule } from "../../src/registry/compile.ts";
import { wat } from "../support/wat.ts";

const repeat = (count: number, text: string): string => text.repeat(count);

/** Bodies that V8 takes long to compile and that do nothing: all of their code is passed by. */
const SLOW: readonly (readonly [what: string, locals: number, code: string])[] = [
  ["labels by locals", 30_000, repeat(400, "(if (local.get 0) (then))")],
  [
    "labels by values",
    1,
    `${repeat(3000, "(local.get 0)")} ${repeat(3000, "(if (local.get 0) (then))")} unreachable`,
  ],
  ["many arms", 1, repeat(100_000, "(block (br_if 0 (local.get 0)))")],
];

test.each(SLOW)("a module is ready when it is loaded, whatever it has of %s", (_, locals, code) => {
  const bytes = wat(`(module (func (export "f") (local ${repeat(locals, "i32 ")})
    (if (i32.const 0) (then ${code}))))`);
  const compile = time(() => compileModule(bytes));
  const { f } = new WebAssembly.Instance(compile.result).exports as { f: () => void };
  expect(time(f).milliseconds).toBeLessThan(compile.milliseconds / 4);
});

test("what others compile in this process waits for its first call as before", () => {
  const [, [, locals, code] = ["", 0, ""]] = SLOW;
  const bytes = wat(`(module (func (export "f") (local ${repeat(locals, "i32 ")})
    (if (i32.const 1) (then (return))) (if (i32.const 0) (then ${code}))))`);
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as { f: () => void };
  const first = time(f).milliseconds;
  expect(time(f).milliseconds).toBeLessThan(first / 4);
});

function time<Result>(action: () => Result): { result: Result; milliseconds: number } {
  const begun = performance.now();
  const result = action();
  return { result, milliseconds: performance.now() - begun };
}
