// About a millisecond of arithmetic.
import { response } from "serverless-wasm/guests/sdk";
import { compute, writeHex } from "./work";

export function handle(): void {
  const text = new Uint8Array(9);
  writeHex(text.dataStart, compute());
  response.status(200);
  response.header("content-type", "text/plain; charset=utf-8");
  response.bodyBytes(text);
}
