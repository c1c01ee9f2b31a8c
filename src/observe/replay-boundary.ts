// Stands in the host's place when a recorded call is run again: compares what the guest asks with what it asked, and gives
// what it got. What depends on nothing but the request and the configuration is done by the host itself.
import type { Boundary, ScriptOperation, ScriptValue } from "../abi/boundary.ts";
import type { GuestContext } from "../abi/context.ts";
import { eventParameters, toEventNumber } from "../abi/event-name.ts";
import { toLength } from "../abi/memory.ts";
import { OUTCOME, SLOT } from "../abi/event-slot.ts";
import { Recorder } from "../abi/recorder.ts";
import { ServerlessWasmError } from "../errors.ts";
import { ScriptError } from "../js/completions.ts";
import { ANSWERED_OPERATIONS, decodeValue, TRAITS } from "../sandbox/traits.ts";
import { toEvent } from "./event.ts";
import type { RecordedEvent } from "./event.ts";
import { formatCall } from "./host-call.ts";
import type { Recording, RecordedFailure } from "./recording.ts";
import { Answers, isSame } from "./replay-answer.ts";

export interface Divergence {
  /** It was in the module's start. */
  readonly inStart: boolean;
  /** From 1 on, within the start or the call. */
  readonly call: number;
  readonly text: string;
}

const WHOLE = 2 ** 30;

export class ReplayBoundary implements Boundary {
  readonly begins = false;
  readonly #context: GuestContext;
  readonly #recording: Recording;
  /** Answers as well as it can once the guest does something else. */
  readonly #goesOn: boolean;
  #expected: readonly RecordedEvent[];
  #position = 0;
  #inStart = true;
  #answers: Answers | undefined;
  /** Where it did something else first. */
  divergence: Divergence | undefined;
  /** What the recording could not answer. */
  unanswered: string | undefined;

  constructor(context: GuestContext, recording: Recording, goesOn: boolean) {
    this.#context = context;
    this.#recording = recording;
    this.#goesOn = goesOn;
    this.#expected = recording.start;
    this.#startRecorder();
  }

  /** Host calls made so far. */
  get calls(): number {
    return this.#position;
  }

  /** The start is over, and the call begins. */
  beginCall(): void {
    if (this.divergence === undefined && this.#position < this.#expected.length) this.#missed();
    this.#inStart = false;
    this.#expected = this.#recording.events;
    this.#position = 0;
    this.#startRecorder();
  }

  /** The call is over: what it did not ask any more is a difference as well. */
  endCall(): void {
    if (this.divergence === undefined && this.#position < this.#expected.length) this.#missed();
  }

  wrap<F extends (...values: never[]) => unknown>(name: string, run: F): F {
    const types = eventParameters(name);
    const number = toEventNumber(name);
    const traits = TRAITS[name] ?? {};
    const { memory } = this.#context;
    const wrapped = (...given: (number | bigint)[]): unknown => {
      const recorder = this.#recorder();
      const at = recorder.begin(number);
      for (const [index, type] of types.entries()) {
        const value = given[index] ?? 0;
        if (type === "i64") recorder.i64s[at + SLOT.parameters + index] = BigInt(value);
        else recorder.floats[at + SLOT.parameters + index] = Number(value);
        if (traits.inputs?.[index] !== true) continue;
        const size = given[index + 1] ?? 0;
        const hash = memory.hash(Number(value), size, traits.hashes ?? Infinity);
        recorder.mix(hash);
        const start = Number(value) >>> 0;
        if (traits.label === index && hash !== 0)
          recorder.labelBytes(memory.bytes, start, start + toLength(size));
      }
      const now = toEvent(recorder, at, 0);
      const expected = this.#next(now);
      const real = (): unknown => (run as unknown as (...own: (number | bigint)[]) => unknown)(...given);
      const result =
        traits.isReal === true ? this.#runReal(now, expected, real) : this.#answer(now, expected);
      return result;
    };
    return wrapped as unknown as F;
  }

  wrapOperation<Values>(
    name: string,
    run: ScriptOperation<Values, ScriptValue>,
  ): ScriptOperation<Values, ScriptValue> {
    const number = toEventNumber(`js.${name}`);
    return (values) => {
      const recorder = this.#recorder();
      const at = recorder.begin(number);
      let result: ScriptValue;
      let thrown: unknown;
      try {
        result = run(values);
      } catch (error) {
        thrown = error;
      }
      const now = toEvent(recorder, at, 0);
      const expected = this.#next(now);
      if (expected !== undefined) return this.#repeat(expected, result, thrown);
      if (thrown !== undefined) throw thrown;
      if (name === "start" && typeof result === "number" && result > 0)
        this.#orEnd(this.#answers?.begun(now, result));
      const answer = ANSWERED_OPERATIONS.has(name) ? this.#answers?.answer(now) : undefined;
      if (typeof answer === "string") return this.#end(answer);
      return answer === undefined ? result : decodeValue(answer.data);
    };
  }

  /** What a script's operation came to when it was recorded. */
  #repeat(expected: RecordedEvent, result: ScriptValue, thrown: unknown): ScriptValue {
    switch (expected.outcome) {
      case OUTCOME.thrown: {
        if (thrown instanceof ScriptError) throw thrown;
        const [name = "", message = ""] = parseThrown(expected.data);
        throw new ScriptError(name, message);
      }
      case OUTCOME.fault:
      case OUTCOME.aborted:
        if (thrown !== undefined) throw thrown;
        return this.#fail(expected);
      default:
        if (thrown !== undefined) throw thrown;
        return ANSWERED_OPERATIONS.has(expected.name.slice("js.".length))
          ? decodeValue(expected.data)
          : result;
    }
  }

  /** The host does it, but for what a client said to it. */
  #runReal(now: RecordedEvent, expected: RecordedEvent | undefined, real: () => unknown): unknown {
    if (expected === undefined) return real();
    const { outcome, result: recorded } = expected;
    const isSent = now.name === "response_write_body";
    if (outcome === OUTCOME.aborted || (isSent && recorded === -1n)) return this.#give(expected);
    const result = real() as number | bigint | undefined;
    if (isSent && outcome === OUTCOME.fault) return this.#fail(expected);
    if (result !== recorded) this.#diverge(`${formatCall(now)} gave ${recorded}, and gives ${result}`);
    return result;
  }

