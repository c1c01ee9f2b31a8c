// What is wrong with the file of kept invocations when it is none that can be written or read on.

/** SQLite's codes (https://sqlite.org/rescode.html) for a file that is not what it was: SQLITE_ERROR (no such table, column), SQLITE_CORRUPT, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_NOTADB. */
const DAMAGE: ReadonlySet<number> = new Set([1, 11, 19, 20, 26]);

/** The file is there, and is none that can be written or read on. */
export class UnfitFileError extends Error {
  readonly reason: "damaged" | "other version" | "replaced";

  constructor(reason: UnfitFileError["reason"], message: string) {
    super(message);
    this.name = "UnfitFileError";
    this.reason = reason;
  }
}

/** Throws `UnfitFileError` for what SQLite says of a damaged file; any other failure as it is. */
export function withDamage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, errcode, message } = error as { code?: string; errcode?: number; message: string };
    // The lower byte; the others say more of it. No number of ours is too large for JavaScript.
    if (code === "ERR_OUT_OF_RANGE" || (errcode !== undefined && DAMAGE.has(errcode & 0xff)))
      throw new UnfitFileError("damaged", message);
    throw error;
  }
}
