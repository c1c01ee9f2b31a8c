// Functions see no cookie of the admin interface, and every other one as it was.
import { expect, it } from "vitest";
import { withoutAdminCookie } from "../../src/server/admin-cookie.ts";

it.each([
  [
    ["Host", "a", "Cookie", "a=b"],
    ["Host", "a", "Cookie", "a=b"],
  ],
  [["Cookie", "serverless-wasm-admin=x"], []],
  [
    ["Cookie", "a=b; serverless-wasm-admin=x; c=d", "X", "y"],
    ["Cookie", "a=b; c=d", "X", "y"],
  ],
  [
    ["cookie", "__Host-serverless-wasm-admin=x;a=b"],
    ["cookie", "a=b"],
  ],
  [
    ["COOKIE", "a=b", "cookie", "serverless-wasm-admin=x; serverless-wasm-admin=y"],
    ["COOKIE", "a=b"],
  ],
])("of %j there is left %j", (headers, expected) => {
  const cookie = headers.filter((_, index) => headers[index - 1]?.toLowerCase() === "cookie").join("; ");
  expect(withoutAdminCookie(headers, cookie)).toEqual(expected);
});

it("leaves headers without it alone, and makes nothing new of them", () => {
  const headers = ["Cookie", "a=b"];
  expect(withoutAdminCookie(headers, "a=b")).toBe(headers);
  expect(withoutAdminCookie(headers, undefined)).toBe(headers);
});
