// The bodies of random modules: every method writes code that is valid where it stands.
import { RandomStore } from "./random-store.ts";
import { ALL, sleb, TYPE, type Type } from "./random-type.ts";
import { flatten, leb, vector, type Bytes } from "./wasm-bytes.ts";

export class RandomCode extends RandomStore {
  /** The body with its size. */
  body(): Bytes {
    this.labels.push({ types: this.signature.results });
    if (!this.leaf) this.spend(() => this.zeros(this.signature.results), 0);
    this.statements(0);
    if (this.random(3) === 0) this.zeros(this.signature.results);
    else for (const type of this.signature.results) this.value(type, 0);
    const own = this.locals.slice(this.signature.parameters.length);
    const bytes = flatten([vector(...own.map((type): Bytes => [1, type])), this.code, 0x0b]);
    return [leb(bytes.length), bytes];
  }

  protected override statements(depth: number): void {
    for (let count = 1 + this.random(depth === 0 ? 8 : 4); count > 0 && this.left > 0; count--)
      this.statement(depth);
  }

  protected statement(depth: number): void {
    if (this.focus >= 0 && this.random(5) !== 0) return this.focused(depth);
    const choice = this.random(depth > 5 || this.left < 0 ? 12 : 30);
    switch (choice) {
      case 0:
      case 1:
      case 2:
        return this.store(depth);
      case 3:
        return this.burst(depth);
      case 4:
      case 5: {
        const type = this.pick(ALL);
        this.value(type, depth + 1);
        this.op(0x21, leb(this.localOf(type)));
        return;
      }
      case 6: {
        if (this.around.globals.length === 0) return;
        const global = this.random(this.around.globals.length);
        this.value(this.around.globals[global] ?? TYPE.i32, depth + 1);
        this.op(0x24, leb(global));
        return;
      }
      case 7:
        return this.bulk(depth);
      case 8:
        return this.branchMaybe(depth);
      case 9:
        return this.address();
      case 10:
        return this.rare(depth);
      case 11:
        return this.op(0x01);
      case 12:
      case 13:
      case 14:
        return this.blockWith(0x02, depth);
      case 15:
      case 16:
      case 17:
      case 18:
        return this.loop(depth);
      case 19:
      case 20:
        return this.ifElse(depth);
      case 21:
      case 22:
        return this.around.legacyExceptions ? this.legacyTry(depth) : this.tryTable(depth);
      case 23:
        return this.branchTable(depth);
      case 24:
        return this.leave(depth);
      case 25:
      case 26:
      case 27:
        return this.call(depth);
      default:
        this.value(this.pick(ALL), depth + 1);
        return this.op(0x1a);
    }
  }

  /** Stores through one local, and every way for control to pass some of them by. */
  protected focused(depth: number): void {
    const choice = this.random(depth > 5 || this.left < 0 ? 8 : 14);
    if (choice < 5) {
      const offset = this.random(3) === 0 ? 200 + this.random(300) : this.random(250);
      this.op(0x20, leb(this.focus));
      this.op(0x41, 1 + this.random(60));
      return this.op(0x36 + 4 * this.random(2), 0, leb(offset));
    }
    switch (choice) {
      case 5:
        this.op(0x41, sleb(this.random(this.around.pages * 16) * 4096 + 3840 + this.random(256)));
        return this.op(0x21, leb(this.focus));
      case 6:
      case 7:
        return this.branchMaybe(depth);
      case 8:
        return this.blockWith(0x02, depth);
      case 9:
      case 10:
        return this.loop(depth);
      case 11:
      case 12:
        return this.ifElse(depth);
      default:
        return this.around.legacyExceptions ? this.legacyTry(depth) : this.tryTable(depth);
    }
  }

  protected override throwMaybe(depth: number): void {
    const tag = this.random(this.around.tags.length);
    // Under a condition: what follows is to be reached.
    this.condition(depth + 2);
    this.op(0x04, 0x40);
    this.inside([], () => {
      for (const type of this.around.tags[tag]?.parameters ?? []) this.value(type, depth + 2);
      this.op(0x08, tag);
    });
    this.op(0x0b);
  }

  protected blockWith(opcode: number, depth: number): void {
    const results = this.types(2);
    const parameters = this.types(1);
    for (const type of parameters) this.value(type, depth + 2);
    this.op(opcode, this.blockType(parameters, results));
    this.inside(results, () => {
      this.dropAll(parameters);
      this.statements(depth + 1);
      for (const type of results) this.value(type, depth + 2);
    });
    this.op(0x0b);
    this.dropAll(results);
  }

  protected override loop(depth: number): void {
    const results = this.types(1);
    const parameters = this.types(2);
    const budgeted = this.random(8) !== 0;
    this.op(0x02, this.blockType([], results));
    this.inside(results, () => {
      for (const type of parameters) this.value(type, depth + 2);
      // Without a budget, nothing may come back to the header.
      this.op(budgeted ? 0x03 : 0x02, this.blockType(parameters, results));
      this.inside(budgeted ? parameters : results, () => {
        if (budgeted) this.spend(() => this.zeros(results), 1);
        this.dropAll(parameters);
        this.statements(depth + 1);
        if (budgeted && this.random(4) !== 0) {
          for (const type of parameters) this.value(type, depth + 2);
          this.condition(depth + 2);
          this.op(0x0d, 0);
          for (const _ of parameters) this.op(0x1a);
        }
        for (const type of results) this.value(type, depth + 2);
      });
      this.op(0x0b);
    });
    this.op(0x0b);
    this.dropAll(results);
  }

