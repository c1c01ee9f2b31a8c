// FormData, and the two forms of bodies that it comes from and goes to (RFC 7578, and URL-encoded).
import { Blob, File, blobs } from "./blob.ts";
import { showAs } from "./inspect.ts";
import { joinBytes, NativeUint8Array } from "./primordial.ts";
import { parseForm } from "./search-params.ts";
import { decode, encode } from "./text.ts";

type Entry = [string, string | File];

export class FormData {
  #entries: Entry[] = [];

  append(name: unknown, value: unknown, filename?: unknown): void {
    this.#entries.push(toEntry(name, value, filename));
  }

  set(name: unknown, value: unknown, filename?: unknown): void {
    const entry = toEntry(name, value, filename);
    const at = this.#entries.findIndex(([own]) => own === entry[0]);
    if (at === -1) this.#entries.push(entry);
    else
      this.#entries = this.#entries.flatMap((own, index) =>
        index === at ? [entry] : own[0] === entry[0] ? [] : [own],
      );
  }

  delete(name: unknown): void {
    this.#entries = this.#entries.filter(([own]) => own !== String(name));
  }

  get(name: unknown): string | File | null {
    return this.#entries.find(([own]) => own === String(name))?.[1] ?? null;
  }

  getAll(name: unknown): (string | File)[] {
    return this.#entries.filter(([own]) => own === String(name)).map(([, value]) => value);
  }

  has(name: unknown): boolean {
    return this.#entries.some(([own]) => own === String(name));
  }

  forEach(callback: (value: string | File, name: string, form: FormData) => void, self?: unknown): void {
    for (const [name, value] of this.entries()) callback.call(self, value, name, this);
  }

  *entries(): IterableIterator<Entry> {
    for (let index = 0; index < this.#entries.length; index += 1) yield [...(this.#entries[index] as Entry)];
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): IterableIterator<string | File> {
    for (const [, value] of this.entries()) yield value;
  }

  declare [Symbol.iterator]: () => IterableIterator<Entry>;

  get [Symbol.toStringTag](): string {
    return "FormData";
  }

  static {
    showAs(this, (own) => own.#entries);
  }
}

Object.defineProperty(FormData.prototype, Symbol.iterator, {
  value: FormData.prototype.entries,
  writable: true,
  configurable: true,
});

function toEntry(name: unknown, value: unknown, filename: unknown): Entry {
  const key = String(name).toWellFormed();
  if (!(value instanceof Blob)) return [key, String(value).toWellFormed()];
  if (value instanceof File && filename === undefined) return [key, value];
  const title = filename === undefined ? "blob" : String(filename);
  return [key, new File([value], title, { type: value.type })];
}

function escape(name: string): string {
  return name.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}

export function encodeForm(form: FormData): { bytes: Uint8Array; type: string } {
  const boundary = `----formdata-${crypto.randomUUID()}`;
  const chunks: Uint8Array[] = [];
  const text = (part: string): void => void chunks.push(encode(part));
  for (const [name, value] of form) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`;
    if (typeof value === "string") text(`${head}\r\n\r\n${value.replace(/\r\n|\r|\n/g, "\r\n")}\r\n`);
    else {
      const type = value.type === "" ? "application/octet-stream" : value.type;
      text(`${head}; filename="${escape(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`);
      chunks.push(blobs.bytes(value));
      text("\r\n");
    }
  }
  text(`--${boundary}--\r\n`);
  return { bytes: joinBytes(chunks), type: `multipart/form-data; boundary=${boundary}` };
}

/** Throws a TypeError where it is no form. */
export function decodeForm(bytes: Uint8Array<ArrayBuffer>, type: string): FormData {
  const kind = type.split(";")[0]?.trim().toLowerCase();
  if (kind === "application/x-www-form-urlencoded") {
    const form = new FormData();
    for (const [name, value] of parseForm(decode(bytes, "utf-8", false, false) ?? ""))
      form.append(name, value);
    return form;
  }
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (kind !== "multipart/form-data" || mark === undefined)
    throw new TypeError(`"${type}" is no type of a form`);
  return decodeMultipart(bytes, encode(`\r\n--${mark}`));
}

/** `mark` begins with a line break: the body is read as if one stood before it. */
function decodeMultipart(bytes: Uint8Array<ArrayBuffer>, mark: Uint8Array): FormData {
  const form = new FormData();
  const whole = joinBytes([new NativeUint8Array([13, 10]), bytes]);
  let at = find(whole, mark, 0);
  while (at !== -1) {
    at += mark.length;
    if (whole[at] === 45 && whole[at + 1] === 45) return form;
    const bodyStart = find(whole, BLANK_LINE, at);
    if (bodyStart === -1) break;
    const end = find(whole, mark, bodyStart + 2);
    if (end === -1) break;
    const head = decode(whole.subarray(at, bodyStart), "utf-8", false, true) ?? "";
    addPart(
      form,
      head,
      whole.subarray(bodyStart + BLANK_LINE.length, Math.max(end, bodyStart + BLANK_LINE.length)),
    );
    at = end;
  }
  throw new TypeError("The multipart body does not end with its boundary");
}

const BLANK_LINE: Uint8Array = new NativeUint8Array([13, 10, 13, 10]);

function addPart(form: FormData, head: string, body: Uint8Array): void {
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(head)?.[1] ?? "";
  const name = unescape(/;\s*name="([^"]*)"/i.exec(disposition)?.[1]);
  if (name === undefined) throw new TypeError("A part of the multipart body has no name");
  const filename = unescape(/;\s*filename="([^"]*)"/i.exec(disposition)?.[1]);
  if (filename === undefined) form.append(name, decode(body, "utf-8", false, false) ?? "");
  else {
    const type = /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? "text/plain";
    form.append(name, new File([body], filename, { type }));
  }
}

function unescape(text: string | undefined): string | undefined {
  return text?.replace(/%0D|%0A|%22/gi, (code) => decodeURIComponent(code));
}

function find(bytes: Uint8Array, part: Uint8Array, from: number): number {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < part.length && bytes[at + matched] === part[matched]) matched += 1;
    if (matched === part.length) return at;
  }
  return -1;
}
