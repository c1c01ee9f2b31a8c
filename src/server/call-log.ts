// What is told of the calls of an application when they are over: a record of each, made once, to the observer and as a line
// of the log.
import type { Invocation } from "../abi/invocation.ts";
import type { Application, LogSettings } from "../config/config.ts";
import { createPathRedactor } from "../log/redact.ts";
import type { Redactor } from "../log/redact.ts";
import type { Log } from "../log.ts";
import { CallJson, DONE, toCallLine } from "../observe/call-line.ts";
import type { CallRecorder } from "../observe/call-recorder.ts";
import type { Observer } from "../observe/observer.ts";
import type { GuestLine, InvocationRecord } from "../observe/record.ts";
import { toRecord } from "./call-record.ts";
import type { CallFacts, RecordSettings } from "./call-record.ts";
import type { Exchange } from "./exchange.ts";
import type { Refusals } from "./refusals.ts";

export interface CallLogOptions {
  readonly application: Application;
  readonly settings: LogSettings;
  readonly log: Log;
  readonly refusals: Refusals;
  readonly redactor?: Redactor | undefined;
  readonly observer?: Observer | undefined;
  readonly recorder?: CallRecorder | undefined;
}

export class CallLog {
  readonly #options: CallLogOptions;
  readonly #recorded: RecordSettings;
  readonly #json: CallJson;

  constructor(options: CallLogOptions) {
    const { application, settings, redactor } = options;
    this.#options = options;
    this.#recorded = {
      requestHeaders: settings.requestHeaders,
      shown: redactor === undefined ? undefined : (text) => redactor.text(text),
      redactPath: createPathRedactor(application, settings.redact),
    };
    const { name, function: called, urlPath: route } = application;
    this.#json = new CallJson({ application: name, function: called, route });
  }

  /** Writes a line of the guest; returns it where it is to be kept until the call is over. */
  guest(requestId: string, { level, text, ms }: GuestLine): GuestLine | undefined {
    const { application, log, redactor, observer } = this.#options;
    const { name, function: called } = application;
    const shown = (one: string): string => (redactor === undefined ? one : redactor.text(one));
    const line = { level, text: shown(text), ms };
    const fields = { application: name, function: called, requestId: shown(requestId), event: "guest" };
    log.write(level, fields, line.text);
    return observer === undefined ? undefined : line;
  }

  ended(exchange: Exchange, invocation: Invocation, facts: CallFacts): void {
    const { application, settings, log, refusals, observer, recorder } = this.#options;
    const taken = recorder?.take(invocation, {
      status: facts.status,
      hasRoom: observer?.hasRoom === true,
      isTraced: facts.trace?.sampled === true,
    });
    const { fault } = invocation;
    const isCounted = fault?.status === 503 && !refusals.isFirst();
    const isWritten = !isCounted && (fault !== undefined || this.#isSample(settings.sample));
    if (observer === undefined && !isWritten) return;
    const record = toRecord(application, { exchange, invocation, facts, taken }, this.#recorded);
    observer?.ended(record);
    if (isWritten) this.#write(record, log);
  }

  #isSample(sample: number): boolean {
    if (this.#options.log.writes?.("info") === false) return false;
    return sample === 1 || Math.random() < sample;
  }

  #write(record: InvocationRecord, log: Log): void {
    const { json } = log;
    if (json !== undefined && record.failure === undefined) {
      json.writeSoon("info", () => this.#json.toFields(record), DONE);
      return;
    }
    const { level, fields, message } = toCallLine(record);
    log.write(level, fields, message);
  }
}
