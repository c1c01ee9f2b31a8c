import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/load.ts";
import { readHeaders } from "../../src/config/telemetry.ts";
import { parseEndpoint } from "../../src/config/telemetry-endpoint.ts";

const APPLICATION = '[[applications]]\nfile_path = "a.wasm"\nmethod = "GET"\nurl_path = "/"\n';

function telemetryOf(lines: string): unknown {
  const options = { file: "c.toml", directory: "/", workingDirectory: "/", fileExists: () => true };
  return parseConfig(`[telemetry]\n${lines}\n${APPLICATION}`, options).config?.telemetry;
}

describe("[telemetry]", () => {
  it("has defaults for everything but the collector", () => {
    expect(telemetryOf('otlp_endpoint = "http://127.0.0.1:4318/"')).toEqual({
      endpoint: "http://127.0.0.1:4318",
      sample: 1,
      serviceName: "serverless-wasm",
      metrics: true,
    });
  });

  it("takes everything that it has keys for", () => {
    const lines =
      'otlp_endpoint = "https://otel.example/path/"\nheaders_env = "H"\nsample = 0.1\nservice_name = "é"\nmetrics = false';
    expect(telemetryOf(lines)).toEqual({
      endpoint: "https://otel.example/path",
      headersEnv: "H",
      sample: 0.1,
      serviceName: "é",
      metrics: false,
    });
  });

  it.each([
    "ftp://a",
    "127.0.0.1:4318",
    "http://user:secret@a",
    "http://a?b",
    "http://a#b",
    "http://a?",
    "",
    "http://",
  ])("takes no collector at %j", (text) => {
    expect(parseEndpoint(text)).toBeUndefined();
  });
});

describe("the headers of the environment", () => {
  const settings = { endpoint: "", headersEnv: "H", sample: 1, serviceName: "", metrics: true };

  it.each([
    ["authorization=Bearer%20a", { authorization: "Bearer a" }],
    [" a = 1 , b=2==", { a: "1", b: "2==" }],
    ["a=%2C", { a: "," }],
    ["__proto__=1", { ["__proto__"]: "1" }],
  ])("are read from %j", (text, headers) => {
    expect({ ...readHeaders(settings, { H: text }) }).toEqual(headers);
  });

  it.each(["", "a", "=1", "a=1,", "a b=1", "a=%", "a=1%0d%0ab: 2", "a=\u00e9"])(
    "are not read from %j",
    (text) => {
      expect(readHeaders(settings, { H: text })).toBeUndefined();
    },
  );

  it("are none where no variable is named", () => {
    const { headersEnv: _, ...others } = settings;
    expect(readHeaders(others, {})).toEqual({});
  });
});
