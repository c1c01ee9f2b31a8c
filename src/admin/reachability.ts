// Whether the collector takes what is sent: one line when it does not any more, one when it does again.
import type { LogFields } from "../log.ts";
import type { LogLevel } from "../abi/invocation.ts";

export type Report = (level: LogLevel, fields: LogFields, message: string) => void;

interface Result {
  readonly code: number;
  readonly error?: Error;
}

interface Exporter<T> {
  export(items: T, callback: (result: Result) => void): void;
}

/** `ExportResultCode.SUCCESS` of OpenTelemetry's SDK. */
const SUCCESS = 0;

export class Reachability {
  readonly #endpoint: string;
  readonly #report: Report;
  #lost = 0;

  constructor(endpoint: string, report: Report) {
    this.#endpoint = endpoint;
    this.#report = report;
  }

  /** The same exporter, which tells how it fared. */
  watch<T, E extends Exporter<T>>(exporter: E & Exporter<T>): E {
    const send = exporter.export.bind(exporter);
    exporter.export = (items, callback) =>
      send(items, (result) => {
        this.#heard(result);
        callback(result);
      });
    return exporter;
  }

  #heard({ code, error }: Result): void {
    const fields = { event: "telemetry", endpoint: this.#endpoint };
    if (code === SUCCESS) {
      if (this.#lost > 0)
        this.#report("info", fields, `the collector answers again; ${this.#lost} batches are lost`);
      this.#lost = 0;
      return;
    }
    this.#lost++;
    if (this.#lost > 1) return;
    const reason = reasonOf(error);
    const message = `the collector does not take what is sent: ${reason}; it is tried on, what it does not take is lost`;
    this.#report("warn", fields, message);
  }
}

/** Of a connection that was refused on several addresses there is no message, only a code. */
function reasonOf(error: NodeJS.ErrnoException | undefined): string {
  const { message = "", code } = error ?? {};
  return message === "" ? (code ?? "unknown") : message;
}
