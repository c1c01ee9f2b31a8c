// The state of one call for one request: what the guest prepared, what it opened, and how it ends.
// It knows neither HTTP nor Node's streams: the server gives it a request to read from and a sink to send to.
import { ServerlessWasmError } from "../errors.ts";
import { closeDescriptor } from "./descriptor.ts";
import type { Descriptor } from "./descriptor.ts";
import { GuestLog } from "./guest-log.ts";
import type { FaultSink } from "./memory.ts";
import type { Recorder } from "./recorder.ts";
import { PreparedResponse } from "./response.ts";
import type { ResponseHead } from "./response.ts";
import type { Usage } from "./usage.ts";
import { WaitFault } from "./wait.ts";
import type { BeginWait, PendingHostCall } from "./wait.ts";

/** The part of an application's limits that host calls obey. */
export interface CallLimits {
  readonly requestBodyBytes: number;
  readonly responseBodyBytes: number;
  readonly logBytes: number;
  readonly tcpConnections: number;
}

/** Where the request's body comes from. */
export interface RequestBody {
  /** Nobody writes to what was read any more. */
  readonly isFinal?: boolean;
  /**
   * At most `maximum` bytes (valid until the next call, unless they are final), or undefined at the end. Throws or rejects with `CLIENT_GONE`
   * or `REQUEST_BODY_TOO_LARGE`. A plain value is returned where one is at hand, so that nothing is parked for it.
   */
  read(maximum: number): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

/** What a guest can ask about its request. Texts hold one character a byte, as they travelled. */
export interface RequestSource {
  readonly scheme: "http" | "https";
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Names and values in turn, in the client's order and spelling. */
  readonly headers: readonly string[];
  /** False when there is certainly none. */
  readonly hasBody: boolean;
  readonly body: RequestBody;
  /** A path parameter, percent-decoded (any Unicode text). */
  parameter(name: string): string | undefined;
}

/** Where a streamed response goes. */
export interface ResponseSink {
  /** Sends status and headers; called once, before the first `write`. */
  start(head: ResponseHead): void;
  /** Takes ownership of `bytes`; false when the client is gone, a promise while the client is slow. */
  write(bytes: Uint8Array): boolean | Promise<boolean>;
  /** The answer is complete, although the call goes on. */
  end(): void;
}

export type LogLevel = "error" | "warn" | "info" | "debug";

/** The sandbox in which a call runs, told what happens to it. */
export interface Runner {
  /** What waits is wasm, parked by V8: it can be failed where it stands (`WaitFault`). */
  readonly parksWasm?: boolean;
  /** The guest waits in a host call. */
  parked(): void;
  /** Calls `go`, now or in a turn of the event loop that has time for it; what is returned takes it back. */
  goOn(go: () => void): (() => void) | undefined;
  /** It is about to go on. */
  resumed(): void;
  /** The call was ended from outside: nothing of the guest may run on. */
  aborted(): void;
}

export interface InvocationOptions {
  readonly id: string;
  readonly request: RequestSource;
  readonly sink: ResponseSink;
  readonly limits: CallLimits;
  /** Writes one line of the guest's log. */
  readonly writeLog: (level: LogLevel, text: string) => void;
}

export class Invocation implements FaultSink {
  readonly id: string;
  /** By `performance.now`. */
  readonly arrivedAt: number = performance.now();
  readonly request: RequestSource;
  readonly sink: ResponseSink;
  readonly limits: CallLimits;
  /** Writes one line about the call, outside the guest's bound. */
  readonly writeLog: (level: LogLevel, text: string) => void;
  response: PreparedResponse;
  /** Indexed by descriptor number; a closed one leaves a hole, numbers are never used twice. */
  readonly descriptors: (Descriptor | undefined)[] = [];
  /** Connections tried so far, for `tcp_connections`. */
  connections = 0;
  /** Bytes that came and went over those that were closed. */
  tcpBytesIn = 0;
  tcpBytesOut = 0;
  /** Bytes of the request body read so far. */
  requestBytes = 0;
  /** When the function was called, by `performance.now`; undefined while the call waits in the queue. */
  startedAt: number | undefined;
  /** Set once the response's head has been sent by `response_write_body`. */
  streaming = false;
  /** Bytes handed to the sink while streaming. */
  streamedBytes = 0;
  recorder: Recorder | undefined;
  /** Set while the guest runs. */
  runner: Runner | undefined;
  /** Set when it has ended. */
  usage: Usage | undefined;
  #log: GuestLog | undefined;
  #holdsLog = false;
  #fault: ServerlessWasmError | undefined;
  #clientGone = false;
  #pending: PendingHostCall | undefined;

  constructor(options: InvocationOptions) {
    this.id = options.id;
    this.request = options.request;
    this.sink = options.sink;
    this.limits = options.limits;
    this.writeLog = options.writeLog;
    this.response = new PreparedResponse(options.limits.responseBodyBytes, this);
  }

