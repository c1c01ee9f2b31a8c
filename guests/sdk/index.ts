// The SDK: what a function may ask of the server, one noun each.
//
//     import { request, response } from "serverless-wasm/guests/sdk";
//
//     export function handle(): void {
//       const name = request.param("name");
//       response.status(200);
//       response.body(`Hello, ${name ? name : "world"}!\n`);
//     }
//
// An exported function without parameters and result is what a route names (`handle` by default). Every request runs
// in a fresh sandbox, so nothing kept in a variable is there in the next one; what top-level code computes is.
//
// Only what a function uses gets into its module. The default runtime never frees memory, which is fast and fits short
// calls; in endless loops pass the same buffer again (`request.read`, `Connection.read`, `response.write`), or build
// with `--runtime incremental`, which collects garbage.

import * as clock from "./clock";
import * as env from "./env";
import * as log from "./log";
import * as random from "./random";
import * as request from "./request";
import * as response from "./response";
import * as tcp from "./tcp";
import * as utf8 from "./utf8";

export { clock, env, log, random, request, response, tcp, utf8 };
