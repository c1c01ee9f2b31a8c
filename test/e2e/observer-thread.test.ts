// The observer's thread as the main thread sees it: its admin interface listens again, at the same place, when it has died.
import type { MessagePort } from "node:worker_threads";
import { expect, it } from "vitest";
import { ObserverThread } from "../../src/server/observer-thread.ts";
import { MemoryLog } from "../support/log.ts";
import { toConfig, toDigest } from "../support/admin.ts";

const TOKEN = "right-token-0123456789";

const failed = (message: string): unknown => [
  409,
  { done: false, problems: [{ file: "", path: "", message }] },
];

it("A thread that dies comes back with its admin interface where it was", async () => {
  const log = new MemoryLog();
  const config = toConfig(
    `[admin]\nlisten_address = "127.0.0.1:0"\ntoken_env = "A"\n[[applications]]\nfile_path = "a.wasm"\nmethod = "GET"\nurl_path = "/"\n`,
  );
  if (config.admin === undefined) throw new Error("no [admin]");
  const admin = { settings: config.admin, tokenDigest: toDigest(TOKEN), identity: undefined, shared: true };
  const observer = new ObserverThread({ table: { config, modules: [], admin }, version: "1.2.3", log });
  let connected = Promise.withResolvers<MessagePort>();
  observer.add(0, (port) => {
    if (port !== undefined) connected.resolve(port);
  });
  const { port } = await observer.open();
  const ask = (): Promise<number> =>
    fetch(`http://127.0.0.1:${port}/api/v1/server`, {
      headers: { authorization: `Bearer ${TOKEN}`, connection: "close" },
    }).then(
      (answer) => answer.status,
      () => 0,
    );
  expect(await ask()).toBe(200);
  const first = await connected.promise;
  connected = Promise.withResolvers();
  // What no thread that serves would post.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  first.postMessage({ kind: "calls", records: undefined, lost: 0 });
  await connected.promise;
  let status = 0;
  // oxlint-disable-next-line no-await-in-loop -- until it listens
  while (status === 0) status = await ask();
  expect(status).toBe(200);
  expect(log.lines).toMatchObject([
    { level: "error", fields: { code: "HOST_FAULT" } },
    { level: "info", message: "the observer's thread runs again; calls are kept" },
  ]);
  await observer.close();
  expect(await ask()).toBe(0);
});

it("What is asked for before anybody can do it, or fails, has an answer that says so", async () => {
  const config = toConfig(
    `[admin]\nlisten_address = "127.0.0.1:0"\ntoken_env = "A"\n[[applications]]\nfile_path = "a.wasm"\nmethod = "GET"\nurl_path = "/"\n`,
  );
  if (config.admin === undefined) throw new Error("no [admin]");
  const admin = { settings: config.admin, tokenDigest: toDigest(TOKEN), identity: undefined, shared: true };
  const table = { config, modules: [], admin };
  const observer = new ObserverThread({ table, version: "1.2.3", log: new MemoryLog() });
  const { port } = await observer.open();
  const reload = async (): Promise<unknown> => {
    const headers = { authorization: `Bearer ${TOKEN}`, connection: "close" };
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/reload`, { method: "POST", headers });
    return [answer.status, await answer.json()];
  };
  expect(await reload()).toEqual(failed("the server is still starting"));
  observer.setActions({
    reload: () => Promise.reject(new Error("a reason")),
    drain: () => Promise.reject(new Error("another")),
  });
  expect(await reload()).toEqual(failed("a reason"));
  await observer.close();
});

it("An address that is in use is an error, and nothing is left behind", async () => {
  const config = toConfig(
    `[admin]\nlisten_address = "127.0.0.1:0"\ntoken_env = "A"\n[[applications]]\nfile_path = "a.wasm"\nmethod = "GET"\nurl_path = "/"\n`,
  );
  if (config.admin === undefined) throw new Error("no [admin]");
  const admin = { settings: config.admin, tokenDigest: toDigest(TOKEN), identity: undefined, shared: false };
  const log = new MemoryLog();
  const first = new ObserverThread({ table: { config, modules: [], admin }, version: "1.2.3", log });
  const { host, port } = await first.open();
  const taken = { ...admin, settings: { ...admin.settings, listen: { host, port } } };
  const second = new ObserverThread({ table: { config, modules: [], admin: taken }, version: "1.2.3", log });
  await expect(second.open()).rejects.toThrow(
    `cannot listen on 127.0.0.1:${port}: another program uses the port`,
  );
  await first.close();
  expect(log.lines).toEqual([]);
});
