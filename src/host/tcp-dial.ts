// From a host and a port to a connection: what is granted, which addresses a name has, and which of them answers. The
// addresses that were checked are those that are connected to.
import { isIP } from "node:net";
import type { Descriptor } from "../abi/descriptor.ts";
import type { Invocation } from "../abi/invocation.ts";
import { isGranted } from "../config/tcp.ts";
import type { TcpGrant } from "../config/tcp.ts";

/** All addresses of a name, in the order in which to try them; rejects when there is none. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export async function lookupAll(host: string): Promise<readonly string[]> {
  // An import would load it at every start.
  const found = await process.getBuiltinModule("node:dns/promises").lookup(host, { all: true });
  return found.map((entry) => entry.address);
}

/** False when no resolution of the name could be granted: then it is not even looked up. */
export function mayBeGranted(grants: readonly TcpGrant[], host: string, port: number): boolean {
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

/** The line for whoever wrote the configuration. `call`: what the guest did. */
export function logRefusal(invocation: Invocation, call: string, address: string): void {
  invocation.writeLog(
    "warn",
    `${call} to ${JSON.stringify(address)} is not granted; name it in the application's tcp`,
  );
}

export interface DialOptions<T> {
  readonly grants: readonly TcpGrant[];
  readonly lookup: Lookup;
  /** `mayBeGranted` has said yes to it. */
  readonly host: string;
  readonly port: number;
  /** Begins to connect to an address; `whenOpen` is not called any more once it is closed. */
  readonly open: (address: string, whenOpen: (open: boolean) => void) => T;
}

/**
 * Tries one address after the other, until one answers. What is returned gives up; `fail` is told what should never
 * happen.
 */
export function dial<T extends Descriptor>(
  { grants, lookup, host, port, open }: DialOptions<T>,
  done: (result: T | "not granted" | "not found" | "failed") => void,
  fail: (error: unknown) => void,
): () => void {
  let connection: T | undefined;
  let over = false;
  const connectFirst = (addresses: readonly string[], index = 0): void => {
    const address = addresses[index];
    if (address === undefined) {
      done("failed");
      return;
    }
    connection = open(address, (isOpen) => {
      if (!isOpen) connectFirst(addresses, index + 1);
      else if (connection !== undefined) done(connection);
    });
  };
  const connectTo = (addresses: readonly string[] | undefined): void => {
    const granted = addresses?.filter((address) => isGranted(grants, { host, address, port })) ?? [];
    if (over) return;
    if (granted.length > 0) connectFirst(granted);
    else done(addresses === undefined ? "not found" : "not granted");
  };
  if (isIP(host) !== 0) connectFirst([host]);
  else
    lookup(host)
      .then(connectTo, () => connectTo(undefined))
      .catch(fail);
  return () => {
    over = true;
    connection?.close();
  };
}
