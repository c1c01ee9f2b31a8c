import { describe, expect, it } from "vitest";
import { answerLength, isBodyless, splitTarget } from "../../src/server/exchange.ts";
import { toRequestId } from "../../src/server/request-id.ts";

describe("splitTarget", () => {
  it.each([
    ["/", "/", ""],
    ["/a/b", "/a/b", ""],
    ["/a?", "/a", ""],
    ["/a?b=c", "/a", "b=c"],
    ["/a?b?c", "/a", "b?c"],
    ["/a%3Fb?c", "/a%3Fb", "c"],
    ["//a", "//a", ""],
    ["/a?http://b/c", "/a", "http://b/c"],
    ["http://host/a?b", "/a", "b"],
    ["http://host:81/a/b", "/a/b", ""],
    ["http://host", "/", ""],
    ["http://host?b", "/", "b"],
    ["https://user@[::1]:8080/a?b#c", "/a", "b#c"],
    ["*", "*", ""],
    ["", "/", ""],
    ["?b", "/", "b"],
  ])("%j has path %j and query %j", (target, path, query) => {
    expect(splitTarget(target)).toEqual({ path, query });
  });
});

describe("answerLength", () => {
  const body = new Uint8Array(5);

  it("is the body's, 0 where there is never content, and absent where it has no place", () => {
    expect([200, 205, 404, 204, 304].map((status) => answerLength(status, body))).toEqual([
      5,
      0,
      5,
      undefined,
      undefined,
    ]);
    expect([200, 204, 205, 304, 500].map((status) => isBodyless(status))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("toRequestId", () => {
  it("keeps a sane id and replaces anything else", () => {
    expect(toRequestId("a-1_b.c:d@e+f/g=h~")).toBe("a-1_b.c:d@e+f/g=h~");
    expect(toRequestId("x".repeat(128))).toHaveLength(128);
    for (const sent of [undefined, "", " ", "a b", "a\nb", "a\u0000", "\u00e9", "x".repeat(129)]) {
      expect(toRequestId(sent)).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
    expect(toRequestId(undefined)).not.toBe(toRequestId(undefined));
  });
});
