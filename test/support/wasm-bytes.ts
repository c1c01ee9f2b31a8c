// Modules assembled by hand, for what no text format of the tools can write: proposals they lack, and malformed bytes.

export type Bytes = readonly (number | Bytes)[];

export const HEADER: Bytes = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
  tag: 13,
} as const;

/** Unsigned LEB128, padded with zero groups up to `width` bytes. */
export function leb(value: number | bigint, width = 1): number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    bytes.push(Number(rest & 0x7fn));
    rest >>= 7n;
  } while (rest > 0n || bytes.length < width);
  return bytes.map((byte, index) => (index < bytes.length - 1 ? byte | 0x80 : byte));
}

/** A length and the bytes of a name. */
export function name(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  return [...leb(bytes.length), ...bytes];
}

/** A count and the items. */
export function vector(...items: Bytes[]): Bytes {
  return [leb(items.length), items];
}

export function section(id: number, ...content: Bytes): Bytes {
  const bytes = flatten(content);
  return [id, leb(bytes.length), bytes];
}

/** One function body: its size, no locals, the instructions and `end`. */
export function body(...code: Bytes): Bytes {
  const bytes = flatten([0, code, 0x0b]);
  return [leb(bytes.length), bytes];
}

/** The header and these sections. */
export function wasm(...sections: Bytes): Uint8Array<ArrayBuffer> {
  return new Uint8Array(flatten([HEADER, sections]));
}

/** One function of type `() -> ()` with this code; `before` stands between the function section and the code section. */
export function functionWith(code: Bytes, before: Bytes = []): Uint8Array<ArrayBuffer> {
  return wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    before,
    section(SECTION.code, vector(body(code))),
  );
}

/** The plain numbers of nested bytes. */
export function flatten(bytes: Bytes): number[] {
  const plain: number[] = [];
  for (const part of bytes) {
    if (typeof part === "number") plain.push(part);
    else for (const byte of flatten(part)) plain.push(byte);
  }
  return plain;
}
