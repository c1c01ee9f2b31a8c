// What a connection sends, by lines and by counts: the network cuts bytes wherever it likes.
import { tcp, utf8 } from "serverless-wasm/guests/sdk";

const CHUNK_BYTES = 16384;

export class Reader {
  private readonly buffer: Uint8Array = new Uint8Array(CHUNK_BYTES);
  private start: i32 = 0;
  private end: i32 = 0;

  constructor(private readonly connection: tcp.Connection) {}

  /** The text before the next CRLF (or bare LF); null when the stream ends first or the line is longer than 16 KiB. */
  line(): string | null {
    const bytes = this.lineBytes();
    return bytes ? utf8.decode(bytes) : null;
  }

  /** The same as bytes: a view that the next call overwrites. */
  lineBytes(): Uint8Array | null {
    let looked = this.start;
    while (true) {
      for (; looked < this.end; looked++) {
        if (this.buffer[looked] != 0x0a) continue;
        const from = this.start;
        const to = looked > from && this.buffer[looked - 1] == 0x0d ? looked - 1 : looked;
        this.start = looked + 1;
        return this.buffer.subarray(from, to);
      }
      // Filling moves what is held to the buffer's start.
      const moved = this.start;
      if (!this.fill()) return null;
      looked -= moved;
    }
  }

  /** Exactly so many bytes, as a copy; null when the stream ends first. */
  exact(count: i32): Uint8Array | null {
    const bytes = new Uint8Array(count);
    let length = 0;
    while (length < count) {
      const part = this.some(count - length);
      if (part.length == 0) return null;
      bytes.set(part, length);
      length += part.length;
    }
    return bytes;
  }

  /** At least one byte and at most `most`, as a view that the next call overwrites; none at the end of the stream. */
  some(most: i32): Uint8Array {
    if (this.start == this.end) this.fill();
    const from = this.start;
    this.start = min(this.end, from + most);
    return this.buffer.subarray(from, this.start);
  }

  /** Reads more behind what is held. False when nothing comes or nothing more fits. */
  private fill(): bool {
    memory.copy(this.buffer.dataStart, this.buffer.dataStart + this.start, this.end - this.start);
    this.end -= this.start;
    this.start = 0;
    if (this.end == CHUNK_BYTES) return false;
    const size = this.connection.read(this.buffer.subarray(this.end));
    if (size <= 0) return false;
    this.end += size;
    return true;
  }
}
