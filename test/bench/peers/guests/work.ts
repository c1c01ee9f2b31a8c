// What all guests of the comparison do: the same answers as `apps/work.ts` gives in JavaScript.

export const HELLO = "Hello world from WASM!\n";
export const LARGE_BYTES: i32 = 65536;
const LINE_BYTES: i32 = 64;
const ROUNDS: i32 = 3100;

const schedule = new StaticArray<u32>(64);
const state = new StaticArray<u32>(8);
const digits = memory.data<u8>([
  0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66,
]);

/** The rounds of SHA-256 over and over (its constants are any numbers: only time counts here), about a millisecond. */
export function compute(): u32 {
  for (let at: u32 = 0; at < 8; at++) unchecked((state[at] = at * 0x85ebca6b + 1));
  for (let round = 0; round < ROUNDS; round++) compress(round);
  return unchecked(state[0]);
}

function compress(round: i32): void {
  for (let at = 0; at < 8; at++) {
    unchecked((schedule[at] = state[at]));
    unchecked((schedule[at + 8] = round + at));
  }
  for (let at = 16; at < 64; at++) {
    const early = unchecked(schedule[at - 15]);
    const late = unchecked(schedule[at - 2]);
    const first = rotr(early, 7) ^ rotr(early, 18) ^ (early >> 3);
    const second = rotr(late, 17) ^ rotr(late, 19) ^ (late >> 10);
    unchecked((schedule[at] = schedule[at - 16] + first + schedule[at - 7] + second));
  }
  let a = unchecked(state[0]);
  let b = unchecked(state[1]);
  let c = unchecked(state[2]);
  let d = unchecked(state[3]);
  let e = unchecked(state[4]);
  let f = unchecked(state[5]);
  let g = unchecked(state[6]);
  let h = unchecked(state[7]);
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + choice + <u32>at * 0x9e3779b9 + unchecked(schedule[at]);
    const second = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  unchecked((state[0] += a));
  unchecked((state[1] += b));
  unchecked((state[2] += c));
  unchecked((state[3] += d));
  unchecked((state[4] += e));
  unchecked((state[5] += f));
  unchecked((state[6] += g));
  unchecked((state[7] += h));
}

/** Eight digits and a line's end, 9 bytes. */
export function writeHex(to: usize, value: u32): void {
  for (let at = 0; at < 8; at++) {
    store<u8>(to + at, load<u8>(digits + ((value >> (28 - at * 4)) & 15)));
  }
  store<u8>(to + 8, 0x0a);
}

/** The same line of 64 bytes again and again, `LARGE_BYTES` in all. */
export function writeLarge(to: usize): void {
  for (let at = 0; at < LINE_BYTES - 1; at++) store<u8>(to + at, 0x61 + (at % 26));
  store<u8>(to + LINE_BYTES - 1, 0x0a);
  for (let size = LINE_BYTES; size < LARGE_BYTES; size <<= 1) memory.copy(to + size, to, size);
}
