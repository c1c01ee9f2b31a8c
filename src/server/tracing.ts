// Where a call stands in its trace: what the client sent of it (W3C Trace Context), and what the guest gets instead, so that
// what it calls in turn is seen as part of this call.
import { randomFillSync } from "node:crypto";
import type { RequestBody, RequestSource } from "../abi/invocation.ts";
import type { CallTrace } from "../observe/record.ts";
import { toTraceparent } from "./traceparent.ts";

const TRACE_ID_BYTES = 16;
const SPAN_ID_BYTES = 8;
/** Made at once, because asking for a few takes as long. */
const RANDOM_BYTES = 4096;
/** W3C Trace Context, section 3.3.1.3. */
const MAX_STATE_MEMBERS = 32;
const MAX_STATE_CHARACTERS = 512;
const SAMPLED = 1;

export class Tracing {
  readonly #sample: number;
  readonly #random: () => number;
  readonly #bytes = Buffer.alloc(RANDOM_BYTES);
  #next = RANDOM_BYTES;

  /** `sample`: which part of the traces that begin here is sampled, from 0 to 1. */
  constructor(sample: number, random: () => number = Math.random) {
    this.#sample = sample;
    this.#random = random;
  }

  begin({ headers, scheme }: RequestSource): CallTrace {
    const parent = toTraceparent(headers);
    const spanId = this.#id(SPAN_ID_BYTES);
    if (parent === undefined) {
      const sampled = this.#random() < this.#sample;
      const traceId = this.#id(TRACE_ID_BYTES);
      return { traceId, spanId, parentId: undefined, state: undefined, sampled, scheme };
    }
    return {
      traceId: parent.slice(3, 35),
      spanId,
      parentId: parent.slice(36, 52),
      state: toState(headers),
      sampled: (Number.parseInt(parent.slice(53, 55), 16) & SAMPLED) !== 0,
      scheme,
    };
  }

  /** Not all zero: that would be none. */
  #id(length: number): string {
    for (;;) {
      if (this.#next + length > RANDOM_BYTES) {
        randomFillSync(this.#bytes);
        this.#next = 0;
      }
      const id = this.#bytes.toString("hex", this.#next, this.#next + length);
      this.#next += length;
      if (/[1-9a-f]/.test(id)) return id;
    }
  }
}

/** The request as the guest of a traced call sees it: the call itself is the parent of whatever it calls. */
export class TracedRequest implements RequestSource {
  readonly #request: RequestSource;
  readonly #trace: CallTrace;
  #headers: readonly string[] | undefined;

  constructor(request: RequestSource, trace: CallTrace) {
    this.#request = request;
    this.#trace = trace;
  }

  get headers(): readonly string[] {
    this.#headers ??= withTrace(this.#request.headers, this.#trace);
    return this.#headers;
  }

  get scheme(): "http" | "https" {
    return this.#request.scheme;
  }

  get method(): string {
    return this.#request.method;
  }

  get path(): string {
    return this.#request.path;
  }

  get query(): string {
    return this.#request.query;
  }

  get hasBody(): boolean {
    return this.#request.hasBody;
  }

  get body(): RequestBody {
    return this.#request.body;
  }

  parameter(name: string): string | undefined {
    return this.#request.parameter(name);
  }
}

/** Where the trace begins here, a `tracestate` belongs to none (section 4.3). */
function withTrace(headers: readonly string[], trace: CallTrace): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? "";
    const lower = name.toLowerCase();
    if (lower === "traceparent" || (lower === "tracestate" && trace.state === undefined)) continue;
    kept.push(name, headers[at + 1] ?? "");
  }
  kept.push("traceparent", `00-${trace.traceId}-${trace.spanId}-0${trace.sampled ? SAMPLED : 0}`);
  return kept;
}

/** All its lines together; undefined where there is none, or more than anybody has to pass on. */
function toState(headers: readonly string[]): string | undefined {
  const lines: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? "";
    if (name.length === 10 && name.toLowerCase() === "tracestate") lines.push(headers[at + 1] ?? "");
  }
  const state = lines.join(",");
  const isSane = state !== "" && state.length <= MAX_STATE_CHARACTERS && !/[^\x20-\x7e\t]/.test(state);
  return isSane && state.split(",").length <= MAX_STATE_MEMBERS ? state : undefined;
}
