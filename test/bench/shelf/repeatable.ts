// Takes chance and time away from a program, so that two runs of it leave the same memory behind.

import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

/** How far the clock goes on with every look at it: time has to pass for those who wait. */
const STEP_MS = 0.01;
const START_MS = Date.UTC(2026, 0, 1);

/** From here on `Math.random`, `crypto.getRandomValues` and all clocks go by a fixed sequence. Returns the real clock. */
export function makeRepeatable(): () => number {
  const realNow = performance.now.bind(performance);
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
  let now = 0;
  const tick = (): number => (now += STEP_MS);
  Math.random = () => next() / 2 ** 24;
  const fill = <Target extends ArrayBufferView>(array: Target): Target => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at++) bytes[at] = next();
    return array;
  };
  Object.assign(globalThis.crypto, { getRandomValues: fill });
  // Emscripten's glue takes Node's own where there is one.
  Object.assign(crypto, { randomFillSync: fill });
  syncBuiltinESMExports();
  performance.now = tick;
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parameters: []) {
      super(...((parameters.length === 0 ? [START_MS + tick()] : parameters) as []));
    }

    static override now(): number {
      return Math.floor(START_MS + tick());
    }
  } as DateConstructor;
  return realNow;
}
