import { describe, expect, it } from "vitest";
import { answerHealth, answerReadiness } from "../../src/server/health.ts";

describe("answerHealth", () => {
  it.each(["starting", "ready", "draining"] as const)(
    "says that the process lives while it is %s",
    (state) => {
      expect(answerHealth("/healthz", state)).toEqual({ status: 200, body: "alive\n" });
    },
  );

  it.each([
    ["starting", 503],
    ["ready", 200],
    ["draining", 503],
  ] as const)("says whether requests are served: %s is %i", (state, status) => {
    expect(answerHealth("/readyz", state)).toEqual({ status, body: `${state}\n` });
    expect(answerReadiness(state)).toEqual({ status, body: `${state}\n` });
  });

  it.each(["/", "/healthz/", "/healthz?a", "/readyz/x", "/HEALTHZ", ""])("knows nothing of %j", (path) => {
    expect(answerHealth(path, "ready")).toBeUndefined();
  });
});
