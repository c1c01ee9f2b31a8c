// Answers what it was asked, as JSON: to see what reaches a function.
import { request, response, utf8 } from "serverless-wasm/guests/sdk";
import { toBase64 } from "./lib/base64";
import { quote } from "./lib/json";

export function handle(): void {
  const headers = request.headers();
  let lines = "";
  for (let index = 0; index < headers.length; index++) {
    const header = headers[index];
    lines += `${index == 0 ? "" : ","}\n    [${quote(header.name)}, ${quote(header.value)}]`;
  }

  // JSON is text: a body that is no UTF-8 travels as Base64, and says so.
  const body = request.body();
  const isText = utf8.isValid(body);
  response.status(200);
  response.header("content-type", "application/json");
  response.body(`{
  "id": ${quote(request.id())},
  "method": ${quote(request.method())},
  "path": ${quote(request.path())},
  "query": ${quote(request.query())},
  "headers": [${lines}${headers.length == 0 ? "" : "\n  "}],
  "encoding": ${isText ? '"utf-8"' : '"base64"'},
  "body": ${quote(isText ? utf8.decode(body) : toBase64(body))}
}
`);
}
