// What the host gives to the runtime script in the JavaScript engine. Functions' own code never sees it.

/** What can be passed either way. Byte views are passed to the host as they are; the host answers with ArrayBuffers. */
export type HostValue = undefined | boolean | number | string | ArrayBuffer;

/** What does not change between requests: given as JSON text when the application is loaded. */
export interface ApplicationInfo {
  readonly name: string;
  /** The exported function that is served; `handler` by default. */
  readonly function: string;
  readonly memoryMb: number;
  readonly wallMs: number;
  /** The application's `env` table. */
  readonly env: Readonly<Record<string, string>>;
  /** Names of the route's parameters. */
  readonly parameters: readonly string[];
}

export interface Host {
  /** JSON of `ApplicationInfo`. */
  info(): string;
  /** Of the running request. `scheme`: `http` or `https`. `headers`: `Name: value\r\n` each, the client's order and spelling, one character a byte. */
  request(what: "method" | "path" | "query" | "id" | "headers" | "host" | "scheme"): string;
  /** A path parameter, percent-decoded. */
  param(name: string): string | undefined;
  /** Milliseconds until `wall_ms` is over. */
  remainingMs(): number;
  /** Milliseconds with fractions since an arbitrary start. */
  monotonicMs(): number;
  /** Level: 1 error, 2 warn, 3 info, 4 debug. */
  log(level: number, text: string): void;
  random(length: number): ArrayBuffer;
  /** UTF-8. Lone surrogates become U+FFFD. */
  encode(text: string): ArrayBuffer;
  /** `label` is an encoding's canonical name by the Encoding standard; undefined where `fatal` and malformed. */
  decode(
    bytes: ArrayBufferView | ArrayBuffer,
    label: string,
    fatal: boolean,
    ignoreBom: boolean,
  ): string | undefined;
  /** The canonical name of an encoding's label, or undefined. */
  encoding(label: string): string | undefined;
  /** JSON of href, origin, protocol, username, password, host, hostname, port, pathname, search, hash; or undefined. */
  url(input: string, base?: string): string | undefined;
  /** The same after one part was set: `new URL(href)[part] = value`. */
  setUrl(href: string, part: string, value: string): string;
  /** Sends the whole answer and ends the call. `headers`: `name: value\n` each, one character a byte. Throws for what HTTP forbids. */
  respond(
    status: number,
    reason: string | undefined,
    headers: string,
    body: string | ArrayBufferView | ArrayBuffer | undefined,
  ): void;
  /** Sends status and headers; the body follows by `start("write", bytes)`, and `end()` ends the call. */
  respondHead(status: number, reason: string, headers: string): void;
  end(): void;
  /** The streamed answer is complete: the client has its end, while the call goes on until `end()` (`ctx.waitUntil`). */
  finish(): void;
  /** Ends the call as failed: 500 for the client; the text (message and stack) for the log. */
  fail(text: string): void;
  /**
   * Begins something that takes time. Its completion comes by `take`, in a later run of the loop:
   *   "sleep", ms
   *   "body", maximum bytes             -> ArrayBuffer, or undefined at the end
   *   "write", bytes (streamed answer)  -> false when the client is gone
   *   "connect", hostname, port, tls    -> handle
   *   "read", handle                    -> ArrayBuffer, or undefined at the end
   *   "write-to", handle, bytes         -> true
   *   "end-write", handle               -> true; the peer learns that nothing more will be written
   *   "fetch", method, url, headers (`name: value\n`), body (bytes or undefined) -> JSON {handle, status, statusText, headers: [[name, value]]}; no redirect is followed
   *   "fetch-read", handle              -> ArrayBuffer, or undefined at the end
   *   "subtle", method, JSON of parameters, ...bytes -> bytes, boolean or JSON
   */
  start(operation: string, ...values: unknown[]): number;
  /** Gives up what was started: a timer above all. */
  cancel(id: number): void;
  /** Closes what a handle stands for. */
  close(handle: number): void;
  /**
   * The next completion, or undefined: `id`, and whether it went well. `takenValue()` gives its value, or the error as
   * JSON {name, message}.
   */
  take(): number | undefined;
  takenOk(): boolean;
  takenValue(): HostValue;
}

/** What the runtime script returns: the host calls these. */
export interface Runtime {
  /** Evaluated with the application's bundle (a CommonJS-like function wrapper): finds the function that is served. Throws where there is none, naming what is exported. */
  load(
    evaluate: (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void,
  ): void;
  /** Begins a request; the engine then runs the job queue until it is empty, waits, calls `deliver`, and so on until `respond`, `end` or `fail`. */
  serve(): void;
  /** The same for one that certainly has no body. */
  serveEmpty(): void;
  /**
   * Something completed: takes one completion. True while there was one: run the job queue, then call again, so that
   * promises go on between two timers, as in Node.
   */
  deliver(): boolean;
  /** From the engine's tracker of rejections: `isHandled` false when a promise is rejected unhandled, true when it is handled later. */
  rejected(promise: unknown, reason: unknown, isHandled: boolean): void;
}
