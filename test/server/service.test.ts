import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";

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
