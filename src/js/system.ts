// What the engine's C library asks of a system: the time, random numbers, and nothing else. There are no files, and what
// the engine itself would print goes nowhere.
import type { Boundary } from "../abi/boundary.ts";
import type { GuestContext } from "../abi/context.ts";
import { randomFillSync } from "node:crypto";

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const NOT_SUPPORTED = 52;
const NANOSECONDS = 1_000_000;
const REALTIME = 0;

type Imports = Record<string, (...values: never[]) => unknown>;

/** `rejected`: told of promises that are rejected and handled by nobody, and of those that are handled later. */
export function createSystemImports(
  context: GuestContext,
  rejected: (promise: number, reason: number, isHandled: number) => void,
): {
  readonly env: Imports;
  readonly wasi: Imports;
} {
  const { memory } = context;
  const write = (address: number, value: bigint, bytes: 4 | 8): void => {
    const view = memory.writable(address, bytes);
    const data = new DataView(view.buffer, view.byteOffset, bytes);
    if (bytes === 8) data.setBigUint64(0, value, true);
    else data.setUint32(0, Number(value), true);
  };
  const wrap: Boundary["wrap"] = (name, run) => context.boundary?.wrap(name, run) ?? run;
  return {
    env: {
      host_interrupt: () => 0,
      host_promise_rejection: rejected,
      // The application's files are bundled: there is nothing left to be loaded.
      host_module_normalize: () => 0,
      host_module_load: () => 0,
      // UTC, wherever the server stands.
      host_get_timezone_offset: () => 0,
    },
    wasi: {
      clock_time_get: wrap(
        "engine.clock_time_get",
        (clock: number, _precision: bigint, address: number): number => {
          // The date follows the machine's clock when that is set; what measures does not.
          const ms = clock === REALTIME ? Date.now() : performance.timeOrigin + performance.now();
          write(address, BigInt(Math.round(ms * NANOSECONDS)), 8);
          return SUCCESS;
        },
      ),
      random_get: wrap("engine.random_get", (address: number, bytes: number): number => {
        randomFillSync(memory.writable(address, bytes));
        return SUCCESS;
      }),
      fd_write(_descriptor: number, _pieces: number, _count: number, writtenAt: number) {
        write(writtenAt, 0n, 4);
        return BAD_DESCRIPTOR;
      },
      fd_close: () => BAD_DESCRIPTOR,
      fd_fdstat_get: () => BAD_DESCRIPTOR,
      fd_seek: () => NOT_SUPPORTED,
    },
  };
}
