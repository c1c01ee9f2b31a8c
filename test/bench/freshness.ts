// What a fresh sandbox for every request costs: a call and its reset, beside the same call in an instance that is never
// reset, a full copy of the memory, and a new instance. In one process, in turns; the guest writes four pages.
import { Invocation } from "../../src/abi/invocation.ts";
import type { Module } from "../../src/registry/module.ts";
import { Engine } from "../../src/sandbox/engine.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { ProgramState } from "../../src/sandbox/program.ts";
import { Sandbox } from "../../src/sandbox/sandbox.ts";
import { instrument } from "../../src/wasm/instrument.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { wat } from "../support/wat.ts";
import { formatSpread, printTable, toSpread } from "./table.ts";

const ROUNDS = 9;
const SIZES: readonly [string, number][] = [
  ["128 KiB", 2],
  ["1 MiB", 16],
  ["16 MiB", 256],
];

const guest = (pages: number): Uint8Array<ArrayBuffer> => {
  const stores = [0, 1, 2, 3].map(
    (part) => `(i32.store (i32.const ${100 + part * Math.floor((pages * 65_536) / 4)}) (i32.const ${part}))`,
  );
  return wat(`(module (memory (export "memory") ${pages}) (func (export "handle") ${stores.join(" ")}))`);
};

/** Microseconds for one run of `work`, over as many runs as take a few milliseconds. */
function time(work: () => void, runs: number): number {
  const start = performance.now();
  for (let run = 0; run < runs; run++) work();
  return ((performance.now() - start) * 1000) / runs;
}

const invocation = new Invocation({
  id: "bench",
  request: {
    scheme: "http",
    method: "GET",
    path: "/",
    query: "",
    headers: [],
    hasBody: false,
    body: { read: () => undefined },
    parameter: () => undefined,
  },
  sink: { start: () => undefined, write: () => true, end: () => undefined },
  limits: { requestBodyBytes: 1, responseBodyBytes: 1, logBytes: 1, tcpConnections: 1 },
  writeLog: () => undefined,
});

const rows: string[][] = [];
for (const [label, pages] of SIZES) {
  const bytes = guest(pages);
  const info = parseModule(bytes);
  const instrumented = instrument(bytes, info, { maximumPages: 1024, maximumElements: 1 });
  const module: Module = {
    digest: "",
    size: bytes.length,
    compiled: new WebAssembly.Module(instrumented.bytes),
    imports: [],
    blocks: false,
    memory: { pageBits: 12, minimumPages: pages, maximumPages: 1024 },
    adoptable: instrumented.adoptable,
    unresettable: [],
  };
  const grants = { env: new Map<string, Uint8Array>(), tcp: [], writeStartLine: () => undefined };
  const engine = new Engine(new InstanceCap(16));
  const program = { module, function: "handle", grants, cpuMs: 1000 };
  const sandbox = new Sandbox(program, new ProgramState(), engine);
  sandbox.initialise();
  const plain = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(plain);
  const reused = exports["handle"] as () => void;
  const memory = new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer);
  const image = memory.slice();

  const ways: [string, () => void, number][] = [
    ["a reused instance, never reset", () => reused(), 100_000],
    ["sandbox: call", () => void sandbox.call(invocation), 50_000],
    [
      "sandbox: call and reset",
      () => {
        void sandbox.call(invocation);
        sandbox.reset();
      },
      50_000,
    ],
    [
      "full copy of the memory",
      () => {
        reused();
        memory.set(image);
      },
      Math.max(20, Math.floor(20_000 / pages)),
    ],
    [
      "a new instance",
      () => {
        (new WebAssembly.Instance(plain).exports["handle"] as () => void)();
      },
      200,
    ],
  ];
  for (const [, work, runs] of ways) time(work, runs);
  const times = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, work, runs] of ways) times.get(name)?.push(time(work, runs));
  }
  const base = toSpread(times.get("a reused instance, never reset") ?? []).median;
  for (const [name, values] of times) {
    const spread = toSpread(values);
    rows.push([label, name, formatSpread(spread, 2), (spread.median - base).toFixed(2)]);
  }
}
printTable("A fresh sandbox for every request", [
  ["memory", "way", "us a call, median (range)", "us above the reused instance"],
  ...rows,
]);
