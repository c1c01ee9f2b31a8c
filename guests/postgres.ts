// The rows of one query as JSON. The SQL stands in `env`, so that no client can write its own; its parameters `$1`,
// `$2`, ... come from fields of the request's query. Speaks PostgreSQL's protocol 3.0 ("Frontend/Backend Protocol").
//
//     "/env/postgres"            = "127.0.0.1:5432"
//     "/env/postgres/user"       = "reader"
//     "/env/postgres/password"   = "..."             optional; trust, cleartext, MD5 and SCRAM-SHA-256 are spoken
//     "/env/postgres/database"   = "shop"            optional; the user's name by default
//     "/env/postgres/sql"        = "select * from item where price < $1"
//     "/env/postgres/parameters" = "max_price"       optional; names of query fields in order, separated by commas
import { env, log, request, response, tcp, utf8 } from "serverless-wasm/guests/sdk";
import { concat, toHex, Writer } from "./lib/bytes";
import { quote } from "./lib/json";
import { md5 } from "./lib/md5";
import { Reader } from "./lib/reader";
import { Scram } from "./lib/scram";
import { formField } from "./lib/url";

const PROTOCOL_VERSION = 196608;
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

export function handle(): void {
  const address = env.need("/env/postgres");
  const connection = tcp.connect(address);
  if (!connection) {
    fail(503, `cannot connect to postgres at ${address}`, "");
    return;
  }
  const session = new Session(connection);
  if (session.start() && session.query(env.need("/env/postgres/sql"), parameters())) {
    response.status(200);
    response.header("content-type", "application/json");
    response.bodyBytes(session.result.view());
  }
}

/** The query's fields that the configuration names; null for one that the client did not send. */
function parameters(): (string | null)[] {
  const values: (string | null)[] = [];
  const names = env.get("/env/postgres/parameters");
  if (names == null || names.length == 0) return values;
  const list = names.split(",");
  for (let index = 0; index < list.length; index++)
    values.push(formField(request.query(), list[index].trim()));
  return values;
}

/** One message of the server: its type and what is behind its length. */
class Message {
  private at: i32 = 0;

  constructor(
    readonly type: i32,
    readonly bytes: Uint8Array,
  ) {}

  u16(): i32 {
    this.need(2);
    this.at += 2;
    return bswap<u16>(load<u16>(this.bytes.dataStart + this.at - 2));
  }

  i32(): i32 {
    this.need(4);
    this.at += 4;
    return bswap<i32>(load<i32>(this.bytes.dataStart + this.at - 4));
  }

  /** Text before the next zero byte. */
  text(): string {
    const start = this.at;
    while (this.at < this.bytes.length && this.bytes[this.at] != 0) this.at++;
    return utf8.decode(this.bytes.subarray(start, this.at++));
  }

  take(size: i32): Uint8Array {
    this.need(size);
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  rest(): Uint8Array {
    return this.take(this.bytes.length - this.at);
  }

  private need(size: i32): void {
    if (size < 0 || size > this.bytes.length - this.at)
      throw new RangeError("postgres sent a message cut short");
  }
}

class Session {
  readonly result: Writer = new Writer(4096);
  private readonly reader: Reader;
  private readonly out: Writer = new Writer();

  constructor(private readonly connection: tcp.Connection) {
    this.reader = new Reader(connection);
  }

