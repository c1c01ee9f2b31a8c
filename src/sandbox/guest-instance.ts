// One instance of an instrumented module with its memories, its place among the marks, and what the instrumenter added.
import { randomFillSync } from "node:crypto";
import type { GuestContext } from "../abi/context.ts";
import { ABI_MODULE } from "../abi/import.ts";
import type { Invocation } from "../abi/invocation.ts";
import { PAGE_BYTES } from "../abi/memory.ts";
import type { RefusedMemory } from "../abi/usage.ts";
import { ServerlessWasmError } from "../errors.ts";
import { createHostFunctions, createImportObject } from "../host/import-object.ts";
import { ScriptHost } from "../js/script-host.ts";
import type { Step } from "../js/script-host.ts";
import { RESERVED_NAME } from "../wasm/runtime.ts";
import type { Engine, SlicedGuest } from "./engine.ts";
import { createLinearMemory } from "./linear-memory.ts";
import type { MarkRegion } from "./mark-arena.ts";
import type { Script } from "../registry/module.ts";
import type { Program, ProgramState } from "./program.ts";
import { Snapshot } from "./snapshot.ts";

/** A global of type i32. */
interface IntegerGlobal {
  value: number;
}

/** What the instrumenter exports. */
interface Added {
  readonly fuel: IntegerGlobal;
  readonly pages: IntegerGlobal;
  readonly base: IntegerGlobal;
  readonly refused: IntegerGlobal;
  readonly yield: WebAssembly.Global;
  readonly save: () => void;
  readonly restore: () => void;
  readonly publish: (address: number) => number;
  readonly adopt: (address: number) => number;
  readonly start?: () => void;
}

export interface InstanceOptions {
  readonly program: Program;
  readonly state: ProgramState;
  readonly engine: Engine;
  /** Its memory is the instance's from now on. */
  readonly context: GuestContext;
  /** Who is asked when its fuel is up. */
  readonly guest: SlicedGuest;
}

export class GuestInstance {
  readonly #engine: Engine;
  readonly #context: GuestContext;
  readonly #state: ProgramState;
  readonly #adoptable: boolean;
  readonly #added: Added;
  readonly #region: MarkRegion;
  readonly #maximumPages: number;
  readonly #pageBits: number;
  readonly memory: WebAssembly.Memory | undefined;
  readonly fuel: IntegerGlobal;
  /** Its size in pages, as the guest sees it. */
  readonly pages: IntegerGlobal;
  readonly #yield: WebAssembly.Global;
  /** The call that runs can be parked. */
  #parking = false;
  #isHeld = false;
  #heldSince: number | undefined;
  /** The function that is served. */
  readonly call: () => void;
  /** What reset goes back to; undefined where nothing can be reset. */
  readonly #snapshot: Snapshot | undefined;
  /** It begins with what another sandbox's initialisation left. */
  readonly adopted: boolean;
  #restored = false;
  /** Where it is the engine of a script. */
  readonly #script: ScriptHost | undefined;
  readonly #starts: readonly (() => void)[];

