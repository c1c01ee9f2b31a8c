// Math.random: xoshiro128**, seeded by the host when a request first asks. The engine's own state would be the same
// after every reset.
interface State {
  words: Uint32Array | undefined;
}

const state: State = { words: undefined };

/** What was drawn before the snapshot is not drawn again by every request. */
export function forgetSeed(): void {
  state.words = undefined;
}

function next(words: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = [words[0], words[1], words[2], words[3]];
  const product = Math.imul(b, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9);
  const c2 = c ^ a;
  const d2 = d ^ b;
  words[0] = a ^ d2;
  words[1] = b ^ c2;
  words[2] = c2 ^ (b << 9);
  words[3] = (d2 << 11) | (d2 >>> 21);
  return result >>> 0;
}

export function random(): number {
  const words = (state.words ??= new Uint32Array(host.random(16)));
  return ((next(words) >>> 5) * 67_108_864 + (next(words) >>> 6)) / 9_007_199_254_740_992;
}
