// What may stand between a guest and the host functions that it calls: something that takes down what passes, or that
// answers in the host's place.

/** Of a script: its parameters are read from `values`. */
export type ScriptOperation<Values, Value> = (values: Values) => Value;
export type ScriptValue = undefined | boolean | number | string | Uint8Array;

export interface Boundary {
  /** Puts something in the place of an import; its name is one of `EVENT_NAMES`. */
  wrap<F extends (...values: never[]) => unknown>(name: string, run: F): F;
  /** The same for what a script may ask for, by its name without `js.`. */
  wrapOperation<Values>(
    name: string,
    run: ScriptOperation<Values, ScriptValue>,
  ): ScriptOperation<Values, ScriptValue>;
  /** False where what a script begins is only counted: what comes of it is known already. */
  readonly begins: boolean;
}
