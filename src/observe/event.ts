// Host calls as a recording holds them: out of a recorder's buffers, into bytes, and back out of bytes that anybody may
// have written.
import { EVENT_NAMES, eventParameters } from "../abi/event-name.ts";
import { EVENT_SLOTS, OUTCOME, SLOT } from "../abi/event-slot.ts";
import type { Recorder } from "../abi/recorder.ts";
import { ServerlessWasmError } from "../errors.ts";

export interface RecordedEvent {
  /** One of `EVENT_NAMES`, or one that this version does not know. */
  readonly name: string;
  readonly parameters: readonly (number | bigint)[];
  /** Of the bytes that the host read. */
  readonly hash: number;
  readonly fuel: number;
  /** One of `OUTCOME`. */
  readonly outcome: number;
  readonly result: number | bigint | undefined;
  /** Milliseconds since the arrival, and how long it waited. */
  readonly ms: number;
  readonly tookMs: number;
  readonly label: string;
  /** What the guest got. */
  readonly data: Uint8Array;
}

/** The event at a place in a recorder. `since`: when the call arrived, by `performance.now`. */
export function toEvent(recorder: Recorder, at: number, since: number): RecordedEvent {
  const { floats, i64s, bytes } = recorder;
  const slot = (index: number): number => floats[at + index] ?? 0;
  const name = EVENT_NAMES[slot(SLOT.name)] ?? "";
  const next = at + EVENT_SLOTS;
  const dataEnd = next < recorder.end ? (floats[next + SLOT.dataStart] ?? 0) : recorder.bytesEnd;
  const start = slot(SLOT.dataStart);
  const labelEnd = start + slot(SLOT.labelBytes);
  const outcome = slot(SLOT.outcome);
  return {
    name,
    parameters: eventParameters(name).map((type, index) =>
      type === "i64" ? (i64s[at + SLOT.parameters + index] ?? 0n) : slot(SLOT.parameters + index),
    ),
    hash: slot(SLOT.hash),
    fuel: Math.max(0, slot(SLOT.fuel)),
    outcome,
    result:
      outcome === OUTCOME.i64
        ? i64s[at + SLOT.result]
        : outcome === OUTCOME.number
          ? slot(SLOT.result)
          : undefined,
    ms: Math.max(0, slot(SLOT.began) - since),
    tookMs: Math.max(0, slot(SLOT.ended) - slot(SLOT.began)),
    label: Buffer.from(bytes.buffer, start, Math.max(0, labelEnd - start)).toString("utf8"),
    data: recorder.isCut ? bytes.subarray(0, 0) : (recorder.piece(at) ?? bytes.subarray(labelEnd, dataEnd)),
  };
}

/** All that it still has, the last `most` of them. */
export function toEvents(recorder: Recorder, since: number, most: number = Infinity): RecordedEvent[] {
  recorder.hash();
  const events: RecordedEvent[] = [];
  const first = Math.max(0, recorder.end - most * EVENT_SLOTS);
  for (let at = first; at < recorder.end; at += EVENT_SLOTS) events.push(toEvent(recorder, at, since));
  return events;
}

/** Before its label and data: see `writeEvents`. */
const FIXED_BYTES = 40;

/**
 * A count (u32), then for each event: its name (u16, an index into `names`), outcome (u8), number of parameters (u8), a bit
 * for each that is an i64 (u8), three bytes of nothing, hash (u32), fuel (u32), milliseconds since the arrival and waited
 * (f32 each), result (f64 or i64), lengths of label and data (u32 each); then parameters (f64 or i64 each), label, data.
 * Little-endian.
 */
