// Loaded before `jco componentize`: lets the readers of WIT, which are components themselves, see the file system.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const jco = createRequire(import.meta.url).resolve("@bytecodealliance/jco");
const transpile = createRequire(jco).resolve("@bytecodealliance/jco-transpile");
for (const from of [jco, transpile]) {
  const path = createRequire(from).resolve("@bytecodealliance/preview2-shim/filesystem");
  // oxlint-disable-next-line no-await-in-loop -- mostly the same file twice
  const shim = (await import(pathToFileURL(path).href)) as Record<string, (folders: object) => void>;
  shim["_setPreopens"]?.({ "/": "/" });
}
