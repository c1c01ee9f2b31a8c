import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressRecording, decodeRecording, encodeRecording } from "../../src/observe/recording.ts";
import type { RecordingHeader } from "../../src/observe/recording.ts";
import { loadConfig } from "../../src/config/load.ts";
import { InvocationKeeper } from "../../src/observe/store.ts";
import { runCommand } from "../support/command.ts";
import type { CommandResult } from "../support/command.ts";
import { guest, Texts } from "../support/guest.ts";
import { createRecordedGuest } from "../support/recorded.ts";
import type { RecordedTable } from "../support/recorded.ts";
import { wat } from "../support/wat.ts";

let table: RecordedTable;
let recording: string;

beforeAll(async () => {
  table = createRecordedGuest(
    guest("(drop (call $clock_now_ns)) (call $log (i32.const 0) (i64.const 2)) (unreachable)"),
  );
  await table.request("/a", { headers: { "x-request-id": "replay-1" } });
  const [record] = table.take();
  recording = join(table.folder, "failed.recording");
  writeFileSync(recording, compressRecording(record?.recording ?? new Uint8Array(0)));
});
afterAll(() => table[Symbol.dispose]());

function command(...parameters: string[]): Promise<CommandResult> {
  return runCommand(["replay", ...parameters], { workingDirectory: table.folder });
}