export function writeEvents(events: readonly RecordedEvent[], names: string[]): Buffer {
  const labels = events.map(({ label }) => Buffer.from(label, "utf8"));
  let size = 4;
  for (const [index, { parameters, data }] of events.entries()) {
    size += FIXED_BYTES + parameters.length * 8 + (labels[index]?.length ?? 0) + data.length;
  }
  const bytes = Buffer.alloc(size);
  let at = bytes.writeUInt32LE(events.length, 0);
  const numbers = new Map(names.map((name, index) => [name, index]));
  for (const [index, event] of events.entries()) {
    const { name, parameters, result, data } = event;
    const label = labels[index] ?? Buffer.alloc(0);
    let number = numbers.get(name);
    if (number === undefined) {
      number = names.push(name) - 1;
      numbers.set(name, number);
    }
    let isI64 = 0;
    for (const [position, value] of parameters.entries())
      if (typeof value === "bigint") isI64 |= 1 << position;
    bytes.writeUInt16LE(number, at);
    bytes.writeUInt8(event.outcome, at + 2);
    bytes.writeUInt8(parameters.length, at + 3);
    bytes.writeUInt8(isI64, at + 4);
    bytes.writeUInt32LE(event.hash, at + 8);
    bytes.writeUInt32LE(Math.min(event.fuel, 2 ** 32 - 1), at + 12);
    bytes.writeFloatLE(event.ms, at + 16);
    bytes.writeFloatLE(event.tookMs, at + 20);
    writeNumber(bytes, result ?? 0, at + 24);
    bytes.writeUInt32LE(label.length, at + 32);
    bytes.writeUInt32LE(data.length, at + 36);
    at += FIXED_BYTES;
    for (const value of parameters) at = writeNumber(bytes, value, at);
    at += label.copy(bytes, at);
    bytes.set(data, at);
    at += data.length;
  }
  return bytes;
}

function writeNumber(bytes: Buffer, value: number | bigint, at: number): number {
  return typeof value === "bigint" ? bytes.writeBigInt64LE(value, at) : bytes.writeDoubleLE(value, at);
}

const MAX_PARAMETERS = 7;
const MAX_OUTCOME = 7;

/** Reads what `writeEvents` wrote, from `start`; throws for anything else. Returns where it ends as well. */
export function readEvents(
  bytes: Buffer,
  start: number,
  names: readonly string[],
): { readonly events: RecordedEvent[]; readonly end: number } {
  const need = (from: number, length: number): void => {
    if (from + length > bytes.length) throw damaged("it ends too early");
  };
  need(start, 4);
  const count = bytes.readUInt32LE(start);
  let at = start + 4;
  if (count * FIXED_BYTES > bytes.length - at) throw damaged("it ends too early");
  const events: RecordedEvent[] = [];
  for (let index = 0; index < count; index++) {
    need(at, FIXED_BYTES);
    const name = names[bytes.readUInt16LE(at)];
    const outcome = bytes.readUInt8(at + 2);
    const length = bytes.readUInt8(at + 3);
    const isI64 = bytes.readUInt8(at + 4);
    if (name === undefined || outcome > MAX_OUTCOME || length > MAX_PARAMETERS)
      throw damaged("a host call is none");
    const labelBytes = bytes.readUInt32LE(at + 32);
    const dataBytes = bytes.readUInt32LE(at + 36);
    const parametersAt = at + FIXED_BYTES;
    const labelAt = parametersAt + length * 8;
    need(labelAt, labelBytes + dataBytes);
    events.push({
      name,
      parameters: Array.from({ length }, (_, position) =>
        readNumber(bytes, parametersAt + position * 8, (isI64 & (1 << position)) !== 0),
      ),
      hash: bytes.readUInt32LE(at + 8),
      fuel: bytes.readUInt32LE(at + 12),
      outcome,
      result:
        outcome === OUTCOME.number || outcome === OUTCOME.i64
          ? readNumber(bytes, at + 24, outcome === OUTCOME.i64)
          : undefined,
      ms: bytes.readFloatLE(at + 16),
      tookMs: bytes.readFloatLE(at + 20),
      label: bytes.toString("utf8", labelAt, labelAt + labelBytes),
      data: bytes.subarray(labelAt + labelBytes, labelAt + labelBytes + dataBytes),
    });
    at = labelAt + labelBytes + dataBytes;
  }
  return { events, end: at };
}

function readNumber(bytes: Buffer, at: number, isI64: boolean): number | bigint {
  return isI64 ? bytes.readBigInt64LE(at) : bytes.readDoubleLE(at);
}

/** What is said of a file that cannot be read as a recording. */
export function damaged(reason: string): ServerlessWasmError {
  return new ServerlessWasmError("USAGE", `this is no recording that can be read: ${reason}`);
}
