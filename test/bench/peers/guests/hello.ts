// The 23 bytes that every server sends; unlike `guests/hello.ts` of the samples it writes no log line.
import { response } from "serverless-wasm/guests/sdk";
import { HELLO } from "./work";

export function handle(): void {
  response.status(200);
  response.header("content-type", "text/plain; charset=utf-8");
  response.body(HELLO);
}
