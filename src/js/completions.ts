// What a request of a script has begun and not taken yet: timers, reads, connections. The script goes on meanwhile; only
// when it has nothing left to do does its call wait for the next of them.
import type { Invocation } from "../abi/invocation.ts";
import { toFault } from "../abi/invocation.ts";
import type { HostValue } from "./values.ts";

/** More than this at the same time, or completed and not taken, is no use of it. */
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
  readonly #invocation: Invocation;
  readonly #begins: boolean;

  /** `begins`: false where nothing is begun, because it is known what comes of it. */
  constructor(invocation: Invocation, begins: boolean = true) {
    this.#invocation = invocation;
    this.#begins = begins;
  }

  /** What `begin` throws is told as what it rejects with. */
  begin(begin: Begin): number {
    if (!this.#begins) return this.#nextId++;
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
    const fail = (error: unknown): void => {
      if (error instanceof ScriptError || error instanceof DOMException) {
        const { name, message } = error;
        end(false, JSON.stringify({ name, message }));
      } else if (!this.#closed && this.#open.has(id)) {
        // The call's own end (its body is too large, the client is gone), or the host's fault: not for the script to see.
        this.#open.delete(id);
        this.#invocation.abort(toFault(error));
      }
    };
    const cancel = attempt(begin, (value) => end(true, value), fail);
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
  wait(): number | Promise<number> {
    if (this.#done.length > 0) return 1;
    return this.#invocation.park<number>((resolve) => {
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
    this.#done.length = 0;
    for (const cancel of this.#open.values()) cancel?.();
    this.#open.clear();
  }
}

function attempt(
  begin: Begin,
  resolve: (value: HostValue) => void,
  reject: (error: unknown) => void,
): ReturnType<Begin> {
  try {
    return begin(resolve, reject);
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return reject(error);
  }
}

/** An error for the script itself, by the name that it has there. */
export class ScriptError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
