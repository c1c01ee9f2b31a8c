// What a thread need not start again, because another one did: the snapshots of scripts.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { loadTable } from "../../src/server/app.ts";
import type { LoadedTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import type { Service } from "../../src/server/service.ts";
import { startAgain, startModules, toImages } from "../../src/server/start.ts";
import type { StartedModules, StartImages } from "../../src/server/start.ts";
import { Engine } from "../../src/sandbox/engine.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { guest } from "../support/guest.ts";
import { MemoryLog } from "../support/log.ts";
import { writeTable } from "../support/table.ts";

/** Shows what its top level left, and counts requests, which nobody may notice. */
const SCRIPT = `const seen = [Math.random(), Date.now()];
console.log("evaluated");
let requests = 0;
export const handler = async () => {
  requests++;
  seen.push("x".repeat(100_000).length);
  await new Promise((resolve) => setTimeout(resolve, 1));
  return { body: { seen, requests } };
};`;
const TOML = `[[applications]]\nfile_path = "script.js"\nmethod = "GET"\nurl_path = "/script"\n
[[applications]]\nfile_path = "plain.wasm"\nfunction = "handle"\nmethod = "GET"\nurl_path = "/plain"\n`;

const services: Service[] = [];
afterEach(() => {
  for (const service of services.splice(0)) service.close();
});

function load(): LoadedTable {
  const initialising = guest("(call $answer)", { fields: '(func (export "_initialize"))' });
  const { folder, configFile } = writeTable(TOML, { plain: initialising });
  writeFileSync(join(folder, "script.js"), SCRIPT);
  try {
    return loadTable(configFile, { workingDirectory: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As they are when another thread has them. */
function post(images: StartImages): StartImages {
  return new Map([...images].map(([application, image]) => [application, structuredClone(image)]));
}

async function ask({ config, modules }: LoadedTable, starts: StartedModules["starts"]): Promise<string[]> {
  const service = createService({ config, modules, starts, log: new MemoryLog(), direct: false });
  services.push(service);
  const answer = async (): Promise<string> => (await service.app.request("/script")).text();
  // Sandboxes that were used, and new ones.
  const alone = [await answer(), await answer(), await answer()];
  return [...alone, ...(await Promise.all([answer(), answer(), answer()]))];
}

it("A script begins in another thread with what its top level left in the first, which does not run again", async () => {
  const table = load();
  const [before] = await ask(table, table.starts);
  expect(before).toMatch(/^\{"seen":\[0\.\d+,\d{13},100000\],"requests":1\}$/);
  const images = toImages(table.starts);
  const { starts, failures } = startModules(table.modules, post(images));
  expect(failures).toEqual([]);
  expect(await ask(table, starts)).toEqual(Array.from({ length: 6 }, () => before));
  const reports = [...table.starts].map(([application, report]) => [report, starts.get(application)]);
  for (const [made, adopted] of reports) {
    expect(adopted).toMatchObject({ frozen: made?.frozen, snapshotBytes: made?.snapshotBytes });
  }
  expect([...starts.values()].flatMap(({ lines }) => lines)).toEqual([]);
});

it("What requests write in one thread does not come into the image, and so not into others", async () => {
  const table = load();
  const images = toImages(table.starts);
  const [image] = images.values();
  const bytes = Buffer.from(image?.snapshot.bytes ?? new SharedArrayBuffer(0));
  const untouched = Buffer.from(bytes);
  const { starts } = startModules(table.modules, post(images));
  const answers = await ask(table, starts);
  expect(bytes.length).toBeGreaterThan(100_000);
  expect(bytes.equals(untouched)).toBe(true);
  expect(await ask(table, startModules(table.modules, post(images)).starts)).toEqual(answers);
});

it("Images are made once, of scripts only; their thread keeps no snapshot of these", () => {
  const table = load();
  const images = toImages(table.starts);
  expect([...images.keys()].map(({ name }) => name)).toEqual(["script"]);
  const [again] = toImages(table.starts).values();
  expect(again).toBe([...images.values()][0]);
  expect([...table.starts.values()].map(({ state }) => state.snapshot !== undefined)).toEqual([false, true]);
});

it("A thread that has started a script keeps its own snapshot when the next table brings an image of it", async () => {
  const table = load();
  const images = post(toImages(table.starts));
  const { starts: first } = startModules(table.modules, images);
  const engine = new Engine(new InstanceCap(10));
  const { starts } = await startAgain(
    table.modules,
    { modules: table.modules, starts: first },
    engine,
    images,
  );
  const states = [...starts.values()].map(({ state }) => state);
  expect(states).toEqual([...first.values()].map(({ state }) => state));
  const fresh = await startAgain(table.modules, { modules: new Map(), starts: new Map() }, engine, images);
  expect(await ask(table, fresh.starts)).toEqual(await ask(table, first));
});
