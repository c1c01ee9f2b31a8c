// Reads the type section (5.5.4): function types, and the struct, array, subtype and recursion forms of garbage collection.
import { MAX_PARAMETERS, MAX_RESULTS, MAX_STRUCT_FIELDS, MAX_TYPES } from "./limit.ts";
import type { TypeReader } from "./type-reader.ts";
import type { CompositeType, FieldType, TypeDefinition, ValueType } from "./type.ts";

const ARRAY = 0x5e;
const STRUCT = 0x5f;
const FUNCTION = 0x60;
const RECURSION_GROUP = 0x4e;
const SUBTYPE_FINAL = 0x4f;
const SUBTYPE = 0x50;

/** All types, flattened: a recursion group gives as many entries as it holds. */
export function readTypeSection(reader: TypeReader): TypeDefinition[] {
  const types: TypeDefinition[] = [];
  const count = reader.count("types", MAX_TYPES);
  reader.item = "type";
  for (let entry = 0; entry < count; entry++) {
    reader.itemIndex = types.length;
    const offset = reader.position;
    const group = types.length;
    if (reader.position < reader.end && reader.bytes[reader.position] === RECURSION_GROUP) {
      reader.position++;
      reader.features.use("gc", offset);
      const size = reader.count("types in the recursion group", MAX_TYPES - types.length);
      reader.typeCount = group + size;
      for (let member = 0; member < size; member++) {
        reader.itemIndex = group + member;
        types.push(readSubtype(reader, types, group));
      }
    } else {
      if (types.length >= MAX_TYPES) reader.fail(`more than ${MAX_TYPES} types`, offset);
      reader.typeCount = group + 1;
      types.push(readSubtype(reader, types, group));
    }
  }
  return types;
}

/** 5.3.10 Recursive Types: an optional `sub` form around a composite type. */
function readSubtype(reader: TypeReader, types: readonly TypeDefinition[], group: number): TypeDefinition {
  const offset = reader.position;
  const form = reader.u8();
  if (form !== SUBTYPE && form !== SUBTYPE_FINAL) {
    const composite = readComposite(reader, form, offset);
    return { ...composite, final: true, group, offset, end: reader.position };
  }
  reader.features.use("gc", offset);
  const supertypes = reader.count("supertypes", 1);
  const superOffset = reader.position;
  const supertype = supertypes === 1 ? reader.u32() : undefined;
  const compositeOffset = reader.position;
  const composite = readComposite(reader, reader.u8(), compositeOffset);
  const definition = { ...composite, final: form === SUBTYPE_FINAL, group, offset, end: reader.position };
  if (supertype === undefined) return definition;
  const parent = types[supertype];
  if (parent === undefined)
    return reader.fail(`supertype ${supertype} is not a type defined before this one`, superOffset);
  if (parent.final) reader.fail(`supertype ${supertype} is final`, superOffset);
  if (parent.kind !== composite.kind)
    reader.fail(`a ${composite.kind} type cannot extend the ${parent.kind} type ${supertype}`, superOffset);
  return { ...definition, supertype };
}

function readComposite(reader: TypeReader, form: number, offset: number): CompositeType {
  switch (form) {
    case FUNCTION: {
      const parameters = readValueTypes(reader, "parameters", MAX_PARAMETERS);
      const resultsOffset = reader.position;
      const results = readValueTypes(reader, "results", MAX_RESULTS);
      if (results.length > 1) reader.features.use("multi-value", resultsOffset);
      return { kind: "function", parameters, results };
    }
    case STRUCT: {
      reader.features.use("gc", offset);
      const count = reader.count("struct fields", MAX_STRUCT_FIELDS, 2);
      const fields: FieldType[] = [];
      for (let index = 0; index < count; index++) fields.push(readField(reader));
      return { kind: "struct", fields };
    }
    case ARRAY:
      reader.features.use("gc", offset);
      return { kind: "array", element: readField(reader) };
    default:
      return reader.fail(`unknown type form 0x${form.toString(16)}`, offset);
  }
}

function readValueTypes(reader: TypeReader, what: string, limit: number): ValueType[] {
  const count = reader.count(what, limit);
  const types: ValueType[] = [];
  for (let index = 0; index < count; index++) types.push(reader.valueType());
  return types;
}

/** 5.3.8 Composite Types: a storage type (a value type, or a packed one) and its mutability. */
function readField(reader: TypeReader): FieldType {
  const packed = reader.position < reader.end ? reader.bytes[reader.position] : undefined;
  if (packed !== 0x78 && packed !== 0x77) return { type: reader.valueType(), mutable: reader.mutability() };
  reader.position++;
  return { type: packed === 0x78 ? "i8" : "i16", mutable: reader.mutability() };
}
