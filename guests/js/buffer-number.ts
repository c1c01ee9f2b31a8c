// The numbers in a Buffer: `readInt16LE` and the like, by a DataView.

type Values = Record<string, (this: Uint8Array, ...values: never[]) => unknown>;

/** Bytes, whether signed, and whether it is a whole number. */
type Kind = readonly [
  name: string,
  method: string,
  bytes: number,
  minimum: number | bigint,
  maximum: number | bigint,
];

const KINDS: readonly Kind[] = [
  ["Int8", "Int8", 1, -0x80, 0x7f],
  ["UInt8", "Uint8", 1, 0, 0xff],
  ["Int16", "Int16", 2, -0x8000, 0x7fff],
  ["UInt16", "Uint16", 2, 0, 0xffff],
  ["Int32", "Int32", 4, -0x80000000, 0x7fffffff],
  ["UInt32", "Uint32", 4, 0, 0xffffffff],
  ["Float", "Float32", 4, -Infinity, Infinity],
  ["Double", "Float64", 8, -Infinity, Infinity],
  ["BigInt64", "BigInt64", 8, -(2n ** 63n), 2n ** 63n - 1n],
  ["BigUInt64", "BigUint64", 8, 0n, 2n ** 64n - 1n],
];
const MAX_BYTES = 6;

function checkOffset(offset: unknown, bytes: number, length: number): asserts offset is number {
  if (typeof offset !== "number") throw new TypeError(`The "offset" argument must be of type number`);
  if (!Number.isInteger(offset) || offset < 0 || offset + bytes > length) {
    throw new RangeError(`The value of "offset" is out of range: ${offset}`);
  }
}

function checkValue(value: number | bigint, minimum: number | bigint, maximum: number | bigint): void {
  if (value < minimum || value > maximum)
    throw new RangeError(`The value of "value" is out of range: ${value}`);
}

function checkBytes(bytes: unknown): asserts bytes is number {
  if (typeof bytes !== "number") throw new TypeError(`The "byteLength" argument must be of type number`);
  if (!Number.isInteger(bytes) || bytes < 1 || bytes > MAX_BYTES)
    throw new RangeError(`The value of "byteLength" is out of range: ${bytes}`);
}

const view = (own: Uint8Array): DataView => new DataView(own.buffer, own.byteOffset, own.byteLength);

type Access = Record<string, (this: DataView, ...values: unknown[]) => number | bigint>;
const access = DataView.prototype as unknown as Access;

function addKind(made: Values, [name, method, bytes, minimum, maximum]: Kind): void {
  const get = access[`get${method}`] as Access[string];
  const set = access[`set${method}`] as Access[string];
  const isBig = typeof minimum === "bigint";
  for (const end of bytes === 1 ? [""] : ["LE", "BE"]) {
    const read = function (this: Uint8Array, offset: unknown = 0): number | bigint {
      checkOffset(offset, bytes, this.length);
      return Reflect.apply(get, view(this), [offset, end === "LE"]);
    };
    const write = function (this: Uint8Array, wanted: unknown, offset: unknown = 0): number {
      const value = isBig ? (wanted as bigint) : Number(wanted);
      checkValue(value, minimum, maximum);
      checkOffset(offset, bytes, this.length);
      Reflect.apply(set, view(this), [offset, value, end === "LE"]);
      return offset + bytes;
    };
    add(made, name + end, read, write);
  }
}

/** Under both spellings. */
function add(made: Values, name: string, read: Values[string], write: Values[string]): void {
  for (const own of new Set([name, name.replace("UInt", "Uint")])) {
    made[`read${own}`] = read;
    made[`write${own}`] = write;
  }
}

/** Whole numbers of one to six bytes. */
function addSized(made: Values, isSigned: boolean, isLittle: boolean): void {
  const read = function (this: Uint8Array, offset: unknown, bytes: unknown): number {
    if (offset === undefined) throw new TypeError(`The "offset" argument must be of type number`);
    checkBytes(bytes);
    checkOffset(offset, bytes, this.length);
    let value = 0;
    for (let at = 0; at < bytes; at += 1) {
      value = value * 256 + (this[offset + (isLittle ? bytes - 1 - at : at)] as number);
    }
    return isSigned && value >= 2 ** (8 * bytes - 1) ? value - 2 ** (8 * bytes) : value;
  };
  const write = function (this: Uint8Array, wanted: unknown, offset: unknown, bytes: unknown): number {
    checkBytes(bytes);
    const value = Number(wanted);
    const range = 2 ** (8 * bytes);
    checkValue(value, isSigned ? -range / 2 : 0, isSigned ? range / 2 - 1 : range - 1);
    checkOffset(offset, bytes, this.length);
    let rest = Math.trunc(value);
    if (rest < 0) rest += range;
    for (let at = 0; at < bytes; at += 1) {
      this[offset + (isLittle ? at : bytes - 1 - at)] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return offset + bytes;
  };
  add(made, `${isSigned ? "Int" : "UInt"}${isLittle ? "LE" : "BE"}`, read, write);
}

export function numberMethods(): Values {
  const made: Values = {};
  for (const kind of KINDS) addKind(made, kind);
  for (const isSigned of [true, false])
    for (const isLittle of [true, false]) addSized(made, isSigned, isLittle);
  return made;
}
