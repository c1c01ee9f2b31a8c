// Values that cross between the engine and the host: texts, numbers, bytes. Everything else stays where it is, so that no
// object of one side is ever seen by the other.
import type { GuestContext } from "../abi/context.ts";
import { hashBytes } from "../abi/memory.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { EngineExports } from "./engine-exports.ts";

export type HostValue = undefined | boolean | number | string | Uint8Array;

/** Three numbers that the engine writes. */
const SCRATCH_BYTES = 12;
/** `JS_GetTypedArrayType` of anything else. */
const NO_TYPED_ARRAY = -1;

export interface ValuesOptions {
  readonly context: GuestContext;
  readonly engine: EngineExports;
}

/** Used where the engine cannot be parked (`withoutParking`): it is called with JavaScript of the host on the stack. */
export class Values {
  readonly #options: ValuesOptions;
  /** Where the engine writes numbers for the host. */
  scratch = 0;
  #argv = 0;
  #count = 0;
  /** Bytes that were copied or converted for the host function which is running. */
  #moved = 0;

  constructor(options: ValuesOptions) {
    this.#options = options;
  }

  /** Returns what is to be `scratch` in all sandboxes of the program. */
  makeScratch(): number {
    return this.#allocate(SCRATCH_BYTES);
  }

  /** Where the values are that the engine passes to the host function which is running. */
  expect(count: number, argv: number): void {
    this.#count = count;
    this.#argv = argv;
  }

  /** Makes the guest pay for what a host function moved: at its end, so that the guest's own next check finds out. */
  pay(): void {
    const moved = this.#moved;
    this.#moved = 0;
    this.#options.context.pay(moved);
  }

  get count(): number {
    return this.#count;
  }

  /** The address of a value's box; 0 where so many were not passed. */
  #at(index: number): number {
    return index < this.#count ? this.#read(this.#argv + index * 4) : 0;
  }

  isUndefined(index: number): boolean {
    const value = this.#at(index);
    return value === 0 || this.#options.engine.qjs_is_undefined(value) !== 0;
  }

  isText(index: number): boolean {
    const value = this.#at(index);
    return value !== 0 && this.#options.engine.qjs_is_string(value) !== 0;
  }

  number(index: number): number {
    const value = this.#at(index);
    const number = value === 0 ? Number.NaN : this.#options.engine.qjs_get_float64(value);
    this.#options.context.recorder?.mixNumber(number);
    return number;
  }

  truth(index: number): boolean {
    const value = this.#at(index);
    const truth = value !== 0 && this.#options.engine.qjs_get_bool(value) !== 0;
    this.#options.context.recorder?.mix(truth ? 1 : 0);
    return truth;
  }

  /** The runtime script passes a text here, and nothing else. */
  text(index: number): string {
    return this.#readText(this.#at(index), false);
  }

  optionalText(index: number): string | undefined {
    return this.isText(index) ? this.text(index) : undefined;
  }

  /** The text of a value that is a text; anything else is never converted, because that would run the guest's code. */
  toText(value: number): string {
    const isText = value !== 0 && this.#options.engine.qjs_is_string(value) !== 0;
    return isText ? this.#readText(value, false) : "";
  }

  /** The text as the bytes of its UTF-8, one character each. */
  utf8(index: number): string {
    const text = this.#readText(this.#at(index), true);
    // Half of a surrogate pair has no UTF-8.
    return text.includes("\xed") ? text.replaceAll(/\xed[\xa0-\xbf]./gs, "\xef\xbf\xbd") : text;
  }

  /** A text of which each character is a byte. */
  byteText(index: number): string {
    const text = this.text(index);
    // oxlint-disable-next-line no-control-regex -- every character of one byte
    if (/[^\x00-\xff]/.test(text)) {
      this.#options.context.fail(
        new ServerlessWasmError("BAD_HEADER", "a header holds a character that is not one byte"),
      );
    }
    return text;
  }

  /** A copy of the bytes of an ArrayBuffer or a typed array; undefined for anything else. */
  bytes(index: number): Uint8Array<ArrayBuffer> | undefined {
    const view = this.#view(this.#at(index));
    this.#moved += view?.length ?? 0;
    if (view !== undefined) this.#options.context.recorder?.mix(hashBytes(view, 0, view.length));
    return view === undefined ? undefined : new Uint8Array(view);
  }

  /** Makes a value in the engine. */
  make(value: HostValue): number {
    const { engine } = this.#options;
    switch (typeof value) {
      case "undefined":
        return engine.qjs_get_undefined();
      case "boolean":
        return value ? engine.qjs_get_true() : engine.qjs_get_false();
      case "number":
        return engine.qjs_new_number(value);
      case "string":
        return this.#makeText(value);
      default:
        return this.#place(value, engine.qjs_new_array_buffer);
    }
  }

  /** Bytes of the engine's own heap, to be freed by `free`; a zero byte stands behind them. */
  put(bytes: Uint8Array): number {
    const address = this.#allocate(bytes.length + 1);
    const target = this.#options.context.memory.writable(address, bytes.length + 1);
    target.set(bytes);
    target[bytes.length] = 0;
    return address;
  }

  free(address: number): void {
    this.#options.engine.wasm_free(address);
  }

  #makeText(text: string): number {
    const bytes = Buffer.from(text, "utf8");
    return this.#place(bytes, this.#options.engine.qjs_new_string);
  }

  #place(bytes: Uint8Array, make: (address: number, bytes: number) => number): number {
    this.#moved += bytes.length;
    const address = this.put(bytes);
    const value = make(address, bytes.length);
    this.free(address);
    if (value === 0) throw outOfMemory();
    return value;
  }

  #allocate(bytes: number): number {
    const address = this.#options.engine.wasm_malloc(bytes);
    if (address === 0) throw outOfMemory();
    return address;
  }

  #readText(value: number, asBytes: boolean): string {
    const { context, engine } = this.#options;
    if (value === 0) return "";
    const address = engine.qjs_get_string_len(value, this.scratch);
    if (address === 0) throw outOfMemory();
    const bytes = context.memory.u32(this.scratch);
    this.#moved += bytes;
    context.recorder?.mix(context.memory.hash(address, bytes, Infinity));
    const text = asBytes ? context.memory.latin1(address, bytes) : context.memory.text(address, bytes);
    engine.qjs_free_cstring(address);
    return text;
  }

  #view(value: number): Uint8Array<ArrayBuffer> | undefined {
    const { context, engine } = this.#options;
    const scratch = this.scratch;
    if (value === 0) return undefined;
    if (engine.qjs_is_array_buffer(value) !== 0) {
      const start = engine.qjs_get_array_buffer(value, scratch);
      return context.memory.view(start, this.#read(scratch));
    }
    // Asked first, because to be told by an exception would run what the script has to say about its stack.
    if (engine.JS_GetTypedArrayType(context.memory.u64(value)) === NO_TYPED_ARRAY) return undefined;
    const buffer = engine.qjs_get_typed_array_buffer(value, scratch, scratch + 4, scratch + 8);
    const [offset, length] = [this.#read(scratch), this.#read(scratch + 4)];
    const start = engine.qjs_get_array_buffer(buffer, scratch);
    engine.qjs_free_value(buffer);
    return context.memory.view(start + offset, length);
  }

  #read(address: number): number {
    return this.#options.context.memory.u32(address);
  }
}

function outOfMemory(): ServerlessWasmError {
  return new ServerlessWasmError("GUEST_TRAP", "the engine has no memory left; raise limits.memory_mb");
}
