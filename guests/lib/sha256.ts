// SHA-256 (FIPS 180-4, section 6.2) of input that arrives in pieces.

const BLOCK_BYTES: usize = 64;
export const SHA256_BYTES: i32 = 32;

const ROUND_CONSTANTS: usize = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

const INITIAL_STATE: usize = memory.data<u32>([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

const schedule: usize = memory.data(256, 16);

export class Sha256 {
  private readonly state: StaticArray<u32> = new StaticArray<u32>(8);
  private readonly block: StaticArray<u8> = new StaticArray<u8>(<i32>BLOCK_BYTES);
  private length: u64 = 0;

  constructor() {
    this.reset();
  }

  /** As new. */
  reset(): this {
    memory.copy(changetype<usize>(this.state), INITIAL_STATE, 32);
    this.length = 0;
    return this;
  }

  /** Continues from where another one stands: what they have in common is hashed once. */
  copyFrom(other: Sha256): this {
    memory.copy(changetype<usize>(this.state), changetype<usize>(other.state), 32);
    memory.copy(changetype<usize>(this.block), changetype<usize>(other.block), BLOCK_BYTES);
    this.length = other.length;
    return this;
  }

  update(bytes: Uint8Array): this {
    let at = bytes.dataStart;
    let left: usize = bytes.length;
    const block = changetype<usize>(this.block);
    const held: usize = <usize>this.length & (BLOCK_BYTES - 1);
    this.length += left;
    if (held > 0) {
      const size = min<usize>(BLOCK_BYTES - held, left);
      memory.copy(block + held, at, size);
      if (held + size < BLOCK_BYTES) return this;
      compress(changetype<usize>(this.state), block);
      at += size;
      left -= size;
    }
    while (left >= BLOCK_BYTES) {
      compress(changetype<usize>(this.state), at);
      at += BLOCK_BYTES;
      left -= BLOCK_BYTES;
    }
    memory.copy(block, at, left);
    return this;
  }

  /** Ends the input and writes the 32 bytes of the hash to the start of `target`. Only `reset` and `copyFrom` may follow. */
  digestInto(target: Uint8Array): void {
    if (target.length < SHA256_BYTES) throw new RangeError("a SHA-256 hash has 32 bytes");
    const state = changetype<usize>(this.state);
    const block = changetype<usize>(this.block);
    let held: usize = <usize>this.length & (BLOCK_BYTES - 1);
    store<u8>(block + held, 0x80);
    held++;
    if (held > BLOCK_BYTES - 8) {
      memory.fill(block + held, 0, BLOCK_BYTES - held);
      compress(state, block);
      held = 0;
    }
    memory.fill(block + held, 0, BLOCK_BYTES - held);
    store<u64>(block + BLOCK_BYTES - 8, bswap<u64>(this.length << 3));
    compress(state, block);
    for (let word: usize = 0; word < 32; word += 4)
      store<u32>(target.dataStart + word, bswap<u32>(load<u32>(state + word)));
  }

  digest(): Uint8Array {
    const hash = new Uint8Array(SHA256_BYTES);
    this.digestInto(hash);
    return hash;
  }
}

/** The hash of one run of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Sha256().update(bytes).digest();
}

function compress(state: usize, block: usize): void {
  for (let at: usize = 0; at < 64; at += 4) store<u32>(schedule + at, bswap<u32>(load<u32>(block + at)));
  for (let at: usize = 64; at < 256; at += 4) {
    const word = schedule + at;
    const w15 = load<u32>(word - 60);
    const w2 = load<u32>(word - 8);
    const s0 = rotr<u32>(w15, 7) ^ rotr<u32>(w15, 18) ^ (w15 >> 3);
    const s1 = rotr<u32>(w2, 17) ^ rotr<u32>(w2, 19) ^ (w2 >> 10);
    store<u32>(word, load<u32>(word - 64) + s0 + load<u32>(word - 28) + s1);
  }

  let a = load<u32>(state, 0);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  let e = load<u32>(state, 16);
  let f = load<u32>(state, 20);
  let g = load<u32>(state, 24);
  let h = load<u32>(state, 28);
  for (let at: usize = 0; at < 256; at += 4) {
    const s1 = rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25);
    const choice = g ^ (e & (f ^ g));
    const t1 = h + s1 + choice + load<u32>(ROUND_CONSTANTS + at) + load<u32>(schedule + at);
    const s0 = rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22);
    const majority = (a & b) ^ (c & (a ^ b));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + s0 + majority;
  }
  store<u32>(state, load<u32>(state, 0) + a, 0);
  store<u32>(state, load<u32>(state, 4) + b, 4);
  store<u32>(state, load<u32>(state, 8) + c, 8);
  store<u32>(state, load<u32>(state, 12) + d, 12);
  store<u32>(state, load<u32>(state, 16) + e, 16);
  store<u32>(state, load<u32>(state, 20) + f, 20);
  store<u32>(state, load<u32>(state, 24) + g, 24);
  store<u32>(state, load<u32>(state, 28) + h, 28);
}
