// Takes down what passes between a guest and its host functions. A call that is not recorded passes through.
import type { Boundary, ScriptOperation, ScriptValue } from "../abi/boundary.ts";
import type { GuestContext } from "../abi/context.ts";
import { eventParameters, toEventNumber } from "../abi/event-name.ts";
import type { AbiType } from "../abi/import.ts";
import { toLength } from "../abi/memory.ts";
import type { Size } from "../abi/memory.ts";
import { OUTCOME, SLOT } from "../abi/event-slot.ts";
import type { Recorder } from "../abi/recorder.ts";
import { WaitFault } from "../abi/wait.ts";
import { ScriptError } from "../js/completions.ts";
import { ANSWERED_OPERATIONS, encodeValue, TRAITS } from "./traits.ts";
import type { Traits } from "./traits.ts";

type AnyFunction = (...values: (number | bigint)[]) => unknown;

export class RecordingBoundary implements Boundary {
  readonly begins = true;
  readonly #context: GuestContext;

  constructor(context: GuestContext) {
    this.#context = context;
  }

  wrap<F extends (...values: never[]) => unknown>(name: string, run: F): F {
    const own = new Import(name, this.#context);
    const parameters = eventParameters(name);
    return toFunction(parameters, own, run as unknown as AnyFunction) as unknown as F;
  }

  wrapOperation<Values>(
    name: string,
    run: ScriptOperation<Values, ScriptValue>,
  ): ScriptOperation<Values, ScriptValue> {
    const context = this.#context;
    const number = toEventNumber(`js.${name}`);
    const isAnswer = ANSWERED_OPERATIONS.has(name);
    return (values) => {
      const { recorder } = context;
      if (recorder === undefined) return run(values);
      const at = recorder.begin(number);
      try {
        const value = run(values);
        recorder.floats[at + SLOT.outcome] = OUTCOME.value;
        if (isAnswer) recorder.keep(encodeValue(value), true);
        return value;
      } catch (error) {
        if (!(error instanceof ScriptError)) recorder.failed(at);
        else {
          recorder.floats[at + SLOT.outcome] = OUTCOME.thrown;
          recorder.keep(encodeValue(JSON.stringify([error.name, error.message])));
        }
        throw error;
      }
    };
  }
}

/** One import of one sandbox. */
class Import {
  readonly context: GuestContext;
  readonly #number: number;
  readonly #traits: Traits;

  constructor(name: string, context: GuestContext) {
    this.context = context;
    this.#number = toEventNumber(name);
    this.#traits = TRAITS[name] ?? {};
  }

  begin(recorder: Recorder): number {
    const at = recorder.begin(this.#number);
    recorder.floats[at + SLOT.fuel] = -this.context.taken;
    return at;
  }

  /** Looks at the bytes of a range that the host is about to read. */
  read(recorder: Recorder, input: number, pointer: number, size: Size): void {
    const { inputs, label, hashes, taken } = this.#traits;
    if (inputs?.[input] !== true) return;
    // Of what is cut there will be no recording.
    if (taken !== undefined || (recorder.isCut && label !== input)) return;
    const { memory } = this.context;
    const hash = memory.hash(pointer, size, hashes ?? Infinity);
    recorder.mix(hash);
    if (label !== input || hash === 0) return;
    const start = pointer >>> 0;
    recorder.labelBytes(memory.bytes, start, start + toLength(size));
  }

  end(recorder: Recorder, at: number, result: unknown): unknown {
    const { floats } = recorder;
    if (typeof result === "number") {
      floats[at + SLOT.outcome] = OUTCOME.number;
      floats[at + SLOT.result] = result;
    } else if (typeof result === "bigint") {
      floats[at + SLOT.outcome] = OUTCOME.i64;
      recorder.i64s[at + SLOT.result] = result;
    } else if (result === undefined) floats[at + SLOT.outcome] = OUTCOME.nothing;
    else return this.#wait(recorder, at, result as Promise<unknown>);
    floats[at + SLOT.fuel] = (floats[at + SLOT.fuel] ?? 0) + this.context.taken;
    const { gives, taken } = this.#traits;
    if (gives !== undefined && gives.isTold !== true) this.#keep(recorder, at, gives);
    const { current } = this.context;
    if (taken !== undefined && current !== undefined) recorder.took(taken(current));
    return result;
  }

  fail(recorder: Recorder, at: number, error: unknown): never {
    this.#failed(recorder, at);
    throw error;
  }

  #failed(recorder: Recorder, at: number): void {
    if (this.#traits.taken !== undefined) this.#hash(recorder, at);
    recorder.floats[at + SLOT.fuel] = (recorder.floats[at + SLOT.fuel] ?? 0) + this.context.taken;
    recorder.failed(at);
  }

  #wait(recorder: Recorder, at: number, result: Promise<unknown>): Promise<unknown> {
    return result.then(
      (value) => {
        recorder.waited(at);
        if (!(value instanceof WaitFault)) return this.end(recorder, at, value);
        this.#failed(recorder, at);
        return value;
      },
      (error: unknown) => {
        recorder.waited(at);
        return this.fail(recorder, at, error);
      },
    );
  }

