// The 23 bytes that every server sends, as a function in JavaScript.
const body = "Hello world from WASM!\n";

export const handler = async () => ({
  statusCode: 200,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body,
});
