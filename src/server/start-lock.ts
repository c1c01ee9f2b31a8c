// Servers that start on one port do so one after the other: between the look whether the port is free and listening on
// it, or taking it over, no other one looks. Linux only; the system lets go of the lock when a process dies.
import { createServer } from "node:net";
import { ServerlessWasmError } from "../errors.ts";
import type { ListenAddress } from "../config/config.ts";
import { formatPlace } from "./address.ts";

/** Returns what gives the lock back. Rejects with `LISTEN` while another server of this user starts on the port. */
export function lockStart(address: ListenAddress): Promise<() => void> {
  const { port } = address;
  if (process.platform !== "linux" || port === 0) return Promise.resolve(() => undefined);
  // A name without a file: two processes cannot have it, and it never outlives its process.
  const path = `\0serverless-wasm/${process.getuid?.() ?? 0}/${port}`;
  return new Promise((resolve, reject) => {
    const lock = createServer((socket) => socket.destroy());
    lock.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE" ? "another server is just starting there; try again" : error.message;
      reject(new ServerlessWasmError("LISTEN", `cannot listen on ${formatPlace(address)}: ${reason}`));
    });
    lock.listen({ path, exclusive: true }, () => {
      lock.unref();
      resolve(() => void lock.close());
    });
  });
}
