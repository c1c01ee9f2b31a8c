// What the methods of Buffer are given, checked as Node does it.

export const MAX_BYTES: number = 2 ** 31 - 1;

export function invalid(name: string, type: string): TypeError {
  return new TypeError(`The "${name}" argument must be of type ${type}`);
}

export function checkRange(
  value: unknown,
  name: string,
  maximum: number = MAX_BYTES,
): asserts value is number {
  if (typeof value !== "number") throw invalid(name, "number");
  if (!(value >= 0 && value <= maximum)) {
    throw new RangeError(`The value of "${name}" is out of range: ${value}`);
  }
}

export function checkOffset(
  value: unknown,
  name: string,
  maximum: number = MAX_BYTES,
): asserts value is number {
  checkRange(value, name, maximum);
  if (!Number.isInteger(value)) throw new RangeError(`The value of "${name}" must be an integer: ${value}`);
}

export function checkBytes(value: unknown, name: string): asserts value is Uint8Array {
  if (!(value instanceof Uint8Array)) throw invalid(name, "Buffer or Uint8Array");
}

export function checkText(value: unknown, name: string): asserts value is string {
  if (typeof value !== "string") throw invalid(name, "string");
}

/** Where a part begins or ends: NaN is the beginning. */
export function toWhole(value: unknown, otherwise: number): number {
  return value === undefined ? otherwise : Math.trunc(Number(value)) || 0;
}
