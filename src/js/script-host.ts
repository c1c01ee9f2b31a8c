// The host's side of a script in one sandbox: what the engine imports, how it comes to its first request, and the
// function that serves one.
import type { GuestContext } from "../abi/context.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Grants } from "../host/import-object.ts";
import type { PlatformPlaces, Script } from "../registry/module.ts";
import { ScriptError } from "./completions.ts";
import { createDriver } from "./driver.ts";
import type { Driver } from "./driver.ts";
import { addPlace, toScriptError } from "./error.ts";
import type { EngineExports } from "./engine-exports.ts";
import { createOperations } from "./operations.ts";
import type { Operation, Operations } from "./operations.ts";
import { createSystemImports } from "./system.ts";
import { Values } from "./values.ts";

/**
 * Of the engine's own stack, in its memory: about 870 calls. Of V8's stack, deep parentheses in a parsed text take up to
 * 16 times as much, and a script cannot catch it when that ends first. A call that can be parked has 4000 KiB of it
 * (`sandbox/parking-stack.ts`); one that cannot is made again.
 */
const STACK_BYTES = 208 * 1024;
/** While the file is loaded, on the thread's stack: about 220 calls. */
const START_STACK_BYTES = 56 * 1024;

const GC_THRESHOLD_BYTES = 16 * 1024 * 1024;
/** Where the engine keeps what every request needs: the same in all sandboxes that begin with one snapshot. */
export interface Places {
  readonly scratch: number;
  readonly self: number;
  readonly serve: number;
  /** For requests without a body. */
  readonly serveEmpty: number;
  readonly deliver: number;
  readonly rejected: number;
  /** What the engine knows. */
  readonly runtime: number;
}

/** One call of a function of the engine; what it returns is handed back. */
export type Step = readonly [call: (...values: number[]) => number | void, ...values: number[]];

export interface ScriptHostOptions {
  readonly script: Script;
  readonly context: GuestContext;
  readonly grants: Grants;
  readonly withoutParking: <T>(work: () => T) => T;
  /** Called for what cannot be done twice, or has to wait: the call is made again where it can be parked. */
  readonly mustPark: () => void;
}

export class ScriptHost {
  readonly #options: ScriptHostOptions;
  #values!: Values;
  #engine!: EngineExports;
  #driver!: Driver;
  #operations!: Operations;
  #places: Places | undefined;
  /** Operations by where the engine has their names; a script may call all of them. */
  readonly #found = new Map<number, Operation>();
  /** Where the engine keeps who is told of rejections. */
  #tracker: Pick<Places, "self" | "rejected"> | undefined;

  constructor(options: ScriptHostOptions) {
    this.#options = options;
  }

