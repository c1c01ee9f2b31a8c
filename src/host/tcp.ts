// `tcp_*`: connections to what the application is granted. They look blocking to the guest; outside, its stack is parked.
import type { GuestContext } from "../abi/context.ts";
import { closeDescriptor } from "../abi/descriptor.ts";
import type { Invocation } from "../abi/invocation.ts";
import { parseAddress } from "../config/tcp.ts";
import type { TcpGrant } from "../config/tcp.ts";
import { TcpConnection } from "./tcp-connection.ts";
import { dial, logRefusal, lookupAll, mayBeGranted } from "./tcp-dial.ts";
import type { Lookup } from "./tcp-dial.ts";

/** Longer texts are no addresses: a DNS name has at most 253 characters. */
const MAX_ADDRESS_BYTES = 512;

const REFUSED = -1;
const OVER_LIMIT = -2;

export interface TcpImports {
  tcp_connect(pointer: number, size: bigint): number | Promise<number>;
  tcp_read(descriptor: number, pointer: number, size: bigint): bigint | Promise<bigint>;
  tcp_write(descriptor: number, pointer: number, size: bigint): bigint | Promise<bigint>;
  tcp_close(descriptor: number): number;
}

export function createTcpImports(
  context: GuestContext,
  grants: readonly TcpGrant[],
  lookup: Lookup = lookupAll,
): TcpImports {
  const { memory } = context;
  /** The text and the target of an address that was granted: most guests have one backend. */
  let known = "";
  let knownTarget: { readonly host: string; readonly port: number } | undefined;

  /** The guest is not told why; whoever reads the record is. */
  const refuse = (reason: string): number => {
    context.recorder?.label(`\n${reason}`);
    return REFUSED;
  };
  const refuseUngranted = (address: string): number => {
    logRefusal(context.invocation, "tcp_connect", address);
    return refuse("not granted");
  };

  return {
    tcp_connect(pointer, size) {
      const { invocation } = context;
      if (memory.check(pointer, size) > MAX_ADDRESS_BYTES) return refuse("no address");
      const text = memory.text(pointer, size);
      const target = text === known ? knownTarget : parseAddress(text);
      if (target === undefined || target.port === 0) return refuse("no address");
      // What is not granted counts too, so that trying addresses ends, and with it the lines about them.
      if (invocation.connections >= invocation.limits.tcpConnections) return OVER_LIMIT;
      invocation.connections++;
      if (target !== knownTarget) {
        if (!mayBeGranted(grants, target.host, target.port)) return refuseUngranted(text);
        known = text;
        knownTarget = target;
      }
      const { host, port } = target;
      let tried: TcpConnection | undefined;
      const open = (address: string, whenOpen: (open: boolean) => void): TcpConnection =>
        (tried = new TcpConnection({ address, port }, whenOpen));
      return invocation.park<number>((resolve, reject) =>
        dial(
          { grants, lookup, host, port, open },
          (result) => {
            if (result === "not granted") resolve(() => refuseUngranted(text));
            else if (result === "not found") resolve(() => refuse("there is no such name"));
            else if (result === "failed") resolve(() => refuse(tried?.failure ?? result));
            else
              resolve(
                () => invocation.descriptors.push(result) - 1,
                () => result.close(),
              );
          },
          reject,
        ),
      );
    },

    tcp_read(descriptor, pointer, size) {
      const { invocation } = context;
      const length = memory.check(pointer, size);
      const connection = find(invocation, descriptor);
      if (connection === undefined) return -1n;
      if (length === 0) return 0n;
      const deliver = (bytes: Uint8Array | "end" | "failed"): bigint => {
        if (bytes === "end") return 0n;
        if (bytes === "failed") return -1n;
        memory.writable(pointer, bytes.length).set(bytes);
        return BigInt(bytes.length);
      };
      const bytes = connection.read(length);
      if (bytes !== undefined) return deliver(bytes);
      return invocation.park<bigint>((resolve) => {
        connection.whenReadable(() => resolve(() => deliver(connection.read(length) ?? "failed")));
      });
    },

    tcp_write(descriptor, pointer, size) {
      const { invocation } = context;
      const length = memory.check(pointer, size);
      const connection = find(invocation, descriptor);
      if (connection === undefined) return -1n;
      if (length === 0) return 0n;
      context.pay(length);
      const deliver = (written: boolean): bigint => (written ? BigInt(length) : -1n);
      let whenDone: ((written: boolean) => void) | undefined;
      // The guest is parked until all is accepted, so its memory holds still; each piece is copied as it goes.
      const written = connection.write(
        length,
        (start, end) => Buffer.from(memory.view((pointer >>> 0) + start, BigInt(end - start))),
        (all) => whenDone?.(all),
      );
      if (written !== undefined) return deliver(written);
      return invocation.park<bigint>((resolve) => {
        whenDone = (all) => resolve(() => deliver(all));
      });
    },

    tcp_close(descriptor) {
      const { invocation } = context;
      if (find(invocation, descriptor) === undefined) return -1;
      closeDescriptor(invocation, descriptor);
      return 0;
    },
  };
}

function find(invocation: Invocation, descriptor: number): TcpConnection | undefined {
  const found = invocation.descriptors[descriptor];
  return found instanceof TcpConnection ? found : undefined;
}
