// Turns a module's start section into an export, so that the host calls the start function itself: while V8 runs a start
// section, the instance's memory cannot be reached from outside, and host calls that take pointers could not work.
import { concatBytes, encodeLeb } from "./encode.ts";
import type { ModuleInfo } from "./module.ts";

const EXPORT_SECTION = 7;
const START_SECTION = 8;
const FUNCTION = 0;

/**
 * The module without its start section, and the start function exported as `name`. The same bytes when it has no start
 * section, exports nothing or already has an export of that name. Sections from the export section on move.
 */
export function exportStart(bytes: Uint8Array, info: ModuleInfo, name: string): Uint8Array {
  const exports = info.sections.find(({ id }) => id === EXPORT_SECTION);
  const start = info.sections.find(({ id }) => id === START_SECTION);
  if (info.start === undefined || start === undefined || exports === undefined) return bytes;
  if (info.exports.some((entry) => entry.name === name)) return bytes;
  const count = info.exports.length;
  const text = new TextEncoder().encode(name);
  // The count may be padded: its bytes are those up to the first without the continuation bit.
  let entries = exports.start;
  while ((bytes[entries++] ?? 0) >= 0x80);
  const content = concatBytes([
    encodeLeb(count + 1),
    bytes.subarray(entries, exports.end),
    encodeLeb(text.length),
    text,
    [FUNCTION],
    encodeLeb(info.start),
  ]);
  return concatBytes([
    bytes.subarray(0, exports.offset),
    [EXPORT_SECTION],
    encodeLeb(content.length),
    content,
    bytes.subarray(exports.end, start.offset),
    bytes.subarray(start.end),
  ]);
}
