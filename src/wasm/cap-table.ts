// Lowers the maxima of a module's tables. Their elements live on V8's own heap, outside linear memory: a table that
// grows without bound ends the whole process. All other bytes stay as they are.
import { concatBytes, encodeLeb } from "./encode.ts";
import type { ModuleInfo } from "./module.ts";
import type { TableType } from "./type.ts";

const TABLE_SECTION = 4;
const HAS_MAXIMUM = 1;
/** `(ref null ht)` and `(ref ht)`: a heap type follows. */
const LONG_REFERENCE_TYPES: ReadonlySet<number | undefined> = new Set([0x63, 0x64]);

/** Elements that the tables start with, all together. */
export function countTableElements(info: ModuleInfo): number {
  return info.tables.reduce((sum, { limits }) => sum + limits.minimum, 0);
}

/**
 * The module with maxima on the tables it defines, so that all together hold at most `maximumElements`: what their
 * minima leave is shared evenly. The same bytes when that changes nothing. Sections behind the table section move.
 * Throws RangeError when the minima are above the limit: ask before.
 */
export function capTables(bytes: Uint8Array, info: ModuleInfo, maximumElements: number): Uint8Array {
  const section = info.sections.find((candidate) => candidate.id === TABLE_SECTION);
  const left = maximumElements - countTableElements(info);
  if (left < 0) throw new RangeError(`the tables start with more than ${maximumElements} elements`);
  const growing = info.tables.filter(({ limits }) => limits.maximum !== limits.minimum);
  const share = Math.floor(left / growing.length);
  const tooLarge = growing.filter(({ limits }) => (limits.maximum ?? Infinity) - limits.minimum > share);
  if (section === undefined || tooLarge.length === 0) return bytes;

  const parts: ArrayLike<number>[] = [];
  let position = section.start;
  for (const table of tooLarge) {
    parts.push(bytes.subarray(position, table.offset), ...cappedTable(bytes, table, share));
    position = table.end;
  }
  const content = concatBytes([...parts, bytes.subarray(position, section.end)]);
  return concatBytes([
    bytes.subarray(0, section.offset),
    [TABLE_SECTION],
    encodeLeb(content.length),
    content,
    bytes.subarray(section.end),
  ]);
}

/** 5.3.14 Table Types: element type, flags, minimum, maximum. */
function cappedTable(bytes: Uint8Array, table: TableType, share: number): ArrayLike<number>[] {
  const { limits, offset } = table;
  let at = offset;
  if (LONG_REFERENCE_TYPES.has(bytes[at++])) while ((bytes[at++] ?? 0) >= 0x80);
  const flags = (bytes[at] ?? 0) | HAS_MAXIMUM;
  return [bytes.subarray(offset, at), [flags], encodeLeb(limits.minimum), encodeLeb(limits.minimum + share)];
}
