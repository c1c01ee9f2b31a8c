import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

interface Png {
  readonly width: number;
  readonly height: number;
  readonly palette: Buffer;
  /** One palette index for each pixel, row by row. */
  readonly pixels: Buffer[];
}

/** Reads exactly what the sample writes; throws where a checksum or a length is wrong. */
function parsePng(png: Buffer): Png {
  expect(png.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  const data: Buffer[] = [];
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length), type).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    if (type === "IDAT") data.push(content);
    else chunks.set(type, content);
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "PLTE", "IEND"]);
  const header = chunks.get("IHDR")!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect(header.subarray(8).toString("hex")).toBe("0803000000");
  // Checks Adler-32 too.
  const raw = inflateSync(Buffer.concat(data));
  expect(raw.length).toBe((width + 1) * height);
  const rows = Array.from({ length: height }, (_, row) =>
    raw.subarray(row * (width + 1), (row + 1) * (width + 1)),
  );
  expect(rows.every((row) => row[0] === 0)).toBe(true);
  return { width, height, palette: chunks.get("PLTE")!, pixels: rows.map((row) => row.subarray(1)) };
}

async function draw(query: string): Promise<Png> {
  using table = createSample("image");
  const response = await table.request(`/${query}`);
  expect(response.headers.get("content-type")).toBe("image/png");
  return parsePng(Buffer.from(await response.arrayBuffer()));
}

describe("image", () => {
  it("draws the Mandelbrot set as a valid PNG", async () => {
    const { width, height, palette, pixels } = await draw("?width=180&height=120");
    expect([width, height, palette.length]).toEqual([180, 120, 768]);
    const at = (x: number, y: number): number => {
      const step = 3.5 / 180;
      return pixels[Math.round(59.5 - y / step)]![Math.round(89.5 + (x + 0.6) / step)]!;
    };
    expect(at(0, 0)).toBe(0);
    expect(at(-1, 0)).toBe(0);
    expect(at(-0.1, 0.75)).toBe(0);
    expect(at(0.8, 0.8)).not.toBe(0);
    expect(at(-2.05, 0.3)).not.toBe(0);
    expect(new Set(pixels.flatMap((row) => [...row])).size).toBeGreaterThan(40);
  });

  it("is symmetric about the real axis", async () => {
    const { pixels } = await draw("?width=40&height=31");
    for (let row = 0; row < 15; row++) expect(pixels[row]).toEqual(pixels[30 - row]);
  });

  it.each([
    ["?width=0&height=-5", 1, 1],
    ["?width=99999&height=2", 1600, 2],
    ["?width=abc&height=2", 720, 2],
    ["?width=3&height=2&zoom=nonsense&x=&y=1e999", 3, 2],
    ["?width=5&height=4&zoom=1e300&x=-1.25066&y=0.02012", 5, 4],
  ])("keeps %s within bounds", async (query, width, height) => {
    expect(await draw(query)).toMatchObject({ width, height });
  });
});
