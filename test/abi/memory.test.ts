import { describe, expect, it } from "vitest";
import { GuestMemory, PAGE_BYTES, toLength } from "../../src/abi/memory.ts";
import type { ServerlessWasmError } from "../../src/errors.ts";

const PAGE = 65_536;

function createMemory(attached = true): {
  guest: GuestMemory;
  memory: WebAssembly.Memory;
  faults: ServerlessWasmError[];
} {
  const faults: ServerlessWasmError[] = [];
  const guest = new GuestMemory({
    fail(error) {
      faults.push(error);
      throw error;
    },
    pay: () => undefined,
  });
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  if (attached) guest.attach(memory);
  return { guest, memory, faults };
}

describe("toLength", () => {
  it.each([
    [0n, 0],
    [1n, 1],
    [-1n, 2 ** 64],
    [1n << 63n, 2 ** 63],
    [-(1n << 63n), 2 ** 63],
    [(1n << 53n) + 1n, 2 ** 53],
    [1n << 64n, 0],
  ])("reads %s as %d", (size, length) => {
    expect(toLength(size)).toBe(length);
  });
});

describe("GuestMemory", () => {
  it.each([
    [0, 0n],
    [-1, 0n],
    [0, 65_536n],
    [65_535, 1n],
    [65_536, 0n],
  ])("takes pointer %d with size %s", (pointer, size) => {
    const { guest, faults } = createMemory();
    expect(guest.check(pointer, size)).toBe(Number(size));
    expect(guest.view(pointer, size).length).toBe(Number(size));
    expect(faults).toEqual([]);
  });

  it.each([
    [0, 65_537n],
    [65_535, 2n],
    [65_536, 1n],
    [-1, 1n],
    [-65_536, 65_536n],
    [1, -1n],
    [1, (1n << 63n) - 1n],
    [0, -(1n << 63n)],
  ])("refuses pointer %d with size %s in every way of access", (pointer, size) => {
    const { guest, faults } = createMemory();
    const code = expect.objectContaining({ code: "OUT_OF_BOUNDS" });
    expect(() => guest.check(pointer, size)).toThrow(code);
    expect(() => guest.view(pointer, size)).toThrow(code);
    expect(() => guest.text(pointer, size)).toThrow(code);
    expect(() => guest.latin1(pointer, size)).toThrow(code);
    expect(() => guest.give(pointer, size, new Uint8Array(1))).toThrow(code);
    expect(faults).toHaveLength(5);
  });

  it("sees memory as it is after it grew", () => {
    const { guest, memory } = createMemory();
    expect(() => guest.view(PAGE, 1n)).toThrow();
    memory.grow(1);
    expect(guest.byteLength).toBe(2 * PAGE);
    guest.view(PAGE, 1n)[0] = 7;
    expect(new Uint8Array(memory.buffer)[PAGE]).toBe(7);
  });

  it("gives a value whole, cut or not at all, always with its full length", () => {
    const { guest, memory } = createMemory();
    const value = Buffer.from("value");
    const bytes = new Uint8Array(memory.buffer);
    expect(guest.give(10, 2n, value)).toBe(5n);
    expect([...bytes.subarray(9, 13)]).toEqual([0, 118, 97, 0]);
    expect(guest.give(-1, 0n, value)).toBe(5n);
    expect(guest.give(20, 10n, value)).toBe(5n);
    expect(Buffer.from(bytes.subarray(20, 26)).toString()).toBe("value\0");
    expect(guest.give(30, 10n, new Uint8Array(0))).toBe(0n);
  });

  it("reads bytes as latin1 without a loss", () => {
    const { guest, memory } = createMemory();
    new Uint8Array(memory.buffer).set(Array.from({ length: 256 }, (_, byte) => byte));
    expect(Buffer.from(guest.latin1(0, 256n), "latin1")).toEqual(Buffer.from(memory.buffer, 0, 256));
  });

  it("reads latin1 from where the memory is after it has grown, and after another was attached", () => {
    const { guest, memory } = createMemory();
    new Uint8Array(memory.buffer).set([65, 66]);
    expect(guest.latin1(0, 2)).toBe("AB");
    memory.grow(1);
    new Uint8Array(memory.buffer).set([67], PAGE_BYTES + 1);
    expect(guest.latin1(PAGE_BYTES, 2)).toBe("\0C");
    const other = new WebAssembly.Memory({ initial: 1 });
    new Uint8Array(other.buffer).set([68]);
    guest.attach(other);
    expect(guest.latin1(0, 1n)).toBe("D");
  });

  it("has no byte before it is attached, and size 0 is right all the same", () => {
    const { guest } = createMemory(false);
    expect(guest.byteLength).toBe(0);
    expect(guest.text(123, 0n)).toBe("");
    expect(guest.give(123, 0n, new Uint8Array(3))).toBe(3n);
    expect(() => guest.view(0, 1n)).toThrow("no memory that the host knows of");
    expect(guest.assemblyScriptText(8, 100)).toBe("");
  });
});
