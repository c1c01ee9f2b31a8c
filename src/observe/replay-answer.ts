// What a recording can still answer once a guest has done something else than was recorded: the next of what it has for
// the same question. What it has nothing for ends the replay, with a sentence that says so.
import { OUTCOME } from "../abi/event-slot.ts";
import { decodeValue, encodeValue } from "../sandbox/traits.ts";
import type { RecordedEvent } from "./event.ts";
import { formatCall } from "./host-call.ts";
import type { Recording } from "./recording.ts";

interface Completed {
  readonly id: number;
  readonly ok: boolean;
  readonly value: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const I32 = OUTCOME.number;

export class Answers {
  readonly #recording: Recording;
  readonly #left: Set<RecordedEvent>;
  /** Of what was read in smaller pieces than it was recorded in: by connection, or `body`. */
  readonly #rests = new Map<string, Uint8Array>();
  /** What a script began, by the numbers of its own, and what came of it in order. */
  readonly #completed: Completed[] = [];
  /** Timers that did not fire when it was recorded: behind all others. */
  readonly #timers: Completed[] = [];
  readonly #completions: ReadonlyMap<number, { readonly ok: boolean; readonly value: Uint8Array }>;
  /** Numbers of what a script began. */
  readonly #begun: ReadonlyMap<RecordedEvent, number>;
  #taken: Completed | undefined;

  /** `from`: how many host calls were the same. */
  constructor(recording: Recording, from: number) {
    this.#recording = recording;
    this.#left = new Set(recording.events.slice(from));
    this.#completions = findCompletions(recording.events);
    const starts = recording.events.filter(
      ({ name, outcome }) => name === "js.start" && outcome === OUTCOME.value,
    );
    this.#begun = new Map(starts.map((event, index) => [event, index + 1]));
  }

