// Files on the disk: the configuration's text, and whether a module is there. Nothing here looks at what the text means.
import { closeSync, openSync, readSync, statSync } from "node:fs";

export type FileKind = "file" | "directory" | "none";

/** A configuration larger than this is some other file. */
export const MAX_CONFIG_BYTES: number = 1024 * 1024;

export function toFileKind(path: string): FileKind {
  try {
    return statSync(path).isDirectory() ? "directory" : "file";
  } catch {
    return "none";
  }
}

/** The text of a file (or pipe) of at most `MAX_CONFIG_BYTES`, or the sentence that says why there is none. */
export function readConfigText(path: string): { text: string } | { problem: string } {
  if (path.includes("\0")) return { problem: "must be named without a NUL character" };
  let bytes: Uint8Array;
  try {
    bytes = readBytes(path, MAX_CONFIG_BYTES + 1);
  } catch (error) {
    return { problem: describeReadError(error, path) };
  }
  if (bytes.length > MAX_CONFIG_BYTES)
    return {
      problem: `is larger than ${MAX_CONFIG_BYTES} bytes; a configuration is never that large, is it another file?`,
    };
  return decodeText(bytes);
}

/** UTF-8, with or without a byte order mark. */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: "is UTF-16 text; save it as UTF-8" };
  if (first === 0 && second === 0x61)
    return { problem: "is a WebAssembly module; give the configuration that names it" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const good = new TextDecoder("utf-8").decode(bytes);
    const line = good.slice(0, good.indexOf("\uFFFD")).split("\n").length;
    return { problem: `is not UTF-8 text: line ${line} has bytes of another encoding; save it as UTF-8` };
  }
}

function readBytes(path: string, limit: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(limit);
    let length = 0;
    for (;;) {
      const count = readSync(file, buffer, length, limit - length, null);
      length += count;
      if (count === 0 || length === limit) return buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function describeReadError(error: unknown, path: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return `does not exist; looked for ${path}`;
  if (code === "EISDIR") return "is a directory; give the configuration file in it";
  if (code === "EACCES" || code === "EPERM") return "cannot be read: this user has no permission for it";
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
