// The network as the runtime script sees it: sockets and HTTP requests by number, among the call's descriptors, which are
// closed when it ends.
import type { GuestContext } from "../abi/context.ts";
import { closeDescriptor } from "../abi/descriptor.ts";
import type { Descriptor } from "../abi/descriptor.ts";
import type { Invocation } from "../abi/invocation.ts";
import type { Grants } from "../host/import-object.ts";
import { TcpConnection } from "../host/tcp-connection.ts";
import type { Allowance } from "./allowance.ts";
import { ScriptError } from "./completions.ts";
import type { Begin } from "./completions.ts";
import { HttpConnection, toHttpRequest } from "./http.ts";
import { HttpAnswer } from "./http-answer.ts";
import type { AnswerHead } from "./http-answer.ts";
import { reach } from "./reach.ts";
import { ScriptSocket } from "./socket.ts";
import type { Values } from "./values.ts";

/** Parameters are read at once; whatever else may be wrong shows when it begins, so that a replay reads the same. */
export interface Network {
  connect(values: Values): Begin;
  read(values: Values): Begin;
  write(values: Values, allowance: Allowance): Begin;
  /** Tells the peer that nothing more will be written. */
  end(values: Values): Begin;
  fetch(values: Values, allowance: Allowance): Begin;
  fetchRead(values: Values): Begin;
  close(handle: number): void;
}

export function createNetwork(context: GuestContext, grants: Grants): Network {
  const find = <T>(handle: number, kind: abstract new (...values: never[]) => T): T => {
    const found = context.invocation.descriptors[handle];
    if (found instanceof kind) return found;
    throw new ScriptError("Error", "the connection is closed");
  };
  return {
    connect(values) {
      const [host, port, isSecure] = [values.text(1), values.number(2), values.truth(3)];
      context.recorder?.label(` ${host}:${port}`);
      const secureHost = isSecure ? host.replace(/^\[(.*)\]$/, "$1") : undefined;
      const open = (address: string, whenOpen: (open: boolean) => void): TcpConnection =>
        new TcpConnection({ address, port, secureHost }, whenOpen);
      const { invocation } = context;
      return (resolve, reject) =>
        reach(
          { invocation, grants, call: "connect", host, port, open },
          (connection) => resolve(keep(invocation, new ScriptSocket(connection))),
          reject,
        );
    },
    read(values) {
      const handle = values.number(1);
      return (...ends) => find(handle, ScriptSocket).read()(...ends);
    },
    write(values, allowance) {
      const handle = values.number(1);
      const bytes = values.bytes(2) ?? new Uint8Array(0);
      return (...ends) => {
        const socket = find(handle, ScriptSocket);
        return socket.write(bytes, allowance.hold(bytes.length))(...ends);
      };
    },
    end(values) {
      const handle = values.number(1);
      return (resolve) => {
        find(handle, ScriptSocket).end();
        resolve(true);
      };
    },
    fetch(values, allowance) {
      const request = toHttpRequest(values);
      const { host, port, isSecure, method, path } = request;
      // What stands in a query may be a secret.
      const [plain] = path.split("?", 1);
      context.recorder?.label(` ${method} ${isSecure ? "https" : "http"}://${host}:${port}${plain}`);
      const open = (address: string, whenOpen: (open: boolean) => void): HttpConnection =>
        new HttpConnection({ address, port, host, isSecure }, whenOpen);
      const { invocation } = context;
      return (resolve, reject) => {
        const release = allowance.hold(request.body?.length ?? 0);
        let answer: HttpAnswer | undefined;
        const done = (head: AnswerHead): void => {
          if (answer !== undefined) resolve(JSON.stringify({ handle: keep(invocation, answer), ...head }));
        };
        const fail = (error: unknown): void => {
          release();
          reject(error);
        };
        const giveUp = reach(
          { invocation, grants, call: "fetch", host, port, open },
          (connection) => {
            answer = new HttpAnswer(connection, request, { release, done, fail });
          },
          fail,
        );
        return () => {
          release();
          giveUp?.();
          answer?.close();
        };
      };
    },
    fetchRead(values) {
      const handle = values.number(1);
      return (...ends) => find(handle, HttpAnswer).read()(...ends);
    },
    close(handle) {
      closeDescriptor(context.invocation, handle);
    },
  };
}

function keep({ descriptors }: Invocation, descriptor: Descriptor): number {
  return descriptors.push(descriptor) - 1;
}
