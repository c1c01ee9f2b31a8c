// What the code of random modules is written with: instructions, locals, labels, the budget.
import { ALL, sleb, TYPE, zero, type Signature, type Surroundings, type Type } from "./random-type.ts";
import type { Random } from "./random.ts";
import { flatten, leb, type Bytes } from "./wasm-bytes.ts";

/** Structure, and what leaves nothing in machine code: not counted. */
const FREE: ReadonlySet<number> = new Set([0x01, 0x02, 0x03, 0x05, 0x06, 0x07, 0x0b, 0x18, 0x19, 0x1a]);

interface Label {
  /** What a branch to it takes along. */
  readonly types: readonly Type[];
}

export abstract class RandomWriter {
  protected readonly random: Random;
  protected readonly around: Surroundings;
  protected readonly signature: Signature;
  protected readonly locals: Type[];
  protected readonly labels: Label[] = [];
  protected code: number[] = [];
  /** Instructions that may still be written: bodies stay small. */
  protected left: number;
  /** The local that most stores go through, or -1. */
  protected readonly focus: number;
  /** Calls nothing, and then may do without counting the budget down. */
  protected readonly leaf: boolean;

  /** Locals that only what asked for them uses. */
  readonly #kept = new Set<number>();

  constructor(random: Random, around: Surroundings, signature: Signature, leaf: boolean = random(3) === 0) {
    this.random = random;
    this.around = around;
    this.signature = signature;
    this.leaf = leaf;
    this.left = this.leaf ? 4 + random(60) : 30 + random(120);
    // Two of each at least: values that a branch passes over are dropped through them.
    this.locals = [...signature.parameters, ...ALL, TYPE.i32, TYPE.i32];
    for (let count = random(5); count > 0; count--) this.locals.push(this.pick(ALL));
    this.focus = random(3) === 0 ? this.keep(TYPE.i32) : -1;
  }

  protected keep(type: Type): number {
    const local = this.locals.push(type) - 1;
    this.#kept.add(local);
    return local;
  }

  /** One instruction. */
  protected op(...bytes: Bytes): void {
    const plain = flatten(bytes);
    if (!FREE.has(plain[0] ?? 0)) this.count(1);
    this.code.push(...plain);
    this.left--;
  }

  /** Adds to what the module counts. */
  protected count(instructions: number): void {
    const count = this.around.countGlobal;
    if (count >= 0)
      this.code.push(0x23, ...leb(count), 0x41, ...sleb(instructions), 0x6a, 0x24, ...leb(count));
  }

  protected pick<Item>(items: readonly Item[]): Item {
    const item = items[this.random(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  protected localOf(type: Type): number {
    const fitting = this.locals.flatMap((local, index) =>
      local === type && !this.#kept.has(index) ? [index] : [],
    );
    return this.pick(fitting);
  }

  protected zeros(types: readonly Type[]): void {
    for (const type of types) this.op(zero(type));
  }

  /** Counts the budget down; below zero, `values` and a branch to `label`. */
  protected spend(values: () => void, label: number): void {
    const budget = this.around.budgetGlobal;
    this.op(0x23, leb(budget));
    this.op(0x41, 1);
    this.op(0x6b);
    this.op(0x24, leb(budget));
    this.op(0x23, leb(budget));
    this.op(0x41, 0);
    this.op(0x48);
    this.op(0x04, 0x40);
    values();
    this.op(0x0c, leb(label + 1));
    this.op(0x0b);
  }

  protected blockType(parameters: readonly Type[], results: readonly Type[]): number[] {
    const [only] = results;
    if (parameters.length === 0 && results.length === 0 && this.random(2) === 0) return [0x40];
    if (parameters.length === 0 && results.length === 1 && only !== undefined) return [only];
    return leb(this.around.typeIndex({ parameters, results }));
  }

  protected types(longest: number): Type[] {
    return Array.from({ length: this.random(longest + 1) }, () => this.pick(ALL));
  }

  protected dropAll(types: readonly Type[]): void {
    for (const type of types.toReversed()) {
      if (this.random(2) === 0) this.op(0x1a);
      else this.op(0x21, leb(this.localOf(type)));
    }
  }

  /** Runs `write` inside of a frame whose label takes `types`. */
  protected inside(types: readonly Type[], write: () => void): void {
    this.labels.push({ types });
    write();
    this.labels.pop();
  }
}
