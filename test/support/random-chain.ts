// Random functions that fuel could get lost between: bodies that keep it in a local around their calls, and small ones
// without a check of their own, which call others that have one.
import { RandomCode } from "./random-code.ts";
import type { Random } from "./random.ts";
import { TYPE, type Signature, type Surroundings } from "./random-type.ts";
import { flatten, leb, vector, type Bytes } from "./wasm-bytes.ts";

/** A body with loops that call nothing, calls of small functions around them, and tail calls. It catches nothing. */
export class RandomHolder extends RandomCode {
  // Of the loops: one that may call, and those in it or beside it.
  readonly #outer: number;
  readonly #inner: number;

  constructor(random: Random, around: Surroundings, signature: Signature) {
    super(random, around, signature, false);
    this.#outer = this.keep(TYPE.i32);
    this.#inner = this.keep(TYPE.i32);
  }

  protected override statements(depth: number): void {
    if (depth > 0) return super.statements(depth);
    for (let count = 2 + this.random(4); count > 0; count--) this.#part(true);
    if (this.random(3) === 0) this.#leaveForSmall();
  }

  protected override tryTable(depth: number): void {
    this.loop(depth);
  }

  protected override legacyTry(depth: number): void {
    this.loop(depth);
  }

  protected override throwMaybe(depth: number): void {
    this.store(depth);
  }

  #part(outside: boolean): void {
    switch (this.random(outside ? 8 : 5)) {
      case 0:
      case 1:
        return this.#repeat(this.#inner, 1 + this.random(40), () => {
          for (let count = this.random(3); count > 0; count--) this.store(3);
        });
      case 2:
      case 3:
        return this.#callSmall();
      case 4:
        return this.statement(2);
      case 5:
        return this.#repeat(this.#outer, 1 + this.random(4), () => {
          for (let count = 1 + this.random(3); count > 0; count--) this.#part(false);
        });
      case 6:
        this.condition(4);
        this.op(0x04, 0x40);
        this.inside([], () => this.#leaveForSmall());
        return this.op(0x0b);
      default:
        return this.leave(2);
    }
  }

  /** As often at most: whatever comes back to the header counts down. */
  #repeat(counter: number, times: number, write: () => void): void {
    this.op(0x41, times);
    this.op(0x21, leb(counter));
    this.op(0x02, 0x40);
    this.inside([], () => {
      this.op(0x03, 0x40);
      this.inside([], () => {
        this.op(0x20, leb(counter));
        this.op(0x41, 1);
        this.op(0x6b);
        this.op(0x22, leb(counter));
        this.op(0x45);
        this.op(0x0d, 1);
        write();
        this.op(0x0c, 0);
      });
      this.op(0x0b);
    });
    this.op(0x0b);
  }

  #smallWith(fits: (signature: Signature) => boolean): number[] {
    return this.around.functions.flatMap((signature, index) =>
      index >= this.around.smallFrom && fits(signature) ? [index] : [],
    );
  }

  #callSmall(): void {
    const small = this.#smallWith(() => true);
    if (small.length === 0) return this.call(3);
    const callee = this.pick(small);
    const signature = this.around.functions[callee];
    for (const type of signature?.parameters ?? []) this.value(type, 4);
    this.op(0x10, leb(callee));
    this.dropAll(signature?.results ?? []);
  }

  /** Where a small function has the same results: a tail call of it. */
  #leaveForSmall(): void {
    const wanted = this.signature.results.join();
    const small = this.#smallWith(({ results }) => results.join() === wanted);
    if (small.length === 0) return;
    const callee = this.pick(small);
    for (const type of this.around.functions[callee]?.parameters ?? []) this.value(type, 4);
    this.op(0x12, leb(callee));
  }
}

/** The body of a function with the signature of `target`, which it calls, or returns to, now and then or not at all. */
export class RandomSmall extends RandomCode {
  readonly #target: number;

  constructor(random: Random, around: Surroundings, signature: Signature, target: number) {
    super(random, around, signature, true);
    this.#target = target;
  }

  override body(): Bytes {
    this.labels.push({ types: this.signature.results });
    if (this.random(2) === 0) {
      this.simple(TYPE.i32);
      this.op(0x21, leb(this.localOf(TYPE.i32)));
    }
    const choice = this.random(5);
    if (choice === 0) this.zeros(this.signature.results);
    else if (choice === 1) this.#now();
    else {
      for (const index of this.signature.parameters.keys()) this.op(0x20, leb(index));
      this.op(choice === 2 ? 0x12 : 0x10, leb(this.#target));
    }
    const own = this.locals.slice(this.signature.parameters.length);
    const bytes = flatten([vector(...own.map((type): Bytes => [1, type])), this.code, 0x0b]);
    return [leb(bytes.length), bytes];
  }

  #now(): void {
    this.simple(TYPE.i32);
    this.op(0x04, 0x40);
    this.inside([], () => {
      for (const index of this.signature.parameters.keys()) this.op(0x20, leb(index));
      this.op(0x10, leb(this.#target));
      this.dropAll(this.signature.results);
    });
    this.op(0x0b);
    this.zeros(this.signature.results);
  }
}
