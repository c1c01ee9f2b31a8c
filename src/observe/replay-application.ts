// The application of a recording, as far as its module depends on it.
import { resolve } from "node:path";
import type { Application } from "../config/config.ts";
import { parseRoute } from "../config/route.ts";
import { damaged } from "./event.ts";
import type { RecordingHeader } from "./recording.ts";

/** `file`: another module or script than the recorded one. */
export function toApplication({ application }: RecordingHeader, file?: string): Application {
  const { env, urlPath, limits, name, filePath, function: called } = application;
  if (typeof parseRoute(urlPath) === "string") throw damaged("its header has a wrong urlPath");
  const isScript = file === undefined ? application.runtime === "js" : /\.[cm]?[jt]s$/.test(file);
  return {
    path: "the recording",
    name,
    filePath: file ?? filePath,
    file: resolve(file ?? application.file),
    runtime: isScript ? "js" : "wasm",
    methods: ["*"],
    urlPath,
    function: called,
    env: new Map(env),
    tcp: [],
    limits,
  };
}
