// The streams of the platform, and what makes them of bytes and of what the host gives piece by piece.
import { ReadableStream, TransformStream } from "web-streams-polyfill";
import { TextDecoder, TextEncoder } from "./encoding.ts";
import type { Pull } from "./stream.ts";

export {
  ByteLengthQueuingStrategy,
  CountQueuingStrategy,
  ReadableByteStreamController,
  ReadableStream,
  ReadableStreamBYOBReader,
  ReadableStreamBYOBRequest,
  ReadableStreamDefaultController,
  ReadableStreamDefaultReader,
  TransformStream,
  TransformStreamDefaultController,
  WritableStream,
  WritableStreamDefaultController,
  WritableStreamDefaultWriter,
} from "web-streams-polyfill";

export function fromBytes(bytes: Uint8Array): ReadableStream<unknown> {
  return new ReadableStream<unknown>({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

export function fromPull(source: Pull): ReadableStream<unknown> {
  return new ReadableStream<unknown>(
    {
      async pull(controller) {
        const chunk = await source.pull();
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
      cancel() {
        source.cancel();
      },
    },
    { highWaterMark: 0 },
  );
}

abstract class Piped {
  readonly #inner: TransformStream<unknown, unknown>;

  constructor(inner: TransformStream<unknown, unknown>) {
    this.#inner = inner;
  }

  get readable(): ReadableStream<unknown> {
    return this.#inner.readable;
  }

  get writable(): TransformStream<unknown, unknown>["writable"] {
    return this.#inner.writable;
  }
}

export class TextEncoderStream extends Piped {
  readonly encoding: string = "utf-8";

  constructor() {
    const encoder = new TextEncoder();
    let high = "";
    super(
      new TransformStream<unknown, unknown>({
        transform(chunk, controller) {
          let text = high + String(chunk);
          high = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? "";
          if (high !== "") text = text.slice(0, -1);
          if (text !== "") controller.enqueue(encoder.encode(text));
        },
        flush(controller) {
          if (high !== "") controller.enqueue(encoder.encode(high));
        },
      }),
    );
  }
}

export class TextDecoderStream extends Piped {
  readonly encoding: string;

  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) {
    const decoder = new TextDecoder(label, options);
    super(
      new TransformStream<unknown, unknown>({
        transform(chunk, controller) {
          const text = decoder.decode(chunk as Uint8Array, { stream: true });
          if (text !== "") controller.enqueue(text);
        },
        flush(controller) {
          const text = decoder.decode();
          if (text !== "") controller.enqueue(text);
        },
      }),
    );
    this.encoding = decoder.encoding;
  }
}

/** Whether somebody has read from it or cancelled it: the library keeps that in a field that it does not show. */
export function isDisturbed(stream: ReadableStream<unknown>): boolean {
  // oxlint-disable-next-line no-underscore-dangle -- its name there
  return (stream as unknown as { _disturbed: boolean })._disturbed;
}
