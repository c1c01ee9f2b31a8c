// Clients that ask one path without a pause, some over connections that they keep and some over a new one each time, and
// count every request that is not answered as it should be.
import { RawClient } from "./raw-client.ts";

export interface SteadyLoadOptions {
  readonly path: string;
  /** What a right answer says. */
  readonly expected: string;
  /** Clients that keep their connection until an answer says `Connection: close`. */
  readonly keeping: number;
  /** Clients that connect for each request. */
  readonly connecting: number;
}

export class SteadyLoad {
  right = 0;
  /** What became of the others. */
  readonly wrong: string[] = [];
  readonly #port: number;
  readonly #options: SteadyLoadOptions;
  readonly #clients: Promise<void>[];
  #over = false;

  constructor(port: number, options: SteadyLoadOptions) {
    this.#port = port;
    this.#options = options;
    const { keeping, connecting } = options;
    this.#clients = Array.from({ length: keeping + connecting }, (_, index) => this.#ask(index < keeping));
  }

  /** Resolves when so many more requests have been answered. */
  async more(count: number): Promise<void> {
    const target = this.right + count;
    while (this.right < target && this.wrong.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- after each turn of the event loop
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  async stop(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#clients);
  }

  async #ask(keeps: boolean): Promise<void> {
    const { path, expected } = this.#options;
    const headers = keeps ? "" : "Connection: close\r\n";
    let client: RawClient | undefined;
    /* oxlint-disable no-await-in-loop -- one request after the other */
    for (;;) {
      if (this.#over) break;
      try {
        client ??= await RawClient.open(this.#port);
        const answer = await client.get(path, headers);
        const { statusLine, text } = answer;
        if (statusLine.startsWith("HTTP/1.1 200 ") && text === expected) this.right++;
        else this.wrong.push(`${statusLine}: ${text}`);
        if (answer.values("connection").includes("close")) {
          client[Symbol.dispose]();
          client = undefined;
        }
      } catch (error) {
        this.wrong.push(String(error));
        client?.[Symbol.dispose]();
        client = undefined;
      }
    }
    /* oxlint-enable no-await-in-loop */
    client?.[Symbol.dispose]();
  }
}
