// 64 KiB of text, made once: it is in the snapshot.
import { response } from "serverless-wasm/guests/sdk";
import { LARGE_BYTES, writeLarge } from "./work";

const text = new Uint8Array(LARGE_BYTES);
writeLarge(text.dataStart);

export function handle(): void {
  response.status(200);
  response.header("content-type", "text/plain; charset=utf-8");
  response.bodyBytes(text);
}
