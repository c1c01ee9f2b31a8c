// Runs one random module plain, metered and tracked, and says how they differ.
import { instantiate, InstrumentedInstance, type Exports, type Imports } from "./instrumented.ts";
import { randomModule, type RandomModule } from "./random-module.ts";
import { TYPE, type Type } from "./random-type.ts";
import { createRandom, type Random } from "./random.ts";

const IMPORTS: Imports = { env: { tick: (value: number) => (value * 7 + 1) | 0 } };

/** What a run leaves behind. */
interface Outcome {
  readonly results: readonly string[];
  readonly globals: readonly string[];
  readonly memory: Uint8Array;
  /** The first result that is an error, or -1. */
  readonly trapped: boolean;
}

/** Empty when the modules of the seed behave as one; otherwise what differs. */
export function findDifference(seed: number): string {
  const random = createRandom(seed ^ 0x5eed);
  const module = randomModule(seed);
  const values = module.calls.map(({ parameters }) => parameters.map((type) => argument(random, type)));
  const plain = runPlain(module, values);
  const base = 16 * random(1000);
  const slice = 1 + random(5000);
  const options = { imports: IMPORTS, base };

  const metered = attempt(() => new InstrumentedInstance(module.bytes, { ...options, tracked: false }));
  if (typeof metered === "string" || typeof plain === "string") {
    const same = typeof metered === "string" && metered === plain;
    return same ? "" : `start: plain ${describe(plain)}, metered ${describe(metered)}`;
  }
  const first = run(module, values, metered);
  const difference = compare(plain, first);
  if (difference !== "") return `metered: ${difference}`;

  const tracked = new InstrumentedInstance(module.bytes, { ...options, yield: () => slice });
  tracked.save();
  const started = globalsOf(module, tracked.exports);
  const pages = tracked.pages;
  const before = tracked.fuelUsed;
  const second = run(module, values, tracked);
  const used = tracked.fuelUsed - before;
  const trackedDifference = compare(plain, second);
  if (trackedDifference !== "") return `tracked: ${trackedDifference}`;
  const total = metered.fuelUsed;
  if (total !== tracked.fuelUsed)
    return `fuel: ${total} in one piece, ${tracked.fuelUsed} in slices of ${slice}`;
  const unmarked = tracked.unmarkedChange();
  if (unmarked >= 0) return `byte ${unmarked} has changed and no mark covers it`;

  const grown = tracked.pages > pages;
  tracked.restore();
  if (Buffer.compare(tracked.bytes(), tracked.snapshot()) !== 0) return "restored memory differs";
  if (tracked.marks().some((mark) => mark !== 0)) return "marks are left";
  if (globalsOf(module, tracked.exports).join() !== started.join()) return "restored globals differ";
  if (tracked.pages !== pages) return "the restored size differs";
  // A memory that grew is really larger now, and a table or a segment may be another.
  if (!second.trapped && !grown && tracked.module.unresettable.length === 0) {
    const again = tracked.fuelUsed;
    const third = compare(second, run(module, values, tracked));
    if (third !== "") return `after restoring: ${third}`;
    if (tracked.fuelUsed - again !== used) return `fuel: ${used}, then ${tracked.fuelUsed - again}`;
  }
  return second.trapped ? "" : findUnpaid(seed, values, total);
}

/** Every instruction that is executed is paid for: counted by a module that counts them itself. */
function findUnpaid(seed: number, values: readonly (readonly unknown[])[], fuel: number): string {
  const counting = randomModule(seed, true);
  const exports = instantiate(new WebAssembly.Module(counting.bytes), IMPORTS);
  for (const [index, { name }] of counting.calls.entries())
    (exports[name] as (...parameters: unknown[]) => unknown)(...(values[index] ?? []));
  const count = (exports["count"] as WebAssembly.Global).value as number;
  // A function that is exempt is paid for by its callers, of which the host is none.
  const unpaid = counting.calls.length * 48 + 48;
  return fuel + unpaid >= count ? "" : `${count} instructions executed for ${fuel} of fuel`;
}

function runPlain(module: RandomModule, values: readonly (readonly unknown[])[]): Outcome | string {
  const exports = attempt(() => instantiate(new WebAssembly.Module(module.bytes), IMPORTS));
  if (typeof exports === "string") return exports;
  const memory = exports["memory"] as WebAssembly.Memory;
  return run(module, values, {
    exports,
    call: (name, ...parameters) => (exports[name] as (...parameters: unknown[]) => unknown)(...parameters),
    bytes: () => new Uint8Array(memory.buffer),
  });
}

type Runnable = Pick<InstrumentedInstance, "exports" | "call" | "bytes">;

function run(module: RandomModule, values: readonly (readonly unknown[])[], instance: Runnable): Outcome {
  const results: string[] = [];
  let trapped = false;
  for (const [index, { name }] of module.calls.entries()) {
    const result = attempt(() => [instance.call(name, ...(values[index] ?? []))]);
    trapped ||= typeof result === "string";
    results.push(describe(result));
    if (trapped) break;
  }
  return { results, globals: globalsOf(module, instance.exports), memory: instance.bytes().slice(), trapped };
}

function globalsOf(module: RandomModule, exports: Exports): string[] {
  return module.globals.map((name) => describe((exports[name] as WebAssembly.Global).value));
}

function compare(expected: Outcome, found: Outcome): string {
  for (const what of ["results", "globals"] as const) {
    const [theirs, ours] = [expected[what].join("; "), found[what].join("; ")];
    if (theirs !== ours) return `${what}: ${theirs} became ${ours}`;
  }
  if (expected.memory.length !== found.memory.length)
    return `${expected.memory.length} bytes of memory became ${found.memory.length}`;
  if (Buffer.from(expected.memory.buffer).equals(Buffer.from(found.memory.buffer))) return "";
  const at = expected.memory.findIndex((byte, index) => byte !== found.memory[index]);
  return at < 0 ? "" : `byte ${at} is ${found.memory[at]} and not ${expected.memory[at]}`;
}

/** The value, or the message of the trap or the exception. */
function attempt<Value>(action: () => Value): Value | string {
  try {
    return action();
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) throw error;
    return error instanceof WebAssembly.Exception ? "exception" : String(error);
  }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describe).join(", ")}]`;
  return Object.is(value, -0) ? "-0" : String(value);
}

function argument(random: Random, type: Type): unknown {
  const value = random(2) === 0 ? random(10) : random(2 ** 32);
  return type === TYPE.i64 ? BigInt(value) : value;
}
