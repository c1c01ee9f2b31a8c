// Runs a recorded call again, without a clock, a socket or a client, and says whether it went the same way.
import { Invocation } from "../abi/invocation.ts";
import { PAGE_BYTES } from "../abi/memory.ts";
import { ServerlessWasmError } from "../errors.ts";
import { encodeEnv } from "../host/env.ts";
import type { Module } from "../registry/module.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import { ProgramState } from "../sandbox/program.ts";
import type { Program, Replay } from "../sandbox/program.ts";
import { Sandbox } from "../sandbox/sandbox.ts";
import { wasmStack } from "../sandbox/stack.ts";
import type { Failure, GuestLine } from "./record.ts";
import type { Recording } from "./recording.ts";
import { ReplayBoundary, toError } from "./replay-boundary.ts";
import type { Divergence } from "./replay-boundary.ts";

/** V8's words for a stack that is full. How deep that is depends on how V8 has compiled the code by then. */
const STACK_IS_FULL = "call stack exhausted";
/** What a machine may be slower than the one that recorded. */
const SLOWER = 10;

export interface ReplayOptions {
  /** Another module than the one that was recorded: goes on where it does something else, as far as there are answers. */
  readonly isOther: boolean;
}

export interface ReplayResult {
  /** Everything was as it was recorded. Of another module: it did nothing else, and came to the same end. */
  readonly isSame: boolean;
  /** Where it first did something else. */
  readonly divergence: Divergence | undefined;
  /** What the recording could not answer, which ended the replay. */
  readonly unanswered: string | undefined;
  /** What was different in the end, in words. */
  readonly differences: readonly string[];
  readonly failure: Failure | undefined;
  /** What the client would see; 0 for nothing. */
  readonly status: number;
  readonly bytesOut: number;
  readonly fuel: number;
  readonly calls: number;
  readonly lines: readonly GuestLine[];
}

/** `module`: as `toApplication` of the recording loads it. Throws `GUEST_START` where another module does not start. */
export function replay(recording: Recording, module: Module, { isOther }: ReplayOptions): ReplayResult {
  const { header } = recording;
  const boundaries: ReplayBoundary[] = [];
  const lines: GuestLine[] = [];
  const own: Replay = {
    createBoundary: (context) => {
      const boundary = new ReplayBoundary(context, recording, isOther);
      boundaries.push(boundary);
      return boundary;
    },
    begin(memory) {
      growTo(memory, header.memoryBytes);
      boundaries[0]?.beginCall();
    },
    ...(isOther ? { fuel: undefined, end: undefined } : toEnd(recording)),
  };
  const { application } = header;
  const program: Program = {
    module,
    function: application.function,
    grants: { env: encodeEnv(new Map(application.env)), tcp: [], writeStartLine: () => undefined },
    cpuMs: application.limits.cpuMs * (isOther ? 1 : SLOWER),
    replay: own,
  };
  const invocation = toInvocation(recording, (level, text) => lines.push({ level, text, ms: 0 }));
  const sandbox = new Sandbox(program, new ProgramState(), new Engine(new InstanceCap(1)));
  try {
    const startFault = start(sandbox);
    const [boundary] = boundaries;
    if (boundary === undefined) throw new ServerlessWasmError("HOST_FAULT", "nothing was replayed");
    if (startFault !== undefined && boundary.divergence === undefined) throw startFault;
    if (startFault === undefined) {
      // It waits for nothing.
      void sandbox.call(invocation);
      boundary.endCall();
    }
    return toResult(recording, invocation, boundary, { isOther, lines });
  } finally {
    sandbox.close();
  }
}

function start(sandbox: Sandbox): unknown {
  try {
    sandbox.initialise();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** With how much fuel the same module ends, where that is what ended it, and why. */
function toEnd({ header: { result } }: Recording): Pick<Replay, "fuel" | "end"> {
  const { guest, stoppedAt, fuel } = result;
  if (stoppedAt !== undefined) return { fuel: Math.max(0, stoppedAt - 1), end: toError(guest) };
  if (guest?.message === STACK_IS_FULL) return { fuel, end: toError(guest) };
  return { fuel: undefined, end: undefined };
}

/** What an earlier call of the sandbox had grown is there, behind what the guest sees. */
function growTo(memory: WebAssembly.Memory | undefined, bytes: number): void {
  const missing = bytes - (memory?.buffer.byteLength ?? 0);
  if (memory === undefined || missing <= 0) return;
  try {
    memory.grow(Math.ceil(missing / PAGE_BYTES));
  } catch {
    // Whoever wrote the recording asks for more than there may be.
  }
}

function toInvocation({ header }: Recording, writeLog: Invocation["writeLog"]): Invocation {
  const { request, application, id } = header;
  const parameters = new Map(request.parameters);
  return new Invocation({
    id,
    request: { ...request, body: { read: () => undefined }, parameter: (name) => parameters.get(name) },
    sink: { start: () => undefined, write: () => true, end: () => undefined },
    limits: application.limits,
    writeLog,
  });
}

function toResult(
  recording: Recording,
  invocation: Invocation,
  boundary: ReplayBoundary,
  { isOther, lines }: { readonly isOther: boolean; readonly lines: readonly GuestLine[] },
): ReplayResult {
  const { result } = recording.header;
  const { divergence, unanswered, calls } = boundary;
  const { fault, response, usage, streaming, streamedBytes } = invocation;
  const isFull = fault?.message === STACK_IS_FULL && result.guest?.message === STACK_IS_FULL;
  // It was ended at the first check behind that place.
  const fuel = isFull && !isOther ? Math.min(usage?.fuel ?? 0, result.fuel) : (usage?.fuel ?? 0);
  const differences: string[] = [];
  const compare = (what: string, recorded: number | string, now: number | string): void => {
    if (recorded !== now) differences.push(`${what}: recorded ${recorded}, now ${now}`);
  };
  compare("end", describeEnd(result.guest), describeEnd(fault));
  compare("fuel", result.fuel, fuel);
  const status = fault?.status ?? response.head?.status ?? 500;
  if (result.guest === undefined && result.failure === undefined) compare("status", result.status, status);
  return {
    isSame: divergence === undefined && unanswered === undefined && differences.length === 0,
    divergence,
    unanswered,
    differences,
    failure: toFailure(invocation, recording.header.application.runtime === "js"),
    status,
    bytesOut: fault === undefined ? (streaming ? streamedBytes : response.body.length) : 0,
    fuel,
    calls,
    lines,
  };
}

function describeEnd(failure: { readonly code: string; readonly message: string } | undefined): string {
  return failure === undefined ? "it returned" : `${failure.code}: ${failure.message}`;
}

/** A function that returns without an answer fails as well. */
function toFailure({ fault, response }: Invocation, isScript: boolean): Failure | undefined {
  const { head } = response;
  const own =
    fault ??
    (head === undefined
      ? new ServerlessWasmError("NO_STATUS", "the function returned without setting a status")
      : undefined);
  if (own === undefined) return undefined;
  const { audience, code, message } = own;
  // The frames of the engine say nothing of a script.
  const stack = isScript ? (own.frames ?? []) : wasmStack(own.cause ?? own);
  return { code, audience, message, stack };
}
