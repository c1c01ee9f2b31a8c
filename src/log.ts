// The only place that writes log lines: JSON, one object a line, through pino; or in another format that is given.
import { pino } from "pino";
import type { DestinationStream } from "pino";
import type { LogLevel } from "./abi/invocation.ts";

export type LogFields = Readonly<Record<string, unknown>>;

/** What the rest of the program logs to. */
export interface Log {
  write(level: LogLevel, fields: LogFields, message: string): void;
  /** False where lines of this level are dropped, so that nobody need make them. Absent: all are written. */
  writes?(level: LogLevel): boolean;
}

export interface LogOptions {
  /** Lines below it are dropped. Default: info. */
  readonly level?: LogLevel;
  /** 1 is stdout, 2 is stderr; a stream in tests. Default: 1. */
  readonly destination?: 1 | 2 | DestinationStream;
  /** Where several threads write to one destination. */
  readonly turns?: LogTurns;
  /** Makes the text of a line, its line feed included. Default: JSON. */
  readonly format?: (line: LogLine) => string;
}

export interface LogLine {
  readonly time: Date;
  readonly level: LogLevel;
  readonly fields: LogFields;
  readonly message: string;
}

/** The most important first. */
const LEVELS: readonly LogLevel[] = ["error", "warn", "info", "debug"];

/** What a wait for the turn to write is cut into. */
const TURN_WAIT_MS = 1000;

/**
 * The threads of a process write their lines one after the other: a write of more than 4096 bytes to a pipe may be mixed
 * with another one. Thread 0 is the one that says when another has died, so nobody would tell it, and it waits once only.
 */
export class LogTurns {
  /** Shared: the number of who writes, plus one, or 0; then for each thread whether it writes or waits for that. */
  readonly #state: Int32Array<SharedArrayBuffer>;
  readonly #thread: number;

  constructor(shared: SharedArrayBuffer, thread: number) {
    this.#state = new Int32Array(shared);
    this.#thread = thread;
  }

  /** For threads 0 to `last`. */
  static share(last: number): SharedArrayBuffer {
    return new SharedArrayBuffer((last + 2) * Int32Array.BYTES_PER_ELEMENT);
  }

  take(write: () => void): void {
    const state = this.#state;
    const own = this.#thread + 1;
    Atomics.store(state, own, 1);
    try {
      let holder = Atomics.compareExchange(state, 0, 0, own);
      while (holder !== 0) {
        const waited = Atomics.wait(state, 0, holder, TURN_WAIT_MS);
        holder = Atomics.compareExchange(state, 0, 0, own);
        if (waited === "timed-out" && own === 1) break;
      }
      write();
    } finally {
      this.free(this.#thread);
      Atomics.store(state, own, 0);
    }
  }

  /** True while the thread writes, or waits for its turn: whoever reads the lines may keep it from going on. */
  isBusy(thread: number): boolean {
    return Atomics.load(this.#state, thread + 1) === 1;
  }

  /** Ends the turn of a thread, also of one that has died. */
  free(thread: number): void {
    const own = thread + 1;
    if (Atomics.compareExchange(this.#state, 0, own, 0) === own) Atomics.notify(this.#state, 0, 1);
  }

  /** For the number of a thread that has died. */
  forget(thread: number): void {
    this.free(thread);
    Atomics.store(this.#state, thread + 1, 0);
  }
}

/**
 * The lines of one turn of the event loop are written together at its end, and whatever is left when the process ends:
 * a write for each line would take longer than a small function.
 */
export function createLog(options: LogOptions = {}): Log {
  const { destination = 1, level: least = "info", format } = options;
  const stream = typeof destination === "number" ? openFile(destination, options.turns) : destination;
  const written = new Set(LEVELS.slice(0, LEVELS.indexOf(least) + 1));
  const writes = (level: LogLevel): boolean => written.has(level);
  if (format !== undefined) {
    return {
      writes,
      write(level, fields, message) {
        if (writes(level)) stream.write(format({ time: new Date(), level, fields, message }));
      },
    };
  }
  const logger = pino(
    {
      level: least,
      base: null,
      timestamp: createTimestamp(),
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return {
    writes,
    write(level, fields, message) {
      logger[level](fields, message);
    },
  };
}

/** More than this is not kept until the end of the turn. */
const MAX_KEPT_CHARACTERS = 8192;

/** What cannot be written is kept up to this size. */
const MAX_UNWRITTEN_BYTES = 1_048_576;

function openFile(descriptor: 1 | 2, turns: LogTurns | undefined): DestinationStream {
  const file = pino.destination({ dest: descriptor, sync: true, maxLength: MAX_UNWRITTEN_BYTES });
  // A full disk is no reason to end: the lines are kept, as far as there is room, and tried again with the next ones.
  file.on("error", () => undefined);
  let kept = "";
  const flush = (): void => {
    if (kept === "") return;
    process.off("exit", flush);
    const lines = kept;
    kept = "";
    if (turns === undefined) file.write(lines);
    else turns.take(() => file.write(lines));
  };
  return {
    write(line) {
      if (kept === "") {
        setImmediate(flush);
        process.on("exit", flush);
      }
      kept += line;
      if (kept.length > MAX_KEPT_CHARACTERS) flush();
    },
  };
}

/** Pino's `isoTime`, made once a millisecond. */
function createTimestamp(): () => string {
  let lastMs = 0;
  let text = "";
  return () => {
    const now = Date.now();
    if (now !== lastMs) {
      lastMs = now;
      text = `,"time":"${new Date(now).toISOString()}"`;
    }
    return text;
  };
}
