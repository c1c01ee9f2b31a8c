import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresMissing, startPostgres } from "../support/postgres.ts";
import type { Postgres } from "../support/postgres.ts";
import { createSample } from "../support/sample.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly log: string[];
}

interface Query {
  readonly sql: string;
  readonly parameters?: string;
  readonly query?: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

async function ask(address: string, options: Query): Promise<Answer> {
  const env: Record<string, string> = {
    "/env/postgres": address,
    "/env/postgres/user": options.user ?? "trusted",
    "/env/postgres/database": options.database ?? "postgres",
    "/env/postgres/sql": options.sql,
  };
  if (options.password !== undefined) env["/env/postgres/password"] = options.password;
  if (options.parameters !== undefined) env["/env/postgres/parameters"] = options.parameters;
  using table = createSample("postgres", { env });
  const response = await table.request(`/${options.query ?? ""}`);
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as unknown, log: table.log.guest };
}

const SETUP = `
create role trusted login;
set password_encryption = 'scram-sha-256';
create role scram login password 'pencil, with =';
create role clear login password 'cleartext';
set password_encryption = 'md5';
create role old login password 'digest';
create table item (id int primary key, name text, price numeric, made timestamptz, tags jsonb, ok bool);
insert into item values (1, 'caf\u00e9 "\u{1f600}"', 1.50, '2024-01-02T03:04:05Z', '{"a": [1]}', true);
insert into item values (2, null, null, null, null, null);
grant select on item to public;
`;
const ACCESS = [
  "host all trusted 127.0.0.1/32 trust",
  "host all scram 127.0.0.1/32 scram-sha-256",
  "host all clear 127.0.0.1/32 password",
  "host all old 127.0.0.1/32 md5",
];

