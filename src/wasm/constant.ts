// Constant expressions (3.4.13 Constant Expressions): offsets of segments, first values of globals, tables and elements.
import type { ModuleReader } from "./module-reader.ts";
import { codeOf, opcodeOf } from "./opcode.ts";

const GLOBAL_GET: number = codeOf("global.get");
const REF_FUNC: number = codeOf("ref.func");

const ALLOWED: ReadonlySet<number> = new Set(
  [
    "end",
    "i32.const",
    "i64.const",
    "f32.const",
    "f64.const",
    "v128.const",
    "ref.null",
    "ref.func",
    "global.get",
    "struct.new",
    "struct.new_default",
    "array.new",
    "array.new_default",
    "array.new_fixed",
    "ref.i31",
    "any.convert_extern",
    "extern.convert_any",
  ].map(codeOf),
);

/** Allowed since the extended-const proposal. */
const EXTENDED: ReadonlySet<number> = new Set(
  ["i32.add", "i32.sub", "i32.mul", "i64.add", "i64.sub", "i64.mul"].map(codeOf),
);

/** Walks one constant expression and leaves `reader` behind it. Globals that are not read yet cannot be used. */
export function readConstant(reader: ModuleReader): void {
  const cursor = reader.code;
  cursor.section = reader.section;
  cursor.item = reader.item;
  cursor.itemIndex = reader.itemIndex;
  cursor.openExpression(reader.position, reader.end);
  while (cursor.next()) {
    if (cursor.code === GLOBAL_GET) {
      if (reader.globals[cursor.index]?.mutable === true)
        cursor.fail(`global ${cursor.index} is mutable: a constant cannot use it`, cursor.immediates);
      if (cursor.index >= reader.importedGlobals) reader.features.use("gc", cursor.offset);
    } else if (cursor.code === REF_FUNC) {
      if (cursor.index < reader.importedFunctions) reader.importsEscape = true;
    } else if (EXTENDED.has(cursor.code)) reader.features.use("extended-const", cursor.offset);
    else if (!ALLOWED.has(cursor.code))
      cursor.fail(`${opcodeOf(cursor.code)?.name ?? "this"} is not allowed in a constant`, cursor.offset);
  }
  reader.position = cursor.position;
}
