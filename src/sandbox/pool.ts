// The calls of one application: so many run or are parked, so many wait behind them, the rest is refused at once.
import { toFault } from "../abi/invocation.ts";
import type { Invocation } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { InstanceCap } from "./instance-cap.ts";
import { Sandbox } from "./sandbox.ts";
import type { Program } from "./sandbox.ts";

export interface PoolOptions {
  readonly program: Program;
  readonly concurrency: number;
  readonly queue: number;
  readonly cap: InstanceCap;
}

export class Pool {
  readonly #program: Program;
  readonly #concurrency: number;
  readonly #queueLimit: number;
  readonly #cap: InstanceCap;
  /** Waiting calls, first come first served; a set, so that one that gives up leaves at once. */
  readonly #queue = new Set<() => void>();
  #running = 0;

  constructor(options: PoolOptions) {
    this.#program = options.program;
    this.#concurrency = options.concurrency;
    this.#queueLimit = options.queue;
    this.#cap = options.cap;
  }

  /** Calls that run or are parked. */
  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Runs the call when its turn comes. Never rejects: what went wrong is the invocation's `fault`. */
  async run(invocation: Invocation): Promise<void> {
    if (this.#running < this.#concurrency) this.#running++;
    else if (!(await this.#wait(invocation))) return;
    try {
      await this.#call(invocation);
    } finally {
      this.#release();
    }
  }

  async #call(invocation: Invocation): Promise<void> {
    if (invocation.fault !== undefined) return;
    if (!this.#cap.take()) {
      const message = `the process holds ${this.#cap.maximum} live sandboxes, which is its cap`;
      invocation.abort(new ServerlessWasmError("INSTANCE_CAP", message));
      return;
    }
    try {
      invocation.started = true;
      await new Sandbox(this.#program).call(invocation);
    } catch (error) {
      invocation.abort(toFault(error));
    } finally {
      this.#cap.give();
    }
  }

  /** True when a place was handed over; false when the queue is full or the call ended while it waited. */
  async #wait(invocation: Invocation): Promise<boolean> {
    if (this.#queue.size >= this.#queueLimit) {
      const message = `limits.concurrency = ${this.#concurrency} calls run and limits.queue = ${this.#queueLimit} wait`;
      invocation.abort(new ServerlessWasmError("QUEUE_FULL", message));
      return false;
    }
    try {
      await invocation.park<void>((resolve) => {
        const turn = (): void => resolve(() => undefined);
        this.#queue.add(turn);
        return () => this.#queue.delete(turn);
      });
      return true;
    } catch {
      return false;
    }
  }

  /** Hands the place to the first that waits. */
  #release(): void {
    const [next] = this.#queue;
    if (next === undefined) {
      this.#running--;
      return;
    }
    this.#queue.delete(next);
    next();
  }
}
