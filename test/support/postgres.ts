// A real PostgreSQL on a free port of 127.0.0.1, its data in a temporary folder. It refuses to run as root: then it
// runs as the user that Debian's package made for it.
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinary, findFreePort, startDaemon } from "./daemon.ts";

const DEBIAN = "/usr/lib/postgresql";
const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
const binary = findBinary([
  ...versions.map((version) => join(DEBIAN, version, "bin/postgres")),
  "/usr/bin/postgres",
  "/usr/local/bin/postgres",
]);
const isRoot = process.getuid?.() === 0;

/** Why tests with PostgreSQL cannot run here; undefined when they can. */
export const postgresMissing: string | undefined = findReason();

function findReason(): string | undefined {
  if (binary === undefined) return "postgresql is not installed";
  if (isRoot && findUser() === undefined) return "there is no user postgres to run it as";
  return undefined;
}

function findUser(): { uid: number; gid: number } | undefined {
  try {
    const [uid, gid] = ["-u", "-g"].map((flag) =>
      Number(
        execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      ),
    );
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

export interface PostgresOptions {
  /** Lines of `pg_hba.conf`. */
  readonly access: readonly string[];
  /** SQL that is run as `admin` before the server takes connections. */
  readonly setup: string;
}

export interface Postgres {
  /** `host:port` */
  readonly address: string;
  stop(): Promise<void>;
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  if (binary === undefined) throw new Error(postgresMissing);
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-postgres-"));
  const user = isRoot ? findUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);

  const data = join(folder, "data");
  // A folder that the other user may be in.
  const as = { ...user, cwd: "/" };
  const init = `--pgdata ${data} --username admin --auth trust --encoding UTF8 --locale C --no-sync`;
  execFileSync(join(binary, "../initdb"), init.split(" "), { ...as, stdio: ["ignore", "ignore", "pipe"] });
  // `-j`: a statement ends with a semicolon and an empty line.
  execFileSync(binary, ["--single", "-j", "-D", data, "postgres"], {
    ...as,
    input: `${options.setup.trim().replaceAll(";\n", ";\n\n")}\n\n`,
    stdio: ["pipe", "ignore", "pipe"],
  });
  writeFileSync(join(data, "pg_hba.conf"), `${options.access.join("\n")}\n`);

  const port = await findFreePort();
  const settings = ["listen_addresses=127.0.0.1", "fsync=off", "logging_collector=off"];
  const daemon = await startDaemon({
    command: binary,
    parameters: ["-D", data, "-p", String(port), "-k", folder, ...settings.flatMap((text) => ["-c", text])],
    ready: /database system is ready to accept connections/,
    // "Fast shutdown": sessions are ended.
    stopSignal: "SIGINT",
    ...user,
  });
  return {
    address: `127.0.0.1:${port}`,
    async stop() {
      await daemon.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
