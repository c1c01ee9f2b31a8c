// The host functions that the runtime script has: `guests/js/host.ts` says what each does.
import type { GuestContext } from "../abi/context.ts";
import { GuestLog } from "../abi/guest-log.ts";
import type { Invocation } from "../abi/invocation.ts";
import type { Grants } from "../host/import-object.ts";
import { LEVELS, MAX_START_LOG_BYTES } from "../host/log.ts";
import { headerLines, headerValue } from "../host/request.ts";
import { MAX_TEXT_BYTES } from "../host/response.ts";
import type { Script } from "../registry/module.ts";
import { Allowance } from "./allowance.ts";
import { Completions, ScriptError } from "./completions.ts";
import type { Completion } from "./completions.ts";
import { createNetwork } from "./network.ts";
import { createTextOperations } from "./text.ts";
import { usualReason } from "./reason.ts";
import { startSubtle } from "./subtle.ts";
import { createPlaces, toScriptError } from "./error.ts";
import type { Places } from "./error.ts";
import type { HostValue, Values } from "./values.ts";

const MAX_TIMER_MS = 2 ** 31 - 1;

export type Operation = (values: Values) => HostValue;

export interface OperationsOptions {
  readonly context: GuestContext;
  readonly grants: Grants;
  readonly script: Script;
  readonly values: Values;
  /** Called for what cannot be done twice, or has to wait. */
  readonly mustPark: () => void;
  /** The call is over. */
  readonly end: () => void;
}

export interface Operations {
  readonly names: readonly string[];
  find(name: string): Operation | undefined;
  /** Waits until something was completed. */
  wait(): number | Promise<number>;
  /** A request begins, and ends. */
  enter(): void;
  leave(): void;
}

