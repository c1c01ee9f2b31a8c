// Loading in steps: between two of them the thread may do something else, and what takes long can be done beside it.
import { setImmediate } from "node:timers/promises";

/** Something that can be done in one piece, or on other threads and in other processes. */
export interface Work {
  readonly now: () => void;
  readonly beside: () => Promise<void>;
}

/** Where loading may be left for a while: for no reason, or with work. */
export type Steps<Result> = Generator<Work | undefined, Result, undefined>;

/** As one step: its result comes, or its error is thrown, when the steps go on. */
export function* asStep<T>(now: () => T, beside: () => Promise<T>): Steps<T> {
  const results: T[] = [];
  yield {
    now: () => void results.push(now()),
    beside: async () => void results.push(await beside()),
  };
  const [result] = results;
  if (result === undefined) throw new TypeError("nobody has done the work");
  return result;
}

/** Does all of them at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) {
    try {
      step.value?.now();
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    step = steps.next();
  }
  return step.value;
}

/** The same in turns with whatever else the thread does. */
export async function runStepsBeside<Result>(steps: Steps<Result>): Promise<Result> {
  let step = steps.next();
  /* oxlint-disable no-await-in-loop -- one step after the other */
  while (step.done !== true) {
    try {
      if (step.value === undefined) await setImmediate();
      else await step.value.beside();
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    step = steps.next();
  }
  /* oxlint-enable no-await-in-loop */
  return step.value;
}
