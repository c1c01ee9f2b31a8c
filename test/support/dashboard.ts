// The dashboard on a socket, over a state that a test sets: with a server behind it that answers what is invoked.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AdminListener } from "../../src/admin/listener.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import { createTestAdmin } from "./admin.ts";
import type { TestAdmin } from "./admin.ts";

export interface TestDashboard extends AsyncDisposable {
  readonly admin: TestAdmin;
  readonly origin: string;
  /** Calls end: they are kept, counted and told. */
  end(...records: readonly InvocationRecord[]): void;
  close(): Promise<void>;
}

export async function openDashboard(
  options: { readonly toml?: string; readonly keeps?: boolean } = {},
): Promise<TestDashboard> {
  const admin = createTestAdmin(options);
  const { app, state, store } = admin;
  const listener = new AdminListener({
    fetch: (request, bindings) => app.fetch(request, bindings),
    identity: undefined,
  });
  const { port } = await listener.listen({ host: "127.0.0.1", port: 0 }, false);
  const server = createServer((request, response) => {
    response.setHeader("x-request-id", "invoked-1");
    response.setHeader("content-type", "text/html");
    request.resume().once("end", () => {
      response.end(
        `<b>you sent ${request.method} ${request.url}</b> with ${String(request.headers["x-test"])}`,
      );
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const http = { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
  state.listening = { http, https: undefined, threads: 2 };
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> =>
    (closed ??= (async () => {
      state.events.close();
      await listener.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    })());
  return {
    admin,
    origin: `http://127.0.0.1:${port}`,
    end(...records) {
      store.add(records, 1);
      state.history.addRecords(records, 0);
      state.activity.add(records);
      state.events.tell(records, 0);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
