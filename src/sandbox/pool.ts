// The calls of one application: so many run or are parked, so many wait behind them, the rest is refused at once. Idle
// sandboxes are kept for the next call, and freed when a while has shown that so many are not needed.
import { toFault } from "../abi/invocation.ts";
import type { Invocation } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Engine } from "./engine.ts";
import { ProgramState } from "./program.ts";
import type { Program } from "./program.ts";
import { Sandbox } from "./sandbox.ts";

export interface PoolOptions {
  readonly program: Program;
  /** What was learned when the program was tried, if it was. */
  readonly state?: ProgramState;
  readonly engine: Engine;
  readonly concurrency: number;
  readonly queue: number;
  /** Sandboxes that are kept without a call. */
  readonly maxIdle: number;
  /** Those that were not needed for so long are freed. */
  readonly idleMs: number;
}

export class Pool {
  readonly #options: PoolOptions;
  readonly #state: ProgramState;
  /** Waiting calls, first come first served; a set, so that one that gives up leaves at once. */
  readonly #queue = new Set<() => void>();
  /** The last one that was used is taken first: its memory is the warmest. */
  readonly #idle: Sandbox[] = [];
  /** How few were idle since the timer last looked: so many were not needed. */
  #fewestIdle = 0;
  #timer: NodeJS.Timeout | undefined;
  #running = 0;
  readonly #removeEvictor: () => void;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#state = options.state ?? new ProgramState();
    this.#removeEvictor = options.engine.addEvictor(() => this.#evict());
  }

  /** Calls that run or are parked. */
  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  get idle(): number {
    return this.#idle.length;
  }

  /** Runs the call when its turn comes. Never rejects: what went wrong is the invocation's `fault`. */
  async run(invocation: Invocation): Promise<void> {
    if (this.#running < this.#options.concurrency) this.#running++;
    else if (!(await this.#wait(invocation))) return;
    try {
      if (invocation.fault === undefined) await this.#call(invocation);
    } catch (error) {
      invocation.abort(toFault(error));
    } finally {
      this.#release();
    }
  }

  /** Frees what is idle; calls that run free theirs when they end. Safe twice. */
  close(): void {
    this.#closed = true;
    this.#removeEvictor();
    clearInterval(this.#timer);
    while (this.#evict());
  }

  async #call(invocation: Invocation): Promise<void> {
    invocation.started = true;
    const taken = this.#take(invocation);
    const sandbox = taken instanceof Promise ? await taken : taken;
    if (sandbox === undefined) return;
    const pending = sandbox.call(invocation);
    if (pending !== undefined) await pending;
    const { overran } = sandbox;
    this.#giveBack(sandbox);
    if (!overran) return;
    // It did not end within its first slice, and could not be parked: it is made again, so that it can.
    invocation.restart();
    const second = await this.#take(invocation);
    if (second === undefined) return;
    await second.call(invocation);
    this.#giveBack(second);
  }

  /** A sandbox that is ready; a promise where its module has to run first. */
  #take(invocation: Invocation): Sandbox | Promise<Sandbox> | undefined {
    const kept = this.#idle.pop();
    if (kept !== undefined) {
      this.#fewestIdle = Math.min(this.#fewestIdle, this.#idle.length);
      return kept;
    }
    const { program, engine } = this.#options;
    if (!engine.takePlace()) {
      const message = engine.cap.waitsForCollection
        ? "V8 has not freed yet what closed sandboxes held"
        : `the process holds ${engine.cap.maximum} live sandboxes, which is its cap`;
      invocation.abort(new ServerlessWasmError("INSTANCE_CAP", message));
      return undefined;
    }
    try {
      const sandbox = new Sandbox(program, this.#state, engine);
      if (!sandbox.startsAtOnce) return this.#initialise(sandbox, invocation);
      sandbox.initialise();
      return sandbox;
    } catch (error) {
      engine.cap.give();
      throw error;
    }
  }

  async #initialise(sandbox: Sandbox, invocation: Invocation): Promise<Sandbox> {
    try {
      await sandbox.initialiseParking(invocation);
      return sandbox;
    } catch (error) {
      this.#options.engine.cap.give();
      throw error;
    }
  }

  #giveBack(sandbox: Sandbox): void {
    if (!this.#closed && this.#idle.length < this.#options.maxIdle && sandbox.reset()) {
      this.#keep(sandbox);
      return;
    }
    sandbox.close();
    this.#options.engine.cap.give();
  }

  #keep(sandbox: Sandbox): void {
    this.#idle.push(sandbox);
    this.#timer ??= setInterval(() => this.#trim(), this.#options.idleMs).unref();
  }

  /** Frees as many as were idle all the while. */
  #trim(): void {
    for (let count = this.#fewestIdle; count > 0; count--) {
      const [coldest] = this.#idle.splice(0, 1);
      coldest?.close();
      if (coldest !== undefined) this.#options.engine.cap.give();
    }
    this.#fewestIdle = this.#idle.length;
    if (this.#idle.length > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #evict(): boolean {
    const [coldest] = this.#idle.splice(0, 1);
    if (coldest === undefined) return false;
    this.#fewestIdle = Math.min(this.#fewestIdle, this.#idle.length);
    coldest.close();
    this.#options.engine.cap.give();
    return true;
  }

  /** True when a place was handed over; false when the queue is full or the call ended while it waited. */
  async #wait(invocation: Invocation): Promise<boolean> {
    const { queue, concurrency } = this.#options;
    if (this.#queue.size >= queue) {
      const message = `limits.concurrency = ${concurrency} calls run and limits.queue = ${queue} wait`;
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