  /** What the engine imports, by module. */
  get imports(): Record<string, Record<string, WebAssembly.ImportValue>> {
    const system = createSystemImports(this.#options.context, (...values) => this.#rejected(...values));
    return {
      env: {
        ...system.env,
        host_call: (name: number, bytes: number, _self: number, count: number, argv: number) =>
          this.#options.withoutParking(() => this.#call(name, bytes, count, argv)),
      },
      wasi_snapshot_preview1: system.wasi,
    };
  }

  /** Once there is an instance. Returns what serves a request. */
  attach(exports: WebAssembly.Instance["exports"]): () => void {
    const { context, grants, script, mustPark } = this.#options;
    this.#engine = exports as unknown as EngineExports;
    this.#values = new Values({ context, engine: this.#engine });
    this.#operations = createOperations({
      context,
      grants,
      script,
      values: this.#values,
      mustPark,
      end: () => this.#end(),
    });
    this.#driver = createDriver(this.#engine, {
      check: (result) => this.#check(result),
      wait: () => this.#operations.wait(),
      parks: context.boundary?.begins !== false,
    });
    return this.#driver.run;
  }

  get places(): Places | undefined {
    return this.#places;
  }

  /** The memory begins with the snapshot of another sandbox. */
  adopt(places: Places): void {
    this.#places = places;
    this.#tracker = places;
    this.#values.scratch = places.scratch;
    this.#driver.deliver.value = places.deliver;
    this.#driver.this.value = places.self;
  }

  /** Before and after each request. */
  enter(hasBody: boolean): void {
    const places = this.#places;
    if (places !== undefined) this.#driver.serve.value = hasBody ? places.serve : places.serveEmpty;
    this.#operations.enter();
  }

  leave(): void {
    addPlace(this.#options, this.#places?.runtime);
    this.#operations.leave();
  }

  /** For `npm run guests`, which keeps what this leaves: makes the engine ready and evaluates the runtime script. */
  *makePlatform(runtimeScript: Uint8Array): Generator<Step, PlatformPlaces, number> {
    const engine = this.#engine;
    const { withoutParking } = this.#options;
    const { ["_initialize"]: start } = engine;
    yield [start];
    if ((yield [engine.qjs_init]) !== 0) throw new Error("the JavaScript engine cannot start");
    const { self, host } = withoutParking(() => this.#makeHost());
    const code = withoutParking(() => this.#values.put(runtimeScript));
    const main = yield* this.#run([engine.qjs_eval_bytecode, code, runtimeScript.length]);
    withoutParking(() => {
      // Nothing of it is to stand in the file.
      this.#options.context.memory.writable(code, runtimeScript.length).fill(0);
      this.#values.free(code);
    });
    const runtime = yield* this.#run([engine.qjs_call, main, self, 1, this.#list(host)]);
    yield [engine.qjs_run_gc];
    return { scratch: this.#values.scratch, self, runtime };
  }

  /** Evaluates the script in a memory that begins with the platform. Throws what it throws. */
  *initialise(): Generator<Step, void, number> {
    const engine = this.#engine;
    const { script, withoutParking } = this.#options;
    const { scratch, self, runtime } = script.platform.places;
    this.#values.scratch = scratch;
    const rejected = withoutParking(() => this.#property(runtime, "rejected"));
    this.#tracker = { self, rejected };
    const deliver = withoutParking(() => this.#property(runtime, "deliver"));
    const bundle = yield* this.#evaluate(script.bundle, script.file);
    const load = withoutParking(() => this.#property(runtime, "load"));
    yield* this.#run([engine.qjs_call, load, self, 1, this.#list(bundle)]);
    yield [this.#driver.jobs];
    // Nothing is to be delivered, but who was rejected meanwhile is reported.
    yield* this.#run([engine.qjs_call, deliver, self, 0, 0]);
    yield [engine.qjs_run_gc];
    const places = withoutParking(() => {
      // A collection touches all objects, and so all pages: no short request is to begin one.
      engine.qjs_set_gc_threshold(GC_THRESHOLD_BYTES);
      engine.qjs_set_max_stack_size(STACK_BYTES);
      return {
        scratch,
        self,
        serve: this.#property(runtime, "serve"),
        serveEmpty: this.#property(runtime, "serveEmpty"),
        deliver,
        rejected,
        runtime: engine.qjs_get_runtime_ptr(),
      };
    });
    this.adopt(places);
  }

  /** The object that the runtime script gets, with a function for each operation. */
  #makeHost(): { readonly self: number; readonly host: number } {
    const engine = this.#engine;
    const values = this.#values;
    engine.qjs_set_max_stack_size(START_STACK_BYTES);
    engine.qjs_set_promise_rejection_handler(1);
    values.scratch = values.makeScratch();
    const host = engine.qjs_new_object();
    for (const name of this.#operations.names) {
      const text = values.put(Buffer.from(name));
      engine.qjs_set_prop_string(host, text, engine.qjs_new_host_function(text, name.length, 0));
      values.free(text);
    }
    return { self: engine.qjs_get_undefined(), host };
  }

  /** Values as the engine takes them. */
  #list(...values: readonly number[]): number {
    const bytes = new Uint8Array(Uint32Array.from(values).buffer);
    return this.#options.withoutParking(() => this.#values.put(bytes));
  }

  *#evaluate(source: string, fileName: string): Generator<Step, number, number> {
    const bytes = Buffer.from(source, "utf8");
    const { withoutParking } = this.#options;
    const code = withoutParking(() => this.#values.put(bytes));
    const name = withoutParking(() => this.#values.put(Buffer.from(fileName, "utf8")));
    const result = yield* this.#run([this.#engine.qjs_eval, code, bytes.length, name, 0]);
    withoutParking(() => {
      this.#values.free(code);
      this.#values.free(name);
    });
    return result;
  }

  *#run(step: Step): Generator<Step, number, number> {
    const result = yield step;
    this.#check(result);
    return result;
  }

  #property(object: number, name: string): number {
    return this.#options.withoutParking(() => {
      const text = this.#values.put(Buffer.from(name));
      const value = this.#engine.qjs_get_prop_string(object, text);
      this.#values.free(text);
      return value;
    });
  }

  /** What a script threw and nobody caught is its failure. */
  #check(result: number): void {
    const engine = this.#engine;
    if (this.#options.withoutParking(() => engine.qjs_is_exception(result)) === 0) return;
    const text = (thrown: number, name: string): string => this.#values.toText(this.#property(thrown, name));
    this.#options.withoutParking(() => {
      const thrown = engine.qjs_get_exception();
      const what = `${text(thrown, "name")}: ${text(thrown, "message")}`;
      const stack = text(thrown, "stack");
      throw toScriptError(this.#options.script, stack.startsWith(what) ? "" : what, stack);
    });
  }

  #rejected(promise: number, reason: number, isHandled: number): void {
    const engine = this.#engine;
    const tracker = this.#tracker;
    this.#options.withoutParking(() => {
      if (tracker !== undefined) {
        const handled = isHandled === 0 ? engine.qjs_get_false() : engine.qjs_get_true();
        const list = this.#list(promise, reason, handled);
        engine.qjs_free_value(engine.qjs_call(tracker.rejected, tracker.self, 3, list));
        this.#values.free(list);
      }
      engine.qjs_free_value(promise);
      engine.qjs_free_value(reason);
    });
  }

  #find(name: number, bytes: number): Operation {
    const operation = this.#operations.find(this.#options.context.memory.latin1(name, bytes));
    if (operation === undefined) {
      throw new ServerlessWasmError("HOST_FAULT", "the engine called a host function that there is not");
    }
    if (this.#found.size < this.#operations.names.length) this.#found.set(name, operation);
    return operation;
  }

  #end(): void {
    this.#driver.ended.value = 1;
  }

  #call(name: number, bytes: number, count: number, argv: number): number {
    const operation = this.#found.get(name) ?? this.#find(name, bytes);
    this.#values.expect(count, argv);
    try {
      return this.#values.make(operation(this.#values));
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      return this.#throw(error);
    } finally {
      this.#values.pay();
    }
  }

  /** Into the script. */
  #throw({ name, message }: ScriptError): number {
    const engine = this.#engine;
    const error = engine.qjs_new_error();
    for (const [key, text] of Object.entries({ name, message })) {
      const keyAt = this.#values.put(Buffer.from(key));
      const value = this.#values.make(text);
      engine.qjs_set_prop_string(error, keyAt, value);
      engine.qjs_free_value(value);
      this.#values.free(keyAt);
    }
    engine.qjs_throw(error);
    engine.qjs_free_value(error);
    return 0;
  }
}
