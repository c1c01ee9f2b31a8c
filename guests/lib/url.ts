// Fields of a query or of a form body: `application/x-www-form-urlencoded` (WHATWG URL, section 5.1).
import { utf8 } from "serverless-wasm/guests/sdk";

/** The decoded value of the first field of that name, or null. */
export function formField(form: string, name: string): string | null {
  const fields = form.split("&");
  for (let index = 0; index < fields.length; index++) {
    const text = fields[index];
    const equals = text.indexOf("=");
    const key = equals < 0 ? text : text.substring(0, equals);
    if (percentDecode(key) == name) return equals < 0 ? "" : percentDecode(text.substring(equals + 1));
  }
  return null;
}

/** A whole number from a query's field, kept between the bounds; the default when it is missing or no number. */
export function integerField(form: string, name: string, standard: i32, low: i32, high: i32): i32 {
  const text = formField(form, name);
  if (text == null) return standard;
  const value = parseInt(text, 10);
  return isNaN(value) ? standard : <i32>max(<f64>low, min(<f64>high, value));
}

/** `+` is a space, `%41` a byte; what is no escape stays as it is. */
export function percentDecode(text: string): string {
  const bytes = utf8.encode(text);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    let byte = bytes[index];
    if (byte == 0x2b) byte = 0x20;
    else if (byte == 0x25 && index + 2 < bytes.length) {
      const high = digit(bytes[index + 1]);
      const low = digit(bytes[index + 2]);
      if (high >= 0 && low >= 0) {
        byte = <u8>((high << 4) | low);
        index += 2;
      }
    }
    bytes[length++] = byte;
  }
  return utf8.decode(bytes.subarray(0, length));
}

function digit(byte: u32): i32 {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}