describe("replay", () => {
  it("runs a recorded call again, and says that it is the same", async () => {
    const { code, stdout, stderr } = await command(recording);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^recorded: GET \/a to guest, \d{4}-\d\d-\d\dT[\d:.]+Z, request id replay-1$/);
    expect(lines[1]?.trim()).toMatch(/^GUEST_TRAP: unreachable, 2 host calls, \d+ fuel$/);
    expect(lines[2]).toBe(`the same: ${lines[1]?.trim()}`);
    expect(lines[3]).toMatch(/^ {10}handle \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/);
  });

  it("shows whether a mended module behaves, and where it did something else first", async () => {
    writeFileSync(
      join(table.folder, "mended.wasm"),
      wat(guest("(drop (call $clock_now_ns)) (call $answer)")),
    );
    const { code, stdout } = await command(recording, "--module", "mended.wasm");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^now: {6}200, 0 bytes, 3 host calls, \d+ fuel$/m);
    expect(stdout).toContain(
      "different: at host call 2: recorded log(2 bytes), now response_set_status_line(200)",
    );
    writeFileSync(
      join(table.folder, "wrong.wasm"),
      wat(guest("(call $clock_sleep_ms (i64.const 1)) (unreachable)")),
    );
    const wrong = await command(recording, "--module", "wrong.wasm", "--json");
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({
      id: "replay-1",
      recorded: { calls: 2 },
      replayed: { isSame: false, divergence: { call: 1 }, failure: { code: "GUEST_TRAP" } },
    });
  });

  it("shows an error of several lines below its figures, each line of it indented", async () => {
    using script = createRecordedGuest(
      'export default { fetch() { throw new Error("one\\ntwo\\nthe same: no"); } };',
      "",
      "f.js",
    );
    await script.request("/");
    const file = join(script.folder, "recording");
    writeFileSync(file, script.take()[0]?.recording ?? new Uint8Array(0));
    const { code, stdout } = await command(file);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    const end = / GUEST_EXCEPTION: Error: one, \d+ host calls?, \d+ fuel$/;
    expect(lines[0]).toMatch(/^recorded: GET \/ to guest, /);
    expect(lines[1]).toMatch(end);
    expect(lines.filter((line) => line.startsWith("the same: "))).toEqual([expect.stringMatching(end)]);
    const below = lines.filter((line) => !/^recorded: |^the same: /.test(line));
    expect(below.every((line) => line.startsWith("          "))).toBe(true);
    expect(below.filter((line) => /^ +at fetch \(f\.js:1:\d+\)$/.test(line))).toHaveLength(2);
  });

  describe("of a hostile recording", () => {
    const texts = new Texts();
    const HOSTILE = "\u001b[31m\u009b2J\u202E\u061C\nthe same: fine";
    const hostile = createRecordedGuest(
      guest(`(call $log_write (i32.const 2) ${texts.at(HOSTILE)}) (unreachable)`, { texts }),
    );
    afterAll(() => hostile[Symbol.dispose]());
    const change = async (
      name: string,
      make: (header: RecordingHeader) => RecordingHeader,
    ): Promise<string> => {
      await hostile.request("/a");
      const { header, start, events } = decodeRecording(hostile.take()[0]?.recording ?? new Uint8Array(0));
      const file = join(hostile.folder, name);
      writeFileSync(file, encodeRecording({ header: make(header), start, events }));
      return file;
    };

    it("no text of it drives the terminal or makes a line of its own", async () => {
      const file = await change("texts", (header) => ({
        ...header,
        id: HOSTILE,
        application: { ...header.application, name: HOSTILE },
        request: { ...header.request, path: HOSTILE, method: HOSTILE },
      }));
      const { code, stdout } = await command(file);
      expect(code).toBe(0);
      expect(stdout.match(/^the same: /gm)).toHaveLength(1);
      const json = await command(file, "--json");
      expect(JSON.parse(json.stdout)).toMatchObject({ replayed: { lines: [{ text: HOSTILE }] } });
      for (const text of [stdout, json.stdout]) expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}/u);
    });

    it("a time that is none is refused, and so is a file that never ends", async () => {
      const late = await change("time", (header) => ({ ...header, at: 1e300 }));
      expect(await command(late)).toEqual({
        code: 2,
        stdout: "",
        stderr: "this is no recording that can be read: its header has a wrong at\n",
      });
      const endless = await change("device", (header) => ({
        ...header,
        application: { ...header.application, file: "/dev/zero" },
      }));
      const { code, stderr } = await command(endless);
      expect([code, stderr]).toEqual([2, "guest.wasm is no file\nname what to run with --module\n"]);
    });
  });

  it("finds a call also where its client chose the name of a file or a folder as its id", async () => {
    const state = join(table.folder, "state");
    const { config } = loadConfig(join(table.folder, "config.toml"), { workingDirectory: table.folder });
    const settings = config?.invocations;
    if (settings === undefined) throw new Error("the configuration is wrong");
    const keeper = new InvocationKeeper({ settings, folder: state, report: () => undefined });
    for (const id of ["config.toml", ".."]) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      await table.request("/a", { headers: { "x-request-id": id } });
      keeper.add(table.take(), 0);
    }
    keeper.close();
    for (const id of ["config.toml", ".."]) {
      // oxlint-disable-next-line no-await-in-loop
      const { code, stdout } = await runCommand(["replay", id], {
        workingDirectory: table.folder,
        environment: { STATE_DIRECTORY: state },
      });
      expect([code, stdout]).toEqual([0, expect.stringContaining(`request id ${id}\n`)]);
    }
  });

  it("saves the recording for its owner alone, and writes over nothing", async () => {
    const file = join(table.folder, "saved");
    expect((await command(recording, "--save", file)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await command(file)).stdout).toContain("the same: ");
    const again = await command(recording, "--save", file);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("--save cannot write")]);
  });

  it("refuses with 2 what is no recording or a module that changed or is gone, and says of an id that it is not kept", async () => {
    const other = join(table.folder, "other");
    writeFileSync(other, "no recording");
    expect(await command(other)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "this is no recording that can be read: it does not begin as one\n",
    });
    const absent = await command("absent-id", "--config", join(table.folder, "config.toml"));
    expect(absent).toMatchObject({ code: 1, stdout: "" });
    expect(absent.stderr).toContain("no calls are kept");
    const module = join(table.folder, "guest.wasm");
    writeFileSync(module, wat(guest("(unreachable)")));
    const changed = await command(recording);
    expect(changed).toMatchObject({ code: 2, stdout: "" });
    expect(changed.stderr).toContain(
      "has changed since. To see what the changed one does, write --module guest.wasm",
    );
    rmSync(module);
    const gone = await command(recording);
    expect(gone.code).toBe(2);
    expect(gone.stderr).toContain("cannot be read");
    expect(existsSync(recording)).toBe(true);
  });
});
