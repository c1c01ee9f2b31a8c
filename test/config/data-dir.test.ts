import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toDataDir } from "../../src/config/data-dir.ts";
import { parseConfig } from "../../src/config/load.ts";

const PLACE = { file: "config.toml", directory: "/srv/app", workingDirectory: "/srv/app" };
/** Of /srv/app/config.toml. */
const OWN = /^\/state\/serverless-wasm\/[0-9a-f]{12}$/;

function parse(text: string): string | undefined {
  return parseConfig(text, { ...PLACE, fileExists: () => true }).dataDir;
}

describe("toDataDir", () => {
  it("is what is written, relative to the configuration", () => {
    expect(toDataDir("data", PLACE, { STATE_DIRECTORY: "/var/lib/x" })).toBe("/srv/app/data");
    expect(toDataDir("/var/data", PLACE, {})).toBe("/var/data");
  });

  it("is what systemd gives, the first of several", () => {
    expect(toDataDir(undefined, PLACE, { STATE_DIRECTORY: "/var/lib/x:/var/lib/y" })).toBe("/var/lib/x");
  });

  it("is another folder for each configuration, the same however that is named", () => {
    const environment = { XDG_STATE_HOME: "/state" };
    const own = toDataDir(undefined, PLACE, environment);
    expect(own).toMatch(OWN);
    expect(toDataDir(undefined, { ...PLACE, file: "./config.toml" }, environment)).toBe(own);
    expect(
      toDataDir(undefined, { ...PLACE, workingDirectory: "/", file: "srv/app/config.toml" }, environment),
    ).toBe(own);
    expect(toDataDir(undefined, { ...PLACE, file: "other.toml" }, environment)).not.toBe(own);
  });

  it("is in the home where the environment names nothing, or nothing absolute", () => {
    for (const environment of [{}, { XDG_STATE_HOME: "", STATE_DIRECTORY: "" }, { XDG_STATE_HOME: "state" }])
      expect(toDataDir(undefined, PLACE, environment)).toContain(
        join(homedir(), ".local/state/serverless-wasm/"),
      );
  });
});

describe("parseConfig", () => {
  it("says where the folder is although something else is wrong, unless [server] itself is", () => {
    expect(parse('[server]\ndata_dir = "d"\n[limits]\ncpu_ms = 0')).toBe("/srv/app/d");
    expect(parse('[server]\ndata_dir = ""')).toBeUndefined();
    expect(parse("[server]\nthreads = 0")).toBeUndefined();
  });
});
