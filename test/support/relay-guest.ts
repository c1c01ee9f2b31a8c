// A guest that sends its query to a backend, waits, and answers with what the backend says.
import { guest, SCRATCH, Texts } from "./guest.ts";

const MAX_BYTES = 1024;

export function relayGuest(address: string): string {
  const texts = new Texts();
  return guest(
    `(local.set $size (call $request_get_query (i32.const ${SCRATCH}) (i64.const ${MAX_BYTES})))
     (local.set $descriptor (call $tcp_connect ${texts.at(address)}))
     (drop (call $tcp_write (local.get $descriptor) (i32.const ${SCRATCH}) (local.get $size)))
     (local.set $size (call $tcp_read (local.get $descriptor) (i32.const ${SCRATCH}) (i64.const ${MAX_BYTES})))
     (if (i64.le_s (local.get $size) (i64.const 0)) (then unreachable))
     (call $report_bytes (i32.const ${SCRATCH}) (i32.wrap_i64 (local.get $size)))
     (call $answer)`,
    { texts, locals: "(local $size i64) (local $descriptor i32)" },
  );
}
