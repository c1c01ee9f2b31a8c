// `rust/backend.wasm`, compiled from `rust/backend.rs` with the command that stands in it.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createTable } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";
import { listenTcp, unusedPort } from "../support/tcp-server.ts";

const MODULE = readFileSync(new URL("rust/backend.wasm", import.meta.url));

function rust(name: string, lines = ""): TestTable {
  return createTable(
    `[[applications]]\nfile_path = "backend.wasm"\nmethod = "GET"\nurl_path = "/"\nfunction = "${name}"\n${lines}\n`,
    { backend: MODULE },
  );
}

describe("a binary of rustc", () => {
  it("imports its memory and exports more than functions", () => {
    const module = new WebAssembly.Module(MODULE) as never;
    const { imports, exports } = WebAssembly.Module as unknown as Record<
      string,
      (module: never) => { module: string; name: string; kind: string }[]
    >;
    expect(imports?.(module)).toContainEqual({ module: "env", name: "memory", kind: "memory" });
    expect(exports?.(module)).toContainEqual({ name: "__heap_base", kind: "global" });
  });

  it("says hello", async () => {
    using table = rust("hello");
    const response = await table.request("/");
    expect([response.status, response.statusText, await response.text()]).toEqual([200, "Ok", "Hello"]);
    expect(response.headers.get("x-language")).toBe("Rust");
    expect(response.headers.get("content-length")).toBe("5");
    expect(table.log.guest).toEqual(["hello was called"]);
  });

  it("says bonjour, from the same file", async () => {
    using table = rust("bonjour");
    expect(await (await table.request("/")).text()).toBe("Bonjour, \u00e7a va ?");
  });

  it("asks a backend that env names, and answers what it says, piece by piece", async () => {
    const asked: string[] = [];
    await using server = await listenTcp((socket) => {
      socket.once("data", (data) => {
        asked.push(data.toString());
        socket.end("a".repeat(1000));
      });
    });
    using table = rust("backend", `env = { "/env/backend" = "${server.address}" }`);
    const response = await table.request("/");
    expect([response.status, await response.text()]).toEqual([200, "a".repeat(1000)]);
    expect(asked).toEqual(["question"]);
    expect(table.log.guest).toEqual([`backend: ${server.address}`]);
    await server.allClosed();
  });

  it("falls through from a prepared success to a failure", async () => {
    using nothing = rust("backend");
    const missing = await nothing.request("/");
    expect([missing.status, missing.statusText]).toEqual([502, "Bad Gateway"]);
    expect(await missing.text()).toBe("no backend is named");
    expect(missing.headers.get("content-length")).toBe("19");
    expect(missing.headers.get("x-step")).toBe("prepared, failed");

    using refused = rust("backend", `env = { "/env/backend" = "127.0.0.1:${await unusedPort()}" }`);
    expect(await (await refused.request("/")).text()).toBe("tcp_connect gave -1");
  });

  it("traps at the memory limit, alone", async () => {
    using table = rust("greedy", "limits = { memory_mb = 8 }");
    const response = await table.request("/");
    expect(response.status).toBe(500);
    expect(table.log.guest.length).toBeGreaterThan(2);
    expect(table.log.guest.length).toBeLessThan(8);
    expect(table.log.failures[0]?.message).toBe("call failed: unreachable");
  });

  it("panics with a stack of Rust's names", async () => {
    using table = rust("panics");
    expect((await table.request("/")).status).toBe(500);
    const stack = (table.log.failures[0]!.fields["stack"] as string[]).join("\n");
    expect(stack).toContain("panic_bounds_check");
    expect(stack).toMatch(/^panics \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/m);
  });

  it("answers the same a thousand times", async () => {
    using table = rust("hello");
    for (let round = 0; round < 50; round++) {
      // oxlint-disable-next-line no-await-in-loop -- twenty at a time
      const answers = await Promise.all(
        Array.from({ length: 20 }, async () => (await table.request("/")).text()),
      );
      expect(new Set(answers)).toEqual(new Set(["Hello"]));
    }
  });
});
