// What one call asked of the host, and what it got: written into flat buffers that the next call uses again, because it is
// written for every call and thrown away for nearly all of them. Nothing is allocated for a host call, but for what is large.

import type { ServerlessWasmError } from "../errors.ts";
import { EVENT_SLOTS, OUTCOME, SLOT } from "./event-slot.ts";
import { Pieces } from "./piece.ts";

/** So many of the last events are kept in any case. */
export const KEPT_EVENTS = 64;
/** Most calls need no more; a call that is parked holds on to it. */
const FIRST_EVENTS = 8;
const FIRST_BYTES = 128;
/** So many bytes or more that the guest got make a piece. */
const PIECE_BYTES = 1024;
/** Shown to people only. */
const MAX_LABEL_BYTES = 200;
/** What the labels of the last events take at most. */
const CUT_BYTES = KEPT_EVENTS * MAX_LABEL_BYTES;
/** What one that is used again may have grown to. */
const MAX_REUSED_BYTES = 65_536;

/** What one has taken down: plain data. */
export interface RecorderImage {
  readonly isCut: boolean;
  readonly total: number;
  readonly i64s: BigInt64Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pieces: readonly Uint8Array[];
}

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

export class Recorder {
  /** The events, one after the other: the same numbers in two types. */
  floats: Float64Array<ArrayBuffer> = new Float64Array(FIRST_EVENTS * EVENT_SLOTS);
  i64s: BigInt64Array<ArrayBuffer> = new BigInt64Array(this.floats.buffer);
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_BYTES);
  /** Slots and bytes in use. */
  end = 0;
  bytesEnd = 0;
  /** Events, of which those at the beginning may be gone. */
  total = 0;
  /** It grew too large: only the last events are there, without what the guest got. */
  isCut = false;
  /** The fuel that was used when the host gave no more; undefined where that was not what ended the call. */
  stoppedAt: number | undefined;
  /** What had failed when the guest ended. */
  fault: ServerlessWasmError | undefined;
  /** Size of the memory when the call began: what an earlier one grew stays. */
  memoryBytes = 0;
  /** When everything is said to happen in a call that ends within a slice: asking the clock takes as long as the rest. */
  time: number | undefined;
  /** What the module's start asked for. */
  start: Recorder | undefined;
  #aborted = false;
  #mustCut = false;
  #maximumBytes = 0;
  readonly #pieces = new Pieces((at, hash) => this.mix(hash, at));
  readonly #free: Recorder[] | undefined;

  constructor(free?: Recorder[]) {
    this.#free = free;
  }

  /** For another thread. */
  toImage(): RecorderImage {
    const { isCut, total } = this;
    this.hash();
    const [i64s, bytes] = [this.i64s.slice(0, this.end), this.bytes.slice(0, this.bytesEnd)];
    return { isCut, total, i64s, bytes, pieces: [...this.#pieces.list] };
  }

  static fromImage({ isCut, total, i64s, bytes, pieces }: RecorderImage): Recorder {
    const recorder = new Recorder();
    for (const piece of pieces) recorder.#pieces.add(piece, true, Infinity);
    recorder.isCut = isCut;
    recorder.total = total;
    recorder.i64s = i64s;
    recorder.floats = new Float64Array(i64s.buffer);
    recorder.bytes = bytes;
    recorder.end = i64s.length;
    recorder.bytesEnd = bytes.length;
    return recorder;
  }

  /** Begins anew. */
  reset(maximumBytes: number): void {
    this.#pieces.clear();
    this.end = 0;
    this.bytesEnd = 0;
    this.total = 0;
    this.isCut = false;
    this.stoppedAt = undefined;
    this.fault = undefined;
    this.start = undefined;
    this.time = undefined;
    this.#aborted = false;
    this.#mustCut = false;
    this.#maximumBytes = maximumBytes;
  }

  /** For the next call, unless it has grown large. */
  release(): void {
    this.#pieces.clear();
    if (this.#free === undefined || this.#free.length >= KEPT_EVENTS) return;
    if (this.floats.byteLength + this.bytes.length <= MAX_REUSED_BYTES) this.#free.push(this);
  }

  /** Returns where the event stands. */
  begin(name: number): number {
    if (this.end === this.floats.length || this.#mustCut) this.#makeRoom();
    const at = this.end;
    const { floats } = this;
    this.end = at + EVENT_SLOTS;
    this.total++;
    floats[at] = name;
    floats[at + SLOT.began] = this.time ?? performance.now();
    floats[at + SLOT.ended] = 0;
    floats[at + SLOT.hash] = 0;
    floats[at + SLOT.fuel] = 0;
    floats[at + SLOT.outcome] = OUTCOME.none;
    floats[at + SLOT.dataStart] = this.bytesEnd;
    floats[at + SLOT.labelBytes] = 0;
    floats[at + SLOT.piece] = 0;
    return at;
  }

  /** Adds to the hash of the event that was begun last. */
  mix(value: number, event: number = this.end - EVENT_SLOTS): void {
    const at = event + SLOT.hash;
    this.floats[at] = (Math.imul(this.floats[at] ?? 0, 0x01_00_01_93) ^ value) >>> 0;
  }

  mixNumber(value: number): void {
    number[0] = value;
    this.mix(halves[0] ?? 0);
    this.mix(halves[1] ?? 0);
  }

  /** For people: before anything else is put beside the event. A second one goes behind the first. */
  label(text: string): void {
    const bytes = Buffer.from(text.slice(0, MAX_LABEL_BYTES), "utf8").subarray(0, MAX_LABEL_BYTES);
    this.labelBytes(bytes, 0, bytes.length);
  }

  /** The same from bytes. */
  labelBytes(from: Uint8Array, start: number, end: number): void {
    const left = MAX_LABEL_BYTES - (this.floats[this.end - EVENT_SLOTS + SLOT.labelBytes] ?? 0);
    const length = Math.min(end - start, left);
    if (!this.#hasRoom(length)) return;
    const at = this.bytesEnd;
    const { bytes } = this;
    for (let index = 0; index < length; index++) bytes[at + index] = from[start + index] ?? 0;
    this.bytesEnd = at + length;
    const slot = this.end - EVENT_SLOTS + SLOT.labelBytes;
    this.floats[slot] = (this.floats[slot] ?? 0) + length;
  }

  /** What the guest got, beside the event that was begun last. `isFinal`: nobody writes to these bytes any more. */
  keep(bytes: Uint8Array, isFinal: boolean = false): void {
    if (this.isCut) return;
    if (bytes.length < PIECE_BYTES) {
      if (!this.#hasRoom(bytes.length)) return;
      this.bytes.set(bytes, this.bytesEnd);
      this.bytesEnd += bytes.length;
      return;
    }
    const piece = this.#pieces.add(bytes, isFinal, this.#forPieces);
    if (piece === 0) this.#overflow();
    else this.floats[this.end - EVENT_SLOTS + SLOT.piece] = piece;
  }

  /** What the guest got at an event, where that is a piece. */
  piece(at: number): Uint8Array | undefined {
    return this.#pieces.list[(this.floats[at + SLOT.piece] ?? 0) - 1];
  }

  /**
   * What the host took for itself of the guest, for the hash of the event that was begun last. Nobody writes to these bytes
   * any more; a text has a byte in each character.
   */
  took(bytes: Uint8Array | string): void {
    if (!this.isCut) this.#pieces.hashLater(bytes, this.end - EVENT_SLOTS, this.#forPieces);
  }

  /** Hashes what is not hashed yet. */
  hash(): void {
    this.#pieces.hash();
  }

  /** The one that waited has come back. */
  waited(at: number): void {
    this.floats[at + SLOT.ended] = performance.now();
  }

  /** It threw. */
  failed(at: number): void {
    this.floats[at + SLOT.outcome] = this.#aborted ? OUTCOME.aborted : OUTCOME.fault;
  }

  /** The call is ended from outside. */
  abort(): void {
    this.#aborted = true;
  }

  get #forPieces(): number {
    return this.#maximumBytes - this.floats.byteLength - this.bytes.length;
  }

  #hasRoom(length: number): boolean {
    if (this.bytesEnd + length <= this.bytes.length) return true;
    let size = this.bytes.length * 2;
    while (size < this.bytesEnd + length) size *= 2;
    if (this.isCut || !this.#pieces.fits(this.floats.byteLength + size, this.#maximumBytes)) {
      this.#overflow();
      return false;
    }
    const grown = new Uint8Array(size);
    grown.set(this.bytes.subarray(0, this.bytesEnd));
    this.bytes = grown;
    return true;
  }

  #overflow(): void {
    // The event that is written to stays where it is.
    if (!this.isCut) this.#mustCut = true;
    this.isCut = true;
    this.#pieces.clear();
  }

  #makeRoom(): void {
    this.#mustCut = false;
    const size = this.floats.length * 2;
    if (this.isCut || !this.#pieces.fits(size * 8 + this.bytes.length, this.#maximumBytes)) this.#cut();
    else this.#resize(size);
  }

  #resize(size: number): void {
    // A copy as integers: what is no number would not stay as it is.
    const i64s = new BigInt64Array(size);
    i64s.set(this.i64s.subarray(0, this.end));
    this.floats = new Float64Array(i64s.buffer);
    this.i64s = i64s;
  }

  /** Leaves the last events and their labels, and makes room for as many. */
  #cut(): void {
    this.isCut = true;
    this.#pieces.clear();
    const first = Math.max(0, this.end - (KEPT_EVENTS / 2) * EVENT_SLOTS);
    let bytesEnd = 0;
    for (let at = first; at < this.end; at += EVENT_SLOTS) {
      const start = this.floats[at + SLOT.dataStart] ?? 0;
      const length = this.floats[at + SLOT.labelBytes] ?? 0;
      this.bytes.copyWithin(bytesEnd, start, start + length);
      this.floats[at + SLOT.dataStart] = bytesEnd;
      bytesEnd += length;
    }
    this.bytesEnd = bytesEnd;
    this.i64s.copyWithin(0, first, this.end);
    this.end -= first;
    if (this.bytes.length !== CUT_BYTES) {
      const bytes = new Uint8Array(CUT_BYTES);
      bytes.set(this.bytes.subarray(0, bytesEnd));
      this.bytes = bytes;
    }
    if (this.floats.length !== KEPT_EVENTS * EVENT_SLOTS) this.#resize(KEPT_EVENTS * EVENT_SLOTS);
  }
}

/** The recorders of a thread. */
export class Recorders {
  readonly #free: Recorder[] = [];

  take(maximumBytes: number): Recorder {
    const recorder = this.#free.pop() ?? new Recorder(this.#free);
    recorder.reset(maximumBytes);
    return recorder;
  }
}
