// The servers that are compared: how each is started, what it cannot do, and which of its routes make a row of a table.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findFreePort, startGroup } from "./group.ts";
import type { Group } from "./group.ts";
import { buildComponent, hasJco, toJcoCommand } from "./jco.ts";
import { compileGuests, measureNewModule, toOwnCommand, toSamplesCommand } from "./own.ts";
import { findWorkerd, toWorkerdCommand } from "./workerd.ts";

export const OWN = "serverless-wasm";

export interface Contender {
  readonly name: string;
  /** Rows of the `hello` tables with a path of their own, by name. */
  readonly variants: Readonly<Record<string, string>>;
  /** Why a workload is left out, by its name. */
  readonly cannot: Readonly<Record<string, string>>;
  /** Workloads that it gets over fewer connections. */
  readonly connections?: Readonly<Record<string, number>>;
  /** Whether only its start is measured. */
  readonly isStartOnly: boolean;
  start(): Promise<Group>;
  /** The same with so many idle instances, where a server can be told to hold them. */
  startHolding?(count: number): Promise<Group>;
  /** Milliseconds to the first answer of a module of 1 MB that it is given while it runs, where that can be done. */
  measureNew?(server: Group): Promise<number>;
}

interface Place {
  readonly folder: string;
  /** The backend's port. */
  readonly backend: number;
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const ROOT: string = file("../../..");
const SDK: string = file("node_modules/@extism/extism/package.json");

const node = (script: string, port: number, ...more: (string | number)[]): string[] =>
  [process.execPath, file(`apps/${script}.ts`), port, ...more].map(String);

/** Compiles what is to be served. Peers whose packages are missing are left out, and named. */
export async function createContenders(
  place: Place,
): Promise<{ contenders: Contender[]; missing: string[] }> {
  const { folder, backend } = place;
  await compileGuests(folder);
  const define = (
    name: string,
    toCommand: (port: number) => string[],
    more: Partial<Contender> = {},
  ): Contender => ({
    name,
    variants: {},
    cannot: {},
    isStartOnly: false,
    async start() {
      const port = await findFreePort();
      return startGroup(port, toCommand(port), ROOT);
    },
    ...more,
  });

  const contenders = [
    define(OWN, (port) => toOwnCommand(folder, port, backend), {
      variants: { [`${OWN}, with a log line`]: "/hello-log", [`${OWN}, JavaScript`]: "/hello-js" },
      measureNew: (server) => measureNewModule(folder, server),
    }),
    define(`${OWN}, all samples`, (port) => toSamplesCommand(folder, port), { isStartOnly: true }),
    define("node:http", (port) => node("http", port, backend), {
      variants: { "node:http, the same headers": "/hello-same" },
    }),
    define("Hono", (port) => node("hono", port, backend), {
      variants: { "Hono, the same headers": "/hello-same" },
    }),
  ];
  const missing: string[] = [];

  const workerd = findWorkerd();
  if (workerd === undefined) {
    missing.push("workerd");
  } else {
    for (const kind of ["js", "wasm"] as const) {
      const name = kind === "js" ? "workerd, JavaScript" : "workerd, wasm per request";
      contenders.push(define(name, (port) => toWorkerdCommand(workerd, kind, { folder, port, backend })));
    }
  }

  if (existsSync(SDK)) {
    const cannot = {
      parked:
        "an Extism guest has no sockets, and its HTTP call takes a worker thread for each call in flight",
    };
    const guest = join(folder, "extism.wasm");
    for (const kind of ["fresh", "kept"] as const) {
      const name = kind === "fresh" ? "Extism, instance per request" : "Extism, one instance kept";
      contenders.push(
        define(name, (port) => node("extism", port, guest, kind), {
          cannot,
          ...(kind === "fresh"
            ? {
                async startHolding(count) {
                  const port = await findFreePort();
                  return startGroup(port, node("extism", port, guest, kind, count), ROOT);
                },
              }
            : {}),
        }),
      );
    }
  } else {
    missing.push("Extism");
  }

  if (hasJco) {
    await buildComponent(folder, backend);
    contenders.push(
      define("jco serve, instance per request", (port) => toJcoCommand(folder, port), {
        // It serves one call after the other: the load would only grow its queue, which it goes on with afterwards.
        connections: { kernel: 1, parked: 10 },
      }),
    );
  } else {
    missing.push("jco");
  }
  return { contenders, missing };
}
