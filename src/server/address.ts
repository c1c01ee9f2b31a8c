// The address that is listened on: whether it can be, by several threads at once, and what to say when it cannot.
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { ListenAddress } from "../config/config.ts";
import { ServerlessWasmError } from "../errors.ts";

export interface SharedAddress extends ListenAddress {
  /** Never 0. */
  readonly port: number;
}

/**
 * Finds out whether several threads can listen on the address; undefined where the system cannot share a port. Rejects
 * with `LISTEN` when it cannot be listened on at all: with a shared port nobody would hear of another server there.
 */
export async function tryAddress(address: ListenAddress): Promise<SharedAddress | undefined> {
  try {
    const port = await tryPort(address.host, address.port, false);
    await tryPort(address.host, port, true);
    return { host: address.host, port };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTSUP") return undefined;
    throw toListenError(error as NodeJS.ErrnoException, address);
  }
}

/** Listens for a moment, and returns the port. */
function tryPort(host: string, port: number, reusePort: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", reject);
    server.listen({ host, port, reusePort }, () => {
      const bound = server.address() as AddressInfo;
      server.close(() => resolve(bound.port));
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
