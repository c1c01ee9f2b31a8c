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

  return {
    tcp_connect(pointer, size) {
      const { invocation } = context;
      if (memory.check(pointer, size) > MAX_ADDRESS_BYTES) return REFUSED;
      const text = memory.text(pointer, size);
      const target = parseAddress(text);
      if (target === undefined || target.port === 0) return REFUSED;
      // What is not granted counts too, so that trying addresses ends, and with it the lines about them.
      if (invocation.connections >= invocation.limits.tcpConnections) return OVER_LIMIT;
      invocation.connections++;
      if (!mayBeGranted(grants, target.host, target.port)) return refuse(invocation, text);
      const attempt = new AbortController();
      return invocation.park<number>((resolve, reject) => {
        connect(grants, target, lookup, attempt.signal).then((connection) => {
          if (connection === undefined) resolve(() => REFUSED);
          else if (connection === "not granted") resolve(() => refuse(invocation, text));
          else {
            resolve(
              () => invocation.descriptors.push(connection) - 1,
              () => connection.close(),
            );
          }
        }, reject);
        return () => attempt.abort();
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
      return invocation.park<bigint>((resolve) => {
        // The guest is parked until all is accepted, so its memory holds still; each piece is copied as it goes.
        connection.write(
          length,
          (start, end) => memory.view(pointer, size).slice(start, end),
          (written) => resolve(() => (written ? BigInt(length) : -1n)),
        );
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

/** Resolves once, checks each address, connects to the very address that was checked. */
async function connect(
  grants: readonly TcpGrant[],
  target: { readonly host: string; readonly port: number },
  lookup: Lookup,
  signal: AbortSignal,
): Promise<TcpConnection | "not granted" | undefined> {
  let addresses: readonly string[];
  try {
    addresses = isIP(target.host) === 0 ? await lookup(target.host) : [target.host];
  } catch {
    return undefined;
  }
  const granted = addresses.filter((address) => isGranted(grants, { ...target, address }));
  if (granted.length === 0) return "not granted";
  for (const address of granted) {
    if (signal.aborted) return undefined;
    // oxlint-disable-next-line no-await-in-loop -- one address after the other, the first that answers is taken
    const connection = await TcpConnection.open(address, target.port, signal);
    if (connection !== undefined) return connection;
  }
  return undefined;
}

async function lookupAll(host: string): Promise<readonly string[]> {
  const found = await lookupName(host, { all: true });
  return found.map((entry) => entry.address);
}
