// The first function: a line in the log, a status, a body. Two exports, so that two routes can share one module.
import { log, response } from "serverless-wasm/guests/sdk";

export function hello(): void {
  log.info("Hello world from WASM!");
  response.status(200, "Ok");
  response.header("content-type", "text/plain; charset=utf-8");
  response.body("Hello world from WASM!\n");
}

export function bonjour(): void {
  log.info("Bonjour tout le monde, from WASM!");
  response.status(200, "Ok");
  response.header("content-type", "text/plain; charset=utf-8");
  response.body("Bonjour tout le monde, from WASM!\n");
}
