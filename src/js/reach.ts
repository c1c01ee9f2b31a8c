// Connections of a script: counted, granted, and told in words that it may read.
import type { Descriptor } from "../abi/descriptor.ts";
import type { Invocation } from "../abi/invocation.ts";
import { parseAddress } from "../config/tcp.ts";
import type { Grants } from "../host/import-object.ts";
import { dial, logRefusal, lookupAll, mayBeGranted } from "../host/tcp-dial.ts";
import { ScriptError } from "./completions.ts";
import type { Begin } from "./completions.ts";

/** Longer names are none. */
const MAX_HOST_LENGTH = 512;

export interface ReachOptions<T> {
  readonly invocation: Invocation;
  readonly grants: Grants;
  /** What the script called, for the log. */
  readonly call: "connect" | "fetch";
  /** A name, or an address with or without brackets. */
  readonly host: string;
  readonly port: number;
  readonly open: (address: string, whenOpen: (open: boolean) => void) => T;
}

/** Begins a connection; `resolve` gets it when it is open. */
export function reach<T extends Descriptor & { readonly failure: string }>(
  { invocation, grants: { tcp, lookup = lookupAll }, call, host: wanted, port, open }: ReachOptions<T>,
  resolve: (connection: T) => void,
  reject: (error: unknown) => void,
): ReturnType<Begin> {
  const host = wanted.replace(/^\[(.*)\]$/, "$1");
  const text = host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
  if (host.length > MAX_HOST_LENGTH || port === 0 || parseAddress(text) === undefined) {
    return reject(new ScriptError("TypeError", `${JSON.stringify(text.slice(0, 100))} is no address`));
  }
  const { tcpConnections } = invocation.limits;
  // What is not granted counts too, so that trying addresses ends, and with it the lines about them.
  if (invocation.connections >= tcpConnections) {
    return reject(new ScriptError("Error", `more than limits.tcp_connections = ${tcpConnections}`));
  }
  invocation.connections++;
  const refuse = (): void => {
    logRefusal(invocation, call, text);
    reject(new ScriptError("Error", `${JSON.stringify(text)} is not granted`));
  };
  if (!mayBeGranted(tcp, host, port)) return refuse();
  let tried: T | undefined;
  return dial(
    {
      grants: tcp,
      lookup,
      host,
      port,
      open: (address, whenOpen) => (tried = open(address, whenOpen)),
    },
    (result) => {
      if (result === "not granted") refuse();
      else if (typeof result !== "string") resolve(result);
      else {
        const reason = result === "not found" ? "there is no such name" : tried?.failure;
        reject(new ScriptError("Error", `cannot connect to ${JSON.stringify(text)}: ${reason}`));
      }
    },
    reject,
  );
}
