// Compiles every guest of this folder into `samples/`, and bundles the runtime of JavaScript: `npm run guests`.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compileGuest } from "../src/cli/compile.ts";
import { buildJsRuntime, evaluateJsRuntime } from "./js/build.ts";

const GUESTS: string = import.meta.dirname;
const SAMPLES: string = join(GUESTS, "../samples");

for (const file of (await readdir(GUESTS)).toSorted()) {
  if (!file.endsWith(".ts") || file === "build.ts") continue;
  const outFile = join(SAMPLES, file.replace(/\.ts$/, ".wasm"));
  // oxlint-disable-next-line no-await-in-loop -- the compiler holds one program at a time
  const { bytes, warnings } = await compileGuest({ entry: join(GUESTS, file), outFile });
  if (warnings !== "") process.stderr.write(`${warnings}\n`);
  process.stdout.write(`samples/${file.replace(/\.ts$/, ".wasm")}  ${bytes.length} bytes\n`);
}

const runtime = await buildJsRuntime();
await writeFile(join(GUESTS, "js-runtime.js"), runtime);
process.stdout.write(`guests/js-runtime.js  ${Buffer.byteLength(runtime)} bytes\n`);
const image = await evaluateJsRuntime(runtime);
await writeFile(join(GUESTS, "js-runtime.bin"), image);
process.stdout.write(`guests/js-runtime.bin  ${image.length} bytes\n`);
