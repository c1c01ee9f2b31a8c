// The same work without any host, for a server that makes an instance for each request: a function returns where its
// answer lies, and `size` how long it is.
import { compute, HELLO, LARGE_BYTES, writeHex, writeLarge } from "./work";

const INPUT_BYTES = 131072;
const input = memory.data(INPUT_BYTES);
const output = memory.data(INPUT_BYTES);
let length: i32 = 0;

export function size(): i32 {
  return length;
}

/** Where the host puts what it has for the guest, at most 128 KiB. */
export function place(): usize {
  return input;
}

export function hello(): usize {
  length = <i32>String.UTF8.encodeUnsafe(changetype<usize>(HELLO), HELLO.length, output);
  return output;
}

export function echo(bytes: i32): usize {
  memory.copy(output, input, bytes);
  length = bytes;
  return output;
}

export function kernel(): usize {
  writeHex(output, compute());
  length = 9;
  return output;
}

export function large(): usize {
  writeLarge(output);
  length = LARGE_BYTES;
  return output;
}

/** What to send to the backend. */
export function ask(): usize {
  const text = "GET / HTTP/1.1\r\nHost: backend\r\n\r\n";
  length = <i32>String.UTF8.encodeUnsafe(changetype<usize>(text), text.length, output);
  return output;
}

/** The body of what the backend said. */
export function parked(bytes: i32): usize {
  let start = 4;
  while (start < bytes && load<u32>(input + start - 4) != 0x0a0d0a0d) start++;
  length = max(bytes - start, 0);
  memory.copy(output, input + start, length);
  return output;
}
