// TCP connections to the addresses that the configuration grants (`tcp`, or the values of `env` where it is absent).
// Calls look blocking; the server goes on with other requests meanwhile.
import * as abi from "./abi";
import { toBuffer } from "./utf8";

/** Connects to `host:port`. Null when it is refused, fails, is not granted, or is one connection too many. */
export function connect(address: string): Connection | null {
  const bytes = toBuffer(address);
  const descriptor = abi.tcp_connect(changetype<usize>(bytes), bytes.byteLength);
  return descriptor < 0 ? null : new Connection(descriptor);
}

/** An open connection. What is left open when the call ends is closed by the server. */
export class Connection {
  constructor(readonly descriptor: i32) {}

  /** Waits for bytes and puts them at the buffer's start. Their count, which may be short; 0 at the end of the stream, -1 on error. */
  read(buffer: Uint8Array): i32 {
    return <i32>abi.tcp_read(this.descriptor, buffer.dataStart, buffer.length);
  }

  /** Sends a text. False when the connection is broken. */
  write(text: string): bool {
    const bytes = toBuffer(text);
    return abi.tcp_write(this.descriptor, changetype<usize>(bytes), bytes.byteLength) >= 0;
  }

  /** Sends all of the bytes. False when the connection is broken. */
  writeBytes(bytes: Uint8Array): bool {
    return abi.tcp_write(this.descriptor, bytes.dataStart, bytes.length) >= 0;
  }

  /** Closes it. False when it was closed before. */
  close(): bool {
    return abi.tcp_close(this.descriptor) == 0;
  }
}
