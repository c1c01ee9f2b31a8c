// Calls that are recorded, and run again, without a socket of the server's own.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { replayInThread } from "../../src/cli/replay-thread.ts";
import type { Application, Config } from "../../src/config/config.ts";
import { Observer } from "../../src/observe/observer.ts";
import type { Notice } from "../../src/observe/message.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import { decodeRecording } from "../../src/observe/recording.ts";
import type { Recording } from "../../src/observe/recording.ts";
import { toApplication } from "../../src/observe/replay-application.ts";
import { replay } from "../../src/observe/replay.ts";
import type { ReplayResult } from "../../src/observe/replay.ts";
import { loadModules } from "../../src/registry/load.ts";
import type { Module } from "../../src/registry/module.ts";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import type { Service } from "../../src/server/service.ts";
import { MemoryLog } from "./log.ts";
import { wat } from "./wat.ts";

export interface RecordedTable extends Disposable {
  readonly folder: string;
  readonly service: Service;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Of all calls that ended since this was last asked. */
  take(): readonly InvocationRecord[];
}

/** `files`: by name; texts of `.wasm` are in text format. */
export function createRecorded(
  toml: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): RecordedTable {
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
  for (const [name, file] of Object.entries(files)) {
    writeFileSync(join(folder, name), name.endsWith(".wasm") && typeof file === "string" ? wat(file) : file);
  }
  const configFile = join(folder, "config.toml");
  writeFileSync(configFile, `listen_address = "127.0.0.1:0"\n${toml}\n`);
  const table = loadTable(configFile, { workingDirectory: process.cwd() });
  const observer = new Observer(() => undefined);
  const records: InvocationRecord[] = [];
  observer.connect({
    postMessage: (message) => records.push(...(message as Extract<Notice, { kind: "calls" }>).records),
  });
  const service = createService({ ...table, log: new MemoryLog(), direct: false, observer });
  return {
    folder,
    service,
    request: async (path, init) => service.app.request(path, init),
    take() {
      observer.flush();
      return records.splice(0);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One application on every path, in WebAssembly text or, where the name says so, JavaScript. */
export function createRecordedGuest(
  source: string | Uint8Array,
  lines = "",
  file = "guest.wasm",
): RecordedTable {
  const toml = `[invocations]\nrecord = "all"\n[[applications]]\nname = "guest"\nfile_path = "${file}"\nmethod = "*"\nurl_path = "/*"\n${lines}`;
  return createRecorded(toml, { [file]: source });
}

/** The recording of a call that has one. */
export function recordingOf(record: InvocationRecord | undefined): Recording {
  if (record?.recording === undefined) throw new Error(`no recording of ${JSON.stringify(record)}`);
  return decodeRecording(record.recording);
}

/** What a recording ran, or another file. */
export function loadFor(recording: Recording, file?: string): Module {
  const application = toApplication(recording.header, file);
  const { modules, problems } = loadModules([application], "the test");
  const module = modules.get(application);
  if (module === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  return module;
}

/** Runs it again so often; one result for each. */
export function replayOften(
  recording: Recording,
  times: number,
  module: Module = loadFor(recording),
): ReplayResult[] {
  return Array.from({ length: times }, () => replay(recording, module, { isOther: false }));
}

/** Runs of a call that takes long, and of any other. */
const FEW = Number(process.env["REPLAYS"] ?? 1);
const MANY = 20;
const LONG_MS = 20;

/** Fails unless all calls that were recorded end in the same way when they are run again. */
export async function expectSameAgain(
  records: readonly InvocationRecord[],
  find: (application: string) => Module | undefined = () => undefined,
  most: number = MANY,
): Promise<void> {
  for (const { application, recording, failure, usage, calls } of records) {
    if (recording === undefined) continue;
    // Whoever runs the tests wants to hear now and then.
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await setImmediate();
    const module = find(application);
    const isDeep = failure?.message === "call stack exhausted";
    // In a thread it is loaded from its file, which may be gone.
    if (isDeep && module !== undefined) continue;
    const times = (usage?.cpuMs ?? 0) > LONG_MS ? FEW : most;
    const decoded = decodeRecording(recording);
    // It may well do something else without its secrets.
    if (decoded.header.redacted.length > 0) continue;
    const results = isDeep
      ? // oxlint-disable-next-line no-await-in-loop -- one after the other
        await replayInThread({ bytes: recording, times })
      : replayOften(decoded, times, module ?? loadFor(decoded));
    for (const result of results) {
      if (result.isSame && result.fuel === usage?.fuel && result.calls === calls?.total) continue;
      throw new Error(`not the same again: ${JSON.stringify({ failure, usage, calls, result })}`);
    }
  }
}

/** An observer for the tables of a test, whose recorded calls are all run again when it is over. */
export function observeTest(modules: ReadonlyMap<Application, Module>): {
  readonly observer: Observer;
  readonly takeRecords: () => readonly InvocationRecord[];
} {
  const observer = new Observer(() => undefined);
  const records: InvocationRecord[] = [];
  observer.connect({
    postMessage: (message) => records.push(...(message as Extract<Notice, { kind: "calls" }>).records),
  });
  const takeRecords = (): readonly InvocationRecord[] => {
    observer.flush();
    return records.splice(0);
  };
  const find = (name: string): Module | undefined =>
    [...modules].find(([application]) => application.name === name)?.[1];
  try {
    onTestFinished(async () => expectSameAgain(takeRecords(), find, FEW));
  } catch {
    // It is no test's, but what stands around several.
  }
  return { observer, takeRecords };
}

/** With `REPLAY=all` in the environment, all calls of all tests are recorded, and not only those that fail. */
export function withAllRecorded(config: Config): Config {
  if (process.env["REPLAY"] !== "all") return config;
  return { ...config, invocations: { ...config.invocations, record: "all" } };
}
