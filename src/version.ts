// Which version of the program this is.
import { readFileSync } from "node:fs";

/** The package's own version; its file stands one folder up, from the sources as from `dist`. */
export function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
