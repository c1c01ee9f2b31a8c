import { expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

it("answers 200 Ok from both of its exports, and logs", async () => {
  using table = createSample(
    "hello",
    { path: "/hello", function: "hello" },
    { path: "/bonjour", function: "bonjour" },
  );
  const hello = await table.request("/hello");
  expect([hello.status, hello.statusText]).toEqual([200, "Ok"]);
  expect(await hello.text()).toBe("Hello world from WASM!\n");
  const bonjour = await table.request("/bonjour");
  expect(bonjour.statusText).toBe("Ok");
  expect(await bonjour.text()).toBe("Bonjour tout le monde, from WASM!\n");
  expect(table.log.guest).toEqual(["Hello world from WASM!", "Bonjour tout le monde, from WASM!"]);
});
