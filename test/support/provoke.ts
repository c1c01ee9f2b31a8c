// Loaded before the program with `--import` in NODE_OPTIONS, in the process and in each of its threads: brings a thread
// into trouble when the process gets SIGUSR2. PROVOKE says which trouble.
import { Server } from "node:net";
import { isMainThread, workerData } from "node:worker_threads";

const CHANNEL = "provoke";
const trouble = process.env["PROVOKE"];

if (isMainThread) {
  let started = 0;
  process.on("worker", () => {
    started++;
    process.env["PROVOKE_STARTED"] = String(started);
    if (trouble === "count") process.stderr.write("a thread\n");
  });
  // Node's own answer on a system that cannot share a port.
  if (trouble === "unshared") refuseSharing("ENOTSUP");
  process.on("SIGUSR2", () => {
    const channel = new BroadcastChannel(CHANNEL);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads, and no window
    channel.postMessage(trouble);
    channel.close();
  });
} else {
  const { number } = workerData as { readonly number: number };
  if (trouble === "start") throw new Error("provoked at the start");
  if (trouble === "taken") refuseSharing("EADDRINUSE");
  // The first that takes another's place.
  if (trouble === "restart" && process.env["PROVOKE_STARTED"] === "2")
    throw new Error("provoked at the restart");
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", () => {
    if (number === 1) provoke();
  });
  // Node's has it, the web's has not.
  (channel as unknown as { unref(): void }).unref();
}

function refuseSharing(code: string): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with the right one below
  const listen = Server.prototype.listen as (...parameters: unknown[]) => Server;
  Server.prototype.listen = function listenUnshared(this: Server, ...parameters: unknown[]): Server {
    const [options] = parameters as [{ readonly reusePort?: boolean }];
    if (options.reusePort !== true) return listen.apply(this, parameters);
    const error = Object.assign(new Error(`listen ${code}`), { code });
    process.nextTick(() => this.emit("error", error));
    return this;
  };
}

function provoke(): void {
  if (trouble === "heap") {
    const held: unknown[] = [];
    for (;;) held.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  }
  // oxlint-disable-next-line no-empty, no-unmodified-loop-condition -- for ever
  if (trouble === "block") for (;;) {}
  throw new Error("provoked");
}
