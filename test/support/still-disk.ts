// To be imported before a server: what it writes into a file `server.log` does not come to an end while there is a pipe at
// the path in STILL_DISK, as on a disk that stands still. A thread of the system waits in the kernel then, whom nothing ends.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const pipe = process.env["STILL_DISK"] ?? "";
const { write } = fs;
const MORE_THAN_A_PIPE_HOLDS = Buffer.alloc(1_048_576);

type Done = (error: Error | null, bytes: number) => void;

function isLog(descriptor: number): boolean {
  return fs.readlinkSync(`/proc/self/fd/${descriptor}`).endsWith("server.log");
}

function writeSlowly(descriptor: number, bytes: Uint8Array, offset: number, done: Done): void {
  const whenFree = (): void => write(descriptor, bytes, offset, null, null, done);
  if (descriptor === 2 || !isLog(descriptor) || !fs.existsSync(pipe)) return whenFree();
  const still = fs.openSync(pipe, "r+");
  write(still, MORE_THAN_A_PIPE_HOLDS, () => {
    fs.closeSync(still);
    whenFree();
  });
}

fs.write = Object.assign((descriptor: number, bytes: unknown, ...rest: unknown[]): void => {
  if (bytes instanceof Uint8Array) return writeSlowly(descriptor, bytes, ...(rest as [number, Done]));
  Reflect.apply(write, fs, [descriptor, bytes, ...rest]);
}, write);
syncBuiltinESMExports();
