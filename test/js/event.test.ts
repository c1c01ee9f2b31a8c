// What a function is given: the event and the context.
import { describe, expect, it } from "vitest";
import { createJs as createDouble } from "./double.ts";
import { createJs, type JsOptions } from "../support/js.ts";
import type { JsRequest } from "../support/exchange.ts";

const ECHO = `exports.handler = (event, context) => ({ body: { event, context } })`;

async function echo(
  request: JsRequest,
  options?: JsOptions,
): Promise<Record<string, Record<string, unknown>>> {
  const answer = await (await createJs(ECHO, options)).request(request);
  expect(answer.failure).toBeUndefined();
  return JSON.parse(answer.body) as Record<string, Record<string, unknown>>;
}

describe("the event", () => {
  it("has everything of the request", async () => {
    const request: JsRequest = {
      method: "PUT",
      path: "/a%20b/7",
      query: "x=1&y=%C3%A4+b&x=2&flag&bad=%zz",
      headers: [
        ["X-Custom", "One"],
        ["host", "h"],
        ["x-custom", "two"],
        ["Cookie", "a=1"],
        ["Cookie", "b=2"],
        ["x-utf", "Ã¤"],
        ["__proto__", "p"],
      ],
      params: { id: "7" },
    };
    const { event } = await echo(request, { parameters: ["id", "none"] });
    expect(event).toEqual({
      httpMethod: "PUT",
      path: "/a%20b/7",
      rawPath: "/a%20b/7",
      headers: JSON.parse(
        `{"X-Custom":"One, two","host":"h","Cookie":"a=1; b=2","x-utf":"ä","__proto__":"p"}`,
      ) as unknown,
      query: "x=1&y=%C3%A4+b&x=2&flag&bad=%zz",
      rawQueryString: "x=1&y=%C3%A4+b&x=2&flag&bad=%zz",
      queryStringParameters: { x: "1,2", y: "ä b", flag: "", bad: "%zz" },
      pathParameters: { id: "7" },
      requestContext: { requestId: "id-1", http: { method: "PUT", path: "/a%20b/7" } },
      body: "",
      isBase64Encoded: false,
    });
  });

  it.each([
    [`{"a":[1]}`, { a: [1] }, false],
    [` \n[1,2]`, [1, 2], false],
    ["5", "5", false],
    ["true", "true", false],
    [`"text"`, `"text"`, false],
    ["plain ä\0 text", "plain ä\0 text", false],
    ["{broken", "{broken", false],
    ["", "", false],
    [new Uint8Array([0xff, 0xfe, 0]), "//4A", true],
  ])("shows the body %j as it is meant", async (body, expected, isBase64Encoded) => {
    expect((await echo({ method: "POST", body }))["event"]).toMatchObject({
      body: expected,
      isBase64Encoded,
    });
  });

  it("asks the host for nothing that is not read, and only once for what is", async () => {
    const js = await createDouble(
      `export const handler = (event) => ({ body: event.path + event.path + ("headers" in event) })`,
    );
    const answer = await js.request();
    expect(answer).toMatchObject({ body: "//true", operations: ["request path", "respond"] });
  });

  it("can be spread, taken apart, changed and frozen", async () => {
    const js = await createJs(`export const handler = (event) => {
      const copy = { ...event };
      event.path = "/mine";
      event.headers.added = "1";
      delete event.query;
      const { path, headers, query } = event;
      Object.freeze(event);
      return { body: [copy.path, path, headers.added, query === undefined, event.httpMethod, Object.keys(event).length,
        Object.getOwnPropertyDescriptor(event, "path").value] };
    }`);
    expect((await js.request({ path: "/p" })).body).toBe(`["/p","/mine","1",true,"GET",9,"/mine"]`);
  });
});

describe("the context", () => {
  it("tells the function about itself", async () => {
    expect((await echo({}))["context"]).toEqual({
      functionName: "test",
      functionVersion: "$LATEST",
      memoryLimitInMB: 64,
      logGroupName: "/serverless-wasm/test",
      logStreamName: "$LATEST",
      callbackWaitsForEmptyEventLoop: false,
      awsRequestId: "id-1",
    });
  });

  it("tells how much time is left", async () => {
    const js = await createJs(
      `export const handler = (e, context) => ({ body: String(context.getRemainingTimeInMillis()) })`,
      { limits: { wall_ms: 700 } },
    );
    const left = Number((await js.request()).body);
    expect(Number.isInteger(left) && left > 350 && left <= 700).toBe(true);
  });
});