describe.skipIf(postgresMissing !== undefined)(
  `postgres against a real server (${postgresMissing ?? "installed"})`,
  () => {
    let postgres: Postgres;
    beforeAll(async () => {
      postgres = await startPostgres({ access: ACCESS, setup: SETUP });
    });
    afterAll(() => postgres.stop());

    it("answers rows as JSON, with numbers, booleans, JSON and null as such", async () => {
      const { status, body } = await ask(postgres.address, {
        sql: "select id, name, price, ok, tags, made at time zone 'UTC' as made from item order by id",
      });
      expect(status).toBe(200);
      expect(body).toEqual({
        command: "SELECT 2",
        columns: ["id", "name", "price", "ok", "tags", "made"],
        rows: [
          {
            id: 1,
            name: 'caf\u00e9 "\u{1f600}"',
            price: 1.5,
            ok: true,
            tags: { a: [1] },
            made: "2024-01-02 03:04:05",
          },
          { id: 2, name: null, price: null, ok: null, tags: null, made: null },
        ],
      });
    });

    it.each([
      ["scram", "pencil, with =", "scram-sha-256"],
      ["clear", "cleartext", "a cleartext password"],
      ["old", "digest", "an MD5 digest"],
    ])("logs in as %s with %s", async (user, password) => {
      const { body } = await ask(postgres.address, { sql: "select current_user as me", user, password });
      expect(body).toMatchObject({ rows: [{ me: user }] });
    });

    it.each(["scram", "clear", "old"])("answers 502 for a wrong password of %s", async (user) => {
      const { status, body, log } = await ask(postgres.address, { sql: "select 1", user, password: "wrong" });
      expect(status).toBe(502);
      expect(body).toEqual({ error: "The database does not answer." });
      expect(log).toEqual([`the log-in failed: 28P01 password authentication failed for user "${user}"`]);
    });

    it("says that a password is wanted", async () => {
      const { log } = await ask(postgres.address, { sql: "select 1", user: "scram" });
      expect(log).toEqual(['postgres wants a password; set "/env/postgres/password"']);
    });

    it("answers 502 for an SQL error, which only the log shows", async () => {
      const { status, body, log } = await ask(postgres.address, { sql: "select * from nowhere" });
      expect(status).toBe(502);
      expect(body).toEqual({ error: "The database does not answer." });
      expect(log).toEqual(['the query failed: 42P01 relation "nowhere" does not exist']);
    });

    it("passes fields of the query as parameters, never as SQL", async () => {
      const search = {
        sql: "select $1::text as a, $2::int + 1 as b",
        parameters: "a, b",
      };
      const injected = "'; drop table item; --";
      const query = `?b=41&a=${encodeURIComponent(injected)}&a=second`;
      expect((await ask(postgres.address, { ...search, query })).body).toMatchObject({
        rows: [{ a: injected, b: 42 }],
      });
      expect((await ask(postgres.address, search)).body).toMatchObject({ rows: [{ a: null, b: null }] });
    });

    it("answers 400 with the reason for a parameter of the wrong kind", async () => {
      const { status, body } = await ask(postgres.address, {
        sql: "select $1::int",
        parameters: "n",
        query: "?n=many",
      });
      expect(status).toBe(400);
      expect(body).toEqual({ error: 'invalid input syntax for type integer: "many"' });
    });

    it("answers a result larger than a read brings", async () => {
      const { body } = await ask(postgres.address, {
        sql: "select n, repeat('x', 1000) as filler from generate_series(1, 3000) as n",
      });
      const { rows } = body as { rows: { n: number; filler: string }[] };
      expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 3000 }, (_, index) => index + 1));
      expect(rows.every(({ filler }) => filler.length === 1000)).toBe(true);
    });

    it("answers no rows, and numbers that JSON does not have as text", async () => {
      expect((await ask(postgres.address, { sql: "select 1 as one where false" })).body).toEqual({
        command: "SELECT 0",
        columns: ["one"],
        rows: [],
      });
      expect(
        (
          await ask(postgres.address, {
            sql: "select 'NaN'::float8 as a, '-Infinity'::float4 as b, 1e300::float8 as c",
          })
        ).body,
      ).toMatchObject({ rows: [{ a: "NaN", b: "-Infinity", c: 1e300 }] });
    });

    it("answers the last of several statements, and refuses COPY", async () => {
      const { body } = await ask(postgres.address, {
        sql: "select 1 as a; select 2 as b union all select 3",
      });
      expect(body).toEqual({ command: "SELECT 2", columns: ["b"], rows: [{ b: 2 }, { b: 3 }] });
      expect((await ask(postgres.address, { sql: "copy (select 1) to stdout" })).log).toEqual([
        "the SQL must not be a COPY",
      ]);
    });
  },
);

async function askFake(bytes: string): Promise<Answer> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(Buffer.from(bytes, "hex")));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await ask(`127.0.0.1:${port}`, { sql: "select 1", user: "x", password: "y" });
  server.close();
  await once(server, "close");
  return answer;
}

describe("postgres against a server that misbehaves", () => {
  it.each([
    ["nothing", "", "postgres breaks the connection"],
    ["half a message", "5200000008", "postgres breaks the connection"],
    ["a length below its own four bytes", "5200000003000000", "postgres breaks the connection"],
    ["a length beyond all memory", "527fffffff00000000", "postgres breaks the connection"],
    [
      "an unknown authentication",
      "520000000800000007",
      "postgres wants authentication of kind 7, which is not spoken here",
    ],
    ["SASL without SCRAM-SHA-256", "520000000d0000000a504c41494e000000", "postgres offers no SCRAM-SHA-256"],
    // AuthenticationSASLFinal without anything before it, with an empty proof.
    ["a proof out of nowhere", "520000000a0000000c763d", "postgres does not know the password itself"],
  ])("answers 502 for %s", async (_, bytes, line) => {
    const { status, log } = await askFake(bytes);
    expect(status).toBe(502);
    expect(log).toEqual([line]);
  });
});
