// `tcp_*`: connections to what the application is granted. They look blocking to the guest; outside, its stack is parked.
import { lookup as lookupName } from "node:dns/promises";
import { isIP } from "node:net";
import type { GuestContext } from "../abi/context.ts";
import type { Invocation } from "../abi/invocation.ts";
import { isGranted, parseAddress } from "../config/tcp.ts";
import type { TcpGrant } from "../config/tcp.ts";
import { TcpConnection } from "./tcp-connection.ts";

/** Longer texts are no addresses: a DNS name has at most 253 characters. */
const MAX_ADDRESS_BYTES = 512;

const REFUSED = -1;
const OVER_LIMIT = -2;

/** All addresses of a name, in the order in which to try them; rejects when there is none. */
export type Lookup = (host: string) => Promise<readonly string[]>;

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

  return {
    tcp_connect(pointer, size) {
      const { invocation } = context;
      if (memory.check(pointer, size) > MAX_ADDRESS_BYTES) return REFUSED;
      const text = memory.text(pointer, size);
      const target = text === known ? knownTarget : parseAddress(text);
      if (target === undefined || target.port === 0) return REFUSED;
      // What is not granted counts too, so that trying addresses ends, and with it the lines about them.
      if (invocation.connections >= invocation.limits.tcpConnections) return OVER_LIMIT;
      invocation.connections++;
      if (target !== knownTarget) {
        if (!mayBeGranted(grants, target.host, target.port)) return refuse(invocation, text);
        known = text;
        knownTarget = target;
      }
      return invocation.park<number>((resolve, reject) => {
        const refused = (): void => resolve(() => REFUSED);
        const done = (connection: TcpConnection | undefined): void => {
          if (connection === undefined) {
            refused();
            return;
          }
          resolve(
            () => invocation.descriptors.push(connection) - 1,
            () => connection.close(),
          );
        };
        if (isIP(target.host) !== 0) return connectFirst([target.host], target.port, done);
        let giveUp: (() => void) | undefined;
        let over = false;
        const connectFound = (addresses: readonly string[]): void => {
          const granted = addresses.filter((address) => isGranted(grants, { ...target, address }));
          if (over) return;
          if (granted.length === 0) resolve(() => refuse(invocation, text));
          else giveUp = connectFirst(granted, target.port, done);
        };
        lookup(target.host).then(connectFound, refused).catch(reject);
        return () => {
          over = true;
          giveUp?.();
        };
      });
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
      const connection = find(invocation, descriptor);
      if (connection === undefined) return -1;
      invocation.descriptors[descriptor] = undefined;
      connection.close();
      return 0;
    },
  };
}

function find(invocation: Invocation, descriptor: number): TcpConnection | undefined {
  const found = invocation.descriptors[descriptor];
  return found instanceof TcpConnection ? found : undefined;
}

function refuse(invocation: Invocation, address: string): number {
  invocation.writeLog(
    "warn",
    `tcp_connect to ${JSON.stringify(address)} is not granted; name it in the application's tcp`,
  );
  return REFUSED;
}

/** False when no resolution of the name could be granted: then it is not even looked up. */
function mayBeGranted(grants: readonly TcpGrant[], host: string, port: number): boolean {
  if (isIP(host) !== 0) return isGranted(grants, { host, address: host, port });
  const anyAddress = "0.0.0.0";
  return grants.some(
    (grant) =>
      (grant.kind === "range" && !isSingle(grant) && (grant.port === "*" || grant.port === port)) ||
      (grant.kind !== "range" && isGranted([grant], { host, address: anyAddress, port })),
  );
}

/** A grant of one address is for guests that ask for that address: no name is looked up for it. */
function isSingle(grant: TcpGrant & { readonly kind: "range" }): boolean {
  return grant.bits === (isIP(grant.address) === 4 ? 32 : 128);
}

/** Tries one address after the other, until one answers; what is returned gives up. */
function connectFirst(
  addresses: readonly string[],
  port: number,
  done: (connection: TcpConnection | undefined) => void,
): () => void {
  let connection: TcpConnection | undefined;
  const next = (index: number): void => {
    const address = addresses[index];
    if (address === undefined) {
      done(undefined);
      return;
    }
    connection = new TcpConnection(address, port, (open) => (open ? done(connection) : next(index + 1)));
  };
  next(0);
  return () => connection?.close();
}

async function lookupAll(host: string): Promise<readonly string[]> {
  const found = await lookupName(host, { all: true });
  return found.map((entry) => entry.address);
}
