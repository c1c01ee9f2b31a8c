// A serving thread by itself: tables that come faster than it can take them.
import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { findHost } from "../../src/server/address.ts";
import { loadTable } from "../../src/server/app.ts";
import { ServingThread } from "../../src/server/serving-thread.ts";
import type { ServedTable } from "../../src/server/thread-message.ts";
import { LogTurns } from "../../src/log.ts";
import { guest, Texts } from "../support/guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { writeTable } from "../support/table.ts";

/** A table whose one function says its name, after so many rounds of a loop at its start. */
function tableOf(name: string, rounds: number): ServedTable {
  const texts = new Texts();
  const text = guest(`(call $ok) (call $response_set_body ${texts.at(name)})`, {
    texts,
    fields: `(func (export "_initialize") (local $i i32)
      (loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const ${rounds})))))`,
  });
  const route = `[[applications]]\nfile_path = "${name}.wasm"\nmethod = "GET"\nurl_path = "/name"\n`;
  const { folder, configFile } = writeTable(`[server]\nthreads = 1\n${route}`, { [name]: text });
  try {
    const { config, modules } = loadTable(configFile, { workingDirectory: folder });
    return { config, modules, images: new Map() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("The last table that a thread was given is the one it serves, also when an earlier one took longer to start", async () => {
  const address = {
    host: "127.0.0.1",
    port: 0,
    shared: (await findHost({ host: "127.0.0.1", port: 0 })).shares,
  };
  const data = { logLevel: "error", logTurns: LogTurns.share(1), stackFrames: 10 } as const;
  const first = tableOf("first", 1);
  const thread = new ServingThread({ ...data, ...first, number: 1, threads: 1, address, descriptors: [] });
  const { port } = await thread.listens;
  using client = await RawClient.open(port);
  expect((await client.get("/name")).text).toBe("first");
  const order: string[] = [];
  await Promise.all([
    thread.replace(tableOf("slow", 200_000_000)).then(() => order.push("slow")),
    thread.replace(tableOf("last", 1)).then(() => order.push("last")),
  ]);
  expect(order).toEqual(["slow", "last"]);
  expect((await client.get("/name")).text).toBe("last");
  thread.close(0, "close");
  expect(await thread.ended).toMatchObject({ cause: undefined });
  // One that has ended takes nothing, and nobody waits for it.
  await thread.replace(first);
});