  protected override ifElse(depth: number): void {
    const results = this.random(3) === 0 ? [] : this.types(2);
    this.condition(depth + 1);
    this.op(0x04, this.blockType([], results));
    this.inside(results, () => {
      this.statements(depth + 1);
      for (const type of results) this.value(type, depth + 2);
      if (results.length === 0 && this.random(2) === 0) return;
      this.op(0x05);
      this.statements(depth + 1);
      for (const type of results) this.value(type, depth + 2);
    });
    this.op(0x0b);
    this.dropAll(results);
  }

  protected legacyTry(depth: number): void {
    const results = this.types(1);
    this.op(0x06, this.blockType([], results));
    this.inside(results, () => {
      this.statements(depth + 1);
      if (this.random(2) === 0) this.throwMaybe(depth);
      for (const type of results) this.value(type, depth + 2);
      if (this.random(4) === 0) {
        this.op(0x18, leb(this.random(this.labels.length - 1)));
        return;
      }
      for (const [tag, signature] of this.around.tags.entries()) {
        if (this.random(2) === 0) continue;
        this.op(0x07, tag);
        this.dropAll(signature.parameters);
        this.handler(results, depth);
      }
      if (this.random(3) !== 0) {
        this.op(0x19);
        this.handler(results, depth);
      }
      this.op(0x0b);
    });
    this.dropAll(results);
  }

  protected handler(results: readonly Type[], depth: number): void {
    this.statements(depth + 1);
    if (this.random(6) === 0) this.op(0x09, 0);
    for (const type of results) this.value(type, depth + 2);
  }

  protected tryTable(depth: number): void {
    const caught = this.pick(this.around.tags);
    const tag = this.around.tags.indexOf(caught);
    this.op(0x02, this.blockType([], caught.parameters));
    this.inside(caught.parameters, () => {
      const bare = this.labels.flatMap(({ types }, at) =>
        types.length === 0 ? [this.labels.length - 1 - at] : [],
      );
      const all: Bytes[] = bare.length > 0 && this.random(2) === 0 ? [[2, leb(this.pick(bare))]] : [];
      this.op(0x1f, 0x40, vector([0, tag, 0], ...all));
      this.inside([], () => {
        this.statements(depth + 1);
        if (this.random(2) === 0) this.throwMaybe(depth);
      });
      this.op(0x0b);
      for (const type of caught.parameters) this.value(type, depth + 2);
    });
    this.op(0x0b);
    this.dropAll(caught.parameters);
  }

  protected override branchMaybe(depth: number): void {
    const label = this.random(this.labels.length);
    const types = this.labels[this.labels.length - 1 - label]?.types ?? [];
    for (const type of types) this.value(type, depth + 2);
    this.condition(depth + 2);
    this.op(0x0d, leb(label));
    this.dropAll(types);
  }

  protected branchTable(depth: number): void {
    const target = this.pick(this.labels).types;
    const fitting = this.labels.flatMap(({ types }, at) =>
      types.length === target.length && types.every((type, index) => type === target[index])
        ? [this.labels.length - 1 - at]
        : [],
    );
    this.op(0x02, 0x40);
    const table = Array.from({ length: this.random(4) }, () => leb(this.pick(fitting) + 1));
    this.inside([], () => {
      for (const type of target) this.value(type, depth + 2);
      this.value(TYPE.i32, depth + 2);
      this.op(0x0e, vector(...table), leb(this.pick(fitting) + 1));
    });
    this.op(0x0b);
  }

  /** Out of the function, under a condition: return, or a tail call where one fits. */
  protected leave(depth: number): void {
    this.value(TYPE.i32, depth + 2);
    this.op(0x04, 0x40);
    const fitting = this.around.functions.flatMap(({ results }, index) =>
      JSON.stringify(results) === JSON.stringify(this.signature.results) ? [index] : [],
    );
    this.inside([], () => {
      if (!this.leaf && fitting.length > 0 && this.random(2) === 0)
        return this.callOf(this.pick(fitting), true, depth);
      for (const type of this.signature.results) this.value(type, depth + 2);
      this.op(0x0f);
    });
    this.op(0x0b);
  }

  protected call(depth: number): void {
    const callee = this.leaf ? 0 : this.random(this.around.functions.length);
    this.callOf(callee, false, depth);
    this.dropAll(this.around.functions[callee]?.results ?? []);
  }

  protected callOf(callee: number, tail: boolean, depth: number): void {
    const signature = this.around.functions[callee] ?? { parameters: [], results: [] };
    for (const type of signature.parameters) this.value(type, depth + 2);
    const own = callee >= this.around.imported;
    const choice = this.random(3);
    const type = this.around.typeIndex(signature);
    if (choice === 0 && own) {
      this.op(0x41, leb(callee - this.around.imported));
      this.op(tail ? 0x13 : 0x11, leb(type), 0);
    } else if (choice === 1 && own) {
      this.op(0xd2, leb(callee));
      this.op(tail ? 0x15 : 0x14, leb(type));
    } else this.op(tail ? 0x12 : 0x10, leb(callee));
  }
}
