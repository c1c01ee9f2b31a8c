import { describe, expect, it } from "vitest";
import { call, guest, Texts } from "../support/guest.ts";

/** A guest that logs each text once with `log`, then answers. */
function logAll(...lines: (string | Uint8Array)[]): string {
  const texts = new Texts();
  const calls = lines.map((line) => `(call $log ${texts.at(line)})`);
  return guest(`${calls.join("\n")} (call $answer)`, { texts });
}

describe("log", () => {
  it("writes one line at level info with the request's id, application and function", async () => {
    const { response, table } = await call(logAll("hello"));
    expect(table.log.lines).toContainEqual({
      level: "info",
      message: "hello",
      fields: {
        event: "guest",
        application: "guest",
        function: "handle",
        requestId: response.headers.get("x-request-id"),
      },
    });
  });

  it("shows invalid UTF-8 with replacement characters and goes on", async () => {
    const { response, table } = await call(logAll(new Uint8Array([0x61, 0xff, 0xfe, 0x62, 0xc3]), "next"));
    expect(response.status).toBe(200);
    expect(table.log.guest).toEqual(["a\ufffd\ufffdb\ufffd", "next"]);
  });

  it("keeps line feeds, NUL and a byte order mark within the one line", async () => {
    const { table } = await call(logAll("a\nb\r\n\0c", "\ufeffd"));
    expect(table.log.guest).toEqual(["a\nb\r\n\0c", "\ufeffd"]);
  });

  it("writes an empty line for size 0", async () => {
    const { table } = await call(logAll(""));
    expect(table.log.guest).toEqual([""]);
  });

  it("writes nothing more in a call that failed, even when the guest catches the failure", async () => {
    const texts = new Texts();
    const text = guest(
      `(try (do (call $log (i32.const 0) (i64.const -1))) (catch_all))
       (try (do (call $log ${texts.at("still here")})) (catch_all))`,
      { texts },
    );
    const { response, table } = await call(text);
    expect(response.status).toBe(500);
    expect(table.log.guest).toEqual([]);
  });
});

describe("log_write", () => {
  it.each([
    [1, "error"],
    [2, "warn"],
    [3, "info"],
    [4, "debug"],
    [0, "info"],
    [5, "info"],
    [-1, "info"],
    [2_147_483_647, "info"],
    [-2_147_483_648, "info"],
  ])("writes level %i as %s", async (level, name) => {
    const texts = new Texts();
    const text = guest(`(call $log_write (i32.const ${level}) ${texts.at("line")}) (call $answer)`, {
      texts,
    });
    const { table } = await call(text);
    const [line] = table.log.lines.filter(({ fields }) => fields["event"] === "guest");
    expect(line).toMatchObject({ level: name, message: "line" });
  });
});

function cut(limit: number): string {
  return `log cut: this request wrote more than limits.log_bytes = ${limit}`;
}

describe("limits.log_bytes", () => {
  it("lets through exactly so many bytes", async () => {
    const { table } = await call(logAll("12345", "67890"), "limits = { log_bytes = 10 }");
    expect(table.log.guest).toEqual(["12345", "67890"]);
  });

  it("cuts the line that goes over, says so once and drops the rest", async () => {
    const { table } = await call(logAll("12345", "678901", "more", "more"), "limits = { log_bytes = 10 }");
    expect(table.log.guest).toEqual(["12345", "67890", cut(10)]);
  });

  it("says so as a warning even when nothing of the line fits", async () => {
    const { table } = await call(logAll("1234567890", "more"), "limits = { log_bytes = 10 }");
    expect(table.log.guest).toEqual(["1234567890", cut(10)]);
    expect(table.log.lines.find(({ message }) => message === cut(10))?.level).toBe("warn");
  });

  it("does not fail the call", async () => {
    const { response } = await call(logAll("more than a byte"), "limits = { log_bytes = 1 }");
    expect(response.status).toBe(200);
  });

  it("counts an empty line as one byte", async () => {
    const { table } = await call(logAll("", "", "", ""), "limits = { log_bytes = 2 }");
    expect(table.log.guest).toEqual(["", "", cut(2)]);
  });

  it("cuts within a character as invalid UTF-8 is shown", async () => {
    const { table } = await call(logAll("aé"), "limits = { log_bytes = 2 }");
    expect(table.log.guest).toEqual(["a\ufffd", cut(2)]);
  });

  it("counts for log, log_write and trace together", async () => {
    const texts = new Texts();
    const message = texts.assemblyScript("abc");
    const text = guest(
      `(call $log ${texts.at("123")})
       (call $log_write (i32.const 1) ${texts.at("456")})
       (call $trace (i32.const ${message}) (i32.const 0) ${"(f64.const 0)".repeat(5)})
       (call $log ${texts.at("x")})
       (call $answer)`,
      { texts },
    );
    const { table } = await call(text, "limits = { log_bytes = 8 }");
    expect(table.log.guest).toEqual(["123", "456", "ab", cut(8)]);
  });
});
