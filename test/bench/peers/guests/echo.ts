// Sends a JSON text back as it came.
import { request, response } from "serverless-wasm/guests/sdk";

export function handle(): void {
  response.status(200);
  response.header("content-type", "application/json");
  response.bodyBytes(request.body());
}
