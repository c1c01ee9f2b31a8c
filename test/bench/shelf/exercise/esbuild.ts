// esbuild (Go) bundles and minifies this project's own sources: goroutines, channels, a garbage collector.
import { load, read, readSources } from "./exercise.ts";
import type { Exercise } from "./exercise.ts";

interface Plugin {
  readonly name: string;
  setup(build: {
    onResolve(
      options: { filter: RegExp },
      callback: (from: { path: string; importer: string }) => object,
    ): void;
    onLoad(options: { filter: RegExp }, callback: (from: { path: string }) => object): void;
  }): void;
}
interface Package {
  readonly initialize: (options: object) => Promise<void>;
  readonly build: (options: object) => Promise<{ outputFiles: { path: string; contents: Uint8Array }[] }>;
  readonly transform: (text: string, options: object) => Promise<{ code: string; map: string }>;
}

/** This build of esbuild has no files: it is given them. */
function filesOf(sources: ReadonlyMap<string, string>): Plugin {
  return {
    name: "sources",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer }) =>
        path.startsWith(".")
          ? { path: new URL(path, `file:///${importer}`).pathname.slice(1), namespace: "source" }
          : { path, external: true },
      );
      build.onLoad({ filter: /.*/ }, ({ path }) => ({ contents: sources.get(path) ?? "", loader: "ts" }));
    },
  };
}

export const exercise: Exercise = {
  rounds: 10,
  async prepare() {
    const { initialize, build, transform } = load("esbuild-wasm/lib/browser.js") as Package;
    const wasmModule = new WebAssembly.Module(read("esbuild-wasm/esbuild.wasm"));
    // What the glue looks for in a browser.
    Object.assign(globalThis, { self: globalThis });
    await initialize({ wasmModule, worker: false });
    const sources = readSources();
    return async () => {
      const { outputFiles } = await build({
        entryPoints: ["./cli/program.ts", "./index.ts"],
        bundle: true,
        minify: true,
        sourcemap: "external",
        format: "esm",
        outdir: "out",
        write: false,
        plugins: [filesOf(sources)],
      });
      const transformed = await Promise.all(
        [...sources].map(([sourcefile, text]) =>
          transform(text, { loader: "ts", target: "es2022", sourcemap: true, sourcefile }),
        ),
      );
      const texts = transformed.map(({ code, map }) => Buffer.from(code + map));
      return Buffer.concat([...outputFiles.map(({ contents }) => contents), ...texts]);
    };
  },
};
