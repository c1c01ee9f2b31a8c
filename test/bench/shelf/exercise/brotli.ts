// Brotli (Rust, wasm-bindgen) compresses text, and gets it back.
import { load, readSources } from "./exercise.ts";
import type { Exercise } from "./exercise.ts";

interface Package {
  readonly compress: (bytes: Uint8Array, options?: { quality: number }) => Uint8Array;
  readonly decompress: (bytes: Uint8Array) => Uint8Array;
}

export const exercise: Exercise = {
  rounds: 12,
  async prepare() {
    const { compress, decompress } = load("brotli-wasm") as Package;
    const text = Buffer.from([...readSources().values()].join("\n").slice(0, 200_000));
    return async () => {
      const packed = [1, 5, 9].map((quality) => compress(text, { quality }));
      for (const bytes of packed) {
        if (!text.equals(decompress(bytes))) throw new Error("what comes back is another text");
      }
      return Buffer.concat(packed);
    };
  },
};
