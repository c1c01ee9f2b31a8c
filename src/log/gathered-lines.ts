// The lines of a turn of the event loop, as bytes, until they are written together. Those of calls that went well are made
// when there are some: many in a row take a third of the time.

const BUFFER_BYTES = 524_288;
/** Of a character of a text. */
const MAX_UTF8_BYTES = 3;
/** So many lines wait to be made. */
const MAX_SOON = 64;

export class GatheredLines {
  /** More than this is not kept until the end of the turn. */
  most: number;
  /** Takes whole lines; true where they are in use, until it gives true again. */
  readonly #send: (lines: Uint8Array) => boolean;
  #turn: Buffer | undefined;
  #bytes = 0;
  /** For the next turn, or still in use: memory for each turn's lines would take time. */
  #spare: Buffer | undefined;
  #soon: (() => string)[] = [];

  constructor(most: number, send: (lines: Uint8Array) => boolean) {
    this.most = most;
    this.#send = send;
  }

  get isEmpty(): boolean {
    return this.#bytes === 0 && this.#soon.length === 0;
  }

  add(line: string): void {
    this.#make();
    this.#add(line);
  }

  /** A line that is made a little later, and before others that are added. */
  addSoon(toLine: () => string): void {
    this.#soon.push(toLine);
    if (this.#soon.length >= MAX_SOON) this.#make();
  }

  /** Sends what there is. */
  flush(): void {
    this.#make();
    this.#sendTurn();
  }

  /** Lets go of what is in use: nobody knows for how long. */
  forget(): void {
    this.#spare = undefined;
  }

  #make(): void {
    if (this.#soon.length === 0) return;
    let lines = "";
    for (const toLine of this.#soon) lines += toLine();
    this.#soon = [];
    this.#add(lines);
  }

  #add(lines: string): void {
    const mostBytes = MAX_UTF8_BYTES * lines.length;
    if (this.#bytes + mostBytes > BUFFER_BYTES) this.#sendTurn();
    if (mostBytes > BUFFER_BYTES) {
      this.#send(Buffer.from(lines, "utf8"));
      return;
    }
    this.#turn ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    this.#bytes += this.#turn.write(lines, this.#bytes, "utf8");
    if (this.#bytes > this.most) this.#sendTurn();
  }

  #sendTurn(): void {
    const turn = this.#turn;
    if (turn === undefined || this.#bytes === 0) return;
    const lines = turn.subarray(0, this.#bytes);
    this.#bytes = 0;
    // Sending may add the line that says that it goes again.
    this.#turn = undefined;
    if (this.#send(lines)) {
      this.#turn ??= this.#spare;
      this.#spare = turn;
    } else this.#turn ??= turn;
  }
}
