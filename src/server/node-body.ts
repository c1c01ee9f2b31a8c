// A request body from `node:http`, read as the guest asks for it: what it does not ask for stays in the socket.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestBody } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import { bodyTooLarge } from "./exchange.ts";

export class NodeRequestBody implements RequestBody {
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #limit: number;
  #bytes = 0;
  /** The client sends the body only after "100 Continue", and has not got it. */
  #awaitsLeave: boolean;
  #listening = false;
  #ended = false;
  #wake: (() => void) | undefined;

  /** `limit`: the application's `request_body_bytes`, for bodies that do not announce their length. */
  constructor(incoming: IncomingMessage, outgoing: ServerResponse, limit: number) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#limit = limit;
    this.#awaitsLeave = incoming.headers.expect?.toLowerCase() === "100-continue";
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
    if (this.#ended || (incoming.complete && incoming.readableLength === 0)) return undefined;
    if (incoming.destroyed) throw new ServerlessWasmError("CLIENT_GONE", "the client closed the connection");
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
    if (this.#awaitsLeave && !this.#outgoing.headersSent) {
      this.#awaitsLeave = false;
      this.#outgoing.writeContinue();
    }
  }
}
