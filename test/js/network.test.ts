import { expect, it } from "vitest";
import { runScript } from "../support/script.ts";
it("works", async () => {
  expect(await runScript(`return 1 + 1`)).toBe(2);
});