  /** Undefined: what the host does is as good. A text: why there is no answer. */
  answer(now: RecordedEvent): RecordedEvent | string | undefined {
    const { name } = now;
    switch (name) {
      case "clock_now_ns":
      case "clock_monotonic_ns":
      case "seed":
      case "engine.clock_time_get":
      case "js.remainingMs":
      case "js.monotonicMs":
        return this.#nextOrLast(now) ?? `${name}: none was recorded`;
      case "random_get":
      case "engine.random_get":
      case "js.random":
        return (
          this.#take(
            ({ name: other, parameters }) => name === other && same(parameters.at(-1), now.parameters.at(-1)),
          ) ?? `${formatCall(now)}: so many bytes were not recorded`
        );
      case "clock_sleep_ms":
        return { ...now, outcome: OUTCOME.nothing, result: undefined, data: NOTHING };
      case "request_read_body":
        return this.#read(now, "body", Number(now.parameters[1]));
      case "tcp_connect":
        return this.#take((event) => event.name === name && event.hash === now.hash) ?? this.#none(now);
      case "tcp_write":
        return (
          this.#take((event) => event.name === name && isSame(event, now)) ??
          `${formatCall(now)} sends something else than was recorded, and nobody knows what the answer would be`
        );
      case "tcp_read":
        return this.#read(now, String(now.parameters[0]), Number(now.parameters[2]));
      case "tcp_close":
        return { ...now, outcome: I32, result: 0, data: NOTHING };
      case "engine.wait":
        return this.#completed.length + this.#timers.length > 0
          ? { ...now, outcome: I32, result: 1, data: NOTHING }
          : "the script waits for something that was not recorded";
      case "js.take":
        this.#taken = this.#completed.shift() ?? this.#timers.shift();
        return value(now, encodeValue(this.#taken?.id));
      case "js.takenOk":
        return value(now, encodeValue(this.#taken?.ok));
      case "js.takenValue":
        return value(now, this.#taken?.value ?? encodeValue(undefined));
      default:
        return undefined;
    }
  }

  /** A script has begun something, which got this number. Returns why nobody knows what comes of it. */
  begun(now: RecordedEvent, id: number): string | undefined {
    const what = now.label.split(" ", 1)[0];
    const known = this.#take(
      (event) => event.name === now.name && event.label === now.label && event.hash === now.hash,
    );
    const before = known === undefined ? undefined : this.#begun.get(known);
    const came = before === undefined ? undefined : this.#completions.get(before);
    if (came !== undefined) this.#completed.push({ id, ...came });
    else if (what === "sleep") this.#timers.push({ id, ok: true, value: encodeValue(undefined) });
    else if (what === "write" || what === "end-write")
      this.#completed.push({ id, ok: true, value: encodeValue(true) });
    else return `${formatCall(now)} was not recorded, or nothing came of it`;
    return undefined;
  }

  #take(fits: (event: RecordedEvent) => boolean): RecordedEvent | undefined {
    for (const event of this.#left) {
      if (!fits(event) || event.outcome >= OUTCOME.fault || event.outcome === OUTCOME.none) continue;
      this.#left.delete(event);
      return event;
    }
    return undefined;
  }

  #nextOrLast({ name }: RecordedEvent): RecordedEvent | undefined {
    return (
      this.#take((event) => event.name === name) ??
      this.#recording.events.findLast((event) => event.name === name && event.outcome < OUTCOME.fault)
    );
  }

  /** The next bytes of the body, or of a connection. */
  #read(now: RecordedEvent, source: string, most: number): RecordedEvent | string {
    const { name } = now;
    let bytes = this.#rests.get(source) ?? NOTHING;
    if (bytes.length === 0) {
      const next = this.#take(
        (event) => event.name === name && (source === "body" || String(event.parameters[0]) === source),
      );
      if (next === undefined) {
        const { request } = this.#recording.header;
        const isEnd = source === "body" && (!request.hasBody || this.#hasEnded(name));
        return isEnd ? { ...now, outcome: OUTCOME.i64, result: 0n, data: NOTHING } : this.#none(now);
      }
      if (next.data.length === 0) return next;
      bytes = next.data;
    }
    const given = bytes.subarray(0, most);
    this.#rests.set(source, bytes.subarray(given.length));
    return { ...now, outcome: OUTCOME.i64, result: BigInt(given.length), data: given, fuel: given.length };
  }

  #hasEnded(name: string): boolean {
    return this.#recording.events.some((event) => event.name === name && event.result === 0n);
  }

  #none(now: RecordedEvent): string {
    const { failure } = this.#recording.header.result;
    const end = failure === undefined ? "" : ` (the recorded call ended with ${failure.code})`;
    return `${formatCall(now)}: the recording has no answer${end}`;
  }
}

export function isSame(one: RecordedEvent, other: RecordedEvent): boolean {
  return (
    one.name === other.name &&
    one.hash === other.hash &&
    one.parameters.length === other.parameters.length &&
    one.parameters.every((own, index) => same(own, other.parameters[index]))
  );
}

/** What is no number is the same as what is none. */
function same(one: number | bigint | undefined, other: number | bigint | undefined): boolean {
  return Object.is(one, other);
}

function value(now: RecordedEvent, data: Uint8Array): RecordedEvent {
  return { ...now, outcome: OUTCOME.value, result: undefined, data };
}

/** What came of what a script had begun, by number. */
function findCompletions(
  events: readonly RecordedEvent[],
): ReadonlyMap<number, { readonly ok: boolean; readonly value: Uint8Array }> {
  const found = new Map<number, { ok: boolean; value: Uint8Array }>();
  let id: number | undefined;
  let ok = false;
  for (const { name, data } of events) {
    if (name === "js.take") {
      const taken = decodeValue(data);
      id = typeof taken === "number" ? taken : undefined;
    } else if (name === "js.takenOk") ok = decodeValue(data) === true;
    else if (name === "js.takenValue" && id !== undefined) found.set(id, { ok, value: data });
  }
  return found;
}
