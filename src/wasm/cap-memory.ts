// Lowers the maximum of a module's own memory, so that V8 itself refuses to grow it further. All other bytes stay as they are.
import { concatBytes, encodeLeb } from "./encode.ts";
import type { ModuleInfo } from "./module.ts";
import type { MemoryType } from "./type.ts";

const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;

/**
 * The module with `min(its own maximum, maximumPages)` (pages of 64 KiB) on each memory it defines; the same bytes when that changes nothing.
 * Imported memories are the host's. Throws RangeError when a memory's minimum is above the limit: ask before.
 */
export function capMemory(bytes: Uint8Array, info: ModuleInfo, maximumPages: number): Uint8Array {
  const section = info.sections.find((candidate) => candidate.id === MEMORY_SECTION);
  const [first] = info.memories;
  if (section === undefined || first === undefined) return bytes;
  for (const { limits } of info.memories)
    if (limits.minimum > maximumPages)
      throw new RangeError(
        `the memory's minimum of ${limits.minimum} pages is above the limit of ${maximumPages}`,
      );
  if (info.memories.every(({ limits }) => limits.maximum !== undefined && limits.maximum <= maximumPages))
    return bytes;
  const content = concatBytes([
    bytes.subarray(section.start, first.offset),
    ...info.memories.map((memory) => cappedMemory(bytes, memory, maximumPages)),
  ]);
  return concatBytes([
    bytes.subarray(0, section.offset),
    [MEMORY_SECTION],
    encodeLeb(content.length),
    content,
    bytes.subarray(section.end),
  ]);
}

/** 5.3.13 Memory Types: flags, minimum, maximum. */
function cappedMemory(bytes: Uint8Array, memory: MemoryType, maximumPages: number): Uint8Array {
  const { limits, offset } = memory;
  const flags = (bytes[offset] ?? 0) | HAS_MAXIMUM;
  const maximum = Math.min(limits.maximum ?? maximumPages, maximumPages);
  return concatBytes([[flags], encodeLeb(limits.minimum), encodeLeb(maximum)]);
}
