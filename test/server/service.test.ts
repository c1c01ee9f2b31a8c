import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { createGuest, createTable } from "../support/table.ts";

const HELLO = `(module
  (import "env" "log" (func $log (param i32 i64)))
  (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
  (import "env" "response_set_header" (func $header (param i32 i64 i32 i64)))
  (import "env" "response_set_body" (func $body (param i32 i64)))
  (memory (export "memory") 1)
  (data (i32.const 0) "OkX-Testvalue\\ffHello")
  (func (export "handle")
    (call $log (i32.const 14) (i64.const 5))
    (call $status (i32.const 200) (i32.const 0) (i64.const 2))
    (call $header (i32.const 2) (i64.const 6) (i32.const 8) (i64.const 6))
    (call $body (i32.const 14) (i64.const 5))))`;

describe("a prepared response", () => {
  it("carries status, reason, headers and body as the guest gave them", async () => {
    using table = createGuest(HELLO);
    const response = await table.request("/");
    expect(response.status).toBe(200);
    expect(response.statusText).toBe("Ok");
    expect(response.headers.get("x-test")).toBe("value\u00ff");
    expect(response.headers.get("content-length")).toBe("5");
    expect(await response.text()).toBe("Hello");
    expect(table.log.guest).toEqual(["Hello"]);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

const route = (name: string, url: string): string =>
  `[[applications]]\nname = "${name}"\nfile_path = "f.wasm"\nmethod = "GET"\nurl_path = "${url}"\n`;

describe("the short way", () => {
  it("is taken by plain requests to functions, with and without parameters, again and again", async () => {
    using table = createTable(route("a", "/fixed") + route("b", "/of/:id") + route("c", "/all/*"), {
      f: guest("(call $answer)"),
    });
    const server = createServer((incoming, outgoing) => {
      if (!table.service.serve(incoming, outgoing)) outgoing.writeHead(421).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    const ask = async (path: string, method = "GET"): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
    for (const path of ["/fixed", "/fixed", "/fixed?x", "/of/1", "/of/2", "/all/a/b"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([path, await ask(path)]).toEqual([path, 200]);
    }
    expect(
      await Promise.all([ask("/none"), ask("/fixed", "POST"), ask("/fixed", "HEAD"), ask("/of/%31")]),
    ).toEqual([421, 421, 421, 421]);
    server.closeAllConnections();
    server.close();
  });
});

describe("a service that is closed", () => {
  it("frees its idle sandboxes, and those of calls that end later", async () => {
    using table = createGuest(guest("(call $clock_sleep_ms (i64.const 200)) (call $answer)"));
    await Promise.all(Array.from({ length: 5 }, () => table.request("/")));
    expect(table.service.cap.live).toBe(5);
    const late = table.request("/");
    await expect.poll(() => table.busy).toBe(1);
    table.service.close();
    expect(table.service.cap.live).toBe(1);
    expect((await late).status).toBe(200);
    expect(table.service.cap.live).toBe(0);
  });
});
