import { expect, it } from "vitest";
import { createSdkGuest } from "../../support/sdk-host.ts";

it("writes a line at each level", async () => {
  const guest = await createSdkGuest(`
    import { log } from "serverless-wasm/guests/sdk";
    export function all(): void {
      log.info("pr\\u00eat");
      log.error("one");
      log.warn("two");
      log.debug("");
    }
  `);
  guest.value("all");
  // 0 stands for the import `log`, which has no level and means info.
  expect(guest.host.log).toEqual([
    [0, "pr\u00eat"],
    [1, "one"],
    [2, "two"],
    [4, ""],
  ]);
});
