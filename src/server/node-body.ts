// A request body from `node:http` or `node:http2`, read as the guest asks for it: what it does not ask for stays in the
// socket, or is not sent.
import type { Readable } from "node:stream";
import type { RequestBody } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import { bodyTooLarge } from "./exchange.ts";

/**
 * `complete`: the last byte is here, or was read; where it is not known, the end of the stream tells. A stream of
 * `node:http2` ends also when it breaks off, and is `aborted` then.
 */
type BodySource = Readable & { readonly complete?: boolean; readonly aborted?: boolean };

export interface NodeBodyOptions {
  /** The application's `request_body_bytes`, for bodies that do not announce their length. */
  readonly limit: number;
  /** The header `Expect`. */
  readonly expects: string | undefined;
  /** Gives a client that waits for it leave to send; false where it is too late. */
  readonly sendContinue: () => boolean;
}

export class NodeRequestBody implements RequestBody {
  /** Node makes new buffers of what arrives. */
  readonly isFinal = true;
  readonly #incoming: BodySource;
  readonly #options: NodeBodyOptions;
  readonly #limit: number;
  #bytes = 0;
  /** The client sends the body only after "100 Continue", and has not got it. */
  #awaitsLeave: boolean;
  #listening = false;
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(incoming: BodySource, options: NodeBodyOptions) {
    this.#incoming = incoming;
    this.#options = options;
    this.#limit = options.limit;
    this.#awaitsLeave = options.expects?.toLowerCase() === "100-continue";
    this.#ended = incoming.readableEnded;
  }

  /** True while the client waits for leave to send: what it sends next may be the body or another request. */
  get awaitsLeave(): boolean {
    return this.#awaitsLeave;
  }

  read(maximum: number): Uint8Array | undefined | Promise<Uint8Array | undefined> {
    if (!this.#listening) this.#listen();
    let chunk: Uint8Array | undefined | null;
    try {
      chunk = this.#take(maximum);
    } catch (error) {
      return Promise.reject(error);
    }
    if (chunk !== null) return chunk;
    return new Promise((resolve, reject) => {
      this.#wake = () => {
        try {
          const next = this.#take(maximum);
          if (next === null) return;
          this.#wake = undefined;
          resolve(next);
        } catch (error) {
          this.#wake = undefined;
          reject(error);
        }
      };
    });
  }

  /** Lets go of what the guest did not read: it is thrown away as it comes, so that the connection moves on. */
  discard(): void {
    this.#incoming.removeAllListeners("readable");
    this.#incoming.resume();
  }

  /** Bytes at hand, undefined at the end, null when one has to wait. */
  #take(maximum: number): Uint8Array | undefined | null {
    const incoming = this.#incoming;
    if (incoming.readableLength > 0) {
      const chunk: Buffer | null = incoming.read(Math.min(maximum, incoming.readableLength));
      if (chunk !== null) {
        this.#bytes += chunk.length;
        if (this.#bytes > this.#limit) {
          throw new ServerlessWasmError("REQUEST_BODY_TOO_LARGE", bodyTooLarge(this.#limit));
        }
        return chunk;
      }
    }
    const whole = this.#ended && incoming.aborted !== true;
    if (whole || (incoming.complete && incoming.readableLength === 0)) return undefined;
    if (incoming.destroyed || this.#ended)
      throw new ServerlessWasmError("CLIENT_GONE", "the client closed the connection");
    incoming.read(0);
    return null;
  }

  #listen(): void {
    this.#listening = true;
    const incoming = this.#incoming;
    const wake = (): void => this.#wake?.();
    incoming.on("readable", wake);
    incoming.on("end", () => {
      this.#ended = true;
      wake();
    });
    incoming.on("error", wake);
    incoming.on("close", wake);
    // RFC 9110 section 10.1.1: a client that waits for leave to send gets it when the guest wants the body, not before.
    if (this.#awaitsLeave && this.#options.sendContinue()) this.#awaitsLeave = false;
  }
}
