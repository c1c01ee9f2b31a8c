// The rules of what may go out; that no host call gets past them is tested in `test/host/response.test.ts`.
import { describe, expect, it } from "vitest";
import { PreparedResponse } from "../../src/abi/response.ts";

function prepare(maximumBodyBytes = 100): PreparedResponse {
  return new PreparedResponse(maximumBodyBytes, {
    fail(error) {
      throw error;
    },
  });
}

describe("PreparedResponse", () => {
  it("has no head without a status, and an empty body", () => {
    const response = prepare();
    response.addHeader("A", "1");
    expect(response.head).toBeUndefined();
    expect(response.body).toBe("");
  });

  it("keeps names and values in turn, in order and spelling", () => {
    const response = prepare();
    response.setStatus(200, "Ok");
    response.addHeader("X-b", "1");
    response.addHeader("x-B", "2");
    response.addHeader("DATE", "dropped");
    expect(response.head).toEqual({ status: 200, reason: "Ok", headers: ["X-b", "1", "x-B", "2"] });
  });

  it("keeps the last right status when a later one is refused", () => {
    const response = prepare();
    response.setStatus(200, "Ok");
    expect(() => response.setStatus(600, "No")).toThrow("status 600 is not valid");
    expect(() => response.setStatus(201, "a\r\nb")).toThrow(String.raw`"a\r\nb" holds a control character`);
    expect(response.head).toMatchObject({ status: 200, reason: "Ok" });
  });

  it("shows only the start of a hostile text", () => {
    expect(() => prepare().addHeader("X", `\n${"a".repeat(10_000)}`)).toThrow(
      /^the value of header X holds a control character: "\\na{79}…"$/,
    );
    expect(() => prepare().addHeader(" ".repeat(10_000), "")).toThrow(/^" {80}…" is not a header name$/);
  });

  it("counts dropped headers too", () => {
    const response = prepare();
    expect(() => {
      for (let count = 0; count < 100; count++) response.addHeader("Date", "v".repeat(1000));
    }).toThrow("the headers exceed 65536 bytes");
  });

  it("asks about the size of a body before it copies", () => {
    const response = prepare(10);
    response.checkBodyBytes(10);
    expect(() => response.checkBodyBytes(11)).toThrow("limits.response_body_bytes = 10");
  });

  it("keeps the last body", () => {
    const response = prepare();
    response.setBody(new Uint8Array([1, 2]));
    response.setBody("\xff");
    expect(response.body).toBe("\xff");
  });
});
