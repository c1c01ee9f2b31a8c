// Modules whose start never ends: found before anything listens, within the start's own budget.
import { describe, expect, it } from "vitest";
import { ConfigurationError, ServerlessWasmError } from "../../src/errors.ts";
import type { Grants } from "../../src/host/import-object.ts";
import { loadModules } from "../../src/registry/load.ts";
import { Engine } from "../../src/sandbox/engine.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { tryStart } from "../../src/sandbox/start.ts";
import { guest } from "../support/guest.ts";
import { createGuest, writeTable } from "../support/table.ts";
import { loadConfig } from "../../src/config/load.ts";
import { rmSync } from "node:fs";

const GRANTS: Grants = { env: new Map(), tcp: [], writeStartLine: () => undefined };

const STARTS: Readonly<Record<string, string>> = {
  "a start function in a loop": "(func $start (loop $l (br $l))) (start $start)",
  "a start function that calls itself for ever": "(func $start (return_call $start)) (start $start)",
  "an _initialize in a loop": '(func (export "_initialize") (loop $l (br $l)))',
  "an _initialize that catches everything":
    '(func (export "_initialize") (loop $m (try (do (loop $l (br $l))) (catch_all)) (br $m)))',
  "an _initialize that logs for ever":
    '(func (export "_initialize") (loop $l (call $log (i32.const 0) (i64.const 2)) (br $l)))',
  "an _initialize that asks for randomness for ever":
    '(func (export "_initialize") (loop $l (call $random_get (i32.const 0) (i64.const 65536)) (br $l)))',
  "an _initialize that fills memory for ever":
    '(func (export "_initialize") (loop $l (memory.fill (i32.const 0) (i32.const 1) (i32.const 1000000)) (br $l)))',
};

/** Starts the guest with a budget of 50 ms. */
function start(text: string): unknown {
  const { folder, configFile } = writeTable(
    '[[applications]]\nfile_path = "guest.wasm"\nmethod = "*"\nurl_path = "/"\n',
    { guest: text },
  );
  try {
    const { applications } = loadConfig(configFile, { workingDirectory: folder });
    const [module] = loadModules(applications, configFile).modules.values();
    const program = { module: module!, function: "handle", grants: GRANTS, cpuMs: 1000 };
    return tryStart(program, new Engine(new InstanceCap(16), 50));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("a module with", () => {
  it.each(Object.entries(STARTS))("%s is refused", (_, fields) => {
    const begun = performance.now();
    expect(() => start(guest("(call $answer)", { fields }))).toThrow(
      new ServerlessWasmError(
        "GUEST_START",
        "the module's start function failed: it ran for more than 50 ms",
      ),
    );
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it("a start function that never ends is a problem of the configuration, with all the others", () => {
    const begun = performance.now();
    expect(() =>
      createGuest(guest("(call $answer)", { fields: STARTS["an _initialize in a loop"]! })),
    ).toThrow(ConfigurationError);
    expect(performance.now() - begun).toBeGreaterThan(4000);
  });

  it("a start that takes its time, and comes to an end, is served", async () => {
    const fields = `(func (export "_initialize") (local $i i32)
      (loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 20000000)))))`;
    using table = createGuest(guest("(call $answer)", { fields }));
    expect((await table.request("/")).status).toBe(200);
  });
});
