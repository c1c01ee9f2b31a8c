// What a request of a script has begun and not taken yet: timers, reads, connections. The script goes on meanwhile; only
// when it has nothing left to do does its call wait for the next of them.
import type { Invocation } from "../abi/invocation.ts";
import { toFault } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { HostValue } from "./values.ts";

/** More than this at the same time is no use of it. */
const MAX_OPEN = 10_000;

export interface Completion {
  readonly id: number;
  readonly ok: boolean;
  readonly value: HostValue;
}

/** Begins something; what it returns gives it up. */
export type Begin = (
  resolve: (value: HostValue) => void,
  reject: (error: unknown) => void,
  // oxlint-disable-next-line typescript/no-invalid-void-type -- most have nothing to give up
) => (() => void) | void;

export class Completions {
  readonly #open = new Map<number, (() => void) | undefined>();
  readonly #done: Completion[] = [];
  #nextId = 1;
  #wake: (() => void) | undefined;
  #closed = false;

  begin(begin: Begin): number {
    // Those that nobody takes are as much of a burden.
    if (this.#open.size + this.#done.length >= MAX_OPEN)
      throw new ScriptError("Error", `more than ${MAX_OPEN} operations at once`);
    const id = this.#nextId++;
    this.#open.set(id, undefined);
    const end = (ok: boolean, value: HostValue): void => {
      if (this.#closed || !this.#open.delete(id)) return;
      this.#done.push({ id, ok, value });
      this.#wake?.();
    };
    const cancel = begin(
      (value) => end(true, value),
      (error) => end(false, describe(error)),
    );
    if (cancel !== undefined && this.#open.has(id)) this.#open.set(id, cancel ?? undefined);
    return id;
  }

  cancel(id: number): void {
    const cancel = this.#open.get(id);
    if (this.#open.delete(id)) cancel?.();
  }

  take(): Completion | undefined {
    return this.#done.shift();
  }

  /** 1 once there is something to take. */
  wait(invocation: Invocation): number | Promise<number> {
    if (this.#done.length > 0) return 1;
    return invocation.park<number>((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve(() => 1);
      };
      return () => {
        this.#wake = undefined;
      };
    });
  }

  /** Gives up what is still going on. */
  close(): void {
    this.#closed = true;
    for (const cancel of this.#open.values()) cancel?.();
    this.#open.clear();
  }
}

/** An error for the script itself, by the name that it has there. */
export class ScriptError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Nothing of the host's own errors but what they say. */
function describe(error: unknown): string {
  if (error instanceof ScriptError || error instanceof DOMException) {
    return JSON.stringify({ name: error.name, message: error.message });
  }
  if (error instanceof ServerlessWasmError) return JSON.stringify({ name: "Error", message: error.message });
  return JSON.stringify({ name: "Error", message: toFault(error).message });
}
