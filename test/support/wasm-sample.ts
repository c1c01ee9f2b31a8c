// Valid modules that together use every section and every proposal, as seeds for the tests that truncate and mutate.
import binaryen from "binaryen";
import { wat } from "./wat.ts";

/** Text that wabt cannot read: garbage collection, typed references, exnref, several memories. */
export function binaryenWat(text: string): Uint8Array<ArrayBuffer> {
  const module = binaryen.parseText(text);
  try {
    module.setFeatures(binaryen.Features.All);
    return new Uint8Array(module.emitBinary());
  } finally {
    module.dispose();
  }
}

export const SAMPLES: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map([
  [
    "guest",
    wat(`(module $guest
      (import "env" "log" (func $log (param i32 i64)))
      (import "env" "db_get" (func $db (param i32 i64 i32 i64) (result i64)))
      (import "env" "memory" (memory 17))
      (table 3 8 funcref) (elem (i32.const 0) $handle $sum)
      (global $top (mut i32) (i32.const 65536)) (global (export "version") i64 (i64.const -3))
      (data (i32.const 1024) "hello\\00world")
      (type $pair (func (param i32 i32) (result i32)))
      (func $sum (type $pair) (i32.add (local.get 0) (local.get 1)))
      (func $handle (export "handle") (local $i i32) (local f64)
        (loop $again
          (block $done
            (br_if $done (i32.ge_u (local.get $i) (i32.const 10)))
            (local.set $i (call_indirect (type $pair) (local.get $i) (i32.const 1) (i32.const 1)))
            (br $again)))
        (if (local.get $i) (then (global.set $top (memory.grow (i32.const 1)))) (else (unreachable)))
        (block (block (block (br_table 0 1 2 (local.get $i)))))
        (i64.store offset=8 (i32.const 0) (call $db (i32.const 1) (i64.const 0) (i32.const 0) (i64.const 0)))
        (call $log (i32.const 1024) (i64.const 11))))`),
  ],
  [
    "numbers",
    wat(`(module (memory 1) (func (export "f") (param f32 f64 i64) (result f64)
      (drop (i32.trunc_sat_f64_u (local.get 1))) (drop (i64.extend32_s (local.get 2)))
      (drop (f32.copysign (local.get 0) (f32.const nan:0x200000))) (f64.promote_f32 (f32.const -0.5))))`),
  ],
  [
    "bulk",
    wat(`(module (memory 1) (table $a 4 funcref) (table $b 4 externref) (func $f)
      (data $d "abc") (elem $e func $f $f) (elem declare func $f)
      (func (export "f") (memory.init $d (i32.const 0) (i32.const 0) (i32.const 3)) (data.drop $d)
        (memory.copy (i32.const 0) (i32.const 8) (i32.const 3)) (memory.fill (i32.const 0) (i32.const 8) (i32.const 3))
        (table.init $a $e (i32.const 0) (i32.const 0) (i32.const 1)) (elem.drop $e)
        (table.copy $a $a (i32.const 0) (i32.const 1) (i32.const 1))
        (drop (table.grow $b (ref.null extern) (i32.const 1))) (table.set $a (i32.const 0) (ref.func $f))
        (drop (select (result externref) (ref.null extern) (ref.null extern) (i32.const 0)))))`),
  ],
  [
    "vectors",
    wat(`(module (memory 1) (func (export "f") (result i32)
      (v128.store (i32.const 0) (i8x16.shuffle 0 17 2 19 4 21 6 23 8 25 10 27 12 29 14 31
        (v128.const i32x4 1 2 3 4) (v128.load8_lane 3 (i32.const 5) (i8x16.splat (i32.const 9)))))
      (i16x8.extract_lane_s 7 (i32x4.dot_i16x8_s (v128.load (i32.const 0)) (v128.load64_zero (i32.const 8))))))`),
  ],
  [
    "legacy exceptions",
    wat(`(module (import "env" "tag" (tag $u)) (tag $t (param i32)) (func (export "f") (result i32)
      (try (result i32) (do (try (do (throw $t (i32.const 1))) (delegate 0)) (i32.const 0))
        (catch $t) (catch $u (rethrow 0)) (catch_all (i32.const 2)))))`),
  ],
  [
    "threads",
    wat(`(module (memory 1 4 shared) (func (export "f") (atomic.fence)
      (drop (i32.atomic.rmw8.cmpxchg_u offset=3 (i32.const 0) (i32.const 1) (i32.const 2)))
      (drop (memory.atomic.wait64 (i32.const 0) (i64.const 0) (i64.const 0)))))`),
  ],
  [
    "garbage collection",
    binaryenWat(`(module
      (rec (type $node (sub (struct (field $next (mut (ref null $node))) (field $tag i8))))
           (type $leaf (sub final $node (struct (field (mut (ref null $node))) (field i8) (field f64)))))
      (type $bytes (array (mut i8))) (type $refs (array (ref null func))) (type $call (func (param i32) (result i32)))
      (data $d "hello") (elem $e func $f)
      (global $g (ref null $bytes) (array.new_fixed $bytes 2 (i32.const 1) (i32.const 2)))
      (func $f (export "f") (param $x anyref) (result i32)
        (local $n (ref null $node)) (local $a (ref null $bytes))
        (local.set $n (struct.new $leaf (ref.null $node) (i32.const 3) (f64.const 2)))
        (local.set $a (array.new_data $bytes $d (i32.const 0) (i32.const 5)))
        (drop (array.new_elem $refs $e (i32.const 0) (i32.const 1)))
        (array.fill $bytes (local.get $a) (i32.const 0) (i32.const 7) (i32.const 2))
        (array.copy $bytes $bytes (local.get $a) (i32.const 0) (local.get $a) (i32.const 1) (i32.const 2))
        (drop (block $is (result (ref $leaf))
          (drop (br_on_cast $is (ref null $node) (ref $leaf) (local.get $n)))
          (return (i31.get_s (ref.cast (ref i31) (local.get $x))))))
        (drop (ref.test (ref eq) (any.convert_extern (extern.convert_any (ref.i31 (i32.const 4))))))
        (i32.add (struct.get_u $node $tag (local.get $n)) (array.len (local.get $a)))))`),
  ],
  [
    "typed references",
    binaryenWat(`(module (type $call (func (param i32) (result i32))) (elem declare func $twice)
      (table $t 2 4 (ref $call) (ref.func $twice))
      (func $twice (type $call) (i32.shl (local.get 0) (i32.const 1)))
      (func (export "f") (param $r (ref null $call)) (result i32)
        (block $none (return_call_ref $call (i32.const 3) (br_on_null $none (local.get $r))))
        (call_ref $call (i32.const 4) (ref.as_non_null (table.get $t (i32.const 0))))))`),
  ],
  [
    "exceptions",
    binaryenWat(`(module (tag $t (param i32)) (func (export "f") (result i32) (local exnref)
      (block $caught (result i32)
        (local.set 0 (block $all (result exnref)
          (try_table (catch $t $caught) (catch_all_ref $all) (throw $t (i32.const 5))) (unreachable)))
        (throw_ref (local.get 0)))))`),
  ],
  [
    "wide and many",
    binaryenWat(`(module (memory $a i64 1 2) (memory $b 1) (memory $c 1) (func (export "f") (result i32)
      (i64.store $a offset=5000000000 (i64.const 0) (i64.const 1)) (memory.copy $b $c (i32.const 0) (i32.const 0) (i32.const 1))
      (i32.load8_u $b (i32.const 0))))`),
  ],
]);