  /** Logs in and waits until the server takes a query. False when the client was told of a failure. */
  start(): bool {
    const user = env.need("/env/postgres/user");
    const password = env.get("/env/postgres/password");
    const database = env.get("/env/postgres/database");
    this.out.clear().u32(0).u32(PROTOCOL_VERSION);
    this.out.text("user\0" + user + "\0database\0" + (database == null ? user : database) + "\0");
    this.out.text("client_encoding\0UTF8\0application_name\0serverless-wasm\0\0");
    this.out.u32At(0, this.out.length);
    if (!this.connection.writeBytes(this.out.view())) return this.broken();

    const scram = new Scram(user, password == null ? "" : password);
    let isServerProven = true;
    while (true) {
      const message = this.receive();
      if (!message) return this.broken();
      if (message.type == 0x5a /* Z: ReadyForQuery */) return true;
      if (message.type == 0x45 /* E */) return this.refused(message, "the log-in failed");
      if (message.type != 0x52 /* R: Authentication */) continue;

      const kind = message.i32();
      if (kind == 0) {
        if (!isServerProven) return fail(502, "postgres skips the end of SCRAM-SHA-256", "");
        continue;
      }
      if (password == null) return fail(502, 'postgres wants a password; set "/env/postgres/password"', "");
      if (kind == 3) {
        this.message(0x70).text(password).u8(0);
      } else if (kind == 5) {
        const inner = toHex(md5(utf8.encode(password + user)));
        const outer = toHex(md5(concat([utf8.encode(inner), message.take(4)])));
        this.message(0x70)
          .text("md5" + outer)
          .u8(0);
      } else if (kind == 10) {
        if (!utf8.decode(message.rest()).split("\0").includes("SCRAM-SHA-256"))
          return fail(502, "postgres offers no SCRAM-SHA-256", "");
        isServerProven = false;
        const first = utf8.encode(scram.first());
        this.message(0x70).text("SCRAM-SHA-256\0").u32(first.length).add(first);
      } else if (kind == 11) {
        const final = scram.final(utf8.decode(message.rest()));
        if (final == null) return fail(502, "postgres opens SCRAM-SHA-256 in a way that is not accepted", "");
        this.message(0x70).text(final);
      } else if (kind == 12) {
        isServerProven = scram.accepts(utf8.decode(message.rest()));
        if (!isServerProven) return fail(502, "postgres does not know the password itself", "");
        continue;
      } else {
        return fail(502, `postgres wants authentication of kind ${kind}, which is not spoken here`, "");
      }
      if (!this.send()) return this.broken();
    }
  }

  /** Runs the SQL and writes its rows to `result`. False when the client was told of a failure. */
  query(sql: string, parameters: (string | null)[]): bool {
    if (parameters.length == 0) {
      this.message(0x51 /* Q */).text(sql).u8(0);
      if (!this.send()) return this.broken();
    } else if (!this.execute(sql, parameters)) return this.broken();

    let columns: Column[] = [];
    let rows = 0;
    let command = "";
    this.result.clear();
    let isOk = true;
    while (true) {
      const message = this.receive();
      if (!message) return this.broken();
      switch (message.type) {
        case 0x54: // T: RowDescription; of several statements the last one's rows are answered
          columns = describe(message);
          rows = 0;
          this.result.clear();
          break;
        case 0x44: // D: DataRow
          this.result.text(rows++ == 0 ? "\n    " : ",\n    ");
          this.row(message, columns);
          break;
        case 0x43: // C: CommandComplete
          command = message.text();
          break;
        case 0x45: // E
          isOk = this.refused(message, "the query failed");
          break;
        case 0x47: // G, H, W: a COPY, which would wait for data
        case 0x48:
        case 0x57:
          return fail(502, "the SQL must not be a COPY", "");
        case 0x5a: // Z: ReadyForQuery
          if (!isOk) return false;
          this.finish(columns, rows, command);
          return true;
        default:
          break;
      }
    }
  }

  /** Extended query: Parse, Bind, Describe, Execute, Sync. Parameters travel apart from the SQL, as text. */
  private execute(sql: string, parameters: (string | null)[]): bool {
    this.message(0x50).u8(0).text(sql).u8(0).u16(0);
    if (!this.send()) return false;
    this.message(0x42).u8(0).u8(0).u16(0).u16(parameters.length);
    for (let index = 0; index < parameters.length; index++) {
      const value = parameters[index];
      if (value == null) {
        this.out.u32(-1);
      } else {
        const bytes = utf8.encode(value);
        this.out.u32(bytes.length).add(bytes);
      }
    }
    this.out.u16(0);
    if (!this.send()) return false;
    this.message(0x44).text("P\0");
    if (!this.send()) return false;
    this.message(0x45).u8(0).u32(0);
    if (!this.send()) return false;
    this.message(0x53);
    return this.send();
  }

