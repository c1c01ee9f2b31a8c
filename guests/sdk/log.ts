// Lines in the server's log, each with the application's name and the request id beside it.
import * as abi from "./abi";
import { toBuffer } from "./utf8";

/** One line at level info. */
export function info(text: string): void {
  const bytes = toBuffer(text);
  abi.log(changetype<usize>(bytes), bytes.byteLength);
}

/** One line at level error. It does not end the call: throw an Error for that. */
export function error(text: string): void {
  write(1, text);
}

/** One line at level warn. */
export function warn(text: string): void {
  write(2, text);
}

/** One line at level debug: the server shows it only where its own level is debug. */
export function debug(text: string): void {
  write(4, text);
}

function write(level: i32, text: string): void {
  const bytes = toBuffer(text);
  abi.log_write(level, changetype<usize>(bytes), bytes.byteLength);
}
