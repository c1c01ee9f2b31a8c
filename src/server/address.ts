// The address that is listened on: whether it can be, by several sockets at once, and what to say when it cannot.
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Config, ListenAddress } from "../config/config.ts";
import { ServerlessWasmError } from "../errors.ts";

/** Where sockets of this process listen. */
export interface SharedAddress extends ListenAddress {
  /** Several of them may. */
  readonly shared: boolean;
  /** There is no plain address: TLS is spoken on this one. */
  readonly encrypted?: true;
}

export function toEncrypted({ tls }: Config): Pick<SharedAddress, "encrypted"> {
  return tls?.only === true ? { encrypted: true } : {};
}

export interface Host {
  /** As the system has it: no name. */
  readonly bound: string;
  /** Whether several sockets may listen on one port, which not every system allows. */
  readonly shares: boolean;
}

/** Rejects with `LISTEN` when nothing can listen on the host, whatever the port. */
export async function findHost(address: ListenAddress): Promise<Host> {
  try {
    return { bound: (await tryPort(address.host, 0, true)).address, shares: true };
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code !== "ENOTSUP") throw toListenError(failure, address);
    return { bound: address.host, shares: false };
  }
}

/**
 * Returns a port that nobody listens on: that of the address, or a free one for 0. Rejects with `LISTEN`. With a shared
 * port nobody would hear of another server there.
 */
export async function tryAddress(address: ListenAddress): Promise<number> {
  try {
    return (await tryPort(address.host, address.port, false)).port;
  } catch (error) {
    throw toListenError(error as NodeJS.ErrnoException, address);
  }
}

/** Listens for a moment. */
function tryPort(host: string, port: number, reusePort: boolean): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", reject);
    server.listen({ host, port, reusePort }, () => {
      const bound = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}

export function toListenError(error: NodeJS.ErrnoException, address: ListenAddress): ServerlessWasmError {
  return new ServerlessWasmError(
    "LISTEN",
    `cannot listen on ${formatPlace(address)}: ${reasonOf(error, address)}`,
    {
      cause: error,
    },
  );
}

function reasonOf(error: NodeJS.ErrnoException, address: ListenAddress): string {
  switch (error.code) {
    case "EADDRINUSE":
      return "another program uses the port; stop it, or set another listen_address";
    case "EACCES":
      return `this user may not use port ${address.port}; choose one from 1024 up, or grant the privilege`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the host name ${address.host} cannot be resolved; write an address of this machine`;
    case "EADDRNOTAVAIL":
      return `${address.host} is no address of this machine; write 127.0.0.1, or 0.0.0.0 for all of them`;
    default:
      return error.message;
  }
}

/** As it stands in a URL: an IPv6 address in brackets. */
export function formatHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** Host and port, as they stand in a URL. */
export function formatPlace({ host, port }: ListenAddress): string {
  return `${formatHost(host)}:${port}`;
}
