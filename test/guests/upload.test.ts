import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

const LINES = "limits = { request_body_bytes = 1073741824, memory_mb = 2, cpu_ms = 60000 }";

describe("upload", () => {
  // Around the block of 64 bytes, the padding of 9, and the buffer of 64 KiB.
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 65_535, 65_536, 65_537, 200_000])(
    "answers the length and SHA-256 of %i bytes",
    async (length) => {
      using table = createSample("upload", { lines: LINES });
      const body = Uint8Array.from({ length }, (_, index) => (index * 31) >> 3);
      const answer: unknown = await (await table.request("/", { method: "PUT", body })).json();
      expect(answer).toEqual({ bytes: length, sha256: createHash("sha256").update(body).digest("hex") });
    },
  );

  it("takes 64 MiB through 2 MiB of memory", async () => {
    using table = createSample("upload", { lines: LINES });
    const chunk = Buffer.alloc(1 << 20, "0123456789abcdef");
    const hash = createHash("sha256");
    let left = 64;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (left-- === 0) return controller.close();
        hash.update(chunk);
        controller.enqueue(new Uint8Array(chunk));
      },
    });
    const response = await table.request("/", { method: "POST", body, duplex: "half" });
    expect(await response.json()).toEqual({ bytes: 64 << 20, sha256: hash.digest("hex") });
  });
});
