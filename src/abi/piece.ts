// The large bytes of a call that is taken down. What nobody writes to any more stays where it is, and what the host took for
// itself of the guest is hashed only if somebody asks: nearly all of it is thrown away unseen.
import { hashBytes, hashText, SHORT_BYTES } from "./memory.ts";

/** What one takes besides its bytes. */
const OWN_BYTES = 256;
/** What stays where it is may keep so many times its own size in memory. */
const MAX_SHARE = 4;

export class Pieces {
  /** What they keep in memory. */
  bytes = 0;
  readonly #tellHash: (place: number, hash: number) => void;
  /** What was added, in its order. */
  readonly list: Uint8Array[] = [];
  #lastBuffer: ArrayBufferLike | undefined;
  readonly #unhashed: (Uint8Array | string)[] = [];
  readonly #places: number[] = [];
  #unhashedBytes = 0;

  /** `tellHash`: to which place it belongs, see `hashLater`. */
  constructor(tellHash: (place: number, hash: number) => void) {
    this.#tellHash = tellHash;
  }

  /** `isFinal`: nobody writes to these bytes any more. Returns its number, from 1 on; 0 where all would be over `maximumBytes`. */
  add(bytes: Uint8Array, isFinal: boolean, maximumBytes: number): number {
    const { buffer, length } = bytes;
    const isNext = buffer === this.#lastBuffer;
    const stays = isFinal && (isNext || buffer.byteLength <= length * MAX_SHARE);
    const size = OWN_BYTES + (!stays ? length : isNext ? 0 : buffer.byteLength);
    if (!this.fits(size, maximumBytes)) return 0;
    this.bytes += size;
    if (stays) this.#lastBuffer = buffer;
    return this.list.push(stays ? bytes : new Uint8Array(bytes));
  }

  /** Nobody writes to `bytes` any more; a text has a byte in each character. Few, or those without room, are hashed at once. */
  hashLater(bytes: Uint8Array | string, place: number, maximumBytes: number): void {
    if (bytes.length === 0) return;
    const size = OWN_BYTES + bytes.length;
    if (bytes.length <= SHORT_BYTES || !this.fits(size, maximumBytes)) {
      this.#tellHash(place, hashPiece(bytes));
      return;
    }
    this.bytes += size;
    this.#unhashedBytes += size;
    this.#unhashed.push(bytes);
    this.#places.push(place);
  }

  /** Hashes what is not hashed yet, and lets go of it. */
  hash(): void {
    for (const [index, bytes] of this.#unhashed.entries())
      this.#tellHash(this.#places[index] ?? 0, hashPiece(bytes));
    this.#forgetUnhashed();
  }

  /** Whether so many bytes more are within the maximum; what waits to be hashed makes room. */
  fits(bytes: number, maximumBytes: number): boolean {
    if (this.bytes + bytes > maximumBytes) this.hash();
    return this.bytes + bytes <= maximumBytes;
  }

  clear(): void {
    if (this.bytes === 0) return;
    this.#forgetUnhashed();
    this.list.length = 0;
    this.#lastBuffer = undefined;
    this.bytes = 0;
  }

  #forgetUnhashed(): void {
    if (this.#unhashedBytes === 0) return;
    this.bytes -= this.#unhashedBytes;
    this.#unhashedBytes = 0;
    this.#unhashed.length = 0;
    this.#places.length = 0;
  }
}

function hashPiece(piece: Uint8Array | string): number {
  if (typeof piece === "string" && piece.length <= SHORT_BYTES) return hashText(piece);
  const bytes = typeof piece === "string" ? Buffer.from(piece, "latin1") : piece;
  return hashBytes(bytes, 0, bytes.length);
}
