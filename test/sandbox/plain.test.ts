// The samples and a hand-written guest do the same, byte for byte, whether they are instrumented or as they came.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RequestBody } from "../../src/abi/invocation.ts";
import type { Application } from "../../src/config/config.ts";
import { loadConfig } from "../../src/config/load.ts";
import { encodeEnv } from "../../src/host/env.ts";
import { createHostFunctions, createImportObject } from "../../src/host/import-object.ts";
import { hostImports } from "../../src/registry/check.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { HTTP_GUEST } from "../support/http-guest.ts";
import { instantiate, InstrumentedInstance } from "../support/instrumented.ts";
import type { Exports } from "../support/instrumented.ts";
import { createCall } from "../support/invocation.ts";
import { wat } from "../support/wat.ts";

interface Sent {
  readonly query?: string;
  readonly body?: string;
  readonly headers?: readonly string[];
}

interface Outcome {
  readonly head: unknown;
  readonly body: string;
  readonly streamed: string;
  readonly lines: unknown;
  readonly fault: string | undefined;
  readonly trap: string | undefined;
  readonly memory: Buffer;
}

const LIMITS = { requestBodyBytes: 1e8, responseBodyBytes: 1e8, logBytes: 1e6, tcpConnections: 10 };
type Instantiate = (env: Record<string, unknown>) => { exports: Exports; memory: WebAssembly.Memory };

/** One call with imports that give the same every time. */
async function run(
  bytes: Uint8Array<ArrayBuffer>,
  application: Pick<Application, "function" | "env">,
  sent: Sent,
  start: Instantiate,
): Promise<Outcome> {
  const streamed: Buffer[] = [];
  const { context, invocation, lines, heads } = createCall({
    limits: LIMITS,
    request: {
      path: "/some/where",
      query: sent.query ?? "",
      headers: sent.headers ?? ["Host", "test", "X-Test", "1", "x-test", "2"],
      body: bodyOf(sent.body ?? ""),
      parameter: () => "W\u00f6rld",
    },
    sink: {
      write: (piece) => {
        streamed.push(Buffer.from(piece));
        return true;
      },
    },
  });
  const grants = { env: encodeEnv(application.env), tcp: [], writeStartLine: () => undefined };
  let ticks = 0;
  const fixed = {
    random_get: (pointer: number, size: bigint) => void context.memory.writable(pointer, size).fill(7),
    seed: () => 1.25,
    clock_now_ns: () => 1_700_000_000_000_000_000n + BigInt(ticks++),
    clock_monotonic_ns: () => BigInt(ticks++),
    // Otherwise the events go on for ever.
    clock_sleep_ms: async () => {
      await Promise.resolve();
      if (ticks++ > 3) throw new Error("enough");
    },
  };
  const functions = { ...createHostFunctions(context, grants), ...fixed };
  const names = hostImports(parseModule(bytes));
  const { exports, memory } = start(createImportObject(names, functions));
  context.memory.attach(memory);
  let trap: string | undefined;
  try {
    await WebAssembly.promising(exports[application.function])();
  } catch (error) {
    trap = String(error);
  }
  return {
    head: heads.length > 0 ? heads : invocation.response.head,
    body: Buffer.from(invocation.response.body as string, "latin1").toString("latin1"),
    streamed: Buffer.concat(streamed).toString("latin1"),
    lines,
    fault: invocation.fault?.message,
    trap,
    memory: Buffer.from(new Uint8Array(memory.buffer)),
  };
}

/** In pieces, some of which are there at once. */
function bodyOf(text: string): RequestBody {
  let left = Buffer.from(text);
  let reads = 0;
  return {
    read: (maximum) => {
      if (left.length === 0) return undefined;
      const piece = left.subarray(0, Math.min(maximum, 1000));
      left = left.subarray(piece.length);
      return reads++ % 2 === 0 ? piece : Promise.resolve(piece);
    },
  };
}

async function expectSame(
  bytes: Uint8Array<ArrayBuffer>,
  application: Pick<Application, "function" | "env">,
  sent: Sent,
): Promise<Outcome> {
  const plain = await run(bytes, application, sent, (env) => {
    const exports = instantiate(new WebAssembly.Module(bytes), { env });
    return { exports, memory: exports["memory"] as WebAssembly.Memory };
  });
  for (const tracked of [false, true]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const instrumented = await run(bytes, application, sent, (env) => {
      const instance = new InstrumentedInstance(bytes, { imports: { env }, tracked, maximumPages: 1024 });
      if (instance.memory === undefined) throw new Error("the guest has a memory");
      return { exports: instance.exports, memory: instance.memory };
    });
    const { memory, ...rest } = instrumented;
    expect(rest).toEqual({ ...plain, memory: undefined });
    expect(Buffer.compare(memory, plain.memory)).toBe(0);
  }
  return plain;
}

const ROOT = new URL("../../", import.meta.url).pathname;
const APPLICATIONS = ["config.toml", "samples/backends.toml"].flatMap((file) =>
  loadConfig(ROOT + file, { workingDirectory: ROOT }).applications.filter(
    ({ runtime }) => runtime === "wasm",
  ),
);
const SENT: readonly (readonly [string, Sent])[] = [
  ["nothing", {}],
  ["a query and a body", { query: "width=60&height=40&x=%20", body: "user=ada&password=correct+horse" }],
  [
    "a long body and odd headers",
    { body: "\u00ff0123456789".repeat(3000), headers: ["A", "", "Authorization", "Bearer a.b.c"] },
  ],
];

describe.each(APPLICATIONS.map((application) => [application.name, application] as const))(
  "%s, instrumented and as it came,",
  (_, application) => {
    it.each(SENT)(
      "does the same with %s",
      async (_name, sent) => {
        const bytes = new Uint8Array(readFileSync(application.file));
        const { head, fault, trap } = await expectSame(bytes, application, sent);
        // Something was done at all.
        expect(head ?? fault ?? trap).toBeDefined();
      },
      60_000,
    );
  },
);

describe("the hand-written guest", () => {
  const bytes = wat(HTTP_GUEST);
  const names = parseModule(bytes).exports.flatMap(({ kind, name }) => (kind === "function" ? [name] : []));
  it.each(names)("does the same in %s", async (name) => {
    const env = new Map([["backend", "127.0.0.1:1"]]);
    for (const [, sent] of SENT) {
      // oxlint-disable-next-line no-await-in-loop
      await expectSame(bytes, { function: name, env }, sent);
    }
  });
});
