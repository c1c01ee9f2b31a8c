import { describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

describe("echo", () => {
  it("answers method, path, query, headers and body as JSON", async () => {
    using table = createSample("echo");
    const response = await table.request("/a%20b/c?x=1&y=%22", {
      method: "PATCH",
      headers: { "x-quoted": 'say "hi" \\ <b>', "x-request-id": "echo-test-1" },
      body: 'caf\u00e9 "\u0001\n\u2028\u{1f600}"',
    });
    expect(response.headers.get("content-type")).toBe("application/json");
    const answer = (await response.json()) as Record<string, unknown>;
    expect(answer).toMatchObject({
      id: "echo-test-1",
      method: "PATCH",
      path: "/a%20b/c",
      query: "x=1&y=%22",
      encoding: "utf-8",
      body: 'caf\u00e9 "\u0001\n\u2028\u{1f600}"',
    });
    expect(answer["headers"]).toContainEqual(["x-quoted", 'say "hi" \\ <b>']);
  });

  it("answers a body that is not UTF-8 as Base64", async () => {
    using table = createSample("echo");
    for (const length of [255, 256, 257]) {
      const body = Uint8Array.from({ length }, (_, index) => 255 - (index % 256));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = (await (await table.request("/", { method: "POST", body })).json()) as Record<
        string,
        unknown
      >;
      expect(answer["encoding"]).toBe("base64");
      expect(answer["body"]).toBe(Buffer.from(body).toString("base64"));
    }
  });

  it("answers JSON without headers and body too", async () => {
    using table = createSample("echo");
    const answer = await (await table.request("/")).json();
    expect(answer).toMatchObject({ method: "GET", path: "/", query: "", headers: [], body: "" });
  });
});
