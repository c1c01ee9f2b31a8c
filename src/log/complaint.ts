// What the operator is told, on stderr, where the log itself cannot be written.
import { write } from "node:fs";
import { constants } from "node:os";
import { escapeControls } from "../config/source.ts";
import { MAX_WAITING_BYTES } from "./waiting-lines.ts";

/** Nothing has failed, but nothing goes on either. */
export class StillError extends Error {
  readonly errno: number = -constants.errno.ETIMEDOUT;

  constructor(ms: number) {
    super(`nothing was taken for ${ms / 1000} seconds`);
  }
}

export function toComplaint(name: string, failure: Error): string {
  return `the log cannot be written to ${name}: ${failure.message}; requests are served, each thread keeps up to ${MAX_WAITING_BYTES} bytes of lines, further ones are lost; it is tried again`;
}

/** Waits for nothing: stderr may be what stands still. */
export function tellOnStderr(text: string): void {
  write(2, `serverless-wasm: ${escapeControls(text)}\n`, () => undefined);
}
