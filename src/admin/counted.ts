// What threads have counted since their start, as what came about since the last time. Counters miss no call, of which records
// are only a part.
import type { Figures } from "./tally.ts";

/** Of an application, all threads together; never going back, but for an application that is new again. */
export type Counters = Omit<Figures, "memoryBytes" | "durations">;

export class Counted {
  #last: ReadonlyMap<string, Counters> | undefined;

  /** Those that did something. The first time nobody did: what there was before is of no known second. */
  since(counters: ReadonlyMap<string, Counters>): [application: string, Counters][] {
    const last = this.#last;
    this.#last = counters;
    if (last === undefined) return [];
    return [...counters].flatMap(([application, now]): [string, Counters][] => {
      const before = last.get(application);
      const isNew = before === undefined || now.requests < before.requests;
      const requests = now.requests - (isNew ? 0 : before.requests);
      const errors = now.errors - (isNew ? 0 : before.errors);
      const cpuMs = now.cpuMs - (isNew ? 0 : before.cpuMs);
      return requests === 0 && cpuMs === 0 ? [] : [[application, { requests, errors, cpuMs }]];
    });
  }
}
