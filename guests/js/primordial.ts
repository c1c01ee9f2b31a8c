// Built-ins as they were before the application's code could change them. Only what the way of a request needs: what
// else the application breaks, it breaks for itself.
export const apply: <T, A extends unknown[], R>(target: (this: T, ...args: A) => R, self: T, args: A) => R =
  Reflect.apply;
export const defineProperty: typeof Reflect.defineProperty = Reflect.defineProperty;
export const ownKeys: typeof Object.keys = Object.keys;
export const isArray: typeof Array.isArray = Array.isArray;
export const isView: typeof ArrayBuffer.isView = ArrayBuffer.isView;
export const getPrototypeOf: typeof Object.getPrototypeOf = Object.getPrototypeOf;
export const promisePrototype: unknown = Promise.prototype;
export const parseJson: typeof JSON.parse = JSON.parse;
export const toJson: typeof JSON.stringify = JSON.stringify;
export const NativeString: StringConstructor = String;
export const NativeError: ErrorConstructor = Error;
export const NativePromise: PromiseConstructor = Promise;
export const NativeTypeError: TypeErrorConstructor = TypeError;
export const NativeUint8Array: Uint8ArrayConstructor = Uint8Array;
export const NativeDataView: DataViewConstructor = DataView;
export const NativeArrayBuffer: ArrayBufferConstructor = ArrayBuffer;
/** `then` with the promise as its first argument: without the list that `apply` needs. */
const callThen = Function.prototype.call.bind(Promise.prototype.then) as (
  promise: PromiseLike<unknown>,
  onValue: (value: unknown) => void,
  onError: (error: unknown) => void,
) => void;
export const functionText: (this: unknown) => string = Function.prototype.toString;

/** Calls back when a promise (of the engine, whatever the application made of its prototype) is settled. */
export function watch(
  promise: PromiseLike<unknown>,
  onValue: (value: unknown) => void,
  onError: (error: unknown) => void,
): void {
  callThen(promise, onValue, onError);
}

/** A promise of the engine for any value: thenables are followed, and what they throw is a rejection. */
export function toPromise(value: unknown): Promise<unknown> {
  return new NativePromise<unknown>((resolve) => {
    resolve(value);
  });
}

/** A copy of the bytes of a buffer or a view. */
export function toBytes(source: ArrayBufferView | ArrayBufferLike): Uint8Array<ArrayBuffer> {
  if (!isView(source)) return new NativeUint8Array(new NativeUint8Array(source));
  return new NativeUint8Array(new NativeUint8Array(source.buffer, source.byteOffset, source.byteLength));
}

const bytesFromBase64 = (
  NativeUint8Array as unknown as { fromBase64(text: string, options?: object): Uint8Array<ArrayBuffer> }
).fromBase64;
const bytesToBase64 = (NativeUint8Array.prototype as unknown as { toBase64(options?: object): string })
  .toBase64;
const URL_ALPHABET = { __proto__: null, alphabet: "base64url" };

/** Bytes of base64 or base64url text. Throws a SyntaxError for other text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesFromBase64(text);
  } catch {
    return bytesFromBase64(text, URL_ALPHABET);
  }
}

export function toBase64(bytes: Uint8Array): string {
  return apply(bytesToBase64, bytes as never, []);
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  if (chunks.length === 1) return chunks[0] as Uint8Array<ArrayBuffer>;
  let length = 0;
  for (let index = 0; index < chunks.length; index += 1) length += (chunks[index] as Uint8Array).length;
  const bytes = new NativeUint8Array(length);
  let offset = 0;
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Uint8Array;
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
