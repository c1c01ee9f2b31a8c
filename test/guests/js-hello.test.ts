import { expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

it("greets whom the query names", async () => {
  using table = createSample("js-hello.js");
  const response = await table.request("/js/hello?name=Gr%C3%A2ce+%26+co");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await response.text()).toBe("Hello, Gr\u00e2ce & co!\n");
  expect(table.log.guest).toEqual(["greeting Gr\u00e2ce & co"]);
});

it("greets the world without one", async () => {
  using table = createSample("js-hello.js");
  expect(await (await table.request("/")).text()).toBe("Hello, world!\n");
});
