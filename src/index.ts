// What the package exports.
export { createApp } from "./server/app.ts";
export type { CreateAppOptions } from "./server/app.ts";
export { loadConfig } from "./config/load.ts";
export type { Application, Config, Limits, LogSettings, ServerSettings } from "./config/config.ts";
export { ConfigurationError, ServerlessWasmError } from "./errors.ts";
export type { ErrorCode, Problem } from "./errors.ts";
export type { Log, LogFields } from "./log.ts";
