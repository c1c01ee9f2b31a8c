// Puts together what a module's `env` imports resolve to, from what its application is granted.
import type { Boundary } from "../abi/boundary.ts";
import type { GuestContext } from "../abi/context.ts";
import { GuestLog } from "../abi/guest-log.ts";
import { ABI_IMPORTS } from "../abi/import.ts";
import type { AbiImportName } from "../abi/import.ts";
import type { LogLevel } from "../abi/invocation.ts";
import type { TcpGrant } from "../config/tcp.ts";
import { createAssemblyScriptImports } from "./assemblyscript.ts";
import type { AssemblyScriptImports } from "./assemblyscript.ts";
import { createClockImports } from "./clock.ts";
import type { ClockImports } from "./clock.ts";
import { createEnvImports } from "./env.ts";
import type { EnvImports } from "./env.ts";
import { createLogImports, MAX_START_LOG_BYTES } from "./log.ts";
import type { LogImports } from "./log.ts";
import { createRandomImports } from "./random.ts";
import type { RandomImports } from "./random.ts";
import { createRequestImports } from "./request.ts";
import type { RequestImports } from "./request.ts";
import { createResponseImports } from "./response.ts";
import type { ResponseImports } from "./response.ts";
import { suspend } from "./suspend.ts";
import { createTcpImports } from "./tcp.ts";
import type { TcpImports } from "./tcp.ts";
import type { Lookup } from "./tcp-dial.ts";

/** What an application may reach, ready for use in host calls. */
export interface Grants {
  readonly env: ReadonlyMap<string, Uint8Array>;
  readonly tcp: readonly TcpGrant[];
  /** Writes a line that the module logs while it initialises, outside any request. */
  readonly writeStartLine: (level: LogLevel, text: string) => void;
  /** Replaces the system's name resolution, for tests. */
  readonly lookup?: Lookup;
}

export type HostFunctions = LogImports &
  ResponseImports &
  RequestImports &
  TcpImports &
  EnvImports &
  RandomImports &
  ClockImports &
  AssemblyScriptImports;

/** Every host function, by its import name. */
export function createHostFunctions(context: GuestContext, grants: Grants): HostFunctions {
  const startLog = new GuestLog({
    limit: MAX_START_LOG_BYTES,
    cut: "the start of the module wrote more bytes than it may",
    write: grants.writeStartLine,
  });
  return {
    ...createLogImports(context, startLog),
    ...createResponseImports(context),
    ...createRequestImports(context),
    ...createTcpImports(context, grants.tcp, grants.lookup),
    ...createEnvImports(context, grants.env),
    ...createRandomImports(context),
    ...createClockImports(context),
    ...createAssemblyScriptImports(context, startLog),
  };
}

/** The `env` imports of one sandbox: only the named functions. */
export function createImportObject(
  names: readonly AbiImportName[],
  functions: HostFunctions,
  boundary?: Boundary,
): Record<string, WebAssembly.ImportValue> {
  const fields: Record<string, WebAssembly.ImportValue> = Object.create(null);
  for (const name of names) {
    const run = boundary === undefined ? functions[name] : boundary.wrap(name, functions[name]);
    const parks = ABI_IMPORTS[name].blocks && boundary?.begins !== false;
    fields[name] = parks ? suspend(name, run) : run;
  }
  return fields;
}
