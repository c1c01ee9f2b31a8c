// The platform of scripts, as `npm run guests` has left it in the engine's memory: `guests/js-runtime.bin`.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Platform } from "./module.ts";

const FILE: string = fileURLToPath(new URL("../../guests/js-runtime.bin", import.meta.url));

type Facts = Pick<Platform, "engine" | "ranges" | "pages" | "random" | "places">;

export function loadPlatform(): Platform {
  const content = readFileSync(FILE);
  const length = content.readUInt32LE(0);
  const facts = JSON.parse(content.toString("utf8", 4, 4 + length)) as Facts;
  const image = content.subarray(4 + length);
  const bytes = new SharedArrayBuffer(image.length);
  new Uint8Array(bytes).set(image);
  return { digest: createHash("sha256").update(content).digest("hex"), bytes, ...facts };
}

/** The file: the length of the facts, the facts, and what stands in the ranges. */
export function toPlatformFile(facts: Facts, bytes: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(facts));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, bytes]);
}
