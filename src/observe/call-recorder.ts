// Makes, of what was taken down of a call that is over, what its record holds: the host calls in words, and the recording.
import { createHash } from "node:crypto";
import type { Invocation } from "../abi/invocation.ts";
import type { Recorder } from "../abi/recorder.ts";
import type { Application, InvocationSettings } from "../config/config.ts";
import { parameterNames } from "../config/route.ts";
import type { Module } from "../registry/module.ts";
import type { Program } from "../sandbox/program.ts";
import { readVersion } from "../version.ts";
import { toUnixMs } from "./arrival.ts";
import { toEvents } from "./event.ts";
import { toHostCalls } from "./host-call.ts";
import type { HostCalls } from "./record.ts";
import { encodeRecording } from "./recording.ts";
import type { RecordingHeader } from "./recording.ts";
import { redactEnv, redactHeaders, redactText } from "./secret.ts";

export interface CallRecorderOptions {
  readonly application: Application;
  readonly module: Module;
  readonly settings: Pick<InvocationSettings, "record" | "secrets">;
  /** Of this program. */
  readonly version: string;
  /** Names of headers, and keys of `env`, that are secret besides; in lower case. */
  readonly secretNames?: ReadonlySet<string>;
  /** The path holds a secret, without which nothing could be run again: no recordings, only the host calls. */
  readonly hasSecretPath?: boolean;
}

export interface Taken {
  readonly calls: HostCalls;
  readonly recording: Uint8Array<ArrayBuffer> | undefined;
}

export interface TakeOptions {
  /** What the client saw. */
  readonly status: number;
  /** False where nobody has room for a recording. */
  readonly hasRoom: boolean;
  /** It becomes a span. */
  readonly isTraced: boolean;
}

export class CallRecorder {
  readonly #options: CallRecorderOptions;
  #digest: string | undefined;

  constructor(options: CallRecorderOptions) {
    this.#options = options;
  }

  /**
   * Undefined where nothing was taken down, or the call went well and only those that fail are wanted. A call that reached out and
   * is traced has its host calls, for the spans, and so has one whose function answered that it failed: but no recording.
   * Forgets what was taken down.
   */
  take(invocation: Invocation, { status, hasRoom, isTraced }: TakeOptions): Taken | undefined {
    const { recorder, fault, arrivedAt } = invocation;
    if (recorder === undefined) return undefined;
    invocation.recorder = undefined;
    const { record } = this.#options.settings;
    const isWanted = fault !== undefined || record === "all";
    const taken =
      isWanted || status >= 500 || (isTraced && invocation.connections > 0)
        ? {
            calls: toHostCalls(recorder, arrivedAt),
            recording:
              isWanted && hasRoom && this.#options.hasSecretPath !== true
                ? this.#encode(recorder, invocation, status)
                : undefined,
          }
        : undefined;
    recorder.release();
    return taken;
  }

  #encode(recorder: Recorder, invocation: Invocation, status: number): Uint8Array<ArrayBuffer> | undefined {
    const { start } = recorder;
    if (recorder.isCut || start === undefined || start.isCut) return undefined;
    const header = this.#header(recorder, invocation, status);
    if (header.redacted.length > 0 && this.#options.settings.secrets === "refuse") return undefined;
    const since = invocation.arrivedAt;
    return encodeRecording({ header, start: toEvents(start, since), events: toEvents(recorder, since) });
  }

  #header(recorder: Recorder, invocation: Invocation, status: number): RecordingHeader {
    const { application, module, version, secretNames = new Set<string>() } = this.#options;
    const { request, id, arrivedAt, fault, usage, streaming } = invocation;
    const { scheme, method, path, query, hasBody } = request;
    const headers = redactHeaders(request.headers, secretNames);
    const env = redactEnv(application.env, secretNames);
    const secrets = [...env.secrets, ...headers.secrets];
    const { name, file, filePath, runtime, function: called, urlPath, limits, tcp } = application;
    return {
      version,
      node: process.version,
      id,
      at: toUnixMs(arrivedAt),
      application: {
        name,
        file,
        filePath,
        runtime,
        function: called,
        urlPath,
        env: env.value,
        tcp: tcp.map(({ text }) => text),
        limits,
      },
      digest: (this.#digest ??= contentDigest(module)),
      request: {
        scheme,
        method,
        path,
        query,
        headers: headers.value,
        hasBody,
        parameters: parameterNames(urlPath).flatMap((own): [string, string][] => {
          const value = request.parameter(own);
          return value === undefined ? [] : [[own, value]];
        }),
      },
      redacted: [...headers.names, ...env.names],
      memoryBytes: recorder.memoryBytes,
      result: {
        guest: toFailure(recorder.fault, secrets),
        failure: toFailure(fault, secrets),
        status,
        fuel: usage?.fuel ?? 0,
        stoppedAt: recorder.stoppedAt,
        streaming,
      },
      names: [],
    };
  }
}

/** Those of a server. */
export class CallRecorders {
  readonly #settings: InvocationSettings | undefined;
  readonly #redact: readonly string[];

  /** `settings`: undefined where nobody wants any; `redact`: as in `[log]`. */
  constructor(settings: InvocationSettings | undefined, redact: readonly string[]) {
    const isWanted = settings !== undefined && settings.record !== "off" && settings.keep > 0;
    this.#settings = isWanted ? settings : undefined;
    this.#redact = redact;
  }

  /** The same, taken down. */
  toProgram(program: Program): Program {
    return { ...program, recordBytes: this.#settings?.recordBytes };
  }

  create(application: Application, module: Module | undefined): CallRecorder | undefined {
    if (this.#settings === undefined || module === undefined) return undefined;
    const redact = this.#redact;
    return new CallRecorder({
      application,
      module,
      settings: this.#settings,
      version: readVersion(),
      secretNames: new Set(redact.map((name) => name.toLowerCase())),
      hasSecretPath: parameterNames(application.urlPath).some((name) => redact.includes(`:${name}`)),
    });
  }
}

/** Of what runs: of the module, or of the script with all that it imports, whatever its settings are. */
export function contentDigest({ digest, script }: Module): string {
  if (script === undefined) return digest;
  return createHash("sha256").update(script.platform.digest).update(script.bundle).digest("hex");
}

function toFailure(
  fault: Invocation["fault"],
  secrets: readonly string[],
): RecordingHeader["result"]["guest"] {
  return fault === undefined ? undefined : { code: fault.code, message: redactText(fault.message, secrets) };
}
