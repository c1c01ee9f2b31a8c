import { expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

it("greets by the path parameter, percent-decoded", async () => {
  using table = createSample("greet", { path: "/greet/:name" });
  expect(await (await table.request("/greet/Gr%C3%A2ce")).text()).toBe("Hello, Gr\u00e2ce!\n");
  expect(await (await table.request("/greet/a%2Fb%20c")).text()).toBe("Hello, a/b c!\n");
});

it("greets the world where the route has no such parameter", async () => {
  using table = createSample("greet", { path: "/greet" });
  expect(await (await table.request("/greet")).text()).toBe("Hello, world!\n");
});
