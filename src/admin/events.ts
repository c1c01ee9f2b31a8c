// What happens, as it happens, to whoever listens: server-sent events. Nobody who is slow holds anything up: what does not
// fit into a client's buffer is skipped, and who takes nothing at all for a while is cut off.
import type { ServerState } from "../observe/message.ts";
import { hasFailed } from "../observe/record.ts";
import type { InvocationRecord } from "../observe/record.ts";
import { AdminError } from "./error.ts";
import { viewRecord } from "./view.ts";

export const MAX_CLIENTS = 16;
const MAX_BUFFERED_BYTES = 262_144;
/** Heartbeats in which a client takes nothing before it is cut off. */
const MAX_SILENT_BEATS = 3;
/** Of the lines of one call. */
const MAX_LINES = 20;
const MAX_LINE_CHARACTERS = 2000;

const encoder = new TextEncoder();

export interface ListenOptions {
  readonly application?: string | undefined;
  readonly failed?: boolean | undefined;
  /** Whether the client may still listen. */
  readonly holds: () => boolean;
  /** Ends the connection of a client that takes nothing. */
  readonly cut: () => void;
}

class Client {
  readonly options: ListenOptions;
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  #skipped = 0;
  #silentBeats = 0;

  constructor(options: ListenOptions, controller: ReadableStreamDefaultController<Uint8Array>) {
    this.options = options;
    this.#controller = controller;
  }

  /** `weight`: how many events that is. */
  send(bytes: Uint8Array, weight = 1): void {
    if ((this.#controller.desiredSize ?? 0) < bytes.length) {
      this.#skipped += weight;
      return;
    }
    if (this.#skipped > 0) {
      this.#controller.enqueue(toEvent("skipped", { count: this.#skipped }));
      this.#skipped = 0;
    }
    this.#controller.enqueue(bytes);
  }

  /** False: it is to be cut off. */
  beat(): boolean {
    if (!this.options.holds()) return false;
    const free = this.#controller.desiredSize ?? 0;
    this.#silentBeats = free > MAX_BUFFERED_BYTES / 2 ? 0 : this.#silentBeats + 1;
    this.send(encoder.encode(": beat\n\n"), 0);
    return this.#silentBeats < MAX_SILENT_BEATS;
  }

  close(): void {
    this.#controller.close();
  }
}

export class Events {
  readonly #clients = new Set<Client>();

  get clients(): number {
    return this.#clients.size;
  }

  /** Throws where too many listen. */
  listen(options: ListenOptions, state: ServerState): ReadableStream<Uint8Array> {
    if (this.#clients.size >= MAX_CLIENTS)
      throw new AdminError(503, "TOO_MANY_LISTENERS", `${MAX_CLIENTS} listen already`, {
        "retry-after": "15",
      });
    let client: Client;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          client = new Client(options, controller);
          this.#clients.add(client);
          client.send(toEvent("state", { state }));
        },
        cancel: () => void this.#clients.delete(client),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MAX_BUFFERED_BYTES }),
    );
  }

  /** Calls that are over; `lost`: how many more there were. */
  tell(records: readonly InvocationRecord[], lost: number): void {
    if (this.#clients.size === 0) return;
    for (const record of records) {
      let bytes: Uint8Array | undefined;
      for (const client of this.#clients) {
        const { application = record.application, failed } = client.options;
        if (application !== record.application) continue;
        if (failed !== undefined && failed !== hasFailed(record)) continue;
        bytes ??= toEvent("invocation", withLines(record));
        client.send(bytes);
      }
    }
    if (lost > 0) this.#sendToAll(toEvent("skipped", { count: lost }));
  }

  tellState(state: ServerState): void {
    this.#sendToAll(toEvent("state", { state }));
  }

  /** To be called now and then: keeps connections open, and ends those that nobody reads, or that may not listen any more. */
  beat(): void {
    for (const client of this.#clients) {
      if (client.beat()) continue;
      this.#end(client);
      client.options.cut();
    }
  }

  close(): void {
    for (const client of this.#clients) this.#end(client);
  }

  #end(client: Client): void {
    this.#clients.delete(client);
    client.close();
  }

  #sendToAll(bytes: Uint8Array): void {
    for (const client of this.#clients) client.send(bytes);
  }
}

function withLines(record: InvocationRecord): object {
  const lines = record.lines.slice(0, MAX_LINES).map(({ level, text, ms }) => {
    return { level, text: text.slice(0, MAX_LINE_CHARACTERS), ms };
  });
  return { ...viewRecord(record), lines, moreLines: record.lines.length - lines.length };
}

/** JSON has no line feed in it: nobody's text can make an event of its own. */
function toEvent(name: string, data: object): Uint8Array {
  return encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}
