// Draws the Mandelbrot set as a PNG (PNG specification, third edition) and sends each row as soon as it is drawn:
// the browser shows the picture growing. Without compression: every row is one stored block (RFC 1951, section 3.2.4).
import { request, response } from "serverless-wasm/guests/sdk";
import { Writer } from "./lib/bytes";
import { formField, integerField } from "./lib/url";

const MAX_ITERATIONS = 400;
const PALETTE_SIZE = 256;
/** Width of what a picture in proportions 3:2 shows at zoom 1. */
const SPAN = 3.5;

/** `?width=` and `?height=` up to 1600, `?x=`, `?y=` the centre, `?zoom=` from 0.1 to 1e12. */
export function handle(): void {
  const query = request.query();
  const width = integerField(query, "width", 720, 1, 1600);
  const height = integerField(query, "height", 480, 1, 1600);
  const centreX = numberField(query, "x", -0.6);
  const centreY = numberField(query, "y", 0.0);
  const zoom = max(0.1, min(1e12, numberField(query, "zoom", 1.0)));
  const step = SPAN / (zoom * <f64>min(width, (height * 3) / 2));

  response.status(200);
  response.header("content-type", "image/png");
  response.header("cache-control", "public, max-age=3600");
  const chunk = new Writer(width + 64);
  if (!response.writeBytes(signature(chunk, width, height))) return;

  const row = new Uint8Array(width + 1);
  let checksum: u32 = 1;
  for (let line = 0; line < height; line++) {
    const y = centreY - (<f64>line - <f64>(height - 1) / 2) * step;
    for (let column = 0; column < width; column++) {
      const x = centreX + (<f64>column - <f64>(width - 1) / 2) * step;
      row[column + 1] = colour(x, y);
    }
    checksum = adler32(checksum, row);

    const isLast = line == height - 1;
    startChunk(chunk, "IDAT");
    if (line == 0) chunk.u16(0x7801);
    chunk.u8(u32(isLast));
    chunk.u16(bswap<u16>(<u16>row.length)).u16(bswap<u16>(~(<u16>row.length)));
    chunk.add(row);
    if (isLast) chunk.u32(checksum);
    if (!response.writeBytes(endChunk(chunk))) return;
  }
  startChunk(chunk, "IEND");
  response.writeBytes(endChunk(chunk));
}

/** Palette index of a point: 0 inside the set, else by how fast it escapes, smoothly. */
function colour(x: f64, y: f64): u8 {
  // The two largest regions inside, which would cost the most steps, have closed formulas.
  const shifted = x - 0.25;
  const q = shifted * shifted + y * y;
  if (q * (q + shifted) <= 0.25 * y * y) return 0;
  if ((x + 1.0) * (x + 1.0) + y * y <= 0.0625) return 0;

  let a = 0.0;
  let b = 0.0;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const aa = a * a;
    const bb = b * b;
    if (aa + bb > 256.0) {
      const smooth = <f64>iteration + 1.0 - Math.log2(Math.log2(aa + bb) * 0.5);
      const index = <i32>(Math.sqrt(max(0.0, smooth)) * 36.0) % (PALETTE_SIZE - 1);
      return <u8>(index + 1);
    }
    b = 2.0 * a * b + y;
    a = aa - bb + x;
  }
  return 0;
}

/** Signature, IHDR (8 bits, palette) and PLTE. */
function signature(chunk: Writer, width: i32, height: i32): Uint8Array {
  const head = new Writer(1024);
  head.u32(0x89504e47).u32(0x0d0a1a0a);
  startChunk(chunk, "IHDR");
  chunk.u32(width).u32(height).u8(8).u8(3).u8(0).u8(0).u8(0);
  head.add(endChunk(chunk));
  startChunk(chunk, "PLTE");
  chunk.u8(4).u8(4).u8(16);
  for (let index = 0; index < PALETTE_SIZE - 1; index++) {
    const turn = <f64>index / <f64>(PALETTE_SIZE - 1);
    chunk.u8(wave(turn, 0.62)).u8(wave(turn, 0.52)).u8(wave(turn, 0.36));
  }
  return head.add(endChunk(chunk)).view();
}

/** One channel of a palette that closes on itself. */
function wave(turn: f64, phase: f64): u32 {
  const level = 0.5 + 0.5 * Math.cos(2.0 * Math.PI * (turn + phase));
  return <u32>(20.0 + 235.0 * level * level);
}

function startChunk(chunk: Writer, type: string): void {
  chunk.clear().u32(0).text(type);
}

/** Fills in the length, which does not count the type, and adds the checksum, which does. */
function endChunk(chunk: Writer): Uint8Array {
  chunk.u32At(0, chunk.length - 8);
  return chunk.u32(crc32(chunk.view().subarray(4))).view();
}

const crcTable: StaticArray<u32> = createCrcTable();

function createCrcTable(): StaticArray<u32> {
  const table = new StaticArray<u32>(256);
  for (let index: u32 = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = (value >> 1) ^ (0xedb88320 & (0 - (value & 1)));
    table[index] = value;
  }
  return table;
}

/** CRC-32 as in the PNG specification, annex D. */
function crc32(bytes: Uint8Array): u32 {
  let crc: u32 = 0xffffffff;
  for (let index = 0; index < bytes.length; index++)
    crc = unchecked(crcTable[(crc ^ bytes[index]) & 255]) ^ (crc >> 8);
  return ~crc;
}

/** Adler-32 (RFC 1950, section 8.2), continued. */
function adler32(checksum: u32, bytes: Uint8Array): u32 {
  let a = checksum & 0xffff;
  let b = checksum >> 16;
  for (let index = 0; index < bytes.length; index++) {
    a = (a + bytes[index]) % 65521;
    b = (b + a) % 65521;
  }
  return (b << 16) | a;
}

function numberField(query: string, name: string, standard: f64): f64 {
  const text = formField(query, name);
  const value = text == null ? NaN : parseFloat(text);
  return isFinite(value) ? value : standard;
}