  constructor({ program, state, engine, context, guest }: InstanceOptions) {
    const { module } = program;
    const { memory } = module;
    const pageBits = memory?.pageBits ?? 0;
    this.#pageBits = pageBits;
    this.#maximumPages = memory?.maximumPages ?? 0;
    this.#engine = engine;
    this.#context = context;
    this.#state = state;
    this.#adoptable = module.adoptable;
    const region = engine.marks.take(memory?.maximumPages ?? 0, pageBits);
    if (region === undefined) throw new ServerlessWasmError("INSTANCE_CAP", "no room for more marks");
    this.#region = region;
    engine.register(region.base, guest);
    try {
      const adopted = module.adoptable ? state.snapshot : undefined;
      if (memory !== undefined) {
        const initial = adopted?.pages ?? module.script?.platform.pages ?? memory.minimumPages;
        this.memory = createLinearMemory(initial, memory.maximumPages);
        if (module.unresettable.length === 0) this.#snapshot = adopted ?? Snapshot.create(module, memory);
        if (this.#hasOwnSnapshot) engine.cap.otherMemories++;
      }
      context.memory.attach(this.memory, { arena: engine.marks, base: region.base, pageBits });
      if (module.script !== undefined) this.#script = this.#createScript(module.script, program, guest);
      const { exports } = new WebAssembly.Instance(module.compiled, this.#imports(program));
      const added = addedExports(exports);
      this.#added = added;
      this.fuel = added.fuel;
      this.pages = added.pages;
      this.#yield = added.yield;
      added.base.value = region.base;
      added.yield.value = engine.yields.plain;
      this.call = this.#script?.attach(exports) ?? (exports[program.function] as () => void);
      this.adopted = adopted !== undefined;
      const more = program.function === "_initialize" ? undefined : exports["_initialize"];
      this.#starts = this.#script !== undefined ? [] : [added.start, more].filter(isFunction);
      if (adopted !== undefined) this.#adopt(adopted);
      else if (module.script !== undefined) this.#begin(module.script);
      else if (this.#adoptable && this.memory !== undefined && this.initialises)
        this.#snapshot?.note(this.memory);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** True when something is to be run before the first call: its work is not there already. */
  get initialises(): boolean {
    return !this.adopted && (this.#script !== undefined || this.#starts.length > 0);
  }

  /** The calls that are to be made before the first request: the start function and `_initialize`, or what a script needs. */
  *initialise(): Generator<Step, void, number> {
    for (const start of this.#starts) yield [start];
    if (this.#script !== undefined) yield* this.#script.initialise();
  }

  /** Whether the calls to come can be parked when their fuel is up. */
  setParking(parking: boolean): void {
    const { yields } = this.#engine;
    this.#parking = parking;
    this.#yield.value = parking ? yields.parking : yields.plain;
  }

  /** A request begins, and ends. */
  enter(invocation: Invocation): void {
    this.#script?.enter(invocation.request.hasBody);
  }

  leave(): void {
    this.#script?.leave();
  }

  #createScript(script: Script, { grants }: Program, guest: SlicedGuest): ScriptHost {
    return new ScriptHost({
      script,
      context: this.#context,
      grants,
      mustPark: () => guest.mustPark(),
      withoutParking: (work) => {
        // With JavaScript on the stack, V8 refuses even to ask a function that could park.
        if (!this.#parking) return work();
        this.setParking(false);
        this.#isHeld = true;
        try {
          return work();
        } finally {
          this.#isHeld = false;
          this.#heldSince = undefined;
          this.setParking(true);
          guest.goesOn();
        }
      },
    });
  }

  /** Memory that the running call asked for last and did not get. */
  get refused(): RefusedMemory | undefined {
    const { value } = this.#added.refused;
    if (value === 0) return undefined;
    // Unsigned, as the guest meant it.
    return { bytes: (value >>> 0) * PAGE_BYTES, maximumBytes: this.#maximumPages * PAGE_BYTES };
  }

  /** For how long the host has waited for the engine since this was first asked: nothing else runs meanwhile. */
  get heldMs(): number {
    if (!this.#isHeld) return 0;
    this.#heldSince ??= performance.now();
    return performance.now() - this.#heldSince;
  }

  /** What initialisation asked for that differs each time. */
  get frozen(): ("random" | "time")[] {
    return [...this.#context.frozen];
  }

  /** Bytes of the snapshot that are not in pages of zeros. */
  get snapshotBytes(): number {
    return this.#snapshot?.bytes ?? 0;
  }

  /** The snapshot of an adoptable module is kept for others. */
  get #hasOwnSnapshot(): boolean {
    return this.#snapshot !== undefined && !this.#adoptable;
  }

  /** Takes the snapshot, once the initialisers have run: the program's, unless another sandbox was first. */
  settle(): void {
    this.#added.save();
    const snapshot = this.#snapshot;
    if (this.memory !== undefined && snapshot !== undefined) {
      snapshot.take(this.memory);
      this.#engine.marks.clear(this.#region);
      if (this.#adoptable) {
        this.#added.publish(snapshot.globals);
        this.#state.snapshot ??= snapshot;
        this.#state.places ??= this.#script?.places;
      }
    }
    this.#context.memory.limitTo(this.pages);
  }

  /** Sets memory, globals and size back to the snapshot. */
  restore(): void {
    this.#restored = true;
    this.#added.restore();
  }

  /** Marks so many pages, spread over the memory, as if the guest had written them. */
  markPages(count: number): void {
    const { base, length } = this.#region;
    for (let page = 0; page < count; page++) {
      this.#engine.marks.bytes[base + Math.floor((page * (length - 1)) / count)] = 1;
    }
  }

  /** Gives back its place. */
  close(): void {
    const { cap, marks, remains } = this.#engine;
    if (this.memory !== undefined) {
      // Which pages earlier calls wrote is forgotten.
      const written = this.#restored
        ? this.memory.buffer.byteLength
        : (marks.count(this.#region) << this.#pageBits) + this.snapshotBytes;
      remains.add(this.memory, written);
    }
    const snapshot = this.#snapshot;
    if (snapshot !== undefined && this.#hasOwnSnapshot) {
      cap.otherMemories--;
      remains.add(snapshot.memory, snapshot.bytes);
    }
    this.#engine.unregister(this.#region.base);
    marks.give(this.#region);
  }

  /** With the platform. The engine's own globals are as they were: it is at rest. */
  #begin({ platform }: Script): void {
    if (this.memory !== undefined) {
      this.#snapshot?.copyTo(this.memory);
      const { start, end } = platform.random;
      randomFillSync(new Uint8Array(this.memory.buffer), start, end - start);
    }
    this.pages.value = platform.pages;
    this.#context.memory.limitTo(this.pages);
  }

  #adopt(snapshot: Snapshot): void {
    if (this.memory !== undefined) snapshot.copyTo(this.memory);
    this.#added.adopt(snapshot.globals);
    if (this.#state.places !== undefined) this.#script?.adopt(this.#state.places);
    this.#context.memory.limitTo(this.pages);
  }

  #imports({ module, grants }: Program): WebAssembly.Imports {
    const env = createImportObject(module.imports, createHostFunctions(this.#context, grants));
    const importedAs = module.memory?.importedAs;
    if (importedAs !== undefined) env[importedAs] = this.memory;
    const snapshot = this.#snapshot?.memory ?? this.#engine.noSnapshot;
    const own = { memory: this.memory, marks: this.#engine.marks.memory, snapshot };
    return { [ABI_MODULE]: env, ...this.#script?.imports, [RESERVED_NAME]: own };
  }
}

function addedExports(exports: WebAssembly.Instance["exports"]): Added {
  const names = ["fuel", "pages", "base", "refused", "yield", "save", "restore", "publish", "adopt", "start"];
  return Object.fromEntries(
    names.map((name) => [name, exports[`${RESERVED_NAME}:${name}`]]),
  ) as unknown as Added;
}

function isFunction(value: unknown): value is () => void {
  return typeof value === "function";
}
