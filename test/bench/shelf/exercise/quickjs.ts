// QuickJS (C, wasi-sdk) evaluates JavaScript programs.
import { load, read } from "./exercise.ts";
import type { Exercise } from "./exercise.ts";

interface Handle {
  toString(): string;
  dispose(): void;
}
interface Vm {
  evalCode(code: string): Handle;
  dispose(): void;
}
interface Package {
  readonly QuickJS: { create(options: object): Promise<Vm> };
}

const PROGRAMS: readonly string[] = [
  "const fib = (n) => n < 2 ? n : fib(n - 1) + fib(n - 2); fib(22)",
  `let state = 7; const list = Array.from({ length: 5000 }, () => state = (state * 48271) % 2147483647);
   list.sort((a, b) => a - b); list.filter((_, at) => at % 500 === 0).join()`,
  `const words = "the quick brown fox jumps over the lazy dog ".repeat(200);
   JSON.stringify([...words.matchAll(/\\b(\\w)(\\w*)\\b/g)].reduce((map, [, first]) => ({ ...map, [first]: (map[first] ?? 0) + 1 }), {}))`,
  `const tree = (depth) => depth === 0 ? {} : { left: tree(depth - 1), right: [tree(depth - 1)] };
   JSON.stringify(JSON.parse(JSON.stringify(tree(8)))).length`,
  "let text = ''; for (const [key, value] of new Map([['a', 1n << 200n], ['b', 3n ** 99n]])) text += key + value; text",
  "function* squares() { for (let n = 0; ; n++) yield n * n; } let sum = 0; for (const n of squares()) { if (n > 1e7) break; sum += Math.sqrt(n) } sum",
  "(() => { try { null.x } catch (error) { return error.name + error.message } })()",
  "const deep = () => deep() + 1; (() => { try { return deep() } catch (error) { return error.name } })()",
  "[new Date(0).toISOString(), Math.random() > 2, 'äöü'.toUpperCase(), 0.1 + 0.2, [3, 1, 2].toSorted()].join()",
];

/** Of QuickJS's own stack, so that it, and not V8, ends the deep recursion. */
const STACK_BYTES = 65_536;

export const exercise: Exercise = {
  rounds: 12,
  async prepare() {
    const { QuickJS } = load("quickjs-wasi") as Package;
    const wasm = read("quickjs-wasi/quickjs.wasm");
    const module = new WebAssembly.Module(wasm);
    // A machine for each round: to be started is what a module is exercised by, too.
    return async () => {
      const vm = await QuickJS.create({ wasm: module, timezoneOffset: 0, maxStackSize: STACK_BYTES });
      const results = PROGRAMS.map((program) => {
        const handle = vm.evalCode(`(0, eval)(${JSON.stringify(program)})`);
        const text = handle.toString();
        handle.dispose();
        return text;
      });
      vm.dispose();
      return results.join("\n");
    };
  },
};
