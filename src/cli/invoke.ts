// `serverless-wasm invoke <application>`: one call without a server. Response on stdout, log on stderr.
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { Command } from "commander";
import type { Application, Config } from "../config/config.ts";
import { ServerlessWasmError, nearestName } from "../errors.ts";
import { openStandard } from "../log/open.ts";
import { createLog } from "../log.ts";
import { loadTable } from "../server/app.ts";
import { createService } from "../server/service.ts";

interface InvokeOptions {
  readonly config: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly header: readonly string[];
  readonly data?: string;
  readonly include?: true;
}

export function createInvokeCommand(): Command {
  return new Command("invoke")
    .description("call one application once, without a server")
    .argument("<application>", "its name, as `check` and `routes` show it")
    .option("-c, --config <file>", "the configuration", "config.toml")
    .option("-X, --method <method>", "the request's method; default: the first one of the application")
    .option("-p, --path <path>", "the request's path; needed where the route has parameters")
    .option("-q, --query <query>", "the query, without `?`")
    .option("-H, --header <name: value>", "a request header; may be repeated", collect, [])
    .option("-d, --data <text>", "the request's body; @file reads a file, @- reads standard input")
    .option("-i, --include", "print status and headers before the body")
    .action(async (name: string, options: InvokeOptions) => {
      const table = loadTable(options.config, { workingDirectory: process.cwd() });
      const application = findApplication(table.config, name);
      const log = createLog({ stream: openStandard(2), level: "debug" });
      // Only this application's route, so that no other one can answer.
      const config = { ...table.config, applications: [application] };
      const service = createService({ ...table, config, log, direct: false });
      const request = await toRequest(application, options);
      const response = await service.app.request(request);
      if (options.include) process.stdout.write(formatHead(response));
      let complete = true;
      try {
        for await (const chunk of response.body ?? []) process.stdout.write(chunk);
      } catch {
        complete = false;
      }
      process.exitCode = complete && response.status < 500 ? 0 : 1;
    });
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function findApplication(config: Config, name: string): Application {
  const found = config.applications.find((application) => application.name === name);
  if (found !== undefined) return found;
  const names = config.applications.map((application) => application.name);
  const near = nearestName(name, names);
  const hint = near === undefined ? `it has ${names.join(", ")}` : `did you mean ${near}?`;
  throw new ServerlessWasmError(
    "USAGE",
    `${config.file} has no application named ${JSON.stringify(name)}; ${hint}`,
  );
}

async function toRequest(application: Application, options: InvokeOptions): Promise<Request> {
  const method = options.method ?? defaultMethod(application, options.data !== undefined);
  const accepted = application.methods.includes("*") || application.methods.includes(method);
  if (!accepted && !(method === "HEAD" && application.methods.includes("GET"))) {
    throw usage(`--method ${method} is not one of ${application.name}: ${application.methods.join(", ")}`);
  }
  if (options.path === undefined && /[:*]/.test(application.urlPath)) {
    throw usage(`--path is needed: the route of ${application.name} is ${application.urlPath}`);
  }
  const path = options.path ?? application.urlPath;
  if (!path.startsWith("/")) throw usage(`--path must start with a slash, found ${JSON.stringify(path)}`);
  const headers = new Headers();
  for (const line of options.header) {
    const colon = line.indexOf(":");
    if (colon < 1) throw usage(`--header must be "name: value", found ${JSON.stringify(line)}`);
    try {
      headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    } catch {
      throw usage(`--header holds what HTTP forbids: ${JSON.stringify(line)}`);
    }
  }
  const body = options.data === undefined ? undefined : await readData(options.data);
  if (body !== undefined && (method === "GET" || method === "HEAD")) {
    throw usage(`--data cannot go with ${method}; add --method POST`);
  }
  const query = options.query === undefined ? "" : `?${options.query}`;
  return new Request(`http://localhost${path}${query}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

function defaultMethod(application: Application, hasData: boolean): string {
  if (hasData && (application.methods.includes("*") || application.methods.includes("POST"))) return "POST";
  const [first] = application.methods;
  return first === undefined || first === "*" ? "GET" : first;
}

async function readData(text: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!text.startsWith("@")) return new TextEncoder().encode(text);
  const name = text.slice(1);
  try {
    return new Uint8Array(name === "-" ? await buffer(process.stdin) : await readFile(name));
  } catch (error) {
    throw usage(`--data cannot read ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function formatHead(response: Response): string {
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}\n`);
  return `${response.status} ${response.statusText}\n${lines.join("")}\n`;
}

function usage(message: string): ServerlessWasmError {
  return new ServerlessWasmError("USAGE", message);
}
