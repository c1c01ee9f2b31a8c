// `response_*`: what the guest answers. Prepared parts go out when the call ends; `response_write_body` streams.
import type { GuestContext } from "../abi/context.ts";
import type { Invocation } from "../abi/invocation.ts";
import { MAX_RESPONSE_HEADER_BYTES } from "../abi/response.ts";
import { ServerlessWasmError } from "../errors.ts";

/**
 * Node sends head and body in one piece where the body is a text of one character a byte. Copying larger ones costs more
 * than a second write.
 */
export const MAX_TEXT_BYTES = 16_384;

export interface ResponseImports {
  response_set_status_line(status: number, pointer: number, size: bigint): void;
  response_set_header(name: number, nameSize: bigint, value: number, valueSize: bigint): void;
  response_set_body(pointer: number, size: bigint): void;
  response_write_body(pointer: number, size: bigint): bigint | Promise<bigint>;
}

export function createResponseImports(context: GuestContext): ResponseImports {
  const { memory } = context;

  /** Text of a status line or header: refused before it is copied when it could never be sent. */
  const field = (pointer: number, size: bigint): string => {
    const length = memory.check(pointer, size);
    if (length > MAX_RESPONSE_HEADER_BYTES) {
      context.fail(
        new ServerlessWasmError(
          "RESPONSE_TOO_LARGE",
          `a response header of ${length} bytes exceeds ${MAX_RESPONSE_HEADER_BYTES}`,
        ),
      );
    }
    return memory.latin1(pointer, length);
  };

  return {
    response_set_status_line(status, pointer, size) {
      const { response } = prepare(context);
      response.setStatus(status, field(pointer, size));
    },
    response_set_header(name, nameSize, value, valueSize) {
      const { response } = prepare(context);
      response.addHeader(field(name, nameSize), field(value, valueSize));
    },
    response_set_body(pointer, size) {
      const { response } = prepare(context);
      const length = memory.check(pointer, size);
      response.checkBodyBytes(length);
      if (length <= MAX_TEXT_BYTES) {
        response.setBody(memory.latin1(pointer, length));
        return;
      }
      context.pay(length);
      response.setBody(new Uint8Array(memory.view(pointer, length)));
    },
    response_write_body(pointer, size) {
      const { invocation } = context;
      const length = memory.check(pointer, size);
      if (invocation.clientGone) return -1n;
      startStreaming(context, invocation);
      if (length === 0) return 0n;
      invocation.response.checkBodyBytes(invocation.streamedBytes + length);
      invocation.streamedBytes += length;
      context.pay(length);
      const sent = invocation.sink.write(new Uint8Array(memory.view(pointer, size)));
      if (typeof sent === "boolean") return sent ? BigInt(length) : -1n;
      return invocation.park<bigint>((resolve, reject) => {
        sent.then((open) => resolve(() => (open ? BigInt(length) : -1n)), reject);
      }, -1n);
    },
  };
}

/** The invocation, while its head has not been sent: changing it afterwards would silently do nothing. */
function prepare(context: GuestContext): Invocation {
  const { invocation } = context;
  if (invocation.streaming) {
    context.fail(
      new ServerlessWasmError(
        "HOST_CALL_ORDER",
        "response_set_* was called after response_write_body had sent the status and the headers",
      ),
    );
  }
  return invocation;
}

function startStreaming(context: GuestContext, invocation: Invocation): void {
  if (invocation.streaming) return;
  const { head } = invocation.response;
  if (head === undefined) {
    context.fail(
      new ServerlessWasmError("NO_STATUS", "response_write_body was called before response_set_status_line"),
    );
  }
  invocation.streaming = true;
  invocation.sink.start(head);
}
