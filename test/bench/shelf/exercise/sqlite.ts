// SQLite (C, Emscripten) makes a database, asks it, and gives its file.
import { load, read } from "./exercise.ts";
import type { Exercise } from "./exercise.ts";

interface Database {
  run(sql: string, parameters?: readonly unknown[]): unknown;
  exec(sql: string): { columns: string[]; values: unknown[][] }[];
  export(): Uint8Array;
  close(): void;
}
type Package = (options: object) => Promise<{ readonly Database: new () => Database }>;

const ROWS = 2000;
const QUERIES: readonly string[] = [
  "select count(*), sum(price), min(name), max(name), avg(price) from item",
  "select kind.name, count(*), round(sum(price), 2) from item join kind on kind.id = item.kind group by 1 order by 1",
  "with recursive n(x) as (select 1 union all select x + 1 from n where x < 5000) select sum(x * x) from n",
  "select name from item where name glob '*7*' order by price desc, name limit 10",
  "select hex(zeroblob(8)), upper('straße'), json_extract('{\"a\":[1,{\"b\":2}]}', '$.a[1].b'), printf('%.3f', 2.0 / 3)",
  "select id, sum(price) over (partition by kind order by id rows 3 preceding) from item limit 20",
  "select group_concat(name, ',') from (select name from item where id % 97 = 0 order by id)",
];

export const exercise: Exercise = {
  rounds: 12,
  async prepare() {
    const sqlite = await (load("sql.js") as Package)({ wasmBinary: read("sql.js/dist/sql-wasm.wasm") });
    return async () => {
      const database = new sqlite.Database();
      database.run("create table kind (id integer primary key, name text unique)");
      database.run("create table item (id integer primary key, kind integer, name text, price real)");
      database.run("create index by_price on item (price)");
      for (let kind = 0; kind < 10; kind++)
        database.run("insert into kind values (?, ?)", [kind, `kind ${kind}`]);
      database.run("begin");
      for (let id = 0; id < ROWS; id++)
        database.run("insert into item values (?, ?, ?, ?)", [
          id,
          id % 10,
          `item ${(id * 7919) % ROWS}`,
          id / 7,
        ]);
      database.run("commit");
      const answers = QUERIES.map((query) => JSON.stringify(database.exec(query)));
      database.run("delete from item where id % 3 = 0");
      database.run("vacuum");
      const file = Buffer.from(database.export());
      database.close();
      return Buffer.concat([Buffer.from(answers.join("\n")), file]);
    };
  },
};
