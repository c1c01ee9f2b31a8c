// Reads the code section (5.5.13): first where each body lies; then, when all sections are known, every instruction of every body.
import { MAX_BODY_BYTES, MAX_FUNCTIONS } from "./limit.ts";
import type { ModuleReader } from "./module-reader.ts";

export function readCodeSection(reader: ModuleReader): void {
  const countOffset = reader.position;
  const count = reader.count("function bodies", MAX_FUNCTIONS);
  const defined = reader.functionTypes.length - reader.importedFunctions;
  if (count !== defined)
    reader.fail(`${count} function bodies, but the function section declares ${defined}`, countOffset);
  const bodies = new Uint32Array(2 * count);
  reader.item = "function";
  for (let index = 0; index < count; index++) {
    reader.itemIndex = reader.importedFunctions + index;
    const offset = reader.position;
    const size = reader.u32();
    if (size > MAX_BODY_BYTES) reader.fail(`a body of ${size} bytes; V8 allows ${MAX_BODY_BYTES}`, offset);
    if (size > reader.end - reader.position)
      reader.fail(`a body of ${size} bytes runs past the end of the section`, offset);
    bodies[2 * index] = reader.position;
    reader.skip(size);
    bodies[2 * index + 1] = reader.position;
  }
  reader.bodies = bodies;
}

export function walkBodies(reader: ModuleReader): void {
  const cursor = reader.code;
  const { bodies, importedFunctions } = reader;
  for (let at = 0; at < bodies.length; at += 2) {
    cursor.openBody(importedFunctions + at / 2, bodies[at] ?? 0, bodies[at + 1] ?? 0);
    while (cursor.next());
  }
}