  #answer(now: RecordedEvent, expected: RecordedEvent | undefined): unknown {
    if (expected !== undefined) return this.#give(expected);
    const answer = this.#answers?.answer(now);
    if (answer === undefined || typeof answer === "string") {
      return this.#end(answer ?? `${formatCall(now)}: the recording has no answer`);
    }
    const { pointer = 0 } = TRAITS[now.name]?.gives ?? {};
    return this.#give({ ...answer, parameters: now.parameters }, pointer);
  }

  /** Writes what the guest got, takes the fuel, and returns or throws. */
  #give(event: RecordedEvent, pointer: number = TRAITS[event.name]?.gives?.pointer ?? 0): unknown {
    const { outcome, parameters, data, result, fuel } = event;
    const context = this.#context;
    if (outcome === OUTCOME.fault || outcome === OUTCOME.aborted) {
      context.take(fuel);
      return this.#fail(event);
    }
    if (outcome === OUTCOME.none) return this.#fail(event);
    const before = context.taken;
    if (data.length > 0) context.memory.writable(Number(parameters[pointer] ?? 0), data.length).set(data);
    const paid = context.taken - before;
    if (fuel !== paid) context.take(Math.min(WHOLE, fuel - paid));
    return result;
  }

  #fail(event: RecordedEvent): never {
    const { guest, failure } = this.#recording.header.result;
    const fault = toError(guest ?? failure);
    const invocation = this.#context.current;
    if (invocation === undefined) throw fault;
    if (event.outcome === OUTCOME.aborted) {
      invocation.abort(fault);
      throw invocation.fault ?? fault;
    }
    return invocation.fail(fault);
  }

  /** The recorded host call that this one is; undefined once they differ. */
  #next(now: RecordedEvent): RecordedEvent | undefined {
    const position = this.#position++;
    if (this.unanswered !== undefined) return this.#end(this.unanswered);
    if (this.#answers !== undefined) return undefined;
    const expected = this.#expected[position];
    if (expected !== undefined && isSame(expected, now)) return expected;
    this.#diverge(describe(expected, now, this.#recording, this.#inStart), position);
    return undefined;
  }

  #missed(): void {
    const expected = this.#expected[this.#position];
    if (expected === undefined) return;
    this.divergence = {
      inStart: this.#inStart,
      call: this.#position + 1,
      text: `recorded ${formatCall(expected)}, now nothing more`,
    };
  }

  #diverge(text: string, position: number = this.#position - 1): void {
    this.divergence ??= { inStart: this.#inStart, call: position + 1, text };
    if (!this.#goesOn) this.#end("it went on otherwise");
    this.#answers ??= new Answers(this.#recording, this.#inStart ? 0 : position);
  }

  #orEnd(text: string | undefined): void {
    if (text !== undefined) this.#end(text);
  }

  /** Ends the replay. */
  #end(text: string): never {
    this.unanswered ??= text;
    const error = new ServerlessWasmError("HOST_FAULT", this.unanswered);
    this.#context.current?.abort(error);
    throw error;
  }

  #startRecorder(): void {
    const recorder = new Recorder();
    recorder.reset(Infinity);
    this.#context.recorder = recorder;
  }

  /** Only the event that is compared is kept. */
  #recorder(): Recorder {
    const recorder = this.#context.recorder ?? new Recorder();
    recorder.reset(Infinity);
    return recorder;
  }
}

export function toError(failure: RecordedFailure | undefined): ServerlessWasmError {
  return new ServerlessWasmError(failure?.code ?? "HOST_FAULT", failure?.message ?? "the call was ended");
}

function describe(
  expected: RecordedEvent | undefined,
  now: RecordedEvent,
  { header }: Recording,
  inStart: boolean,
): string {
  if (expected === undefined) {
    const { guest } = header.result;
    const end = inStart ? "the end of the start" : guest === undefined ? "the function's end" : guest.code;
    return `recorded ${end}, now ${formatCall(now)}`;
  }
  const [one, other] = [formatCall(expected), formatCall(now)];
  return one === other
    ? `${one} is called with other bytes or another place for them`
    : `recorded ${one}, now ${other}`;
}

function parseThrown(data: Uint8Array): string[] {
  const text = decodeValue(data);
  try {
    const value: unknown = JSON.parse(typeof text === "string" ? text : "");
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}
