// Takes a body of any size and answers its length and SHA-256, holding 64 KiB of it at a time.
import { log, request, response } from "serverless-wasm/guests/sdk";
import { toHex } from "./lib/bytes";
import { Sha256 } from "./lib/sha256";

export function handle(): void {
  const buffer = new Uint8Array(65536);
  const hash = new Sha256();
  let length: i64 = 0;
  while (true) {
    const size = request.read(buffer);
    if (size < 0) return log.warn(`the client went away after ${length} bytes`);
    if (size == 0) break;
    hash.update(size == buffer.length ? buffer : buffer.subarray(0, size));
    length += size;
  }
  response.status(200);
  response.header("content-type", "application/json");
  response.body(`{"bytes": ${length}, "sha256": "${toHex(hash.digest())}"}\n`);
}
