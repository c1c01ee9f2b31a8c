// How each application is doing, as far as this thread has been told: with a high rate that is a part of all calls.
import type { InvocationRecord } from "../observe/record.ts";

export interface ApplicationActivity {
  readonly seen: number;
  readonly failed: number;
  /** Unix milliseconds. */
  readonly lastAt: number | null;
  readonly lastFailure: { readonly id: string; readonly at: number; readonly code: string } | null;
}

const NONE: ApplicationActivity = { seen: 0, failed: 0, lastAt: null, lastFailure: null };

export class Activity {
  readonly #applications = new Map<string, ApplicationActivity>();

  of(application: string): ApplicationActivity {
    return this.#applications.get(application) ?? NONE;
  }

  add(records: readonly InvocationRecord[]): void {
    for (const { application, id, at, failure } of records) {
      const { seen, failed, lastAt, lastFailure } = this.of(application);
      this.#applications.set(application, {
        seen: seen + 1,
        failed: failed + (failure === undefined ? 0 : 1),
        lastAt: Math.max(at, lastAt ?? at),
        lastFailure: failure === undefined ? lastFailure : { id, at, code: failure.code },
      });
    }
  }

  /** Forgets applications that are not served any more. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#applications.keys()) if (!names.has(name)) this.#applications.delete(name);
  }
}