  /** The host has made no copy that could be hashed later. */
  #hash(recorder: Recorder, at: number): void {
    const { floats, i64s, isCut } = recorder;
    const [pointer = 0, size = 0n] = [floats[at + SLOT.parameters], i64s[at + SLOT.parameters + 1]];
    if (!isCut) recorder.mix(this.context.memory.hash(pointer, size, Infinity));
  }

  #keep(recorder: Recorder, at: number, gives: NonNullable<Traits["gives"]>): void {
    const parameter = (index: number): number => recorder.floats[at + SLOT.parameters + index] ?? 0;
    const isI64 = recorder.floats[at + SLOT.outcome] === OUTCOME.i64;
    const result = isI64 ? Number(recorder.i64s[at + SLOT.result]) : 0;
    const size = Number(recorder.i64s[at + SLOT.parameters + 1]);
    const length = gives.bytes({ result, size, i32: parameter(1) });
    if (length > 0) recorder.keep(this.context.memory.view(parameter(gives.pointer), length));
  }
}

/** By the shape of its parameters: with a list of them, each host call would allocate. */
function toFunction(parameters: readonly AbiType[], own: Import, run: AnyFunction): AnyFunction {
  const { context } = own;
  switch (parameters.join(" ")) {
    case "":
      return () => {
        const { recorder } = context;
        if (recorder === undefined) return run();
        const at = own.begin(recorder);
        try {
          return own.end(recorder, at, run());
        } catch (error) {
          return own.fail(recorder, at, error);
        }
      };
    case "i32 i64":
      return ((pointer: number, size: bigint) => {
        const { recorder } = context;
        if (recorder === undefined) return run(pointer, size);
        const at = own.begin(recorder);
        recorder.floats[at + SLOT.parameters] = pointer;
        recorder.i64s[at + SLOT.parameters + 1] = size;
        own.read(recorder, 0, pointer, size);
        try {
          return own.end(recorder, at, run(pointer, size));
        } catch (error) {
          return own.fail(recorder, at, error);
        }
      }) as AnyFunction;
    case "i32 i32 i64":
      return ((first: number, pointer: number, size: bigint) => {
        const { recorder } = context;
        if (recorder === undefined) return run(first, pointer, size);
        const at = own.begin(recorder);
        recorder.floats[at + SLOT.parameters] = first;
        recorder.floats[at + SLOT.parameters + 1] = pointer;
        recorder.i64s[at + SLOT.parameters + 2] = size;
        own.read(recorder, 1, pointer, size);
        try {
          return own.end(recorder, at, run(first, pointer, size));
        } catch (error) {
          return own.fail(recorder, at, error);
        }
      }) as AnyFunction;
    case "i32 i64 i32 i64":
      return ((pointer: number, size: bigint, other: number, otherSize: bigint) => {
        const { recorder } = context;
        if (recorder === undefined) return run(pointer, size, other, otherSize);
        const at = own.begin(recorder);
        recorder.floats[at + SLOT.parameters] = pointer;
        recorder.i64s[at + SLOT.parameters + 1] = size;
        recorder.floats[at + SLOT.parameters + 2] = other;
        recorder.i64s[at + SLOT.parameters + 3] = otherSize;
        own.read(recorder, 0, pointer, size);
        own.read(recorder, 2, other, otherSize);
        try {
          return own.end(recorder, at, run(pointer, size, other, otherSize));
        } catch (error) {
          return own.fail(recorder, at, error);
        }
      }) as AnyFunction;
    default:
      return (...values) => {
        const { recorder } = context;
        if (recorder === undefined) return run(...values);
        const at = own.begin(recorder);
        writeParameters(recorder, at, values);
        try {
          return own.end(recorder, at, run(...values));
        } catch (error) {
          return own.fail(recorder, at, error);
        }
      };
  }
}

export function writeParameters(recorder: Recorder, at: number, values: readonly (number | bigint)[]): void {
  for (const [index, value] of values.entries()) {
    if (typeof value === "bigint") recorder.i64s[at + SLOT.parameters + index] = value;
    else recorder.floats[at + SLOT.parameters + index] = value;
  }
}