  private row(message: Message, columns: Column[]): void {
    const count = min(message.u16(), columns.length);
    this.result.text("{");
    for (let index = 0; index < count; index++) {
      const column = columns[index];
      this.result.text(index == 0 ? "" : ", ").text(column.label);
      const size = message.i32();
      this.result.text(size < 0 ? "null" : column.toJson(utf8.decode(message.take(size))));
    }
    this.result.text("}");
  }

  private finish(columns: Column[], rows: i32, command: string): void {
    const list = new Writer(this.result.length + 256);
    list.text('{\n  "command": ').text(quote(command)).text(',\n  "columns": [');
    for (let index = 0; index < columns.length; index++)
      list.text(index == 0 ? "" : ", ").text(quote(columns[index].name));
    list
      .text('],\n  "rows": [')
      .add(this.result.view())
      .text(rows == 0 ? "]\n}\n" : "\n  ]\n}\n");
    this.result.clear().add(list.view());
  }

  private message(type: u32): Writer {
    return this.out.clear().u8(type).u32(0);
  }

  private send(): bool {
    this.out.u32At(1, this.out.length - 1);
    return this.connection.writeBytes(this.out.view());
  }

  private receive(): Message | null {
    const head = this.reader.exact(5);
    if (!head) return null;
    const size = bswap<i32>(load<i32>(head.dataStart + 1)) - 4;
    if (size < 0 || size > MAX_MESSAGE_BYTES) return null;
    const bytes = this.reader.exact(size);
    return bytes ? new Message(head[0], bytes) : null;
  }

  private broken(): bool {
    return fail(502, "postgres breaks the connection", "");
  }

  /** ErrorResponse: fields of one letter and a text. */
  private refused(message: Message, what: string): bool {
    let code = "";
    let text = "";
    while (true) {
      const field = message.text();
      if (field.length == 0) break;
      if (field.startsWith("C")) code = field.substring(1);
      if (field.startsWith("M")) text = field.substring(1);
    }
    // Class 22, "data exception": a parameter is not what the SQL expects, and the client can send another.
    if (code.startsWith("22")) return fail(400, `postgres: ${code} ${text}`, text);
    return fail(502, `${what}: ${code} ${text}`, "");
  }
}

class Column {
  /** The name as the key of a JSON object, colon included. */
  readonly label: string;

  constructor(
    readonly name: string,
    readonly type: i32,
  ) {
    this.label = quote(name) + ": ";
  }

  /** A value's text as JSON, by the type's number in the catalog `pg_type`. */
  toJson(text: string): string {
    switch (this.type) {
      case 16: // bool
        return text == "t" ? "true" : "false";
      case 20: // int8, int2, int4, oid
      case 21:
      case 23:
      case 26:
        return text;
      case 700: // float4, float8, numeric: JSON has no NaN and no Infinity
      case 701:
      case 1700: {
        const last = text.charCodeAt(text.length - 1);
        return last >= 0x30 && last <= 0x39 ? text : quote(text);
      }
      case 114: // json, jsonb
      case 3802:
        return text;
      default:
        return quote(text);
    }
  }
}

function describe(message: Message): Column[] {
  const columns: Column[] = [];
  const count = message.u16();
  for (let index = 0; index < count; index++) {
    const name = message.text();
    message.take(6);
    columns.push(new Column(name, message.i32()));
    message.take(8);
  }
  return columns;
}

/** Logs what happened; the client learns it only where it is told to. Always false. */
function fail(status: i32, detail: string, told: string): bool {
  log.error(detail);
  response.status(status);
  response.header("content-type", "application/json");
  response.body(`{"error": ${quote(told.length > 0 ? told : "The database does not answer.")}}\n`);
  return false;
}
