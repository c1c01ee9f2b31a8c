// What all servers of the comparison answer, for those that run JavaScript; `guests/work.ts` is the same for guests.
// workerd and jco get it without its types.

export const HELLO = "Hello world from WASM!\n";
export const TEXT = "text/plain; charset=utf-8";
export const JSON_TYPE = "application/json";

const ROUNDS = 3100;
const LINE = `${"abcdefghijklmnopqrstuvwxyz".repeat(3).slice(0, 63)}\n`;
export const LARGE: string = LINE.repeat(1024);

const schedule = new Uint32Array(64);
const state = new Uint32Array(8);

const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** Eight hexadecimal digits and a line's end, after about a millisecond. */
export function kernel(): string {
  for (let at = 0; at < 8; at++) state[at] = Math.imul(at, 0x85ebca6b) + 1;
  for (let round = 0; round < ROUNDS; round++) compress(round);
  return `${(state[0] ?? 0).toString(16).padStart(8, "0")}\n`;
}

function compress(round: number): void {
  const words = schedule as unknown as number[];
  const sums = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 8; at++) {
    words[at] = sums[at] as number;
    words[at + 8] = round + at;
  }
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] as number;
    const late = words[at - 2] as number;
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[at] = ((words[at - 16] as number) + first + (words[at - 7] as number) + second) | 0;
  }
  let a = sums[0] | 0;
  let b = sums[1] | 0;
  let c = sums[2] | 0;
  let d = sums[3] | 0;
  let e = sums[4] | 0;
  let f = sums[5] | 0;
  let g = sums[6] | 0;
  let h = sums[7] | 0;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        choice +
        Math.imul(at, 0x9e3779b9) +
        (words[at] as number)) |
      0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  sums[0] += a;
  sums[1] += b;
  sums[2] += c;
  sums[3] += d;
  sums[4] += e;
  sums[5] += f;
  sums[6] += g;
  sums[7] += h;
}
