// The little JSON (RFC 8259) that functions need: a text in quotes, and one field of a flat object.

/** A text as a JSON string, quotes included. Safe inside an HTML script as well: `<` is escaped. */
export function quote(text: string): string {
  let quoted = '"';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // U+2028 and U+2029 end a line in older JavaScript.
    if (code >= 0x20 && code != 0x22 && code != 0x5c && code != 0x3c && code != 0x2028 && code != 0x2029)
      continue;
    quoted += text.substring(start, index) + escape(code);
    start = index + 1;
  }
  return quoted + text.substring(start) + '"';
}

function escape(code: i32): string {
  switch (code) {
    case 0x22:
      return '\\"';
    case 0x5c:
      return "\\\\";
    case 0x0a:
      return "\\n";
    case 0x0d:
      return "\\r";
    case 0x09:
      return "\\t";
    default:
      return "\\u" + code.toString(16).padStart(4, "0");
  }
}

/**
 * One field of a flat JSON object: a string's text, or a number's, true's, false's or null's spelling. Null when the
 * object has no such field, is not well-formed up to it, or the field is an object or an array.
 */
export function field(json: string, name: string): string | null {
  const scanner = new Scanner(json);
  if (!scanner.take(0x7b)) return null;
  while (!scanner.take(0x7d)) {
    const key = scanner.text();
    if (key == null || !scanner.take(0x3a)) return null;
    const value = scanner.scalar();
    if (value == null) return null;
    if (key == name) return value;
    scanner.take(0x2c);
  }
  return null;
}

class Scanner {
  private at: i32 = 0;

  constructor(private readonly json: string) {}

  /** Steps over white space and then over one character, if it is the one. */
  take(character: i32): bool {
    while (this.at < this.json.length) {
      const code = this.json.charCodeAt(this.at);
      if (code != 0x20 && code != 0x0a && code != 0x0d && code != 0x09) break;
      this.at++;
    }
    if (this.at >= this.json.length || this.json.charCodeAt(this.at) != character) return false;
    this.at++;
    return true;
  }

  text(): string | null {
    if (!this.take(0x22)) return null;
    let text = "";
    while (this.at < this.json.length) {
      const code = this.json.charCodeAt(this.at++);
      if (code == 0x22) return text;
      text += code == 0x5c ? this.escaped() : String.fromCharCode(code);
    }
    return null;
  }

  scalar(): string | null {
    if (this.take(0x22)) {
      this.at--;
      return this.text();
    }
    const start = this.at;
    while (this.at < this.json.length && isWord(this.json.charCodeAt(this.at))) this.at++;
    return this.at > start ? this.json.substring(start, this.at) : null;
  }

  private escaped(): string {
    if (this.at >= this.json.length) return "";
    const code = this.json.charCodeAt(this.at++);
    switch (code) {
      case 0x6e:
        return "\n";
      case 0x72:
        return "\r";
      case 0x74:
        return "\t";
      case 0x62:
        return "\b";
      case 0x66:
        return "\f";
      case 0x75: {
        const unit = <i32>parseInt(this.json.substring(this.at, this.at + 4), 16);
        this.at += 4;
        return String.fromCharCode(unit);
      }
      default:
        return String.fromCharCode(code);
    }
  }
}

/** What numbers, true, false and null are spelled with. */
function isWord(code: i32): bool {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code == 0x2b ||
    code == 0x2d ||
    code == 0x2e ||
    code == 0x45
  );
}
