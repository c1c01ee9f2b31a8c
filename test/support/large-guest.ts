// A guest of a size like those that languages with a runtime make: thousands of functions that the answer hardly needs.
import { guest, Texts } from "./guest.ts";

/** About this many bytes for each function once it is compiled. */
const FUNCTION_BYTES = 271;

/** Answers `text`, in the text format; about so many bytes as a module. */
export function largeGuest(text: string, bytes: number): string {
  const texts = new Texts();
  const count = Math.ceil(bytes / FUNCTION_BYTES);
  const functions = Array.from({ length: count }, (_, index) => filler(index));
  return guest(`(drop (call $f0 (i32.const 3))) (call $ok) (call $response_set_body ${texts.at(text)})`, {
    texts,
    fields: functions.join("\n"),
  });
}

/** A loop over the memory with a switch and a call, as compilers make many. */
function filler(index: number): string {
  const next =
    index === 0 ? "(local.get $n)" : `(call $f${index - 1} (i32.shr_u (local.get $n) (i32.const 1)))`;
  const arms = Array.from(
    { length: 6 },
    (_, arm) => `(if (i32.eq (i32.rem_u (local.get $i) (i32.const 7)) (i32.const ${arm}))
      (then (local.set $sum (i32.xor (local.get $sum) (i32.mul (local.get $i) (i32.const ${index * 7 + arm}))))
        (local.set $wide (i64.add (local.get $wide) (i64.extend_i32_u (local.get $sum))))))`,
  );
  return `(func $f${index} (param $n i32) (result i32) (local $i i32) (local $sum i32) (local $wide i64)
    (block $end (loop $again
      (br_if $end (i32.ge_u (local.get $i) (local.get $n)))
      ${arms.join("\n")}
      (i32.store offset=720896 (i32.and (local.get $i) (i32.const 1023)) (local.get $sum))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $again)))
    (i32.add (i32.add (local.get $sum) (i32.wrap_i64 (local.get $wide))) ${next}))`;
}
