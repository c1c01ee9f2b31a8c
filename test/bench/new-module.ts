// Modules of plain code that were never seen before, so that no cache of anybody has them.
import { randomInt } from "node:crypto";
import { wat } from "../support/wat.ts";

const FUNCTIONS = 3600;
const STEPS = 16;

/** About 1 MB of code around a function that answers with `text`, which has to be ASCII without quotes. */
export function createNewModule(text: string): Uint8Array<ArrayBuffer> {
  return wat(`(module
    (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
    (import "env" "response_set_body" (func $body (param i32 i64)))
    (memory (export "memory") 2)
    (data (i32.const 16) "Ok${text}")
    (func (export "handle")
      (call $status (i32.const 200) (i32.const 16) (i64.const 2))
      (call $body (i32.const 18) (i64.const ${text.length})))
    ${Array.from({ length: FUNCTIONS }, createFunction).join("\n")})`);
}

/** A loop that mixes numbers, stores them and calls the function before it. */
function createFunction(_: unknown, index: number): string {
  const steps = Array.from(
    { length: STEPS },
    (__, step) =>
      `(local.set $b (i32.${step % 2 === 0 ? "xor" : "add"} (i32.mul (local.get $b) (i32.const ${randomInt(2 ** 31)})) (local.get $a)))`,
  );
  return `(func $f${index} (param $a i32) (result i32) (local $b i32)
    (loop $again ${steps.join("")}
      (i32.store (i32.and (local.get $b) (i32.const 0xfff0)) (local.get $a))
      (br_if $again (local.tee $a (i32.shr_u (local.get $a) (i32.const 1)))))
    (i32.add (local.get $b) ${index === 0 ? "(local.get $a)" : `(call $f${index - 1} (local.get $b))`}))`;
}
