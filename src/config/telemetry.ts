// The table `[telemetry]`, once its keys are right, and the headers that its environment variable holds.
import { ConfigurationError } from "../errors.ts";
import type { Config, TelemetrySettings } from "./config.ts";
import { deepFreeze } from "./freeze.ts";
import { telemetryTableSchema } from "./admin-table.ts";
import { parseEndpoint } from "./telemetry-endpoint.ts";
import type { TomlValue } from "./toml.ts";

/** Nothing where there is no such table, or a wrong one. */
export function toTelemetrySettings(value: TomlValue | undefined): { telemetry?: TelemetrySettings } {
  const { success, data } = telemetryTableSchema.safeParse(value);
  if (!success) return {};
  const telemetry: TelemetrySettings = {
    endpoint: parseEndpoint(data.otlp_endpoint) ?? "",
    ...(data.headers_env === undefined ? {} : { headersEnv: data.headers_env }),
    sample: data.sample,
    serviceName: data.service_name,
    metrics: data.metrics,
  };
  return { telemetry: deepFreeze(telemetry) };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws where the variable that `headers_env` names does not hold headers. It is read by who serves only. */
export function checkTelemetry({ telemetry, file }: Config, environment: Environment): void {
  if (telemetry === undefined || readHeaders(telemetry, environment) !== undefined) return;
  const { headersEnv = "" } = telemetry;
  const state = environment[headersEnv] === undefined ? "is not set" : "holds something else";
  // What stands there may be secret.
  const message = `must name a variable with headers; ${headersEnv} ${state}; it has to be as in ${headersEnv}="authorization=Bearer%20..."`;
  throw new ConfigurationError([{ file, path: "telemetry.headers_env", message }]);
}

/** `name=value,name=value`, percent-encoded, as in OTEL_EXPORTER_OTLP_HEADERS; undefined where it is not that. */
export function readHeaders(
  { headersEnv }: TelemetrySettings,
  environment: Environment,
): Readonly<Record<string, string>> | undefined {
  if (headersEnv === undefined) return {};
  const headers: Record<string, string> = Object.create(null);
  for (const pair of (environment[headersEnv] ?? "").split(",")) {
    const [, name = "", encoded = ""] = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    const value = decode(encoded);
    if (name === "" || value === undefined || /[^\t\x20-\x7e]/.test(value)) return undefined;
    headers[name] = value;
  }
  return headers;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
