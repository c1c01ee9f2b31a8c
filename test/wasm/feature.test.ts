import { expect, test } from "vitest";
import type { Feature } from "../../src/wasm/feature.ts";
import { FEATURES } from "../../src/wasm/feature.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { functionWith, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const MEMORY = section(SECTION.memory, vector([0, 1]));

/** Modules that use exactly these proposals. */
const CASES: [Feature[], string, Uint8Array][] = [
  [
    [],
    "nothing new",
    wat(`(module (memory 1) (global i32 (i32.const 0)) (func (i32.store (i32.const 0) (i32.const 1))))`),
  ],
  [
    ["mutable-globals"],
    "an exported mutable global",
    wat(`(module (global (export "g") (mut i32) (i32.const 0)))`),
  ],
  [["mutable-globals"], "an imported mutable global", wat(`(module (import "a" "b" (global (mut i32))))`)],
  [["sign-extension"], "i32.extend8_s", wat(`(module (func (drop (i32.extend8_s (i32.const 0)))))`)],
  [
    ["saturating-float-to-int"],
    "i32.trunc_sat_f32_s",
    wat(`(module (func (drop (i32.trunc_sat_f32_s (f32.const 0)))))`),
  ],
  [["multi-value"], "two results", wat(`(module (func (result i32 i32) i32.const 0 i32.const 0))`)],
  [
    ["bulk-memory"],
    "memory.fill",
    wat(`(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))`),
  ],
  [["bulk-memory"], "a passive segment", wat(`(module (data "a"))`)],
  [["reference-types"], "externref", wat(`(module (func (param externref)))`)],
  [["reference-types"], "two tables", wat(`(module (table 1 funcref) (table 1 funcref))`)],
  [["simd"], "v128", wat(`(module (func (param v128)))`)],
  [["simd", "relaxed-simd"], "f32x4.relaxed_madd", functionWith([0x00, 0xfd, 0x0e, 0xfd, 0x85, 0x02])],
  [["tail-call"], "return_call", wat(`(module (func $f return_call $f))`)],
  [
    ["extended-const"],
    "an addition in a constant",
    wasm(section(SECTION.global, vector([0x7f, 0, 0x41, 1, 0x41, 1, 0x6a, 0x0b]))),
  ],
  [["exception-handling"], "try and catch_all", wat(`(module (func (try (do) (catch_all))))`)],
  [["exception-handling"], "try_table", functionWith([0x1f, 0x40, 1, 2, 0, 0x0b])],
  [["exception-handling"], "an imported tag", wat(`(module (import "a" "b" (tag)))`)],
  [["exception-handling"], "exnref", wasm(section(SECTION.type, vector([0x60, 1, 0x69, 0])))],
  [["threads"], "a shared memory", wat(`(module (memory 1 1 shared))`)],
  [["memory64"], "a 64-bit memory", wat(`(module (memory i64 1))`)],
  [["multi-memory"], "two memories", wasm(section(SECTION.memory, vector([0, 1], [0, 1])))],
  [
    ["function-references"],
    "a typed function reference",
    wasm(section(SECTION.type, vector([0x60, 0, 0], [0x60, 1, 0x64, 0, 0]))),
  ],
  [["function-references"], "call_ref", functionWith([0x00, 0x14, 0])],
  [["gc"], "a struct", wasm(section(SECTION.type, vector([0x5f, 0])))],
  [["gc"], "ref.i31", functionWith([0x41, 0, 0xfb, 0x1c, 0x1a], MEMORY)],
];

test.each(CASES)("the proposals %j are noticed in a module with %s", (features, _, bytes) => {
  expect([...parseModule(bytes).features.keys()]).toEqual(features);
});

test("every proposal has a case", () => {
  const covered = new Set(CASES.flatMap(([features]) => features));
  expect(FEATURES.filter((feature) => !covered.has(feature))).toEqual([]);
});

test("a proposal is given with the byte of its first use, sections first where they stand first", () => {
  const twice = "(drop (i32.extend8_s (i32.const 0))) (drop (i32.extend8_s (i32.const 0)))";
  const bytes = wat(`(module (func (param externref) ${twice}) (data "a"))`);
  const { features } = parseModule(bytes);
  expect([...features.keys()]).toEqual(["reference-types", "sign-extension", "bulk-memory"]);
  expect(bytes[features.get("reference-types")!]).toBe(0x6f);
  expect(features.get("sign-extension")).toBe(bytes.indexOf(0xc0));
});
