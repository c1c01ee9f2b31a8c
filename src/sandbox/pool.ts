// The calls of one application: so many run or are parked, so many wait behind them, the rest is refused at once. Idle
// sandboxes are kept for the next call, and freed when a while has shown that so many are not needed.
import { toFault } from "../abi/invocation.ts";
import type { Invocation } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Engine, Holder } from "./engine.ts";
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
  /** A call that would be done later than this is refused. */
  readonly queueMs: number;
  /** Sandboxes that are kept without a call. */
  readonly maxIdle: number;
  /** Those that were not needed for so long are freed. */
  readonly idleMs: number;
}

export class Pool implements Holder {
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
  #live = 0;
  readonly #leave: () => void;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#state = options.state ?? new ProgramState();
    this.#leave = options.engine.addHolder(this);
  }

  /** Calls that run or are parked. */
  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Calls with work for the thread, or waiting to begin. */
  get working(): number {
    return this.#state.backlog.size;
  }

  /** Calls whose guest waits in a host call. */
  get parked(): number {
    // What is served in place of another table may share the backlog with calls that still run on that one.
    return Math.max(0, this.#running + this.waiting - this.working);
  }

  get idle(): number {
    return this.#idle.length;
  }

  /** Sandboxes: those of calls and the idle ones. */
  get live(): number {
    return this.#live;
  }

  /**
   * Runs the call when its turn comes; a promise only where it has to wait for something. Never fails: what went wrong
   * is the invocation's `fault`.
   */
  run(invocation: Invocation): Promise<void> | undefined {
    const { backlog } = this.#state;
    const { engine } = this.#options;
    // Asking the clock once for all of this is a hundredth of the time of a small call.
    const now = invocation.arrivedAt;
    if (backlog.refuses(now, this.#options.queueMs)) {
      const message = `${backlog.size} calls would take ${Math.round(backlog.expectedMs)} ms; limits.queue_ms = ${this.#options.queueMs}`;
      invocation.abort(new ServerlessWasmError("QUEUE_FULL", message));
      return undefined;
    }
    backlog.enter(now);
    if (this.#running >= this.#options.concurrency) return this.#runLater(invocation);
    this.#running++;
    if (!engine.turns.isOpen(now)) return this.#settle(invocation, this.#callWaited(invocation));
    let pending: Promise<void> | undefined;
    try {
      if (invocation.fault === undefined) pending = this.#call(invocation);
    } catch (error) {
      invocation.abort(toFault(error));
    }
    if (pending !== undefined) return this.#settle(invocation, pending);
    this.#end(invocation, engine.lastStop);
    return undefined;
  }

  async #runLater(invocation: Invocation): Promise<void> {
    if (!(await this.#wait(invocation))) {
      this.#state.backlog.leave(performance.now());
      return;
    }
    await this.#settle(invocation, this.#callWaited(invocation));
  }

  async #callWaited(invocation: Invocation): Promise<void> {
    const { turns } = this.#options.engine;
    if (!turns.isOpen()) {
      await invocation.park<void>((resolve) => turns.add(this.#state, () => resolve(() => undefined)));
    }
    if (invocation.fault === undefined) await this.#call(invocation);
  }

  async #settle(invocation: Invocation, pending: Promise<void>): Promise<void> {
    try {
      await pending;
    } catch (error) {
      invocation.abort(toFault(error));
    } finally {
      this.#end(invocation, performance.now());
    }
  }

  #end(invocation: Invocation, now: number): void {
    const { backlog } = this.#state;
    if (invocation.startedAt !== undefined) backlog.end(now);
    backlog.leave(now);
    this.#release();
  }

  /** Frees what is idle; calls that run free theirs when they end. Safe twice. */
  close(): void {
    this.#closed = true;
    this.#leave();
    clearInterval(this.#timer);
    while (this.idle > 0) this.evict();
  }

  #call(invocation: Invocation): Promise<void> | undefined {
    invocation.startedAt ??= performance.now();
    const sandbox = this.#take(invocation);
    if (sandbox === undefined) return undefined;
    if (sandbox instanceof Promise) return this.#callStarted(invocation, sandbox);
    const pending = sandbox.call(invocation);
    if (pending !== undefined) return this.#callParked(sandbox, pending);
    const { overran } = sandbox;
    this.#giveBack(sandbox);
    return overran ? this.#callAgain(invocation) : undefined;
  }

  async #callStarted(invocation: Invocation, starting: Promise<Sandbox>): Promise<void> {
    const sandbox = await starting;
    await sandbox.call(invocation);
    const { overran } = sandbox;
    this.#giveBack(sandbox);
    if (overran) await this.#callAgain(invocation);
  }

  async #callParked(sandbox: Sandbox, pending: Promise<void>): Promise<void> {
    await pending;
    this.#giveBack(sandbox);
  }

  /** It did not end within its first slice, and could not be parked: it is made again, so that it can. */
  async #callAgain(invocation: Invocation): Promise<void> {
    invocation.restart();
    const sandbox = await this.#take(invocation);
    if (sandbox === undefined) return;
    await sandbox.call(invocation);
    this.#giveBack(sandbox);
  }

  /** A sandbox that is ready; a promise where its module has to run first. */
  #take(invocation: Invocation): Sandbox | Promise<Sandbox> | undefined {
    const kept = this.#idle.pop();
    if (kept !== undefined) {
      this.#fewestIdle = Math.min(this.#fewestIdle, this.#idle.length);
      return kept;
    }
    const { program, engine } = this.#options;
    if (!engine.takePlace(this)) {
      const { live, maximum, threads, waitsForCollection } = engine.cap;
      const message = waitsForCollection
        ? `V8 has not freed yet what closed sandboxes held; ${live} are live`
        : `the ${threads === 1 ? "process" : "thread"} holds ${live} live sandboxes and may hold ${maximum}; this application has ${this.#live} of them`;
      invocation.abort(new ServerlessWasmError("INSTANCE_CAP", message));
      return undefined;
    }
    this.#live++;
    const began = performance.now();
    try {
      const sandbox = new Sandbox(program, this.#state, engine);
      if (!sandbox.startsAtOnce) return this.#initialise(sandbox, invocation);
      sandbox.initialise();
      return sandbox;
    } catch (error) {
      this.#givePlace();
      throw error;
    } finally {
      this.#state.backlog.discount(performance.now() - began);
    }
  }

  async #initialise(sandbox: Sandbox, invocation: Invocation): Promise<Sandbox> {
    try {
      await sandbox.initialiseParking(invocation);
      return sandbox;
    } catch (error) {
      this.#givePlace();
      throw error;
    }
  }

  #giveBack(sandbox: Sandbox): void {
    if (!this.#closed && this.#idle.length < this.#options.maxIdle && sandbox.reset()) {
      this.#keep(sandbox);
      return;
    }
    this.#free(sandbox);
  }

  #keep(sandbox: Sandbox): void {
    this.#idle.push(sandbox);
    this.#timer ??= setInterval(() => this.#trim(), this.#options.idleMs).unref();
  }

  /** Frees as many as were idle all the while. */
  #trim(): void {
    for (let count = this.#fewestIdle; count > 0; count--) {
      const coldest = this.#idle.shift();
      if (coldest !== undefined) this.#free(coldest);
    }
    this.#fewestIdle = this.#idle.length;
    if (this.#idle.length > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Frees the idle sandbox that was not used for longest. */
  evict(): void {
    const coldest = this.#idle.shift();
    if (coldest === undefined) return;
    this.#fewestIdle = Math.min(this.#fewestIdle, this.#idle.length);
    this.#free(coldest);
  }

  #free(sandbox: Sandbox): void {
    sandbox.close();
    this.#givePlace();
  }

  #givePlace(): void {
    this.#live--;
    this.#options.engine.cap.give();
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
