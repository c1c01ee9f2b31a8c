// An invocation with its context and memory, to call host functions directly.
import { GuestContext } from "../../src/abi/context.ts";
import { Invocation } from "../../src/abi/invocation.ts";
import type { CallLimits, LogLevel, RequestSource, ResponseSink } from "../../src/abi/invocation.ts";
import type { ResponseHead } from "../../src/abi/response.ts";

export interface TestCall {
  readonly context: GuestContext;
  readonly invocation: Invocation;
  readonly memory: WebAssembly.Memory;
  readonly lines: [LogLevel, string][];
  readonly heads: ResponseHead[];
  /** Writes a text to memory at `pointer` and gives both parameters of a host call. */
  put(text: string, pointer?: number): [number, bigint];
}

export interface TestCallOptions {
  readonly limits?: Partial<CallLimits>;
  readonly request?: Partial<RequestSource>;
  readonly sink?: Partial<ResponseSink>;
}

export function createCall(options: TestCallOptions = {}): TestCall {
  const lines: [LogLevel, string][] = [];
  const heads: ResponseHead[] = [];
  const invocation = new Invocation({
    id: "test-id",
    request: {
      scheme: "http",
      method: "GET",
      path: "/",
      query: "",
      headers: [],
      hasBody: false,
      body: { read: () => undefined },
      parameter: () => undefined,
      ...options.request,
    },
    sink: { start: (head) => heads.push(head), write: () => true, end: () => undefined, ...options.sink },
    limits: {
      requestBodyBytes: 1000,
      responseBodyBytes: 1000,
      logBytes: 100,
      tcpConnections: 100,
      ...options.limits,
    },
    writeLog: (level, text) => lines.push([level, text]),
  });
  const context = new GuestContext();
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  context.memory.attach(memory);
  context.enter(invocation);
  return {
    context,
    invocation,
    memory,
    lines,
    heads,
    put(text, pointer = 1024) {
      const bytes = Buffer.from(text, "utf8");
      new Uint8Array(memory.buffer).set(bytes, pointer);
      return [pointer, BigInt(bytes.length)];
    },
  };
}
