// Where a script stood when its call was ended: its functions that ran, or that were waiting. Nothing may run in its
// engine any more, so it is read in the engine's memory, as QuickJS-NG lays it out for wasm. While all goes well it costs
// nothing. What makes no sense is left out.

/** Where what is in what. Values have their tag in the upper half. Tests find out when another engine has others. */
const RUNTIME = { atoms: 568, objects: 596, frame: 660 } as const;
const FRAME = { previous: 0, callee: 8, position: 28 } as const;
/** Before anything that the engine collects. */
const BLOCK = { kind: -5 } as const;
const KIND = { object: 0, code: 1, waiting: 4 } as const;
const OBJECT = { type: 8, shape: 12, properties: 16, own: 24 } as const;
/** Of its properties the second one is mostly the name. */
const SHAPE = { second: 68 } as const;
const CODE = {
  flags: 8,
  start: 12,
  bytes: 16,
  name: 20,
  file: 56,
  row: 60,
  column: 64,
  lines: 76,
  lineBytes: 72,
} as const;
const WAITING = { resolve: 8, frame: 48 } as const;
const PROMISE = { fulfilled: 4, rejected: 12 } as const;
const REACTION = { next: 0, resolve: 8, handler: 24 } as const;
const TEXT = { length: 0, characters: 24 } as const;

/** Types of the functions that settle a promise. */
const RESOLVE = 53;
const REJECT = 54;

const OBJECT_TAG = 0xffffffff;
const TEXT_TAG = 0xfffffff9;
const IS_WIDE = 0x80000000;
/** Of the flags of code: 2 for an async function. */
const FUNCTION_KIND_BITS = 5;
const ASYNC = 2;

/** Many more are looked at than a request makes; the newest come first. */
const MAX_OBJECTS = 50_000;
/** Once there was one that waits, so many others may stand before the next. */
const MAX_BETWEEN = 2_000;
const MAX_WAITING = 100;
const MAX_STACKS = 8;
const MAX_FRAMES = 16;
/** Looked at in all. */
const MAX_REACTIONS = 10_000;
const MAX_DEPTH = 4;
const MAX_TEXT = 100;
const MAX_FILE = 4096;
const MAX_LINE_BYTES = 1 << 20;

/**
 * `at name (file:line:column)`, as the engine itself writes it. Innermost first: the functions that run; or each of those that wait, the newest first, with those that wait for it.
 * `runtime`: where the engine has what it knows.
 */
export function readEngineStacks(memory: Uint8Array, runtime: number): string[][] {
  const reader = new EngineReader(memory);
  const running = reader.frames(reader.u32(runtime + RUNTIME.frame), runtime);
  return running.length > 0 ? [running] : reader.waiting(runtime);
}

class EngineReader {
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  #reactions = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  }

  /** 0 where there is no memory. */
  u32(address: number): number {
    return this.#words[address >>> 2] ?? 0;
  }

