// The sample is Hono's own code: what it answers here is what it answers in Node.
import { describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

const SAMPLE: string = new URL("../../samples/js-hono.ts", import.meta.url).href;
const { default: application } = (await import(SAMPLE)) as {
  default: { request(path: string, init?: RequestInit): Promise<Response> };
};

const JSON_TYPE = { "content-type": "application/json" };

describe("the same as in Node", () => {
  it.each<[string, RequestInit?]>([
    ["/js/hono"],
    ["/js/hono", { method: "HEAD" }],
    ["/js/hono/users/Ada%20L?x=1"],
    ["/js/hono/users/%E2%82%AC"],
    ["/js/hono/users/a/b"],
    ["/js/hono/echo", { method: "POST", headers: JSON_TYPE, body: '{ "a": [1, "\u20ac"] }' }],
    ["/js/hono/echo", { method: "DELETE" }],
    ["/js/hono/absent"],
  ])("answers %s %j", async (path, init) => {
    using table = createSample("js-hono.ts");
    const [own, nodes] = [await table.request(path, init), await application.request(path, init)];
    expect(own.status).toBe(nodes.status);
    expect(own.headers.get("content-type")).toBe(nodes.headers.get("content-type"));
    expect(await own.text()).toBe(await nodes.text());
  });
});

it("answers 500 where the application throws, and goes on", async () => {
  using table = createSample("js-hono.ts");
  const broken = await table.request("/js/hono/echo", { method: "POST", body: "{" });
  expect(broken.status).toBe(500);
  expect(await (await table.request("/js/hono")).text()).toBe("Hello from Hono!\n");
});
