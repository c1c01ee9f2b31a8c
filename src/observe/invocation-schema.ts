// The tables of the file of kept invocations, and their version.
import type { DatabaseSync } from "node:sqlite";

/** Raised whenever the schema or the meaning of a column changes. */
export const SCHEMA_VERSION = 1;
const SCHEMA = `
CREATE TABLE invocation (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL, at REAL NOT NULL, thread INTEGER NOT NULL, application TEXT NOT NULL, kind INTEGER NOT NULL,
  code TEXT, status INTEGER NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, bytes INTEGER NOT NULL,
  facts TEXT NOT NULL, more TEXT, recording BLOB
) STRICT;
CREATE INDEX invocation_id ON invocation (id);
CREATE INDEX invocation_group ON invocation (application, kind, sequence, bytes);
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** True where nobody has written to it. */
export function isEmpty(database: DatabaseSync): boolean {
  return readVersion(database) === 0 && countTables(database) === 0;
}

/** Makes the tables where there are none. Two servers may begin at the same time. */
export function createSchema(database: DatabaseSync): void {
  if (!isEmpty(database)) return;
  database.exec("BEGIN IMMEDIATE");
  // Closing ends the transaction where this fails.
  if (isEmpty(database)) database.exec(SCHEMA);
  database.exec("COMMIT");
}

export function readVersion(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}

function countTables(database: DatabaseSync): number {
  return Number(database.prepare("SELECT count(*) AS count FROM sqlite_schema").get()?.["count"]);
}
