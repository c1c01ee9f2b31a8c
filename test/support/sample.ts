// The compiled samples behind a route table, without a socket of the server's.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTable } from "./table.ts";
import type { TestTable } from "./table.ts";

const SAMPLES = new URL("../../samples/", import.meta.url);

export interface Route {
  readonly method?: string | readonly string[];
  readonly path?: string;
  readonly function?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** More TOML lines of the application. */
  readonly lines?: string;
}

/** One sample on the given routes; by default on every path with any method. `name` has an extension where it is a script. */
export function createSample(name: string, ...routes: Route[]): TestTable {
  const isScript = name.includes(".");
  const file = isScript ? fileURLToPath(new URL(name, SAMPLES)) : `${name}.wasm`;
  const applications = (routes.length === 0 ? [{}] : routes).map((route: Route, index) =>
    [
      "[[applications]]",
      `name = "${name}-${index}"`,
      `file_path = ${JSON.stringify(file)}`,
      `method = ${JSON.stringify(route.method ?? "*")}`,
      `url_path = ${JSON.stringify(route.path ?? "/*")}`,
      `function = ${JSON.stringify(route.function ?? (isScript ? "handler" : "handle"))}`,
      route.lines ?? "",
      "[applications.env]",
      ...Object.entries(route.env ?? {}).map(
        ([key, value]) => `${JSON.stringify(key)} = ${JSON.stringify(value)}`,
      ),
    ].join("\n"),
  );
  const guests: Record<string, Uint8Array> = isScript
    ? {}
    : { [name]: readFileSync(new URL(`${name}.wasm`, SAMPLES)) };
  return createTable(`listen_address = "127.0.0.1:0"\n${applications.join("\n")}\n`, guests);
}
