// `request_*`: what the client sent, byte for byte.
import type { GuestContext } from "../abi/context.ts";
import { toFault } from "../abi/invocation.ts";
import type { RequestBody, RequestSource } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";

/** No header and no path parameter has a longer name: Node takes no longer head, a configuration no longer name. */
const MAX_NAME_BYTES = 65_536;

export interface RequestImports {
  request_get_method(pointer: number, size: bigint): bigint;
  request_get_path(pointer: number, size: bigint): bigint;
  request_get_query(pointer: number, size: bigint): bigint;
  request_get_id(pointer: number, size: bigint): bigint;
  request_get_header(name: number, nameSize: bigint, value: number, valueSize: bigint): bigint;
  request_get_headers(pointer: number, size: bigint): bigint;
  request_get_param(name: number, nameSize: bigint, value: number, valueSize: bigint): bigint;
  request_read_body(pointer: number, size: bigint): bigint | Promise<bigint>;
}

export function createRequestImports(context: GuestContext): RequestImports {
  const { memory } = context;
  const give = (pointer: number, size: bigint, text: string): bigint =>
    memory.give(pointer, size, Buffer.from(text, "latin1"));
  return {
    request_get_method: (pointer, size) => give(pointer, size, context.invocation.request.method),
    request_get_path: (pointer, size) => give(pointer, size, context.invocation.request.path),
    request_get_query: (pointer, size) => give(pointer, size, context.invocation.request.query),
    request_get_id: (pointer, size) => give(pointer, size, context.invocation.id),
    request_get_header(name, nameSize, value, valueSize) {
      const { request } = context.invocation;
      memory.check(value, valueSize);
      if (memory.check(name, nameSize) > MAX_NAME_BYTES) return -1n;
      const found = headerValue(request, memory.latin1(name, nameSize));
      return found === undefined ? -1n : give(value, valueSize, found);
    },
    request_get_headers(pointer, size) {
      const lines = headerLines(context.invocation.request);
      context.pay(lines.length);
      return give(pointer, size, lines);
    },
    request_get_param(name, nameSize, value, valueSize) {
      const { request } = context.invocation;
      memory.check(value, valueSize);
      if (memory.check(name, nameSize) > MAX_NAME_BYTES) return -1n;
      const found = request.parameter(memory.text(name, nameSize));
      return found === undefined ? -1n : memory.give(value, valueSize, Buffer.from(found, "utf8"));
    },
    request_read_body(pointer, size) {
      const { invocation } = context;
      const length = memory.check(pointer, size);
      if (length === 0) return 0n;
      if (invocation.clientGone) return -1n;
      const { body } = invocation.request;
      const deliver = (bytes: Uint8Array | undefined): bigint => {
        if (bytes === undefined) return 0n;
        invocation.requestBytes += bytes.length;
        memory.writable(pointer, bytes.length).set(bytes);
        context.recorder?.keep(bytes, body.isFinal);
        return BigInt(bytes.length);
      };
      let bytes: ReturnType<RequestBody["read"]>;
      try {
        bytes = body.read(length);
      } catch (error) {
        if (isClientGone(error)) return -1n;
        return context.fail(toFault(error));
      }
      if (!(bytes instanceof Promise)) return deliver(bytes);
      return invocation.park<bigint>((resolve, reject) => {
        bytes.then(
          (value) => resolve(() => deliver(value)),
          (error: unknown) => (isClientGone(error) ? resolve(() => -1n) : reject(error)),
        );
      }, -1n);
    },
  };
}

function isClientGone(error: unknown): boolean {
  return error instanceof ServerlessWasmError && error.code === "CLIENT_GONE";
}

/** The values of all lines with this name, joined with `, ` (RFC 9110 section 5.3); undefined when there is none. */
export function headerValue(request: RequestSource, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const { headers } = request;
  let joined: string | undefined;
  for (let index = 0; index < headers.length; index += 2) {
    const candidate = headers[index] ?? "";
    if (candidate.length !== wanted.length || candidate.toLowerCase() !== wanted) continue;
    const value = headers[index + 1] ?? "";
    joined = joined === undefined ? value : `${joined}, ${value}`;
  }
  return joined;
}

/** All of them, as they travelled. */
export function headerLines(request: RequestSource): string {
  let lines = "";
  const { headers } = request;
  for (let index = 0; index < headers.length; index += 2)
    lines += `${headers[index]}: ${headers[index + 1]}\r\n`;
  return lines;
}
