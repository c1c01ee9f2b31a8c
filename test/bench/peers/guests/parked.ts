// Asks a backend over a connection of its own and passes on what it says.
import { env, response, tcp } from "serverless-wasm/guests/sdk";

const answer = new Uint8Array(1024);

export function handle(): void {
  const connection = tcp.connect(env.need("backend"));
  if (!connection) throw new Error("no connection to the backend");
  connection.write("GET / HTTP/1.1\r\nHost: backend\r\n\r\n");
  const size = connection.read(answer);
  let start = 4;
  while (start < size && load<u32>(answer.dataStart + start - 4) != 0x0a0d0a0d) start++;
  response.status(200);
  response.header("content-type", "text/plain; charset=utf-8");
  response.bodyBytes(answer.subarray(start, max(size, start)));
}
