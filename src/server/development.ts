// What `serverless-wasm dev` adds to serving. Without it none of this happens.
import type { Application } from "../config/config.ts";
import type { ServerlessWasmError } from "../errors.ts";
import type { Log } from "../log.ts";

export interface Development {
  readonly log: Log;
  /** Why an application cannot be called: its source does not compile. */
  failure(application: Application): ServerlessWasmError | undefined;
}