  #u8(address: number): number {
    return this.#bytes[address] ?? 0;
  }

  #isKind(address: number, kind: number): boolean {
    return address > 8 && (this.#u8(address + BLOCK.kind) & 15) === kind;
  }

  frames(first: number, runtime: number): string[] {
    const found: string[] = [];
    let frame = first;
    for (let count = 0; frame !== 0 && count < MAX_FRAMES; count++) {
      const text = this.#frame(frame, runtime);
      if (text !== undefined) found.push(text);
      frame = this.u32(frame + FRAME.previous);
    }
    return found;
  }

  waiting(runtime: number): string[][] {
    const all = this.#findWaiting(runtime + RUNTIME.objects);
    const callers = new Set(all.map((one) => this.#caller(one)));
    return all
      .filter((one) => !callers.has(one))
      .slice(0, MAX_STACKS)
      .map((first) => {
        const found: string[] = [];
        let one: number | undefined = first;
        for (let count = 0; one !== undefined && count < MAX_FRAMES; count++) {
          const text = this.#frame(one + WAITING.frame, runtime);
          if (text !== undefined) found.push(text);
          one = this.#caller(one);
        }
        return found;
      });
  }

  /** Async functions that were begun and have not come to their end. */
  #findWaiting(list: number): number[] {
    const found: number[] = [];
    // There are thousands of others.
    const words = this.#words;
    let one = this.u32(list);
    let last = MAX_OBJECTS;
    for (let count = 0; one !== list && one !== 0 && count < last; count++) {
      const isWaiting = (((words[(one - 8) >>> 2] ?? 0) >>> 24) & 15) === KIND.waiting;
      if (isWaiting && this.#isAsync(one)) {
        if (found.push(one) === MAX_WAITING) break;
        last = Math.min(MAX_OBJECTS, count + MAX_BETWEEN);
      }
      one = words[one >>> 2] ?? 0;
    }
    return found;
  }

  #isAsync(waiting: number): boolean {
    const code = this.#code(waiting + WAITING.frame);
    return code !== undefined && ((this.u32(code + CODE.flags) >>> FUNCTION_KIND_BITS) & 3) === ASYNC;
  }

  /** The async function that waits for this one. */
  #caller(waiting: number): number | undefined {
    return this.#waiter(this.#promise(waiting + WAITING.resolve), 0);
  }

  /** The async function that waits for a promise, or for one that depends on it, as that of `Promise.all` does. */
  #waiter(promise: number, depth: number): number | undefined {
    if (promise === 0 || depth > MAX_DEPTH) return undefined;
    const own = this.u32(promise + OBJECT.own);
    for (const reactions of [own + PROMISE.fulfilled, own + PROMISE.rejected]) {
      let reaction = this.u32(reactions);
      for (; reaction !== reactions && reaction !== 0 && this.#reactions < MAX_REACTIONS; this.#reactions++) {
        const waiting = this.#own(reaction + REACTION.handler);
        if (this.#isKind(waiting, KIND.waiting)) return waiting;
        const next = this.#promise(reaction + REACTION.handler) || this.#promise(reaction + REACTION.resolve);
        const found = this.#waiter(next, depth + 1);
        if (found !== undefined) return found;
        reaction = this.u32(reaction + REACTION.next);
      }
    }
    return undefined;
  }

  /** The promise that is settled by the function which stands there; 0 for any other. */
  #promise(value: number): number {
    const type = this.u32(this.u32(value) + OBJECT.type) >>> 16;
    return type === RESOLVE || type === REJECT ? this.u32(this.#own(value)) : 0;
  }

  /** What belongs to the object that stands there. */
  #own(value: number): number {
    const object = this.u32(value);
    const isObject = this.u32(value + 4) === OBJECT_TAG && this.#isKind(object, KIND.object);
    return isObject ? this.u32(object + OBJECT.own) : 0;
  }

  #code(frame: number): number | undefined {
    const code = this.#own(frame + FRAME.callee);
    return this.#isKind(code, KIND.code) ? code : undefined;
  }

  #frame(frame: number, runtime: number): string | undefined {
    const code = this.#code(frame);
    if (code === undefined) return undefined;
    const atoms = this.u32(runtime + RUNTIME.atoms);
    const file = this.#text(this.u32(atoms + 4 * this.u32(code + CODE.file)), MAX_FILE);
    const name =
      this.#name(this.u32(frame + FRAME.callee), atoms) ||
      this.#text(this.u32(atoms + 4 * this.u32(code + CODE.name)), MAX_TEXT);
    const { row, column } = this.#place(code, this.u32(frame + FRAME.position));
    return `at ${name || "<anonymous>"} (${file}:${row}:${column})`;
  }

  #name(callee: number, atoms: number): string {
    const shape = this.u32(callee + OBJECT.shape);
    const value = this.u32(callee + OBJECT.properties) + 8;
    const key = this.#text(this.u32(atoms + 4 * this.u32(shape + SHAPE.second)), MAX_TEXT);
    return key === "name" && this.u32(value + 4) === TEXT_TAG ? this.#text(this.u32(value), MAX_TEXT) : "";
  }

  /** In one line. */
  #text(text: number, maximum: number): string {
    const length = this.u32(text + TEXT.length);
    const isWide = length >= IS_WIDE;
    const start = text + TEXT.characters;
    const count = Math.min(length % IS_WIDE, maximum);
    const bytes = isWide ? count * 2 : count;
    if (text === 0 || start + bytes > this.#bytes.length) return "";
    const found = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, bytes).toString(
      isWide ? "utf16le" : "latin1",
    );
    return found.replaceAll(/[\r\n]/g, " ");
  }

  /** From 1. The table tells for each place in the code how it differs from the one before. */
  #place(code: number, position: number): { readonly row: number; readonly column: number } {
    let [row, column] = [this.u32(code + CODE.row), this.u32(code + CODE.column)];
    const wanted = position - this.u32(code + CODE.start) - 1;
    // It has called nothing yet.
    if (wanted < 0 || wanted >= this.u32(code + CODE.bytes)) return { row, column };
    let at = this.u32(code + CODE.lines);
    const end = Math.min(at + Math.min(this.u32(code + CODE.lineBytes), MAX_LINE_BYTES), this.#bytes.length);
    const unsigned = (): number => {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = this.#u8(at++);
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) break;
      }
      return value;
    };
    const signed = (): number => {
      const value = unsigned();
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    };
    let reached = 0;
    while (at < end) {
      const short = this.#u8(at++) - 1;
      const isLong = short < 0;
      reached += isLong ? unsigned() : Math.floor(short / 5);
      const nextRow = row + (isLong ? signed() : (short % 5) - 1);
      const nextColumn = column + signed();
      if (wanted < reached) break;
      [row, column] = [nextRow, nextColumn];
    }
    return { row, column };
  }
}
