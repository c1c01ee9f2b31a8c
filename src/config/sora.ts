// Sora's configuration as ours: `host-config.yaml` and the functions that it lists, as the TOML that serves the same.
// Runs no command: a function whose setup has not run is left out, and said so.
import { realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Problem } from "../errors.ts";
import { readConfigText, toFileKind } from "./file.ts";
import { isSetUp } from "./setup-mark.ts";
import { parseHostConfig, parseSoraFunction } from "./sora-file.ts";
import type { SoraFunction, SoraHost } from "./sora-file.ts";
import { escapeControls, quote } from "./source.ts";

export interface ImportedFunction extends SoraFunction {
  /** An absolute path. */
  readonly folder: string;
  /** From the folder of `host-config.yaml`. */
  readonly file: string;
  /** Its `sora.yaml`, as messages name it. */
  readonly source: string;
  readonly unknown: readonly string[];
}

export interface ImportedHost {
  /** Present when nothing is wrong with it. */
  readonly host?: SoraHost;
  /** Those that are right. */
  readonly functions: readonly ImportedFunction[];
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
}

/** Whether a configuration is Sora's and not TOML. */
export function isSoraFile(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

/** `file`: as the user named it. */
export function readSora(file: string, workingDirectory: string): ImportedHost {
  const path = resolve(workingDirectory, file);
  const text = readConfigText(path);
  const failed = { functions: [], unknown: [] };
  if ("problem" in text) return { ...failed, problems: [{ file, path: "", message: text.problem }] };
  const { value: host, problems, unknown } = parseHostConfig(text.text);
  const found: Problem[] = problems.map(({ key, message }) => ({ file, path: key, message }));
  const functions = (host?.functionPaths ?? []).flatMap((folder) => {
    const read = readFunction(folder, dirname(path));
    if ("problems" in read) found.push(...read.problems);
    return "problems" in read ? [] : [read];
  });
  for (const [index, { name, source }] of functions.entries()) {
    const first = functions.findIndex((other) => other.name === name);
    const other = functions[first]?.source ?? "";
    if (first < index)
      found.push({
        file: source,
        path: "name",
        message: `must be unique, found ${quote(name)}, which is also that of ${other}`,
      });
  }
  return { ...(host === undefined ? {} : { host }), functions, unknown, problems: found };
}

function readFunction(folderName: string, base: string): ImportedFunction | { problems: Problem[] } {
  const folder = resolve(base, folderName);
  const source = escapeControls(join(folderName, "sora.yaml"));
  const fail = (path: string, message: string): { problems: Problem[] } => ({
    problems: [{ file: source, path, message }],
  });
  const text = readConfigText(join(folder, "sora.yaml"));
  if ("problem" in text) return fail("", text.problem);
  const { value, problems, unknown } = parseSoraFunction(text.text);
  if (value === undefined)
    return { problems: problems.map(({ key, message }) => ({ file: source, path: key, message })) };
  const entry = resolve(folder, value.entrypoint);
  // Setup may be what makes it.
  if (!isInside(folder, entry))
    return fail("entrypoint", `must be a file in the function's folder, found ${quote(value.entrypoint)}`);
  if (toFileKind(entry) !== "file" && value.setup.length === 0)
    return fail(
      "entrypoint",
      `must be a file that exists, found ${quote(value.entrypoint)}; looked for ${escapeControls(entry)}`,
    );
  const file = relative(base, entry).replaceAll(sep, "/");
  return { ...value, folder, file: file.startsWith("../") ? file : `./${file}`, source, unknown };
}

/** Also where links lead. */
function isInside(folder: string, file: string): boolean {
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return false;
  try {
    return realpathSync(file).startsWith(realpathSync(folder) + sep);
  } catch {
    return true;
  }
}

/** What a start serves: every function, or those whose setup has run, and a sentence about each other one. */
export function loadSora(
  file: string,
  workingDirectory: string,
): { toml: string; warnings: readonly string[] } | { problems: readonly Problem[] } {
  const { host, functions, problems, unknown } = readSora(file, workingDirectory);
  if (host === undefined || problems.length > 0) return { problems };
  const ready = functions.filter(({ folder, setup }) => setup.length === 0 || isSetUp(folder));
  const warnings = functions
    .filter((one) => !ready.includes(one))
    .map(
      ({ name, setup }) =>
        `${name} is not served: its setup has not succeeded with what its folder holds; --allow-setup runs ${setup.map(quote).join(", ")}`,
    );
  if (ready.length === 0)
    return {
      problems: [
        { file, path: "functionPaths", message: `no function can be served; ${warnings.join("; ")}` },
      ],
    };
  return { toml: toToml(host, ready, unknown), warnings };
}

/** The configuration that serves the same; to be saved beside `host-config.yaml`. */
export function toToml(
  host: SoraHost,
  functions: readonly ImportedFunction[],
  unknown: readonly string[] = [],
): string {
  const { httpPort, https } = host;
  const lines = ["# Made from Sora's host-config.yaml: save it in the same folder."];
  for (const key of unknown) lines.push(`# ${escapeControls(key)} means nothing here.`);
  if (httpPort !== undefined) lines.push(`listen_address = "0.0.0.0:${httpPort}"`);
  else if (https !== undefined)
    lines.push(
      "# HTTPS only: the plain address is a free port that only this machine reaches.",
      'listen_address = "127.0.0.1:0"',
    );
  if (https !== undefined) {
    lines.push("", "[tls]", `listen_address = "0.0.0.0:${https.port}"`);
    lines.push(`cert_file = ${quote(https.certFile)}`, `key_file = ${quote(https.keyFile)}`);
  }
  for (const one of functions) {
    lines.push("", "[[applications]]");
    for (const key of one.unknown)
      lines.push(`# ${escapeControls(key)} of its sora.yaml means nothing here.`);
    for (const command of one.setup) lines.push(`# Setup, in its folder: ${escapeControls(command)}`);
    lines.push(
      `name = ${quote(one.name)}`,
      `file_path = ${quote(one.file)}`,
      'runtime = "js"',
      'method = "*"',
    );
    lines.push(`url_path = ${quote(`/${one.name}/*`)}`, `function = ${quote(one.handler)}`);
  }
  return `${lines.join("\n")}\n`;
}
