// Greets by a path parameter: `url_path = "/greet/:name"`.
import { request, response } from "serverless-wasm/guests/sdk";

export function handle(): void {
  const name = request.param("name");
  response.status(200);
  response.header("content-type", "text/plain; charset=utf-8");
  response.body(`Hello, ${name ? name : "world"}!\n`);
}
