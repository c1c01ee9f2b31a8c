// Server-sent events (WHATWG HTML, section 9.2), one a second until the client leaves or `wall_ms` is over.
import { clock, request, response } from "serverless-wasm/guests/sdk";
import { integerField } from "./lib/url";

/** `?count=` ends the stream after so many events, `?interval=` sets the milliseconds between two. */
export function handle(): void {
  const query = request.query();
  const count = integerField(query, "count", i32.MAX_VALUE, 1, i32.MAX_VALUE);
  const interval = integerField(query, "interval", 1000, 10, 60000);
  // After a broken connection the browser says what it saw last: the numbers go on from there.
  const lastSeen = request.header("last-event-id");
  const parsed = lastSeen == null ? 0 : parseInt(lastSeen);
  const first = parsed > 0 && parsed < 1e9 ? <i32>parsed : 0;

  response.status(200);
  response.header("content-type", "text/event-stream");
  response.header("cache-control", "no-store");
  for (let sent = 1; sent <= count; sent++) {
    const time = new Date(clock.now()).toISOString();
    if (
      !response.write(
        `id: ${first + sent}\nevent: tick\ndata: {"number": ${first + sent}, "time": "${time}"}\n\n`,
      )
    )
      return;
    if (sent < count) clock.sleep(interval);
  }
}
