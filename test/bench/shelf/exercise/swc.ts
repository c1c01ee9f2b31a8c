// SWC (Rust, wasm-bindgen, 18 MB) compiles TypeScript down to old JavaScript and minifies it.
import { load, readSources } from "./exercise.ts";
import type { Exercise } from "./exercise.ts";

interface Package {
  readonly transformSync: (text: string, options: object) => { code: string; map?: string };
}

const OPTIONS = {
  jsc: { parser: { syntax: "typescript" }, target: "es5", minify: { compress: true, mangle: true } },
  minify: true,
  sourceMaps: true,
  module: { type: "commonjs" },
} as const;

export const exercise: Exercise = {
  rounds: 8,
  async prepare() {
    const { transformSync } = load("@swc/wasm") as Package;
    const sources = [...readSources()].filter(([path]) => path.startsWith("wasm/"));
    return async () =>
      sources
        .map(([filename, text]) => transformSync(text, { ...OPTIONS, filename }))
        .map(({ code, map }) => `${code}${map ?? ""}`)
        .join("\n");
  },
};
