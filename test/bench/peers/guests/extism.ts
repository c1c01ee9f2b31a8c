// The same work as an Extism guest: input and output go through the host's functions, eight bytes at a time, as in
// Extism's own kits.
import { compute, HELLO, LARGE_BYTES, writeHex, writeLarge } from "./work";

@external("extism:host/env", "input_length")
declare function input_length(): u64;
@external("extism:host/env", "input_load_u8")
declare function input_load_u8(offset: u64): u32;
@external("extism:host/env", "input_load_u64")
declare function input_load_u64(offset: u64): u64;
@external("extism:host/env", "alloc")
declare function alloc(size: u64): u64;
@external("extism:host/env", "store_u8")
declare function store_u8(offset: u64, value: u32): void;
@external("extism:host/env", "store_u64")
declare function store_u64(offset: u64, value: u64): void;
@external("extism:host/env", "output_set")
declare function output_set(offset: u64, size: u64): void;

const buffer = memory.data(131072);

export function hello(): i32 {
  return put(<i32>String.UTF8.encodeUnsafe(changetype<usize>(HELLO), HELLO.length, buffer));
}

export function echo(): i32 {
  const length = <i32>input_length();
  let at = 0;
  for (; at + 8 <= length; at += 8) store<u64>(buffer + at, input_load_u64(at));
  for (; at < length; at++) store<u8>(buffer + at, <u8>input_load_u8(at));
  return put(length);
}

export function kernel(): i32 {
  writeHex(buffer, compute());
  return put(9);
}

export function large(): i32 {
  writeLarge(buffer);
  return put(LARGE_BYTES);
}

/** Hands so many bytes of the buffer to the host. */
function put(length: i32): i32 {
  const block = alloc(length);
  let at = 0;
  for (; at + 8 <= length; at += 8) store_u64(block + at, load<u64>(buffer + at));
  for (; at < length; at++) store_u8(block + at, load<u8>(buffer + at));
  output_set(block, length);
  return 0;
}
