// A call, kept so that it can be run again exactly: what it was asked, and all that the host gave it. As bytes:
//
//   "SWREPLAY"                the magic number
//   u8                        the version of this format: 1
//   u8                        1 where everything behind it is compressed (zlib), 0 where it is not
//   u32                       bytes of the header
//   JSON                      the header (`RecordingHeader`), UTF-8
//   events                    what the module's start asked for (`event.ts`)
//   events                    what the call asked for
//
// Numbers are little-endian. Whoever reads one trusts none of it.
import type { Limits } from "../config/config.ts";
import type { ErrorCode } from "../errors.ts";
import { damaged, readEvents, writeEvents } from "./event.ts";
import type { RecordedEvent } from "./event.ts";
import { checkHeader } from "./recording-header.ts";

const MAGIC = "SWREPLAY";
const VERSION = 1;
const PREFIX_BYTES = MAGIC.length + 2;
/** A recording is at most 16 MiB of events, of which each takes no more bytes here. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface RecordedFailure {
  readonly code: ErrorCode;
  readonly message: string;
}

export interface RecordingHeader {
  /** Of this program, and of Node. */
  readonly version: string;
  readonly node: string;
  readonly id: string;
  /** Arrival, Unix milliseconds. */
  readonly at: number;
  readonly application: {
    readonly name: string;
    /** The module or script, absolute, and as the configuration named it. */
    readonly file: string;
    readonly filePath: string;
    readonly runtime: "wasm" | "js";
    readonly function: string;
    readonly urlPath: string;
    readonly env: readonly (readonly [key: string, value: string])[];
    /** What it was granted. */
    readonly tcp: readonly string[];
    readonly limits: Limits;
  };
  /** SHA-256 of what ran: of the module, or of the script with all that it imports. */
  readonly digest: string;
  readonly request: {
    readonly scheme: "http" | "https";
    readonly method: string;
    readonly path: string;
    readonly query: string;
    /** Names and values in turn. */
    readonly headers: readonly string[];
    readonly hasBody: boolean;
    readonly parameters: readonly (readonly [name: string, value: string])[];
  };
  /** What was replaced by letters of no meaning: `header authorization`, `env TOKEN`. */
  readonly redacted: readonly string[];
  /** Size of the sandbox's memory when the call began, which an earlier one may have grown. */
  readonly memoryBytes: number;
  readonly result: {
    /** What had failed when the guest ended, and what failed in the end. */
    readonly guest: RecordedFailure | undefined;
    readonly failure: RecordedFailure | undefined;
    readonly status: number;
    readonly fuel: number;
    /** The fuel that it had used when it got no more, where that ended it. */
    readonly stoppedAt: number | undefined;
    /** The answer had begun before the end. */
    readonly streaming: boolean;
  };
  /** Of the events. */
  readonly names: readonly string[];
}

export interface Recording {
  readonly header: RecordingHeader;
  readonly start: readonly RecordedEvent[];
  readonly events: readonly RecordedEvent[];
}

/** Not compressed: that is done where it takes nobody's time. */
export function encodeRecording({ header, start, events }: Recording): Uint8Array<ArrayBuffer> {
  const names: string[] = [];
  const bodies = [writeEvents(start, names), writeEvents(events, names)];
  const text = Buffer.from(JSON.stringify({ ...header, names }), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return new Uint8Array(Buffer.concat([toPrefix(false), length, text, ...bodies]));
}

/** The same, compressed; what is no recording stays as it is. */
export function compressRecording(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isPlain = bytes.length >= PREFIX_BYTES && bytes[PREFIX_BYTES - 1] === 0;
  if (!isPlain) return new Uint8Array(bytes);
  const { deflateSync } = process.getBuiltinModule("node:zlib");
  return new Uint8Array(Buffer.concat([toPrefix(true), deflateSync(bytes.subarray(PREFIX_BYTES))]));
}

/** Whether it begins as one. */
export function isRecording(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MAGIC.length)).toString("latin1") === MAGIC;
}

/** Throws `USAGE` for anything that is none. */
export function decodeRecording(bytes: Uint8Array): Recording {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isRecording(bytes)) throw damaged("it does not begin as one");
  const version = buffer[MAGIC.length];
  if (version !== VERSION) throw damaged(`its format is ${version}, and this program reads ${VERSION}`);
  const body = readBody(buffer);
  if (body.length < 4) throw damaged("it ends too early");
  const length = body.readUInt32LE(0);
  if (length > body.length - 4) throw damaged("it ends too early");
  const header = checkHeader(parseJson(body.toString("utf8", 4, 4 + length)));
  const { events: start, end } = readEvents(body, 4 + length, header.names);
  const { events, end: last } = readEvents(body, end, header.names);
  if (last !== body.length) throw damaged("something stands behind its end");
  return { header, start, events };
}

function readBody(buffer: Buffer): Buffer {
  const rest = buffer.subarray(PREFIX_BYTES);
  switch (buffer[PREFIX_BYTES - 1]) {
    case 0:
      return rest;
    case 1:
      try {
        return process.getBuiltinModule("node:zlib").inflateSync(rest, { maxOutputLength: MAX_BYTES });
      } catch (error) {
        throw damaged(error instanceof Error ? error.message : String(error));
      }
    default:
      throw damaged("it is neither compressed nor plain");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged("its header is no JSON");
  }
}

function toPrefix(isCompressed: boolean): Buffer {
  return Buffer.from([...Buffer.from(MAGIC, "latin1"), VERSION, isCompressed ? 1 : 0]);
}
