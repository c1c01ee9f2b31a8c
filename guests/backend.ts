// Asks a TCP backend, whose address stands in `env`, and answers what it says.
import { env, log, response, tcp } from "serverless-wasm/guests/sdk";

export function handle(): void {
  const address = env.need("/env/backend");
  const connection = tcp.connect(address);
  if (!connection) return fail(`cannot connect to ${address}`);
  if (!connection.write("hello\n")) return fail(`${address} does not take what is sent`);
  const buffer = new Uint8Array(4096);
  const size = connection.read(buffer);
  if (size < 0) return fail(`${address} breaks the connection`);

  response.status(200, "Ok");
  response.header("content-type", "text/plain; charset=utf-8");
  response.bodyBytes(buffer.subarray(0, size));
}

function fail(message: string): void {
  log.error(message);
  response.status(502);
  response.body("The backend does not answer.\n");
}