  /** Why the call failed. It stays even when the guest catches the exception that carried it. */
  get fault(): ServerlessWasmError | undefined {
    return this.#fault;
  }

  get clientGone(): boolean {
    return this.#clientGone;
  }

  /** The guest's own lines, bounded by `log_bytes`. */
  get log(): GuestLog {
    if (this.#log === undefined) {
      this.#log = new GuestLog({
        limit: this.limits.logBytes,
        cut: "this request wrote more than limits.log_bytes",
        write: this.writeLog,
      });
      if (this.#holdsLog) this.#log.hold();
    }
    return this.#log;
  }

  /** Lines of the guest that were over the bound. */
  get linesDropped(): number {
    return this.#log?.dropped ?? 0;
  }

  /** Keeps the guest's lines from now on, until it is known whether this run counts. */
  holdLog(): void {
    this.#holdsLog = true;
    this.#log?.hold();
  }

  /** It counts. */
  releaseLog(): void {
    this.#holdsLog = false;
    this.#log?.release();
  }

  /** Forgets what a run prepared that is to be made again from the start. It cannot have sent or opened anything. */
  restart(): void {
    this.response = new PreparedResponse(this.limits.responseBodyBytes, this);
    this.#holdsLog = false;
    this.#log?.drop();
  }

  /** Records the failure and throws it into the guest; the first failure is the one that counts. */
  fail(error: ServerlessWasmError): never {
    this.#fault ??= error;
    throw this.#fault;
  }

  /** Ends the call from outside (wall clock, shutdown): the pending host call fails, and so does every later one. */
  abort(error: ServerlessWasmError): void {
    this.#fault ??= error;
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.cancel?.();
    this.closeDescriptors();
    this.runner?.aborted();
    if (pending !== undefined) this.#failWait(pending, this.#fault);
  }

  /** The client went away: reading and writing the bodies give -1 from now on; anything else that waits ends the call. */
  leave(): void {
    this.#clientGone = true;
    if (this.#pending !== undefined) this.#endPending();
  }

  #endPending(): void {
    const pending = this.#pending;
    if (pending === undefined) return;
    if (pending.whenClientGone === undefined) {
      this.abort(new ServerlessWasmError("CLIENT_GONE", "the client closed the connection"));
    } else {
      this.#pending = undefined;
      pending.cancel?.();
      this.runner?.resumed();
      pending.settle(pending.whenClientGone);
    }
  }

  /**
   * Parks the guest until `begin` settles. At most one host call waits at a time: a guest has one stack. What `begin`
   * returns gives up the wait when the call is ended from outside. `whenClientGone` is the guest's result when the client
   * leaves; without it, that ends the call. A failure is recorded as the call's.
   */
  park<T>(begin: BeginWait<T>, whenClientGone?: T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const pending: PendingHostCall = {
        settle: (value) => resolve(value as T),
        reject,
        whenClientGone,
        cancel: undefined,
      };
      this.#pending = pending;
      this.runner?.parked();
      let settled = false;
      const settle = (end: () => void, discard?: () => void): void => {
        if (this.#pending !== pending || settled) return discard?.();
        settled = true;
        const go = (): void => {
          this.#pending = undefined;
          this.runner?.resumed();
          end();
        };
        if (this.runner === undefined) go();
        else {
          const leave = this.runner.goOn(go);
          // It is ended before its turn comes: nobody takes what it waited for.
          pending.cancel = () => {
            leave?.();
            discard?.();
          };
        }
      };
      const cancel = begin(
        (produce, discard) =>
          settle(() => {
            try {
              resolve(produce());
            } catch (error) {
              this.#failWait(pending, this.#remember(error));
            }
          }, discard),
        (error) => settle(() => this.#failWait(pending, this.#remember(error))),
      );
      if (!settled) pending.cancel = cancel ?? undefined;
      if (this.#clientGone && this.#pending === pending) this.#endPending();
    });
  }

  #failWait(pending: PendingHostCall, error: ServerlessWasmError): void {
    if (this.runner?.parksWasm === true) pending.settle(new WaitFault(error));
    else pending.reject(error);
  }

  /** The failure of a host call that waited, recorded even if the guest catches it. */
  #remember(error: unknown): ServerlessWasmError {
    this.#fault ??= toFault(error);
    return this.#fault;
  }

  /** Closes what the guest left open. Safe twice. */
  closeDescriptors(): void {
    if (this.descriptors.length === 0) return;
    for (let index = 0; index < this.descriptors.length; index++) closeDescriptor(this, index);
  }
}

/** A failure as it is recorded: anything that was not thrown on purpose is the host's own fault. */
export function toFault(error: unknown): ServerlessWasmError {
  if (error instanceof ServerlessWasmError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new ServerlessWasmError("HOST_FAULT", text, { cause: error });
}