export function createOperations({ context, grants, script, mustPark, end }: OperationsOptions): Operations {
  let completions: Completions | undefined;
  let allowance: Allowance | undefined;
  let taken: Completion | undefined;
  const { boundary } = context;
  const open = (): Completions => (completions ??= new Completions(context.invocation, boundary?.begins));
  /** For one request: what was read of a source map is large. */
  let places: Places | undefined;
  const allow = (): Allowance => (allowance ??= new Allowance(script.cpuMs));
  const network = createNetwork(context, grants);
  const startLog = new GuestLog({
    limit: MAX_START_LOG_BYTES,
    cut: "the start of the file wrote more bytes than it may",
    write: grants.writeStartLine,
  });
  /** A timer of the file's top level never fires: what it would wait for is in no request. */
  let startTimers = 0;

  const starts: Readonly<Record<string, (values: Values) => number>> = {
    sleep(values) {
      const wanted = values.number(1);
      const milliseconds = wanted > 0 ? Math.min(wanted, MAX_TIMER_MS) : 0;
      context.recorder?.label(` ${milliseconds} ms`);
      return open().begin((resolve) => {
        const timer = setTimeout(() => resolve(undefined), milliseconds);
        return () => clearTimeout(timer);
      });
    },
    body(values) {
      const { invocation } = context;
      const { request } = invocation;
      const maximum = Math.max(1, Math.floor(values.number(1)));
      return open().begin((resolve, reject) => {
        const take = (bytes: HostValue): void => {
          invocation.requestBytes += bytes instanceof Uint8Array ? bytes.length : 0;
          resolve(bytes);
        };
        settle(request.body.read(maximum), take, reject);
      });
    },
    write(values) {
      const { invocation } = context;
      const bytes = values.bytes(1) ?? new Uint8Array(0);
      const streamed = invocation.streamedBytes + bytes.length;
      invocation.response.checkBodyBytes(streamed);
      invocation.streamedBytes = streamed;
      return open().begin((resolve, reject) => settle(invocation.sink.write(bytes), resolve, reject));
    },
    subtle: (values) => open().begin(startSubtle(values, allow())),
    connect: (values) => open().begin(network.connect(values)),
    read: (values) => open().begin(network.read(values)),
    "write-to": (values) => open().begin(network.write(values, allow())),
    "end-write": (values) => open().begin(network.end(values)),
    fetch: (values) => open().begin(network.fetch(values, allow())),
    "fetch-read": (values) => open().begin(network.fetchRead(values)),
  };

  const operations: Readonly<Record<string, Operation>> = {
    ...createTextOperations(),
    info: () => script.info,
    request(values) {
      const { request, id } = context.invocation;
      const what = values.text(0);
      context.recorder?.label(what);
      switch (what) {
        case "method":
          return request.method;
        case "path":
          return request.path;
        case "query":
          return request.query;
        case "id":
          return id;
        case "scheme":
          return context.invocation.request.scheme;
        case "host":
          // Of several the first counts.
          return headerValue(request, "host")?.split(",", 1)[0] ?? "";
        default:
          return headerLines(request);
      }
    },
    param(values) {
      const { request } = context.invocation;
      const name = values.text(0);
      context.recorder?.label(name);
      return request.parameter(name);
    },
    remainingMs() {
      const { arrivedAt } = context.invocation;
      return Math.max(0, script.wallMs - (performance.now() - arrivedAt));
    },
    monotonicMs: () => performance.now(),
    log(values) {
      // One character a byte, so that what is over the limit is never made a text.
      const text = values.utf8(1);
      const level = LEVELS[values.number(0) - 1] ?? "info";
      const log = context.current?.log ?? startLog;
      log.write(level, text.length, (length) => {
        const line = Buffer.from(text.slice(0, length), "latin1").toString();
        places ??= createPlaces(script, (bytes) => context.pay(bytes));
        return places.mapText(line);
      });
      return undefined;
    },
    random(values) {
      const length = values.number(0);
      if (!(length >= 0 && length <= 65_536))
        throw new ScriptError("QuotaExceededError", "at most 65536 bytes");
      // To make them takes longer than to copy them.
      context.pay(length * 4);
      return crypto.getRandomValues(new Uint8Array(length));
    },
    respond(values) {
      const { response } = context.invocation;
      setHead(context.invocation, values);
      if (values.isText(3)) setText(context, values.utf8(3));
      else {
        const bytes = values.bytes(3) ?? new Uint8Array(0);
        response.checkBodyBytes(bytes.length);
        response.setBody(bytes);
      }
      end();
      return undefined;
    },
    respondHead(values) {
      mustPark();
      const { invocation } = context;
      setHead(invocation, values);
      const { head } = invocation.response;
      if (head === undefined) return undefined;
      invocation.streaming = true;
      invocation.sink.start(head);
      return undefined;
    },
    finish() {
      context.invocation.sink.end();
      return undefined;
    },
    end() {
      end();
      return undefined;
    },
    fail(values) {
      throw toScriptError(script, "", values.text(0));
    },
    start(values) {
      mustPark();
      const name = values.text(0);
      context.recorder?.label(name);
      if (context.current === undefined) {
        // Below all numbers of a request's own.
        if (name === "sleep") return --startTimers;
        throw new ScriptError(
          "Error",
          "nothing can be waited for outside of requests; begin it in the function",
        );
      }
      try {
        return starts[name]?.(values) ?? 0;
      } catch (error) {
        if (!(error instanceof ScriptError)) throw error;
        // Whatever is wrong with it is told in the same way.
        return open().begin((_resolve, reject) => reject(error));
      }
    },
    cancel(values) {
      completions?.cancel(values.number(0));
      return undefined;
    },
    close(values) {
      network.close(values.number(0));
      return undefined;
    },
    take() {
      taken = completions?.take();
      return taken?.id;
    },
    takenOk: () => taken?.ok,
    takenValue: () => taken?.value,
  };

  const table = new Map(
    Object.entries(operations).map(([name, run]) => [name, boundary?.wrapOperation(name, run) ?? run]),
  );
  const wait = (): number | Promise<number> => open().wait();
  return {
    names: [...table.keys()],
    find: (name) => table.get(name),
    wait: boundary?.wrap("engine.wait", wait) ?? wait,
    enter() {
      completions = undefined;
      allowance = undefined;
    },
    leave() {
      completions?.close();
      completions = undefined;
      // Nothing of this request is there for the next one.
      taken = undefined;
      places = undefined;
    },
  };
}

function settle(
  value: HostValue | Promise<HostValue>,
  resolve: (value: HostValue) => void,
  reject: (error: unknown) => void,
): void {
  if (value instanceof Promise) value.then(resolve, reject);
  else resolve(value);
}

function setHead({ response }: Invocation, values: Values): void {
  const status = values.number(0);
  const reason = values.isText(1) ? values.byteText(1) : "";
  response.setStatus(Number.isInteger(status) ? status : 0, reason === "" ? usualReason(status) : reason);
  const lines = values.byteText(2);
  if (lines === "") return;
  for (const line of lines.slice(0, -1).split("\n")) {
    const colon = line.indexOf(": ");
    response.addHeader(line.slice(0, Math.max(0, colon)), line.slice(colon + 2));
  }
}

function setText(context: GuestContext, text: string): void {
  const { response } = context.invocation;
  response.checkBodyBytes(text.length);
  response.setBody(text.length > MAX_TEXT_BYTES ? Buffer.from(text, "latin1") : text);
}
