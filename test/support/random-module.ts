// Random modules that are valid, end soon and use nearly every shape of code: loops, branches out of several blocks,
// exceptions of both forms, calls of every kind, stores of every kind, bulk instructions, globals of every type.
import { RandomHolder, RandomSmall } from "./random-chain.ts";
import { RandomCode } from "./random-code.ts";
import {
  ALL,
  NUMBERS,
  sleb,
  TYPE,
  zero,
  type Signature,
  type Surroundings,
  type Type,
} from "./random-type.ts";
import { createRandom, type Random } from "./random.ts";
import { leb, name, section, SECTION, vector, wasm, type Bytes } from "./wasm-bytes.ts";

export interface RandomModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Exported functions that JavaScript can call, with arguments to call them with. */
  readonly calls: readonly { readonly name: string; readonly parameters: readonly Type[] }[];
  /** Exported mutable globals that JavaScript can read. */
  readonly globals: readonly string[];
}

const EXPORTED_BUDGET = "budget";
const BUDGET = 400;
const NOTHING: Signature = { parameters: [], results: [] };

/**
 * The module of a seed. With `counting`, the same module, which counts every instruction that it executes, apart from
 * those that only give structure, in its exported global `count`.
 */
export function randomModule(seed: number, counting = false): RandomModule {
  const random = createRandom(seed);
  const types: Bytes[] = [];
  const typeKeys = new Map<string, number>();
  const typeIndex = (signature: Signature): number => {
    const bytes: Bytes = [
      0x60,
      leb(signature.parameters.length),
      signature.parameters,
      leb(signature.results.length),
      signature.results,
    ];
    const key = JSON.stringify(bytes);
    const index = typeKeys.get(key) ?? types.push(bytes) - 1;
    typeKeys.set(key, index);
    return index;
  };
  const imports: Signature[] = [{ parameters: [TYPE.i32], results: [TYPE.i32] }];
  const large = Array.from({ length: 2 + random(5) }, () => randomSignature(random));
  const targets = randomTargets(random, large.length);
  const own = [...large, ...targets.map((target) => large[target.at(-1) ?? 0] ?? NOTHING)];
  const ownGlobals = Array.from({ length: 1 + random(5) }, () => ALL[random(ALL.length)] ?? TYPE.i32);
  const pages = 1 + random(2);
  const surroundings: Surroundings = {
    functions: [...imports, ...own],
    imported: imports.length,
    smallFrom: imports.length + large.length,
    globals: ownGlobals,
    budgetGlobal: ownGlobals.length,
    countGlobal: counting ? ownGlobals.length + 1 : -1,
    legacyExceptions: random(2) === 0,
    tags: [
      { parameters: [], results: [] },
      { parameters: [TYPE.i32, TYPE.f64], results: [] },
    ],
    dataBytes: [random(64), 700],
    elementSegment: 1,
    typeIndex,
    pages,
  };
  const importBytes = imports.map((signature): Bytes => [
    name("env"),
    name("tick"),
    0,
    leb(typeIndex(signature)),
  ]);
  const functions = own.map((signature) => leb(typeIndex(signature)));
  const tags = surroundings.tags.map((signature): Bytes => [0, leb(typeIndex(signature))]);
  const bodies = own.map((signature, index) => {
    const [target] = targets[index - large.length] ?? [];
    if (target !== undefined)
      return new RandomSmall(random, surroundings, signature, imports.length + target).body();
    return new (random(3) === 0 ? RandomHolder : RandomCode)(random, surroundings, signature).body();
  });
  const starts = random(4) === 0 ? own.findIndex((signature) => isPlain(signature)) : -1;
  const exports: Bytes[] = [[name("memory"), 2, 0]];
  const calls: RandomModule["calls"][number][] = [];
  for (const [index, signature] of own.entries()) {
    if (![...signature.parameters, ...signature.results].every((type) => NUMBERS.includes(type))) continue;
    exports.push([name(`f${index}`), 0, leb(imports.length + index)]);
    calls.push({ name: `f${index}`, parameters: signature.parameters });
  }
  const readable = ownGlobals.flatMap((type, index) => (NUMBERS.includes(type) ? [index] : []));
  for (const index of readable) exports.push([name(`g${index}`), 3, leb(index)]);
  exports.push([name(EXPORTED_BUDGET), 3, leb(surroundings.budgetGlobal)]);
  if (counting) exports.push([name("count"), 3, leb(surroundings.countGlobal)]);
  const table = own.map((_, index) => leb(imports.length + index));
  const bytes = wasm(
    section(SECTION.type, vector(...types)),
    section(SECTION.import, vector(...importBytes)),
    section(SECTION.function, vector(...functions)),
    section(SECTION.table, vector([TYPE.funcref, 1, 16, 20])),
    section(SECTION.memory, vector([1, pages, pages + random(3)])),
    section(SECTION.tag, vector(...tags)),
    section(
      SECTION.global,
      vector(
        ...ownGlobals.map((type): Bytes => [type, 1, zero(type), 0x0b]),
        [TYPE.i32, 1, 0x41, sleb(BUDGET), 0x0b],
        ...(counting ? [[TYPE.i32, 1, 0x41, 0, 0x0b]] : []),
      ),
    ),
    section(SECTION.export, vector(...exports)),
    starts < 0 ? [] : section(SECTION.start, leb(imports.length + starts)),
    section(
      SECTION.element,
      vector([0, 0x41, 0, 0x0b, vector(...table)], [1, 0, vector(...table)], [3, 0, vector(...table)]),
    ),
    section(SECTION.dataCount, 2),
    section(SECTION.code, vector(...bodies)),
    section(
      SECTION.data,
      vector(
        ...surroundings.dataBytes.map((length, which): Bytes => [
          1,
          leb(length),
          Array.from({ length }, (_, at) => (at + which) & 0xff),
        ]),
      ),
    ),
  );
  return { bytes, calls, globals: [...readable.map((index) => `g${index}`), EXPORTED_BUDGET] };
}

/** For each small function, what it calls, and so on until a large one: none of them calls itself without one. */
function randomTargets(random: Random, large: number): number[][] {
  const targets: number[][] = [];
  for (let count = random(5); count > 0; count--) {
    const before = targets.length > 0 && random(2) === 0 ? random(targets.length) : -1;
    targets.push(before < 0 ? [random(large)] : [large + before, ...(targets[before] ?? [])]);
  }
  return targets;
}

function isPlain({ parameters, results }: Signature): boolean {
  return parameters.length === 0 && results.length === 0;
}

function randomSignature(random: Random): Signature {
  const list = (longest: number): Type[] => {
    const from = random(3) === 0 ? ALL : NUMBERS;
    return Array.from({ length: random(longest + 1) }, () => from[random(from.length)] ?? TYPE.i32);
  };
  return random(4) === 0
    ? { parameters: [], results: [] }
    : { parameters: list(3), results: list(random(3)) };
}
