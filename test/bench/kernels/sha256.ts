// Arithmetic in loops of known length: SHA-256 of 256 KiB (its round constants are any numbers: only time counts here).
const BLOCKS: i32 = 4096;
const message = new StaticArray<u8>(BLOCKS * 64);
const constants = new StaticArray<u32>(64);
const schedule = new StaticArray<u32>(64);
const state = new StaticArray<u32>(8);

function compress(block: usize): void {
  for (let at = 0; at < 16; at++) unchecked((schedule[at] = bswap(load<u32>(block + (at << 2)))));
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
      h +
      (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) +
      choice +
      unchecked(constants[at]) +
      unchecked(schedule[at]);
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

export function run(): i32 {
  for (let at = 0; at < 8; at++) unchecked((state[at] = u32(at)));
  for (let at = 0; at < 64; at++) unchecked((constants[at] = u32(at) * 2_654_435_761));
  for (let block = 0; block < BLOCKS; block++) compress(changetype<usize>(message) + (block << 6));
  return i32(unchecked(state[0]));
}
