// The module `serverless-wasm/sockets`: TCP and TLS to what the application is granted.
import { begin, run, toError } from "./loop.ts";
import { NativePromise, NativeUint8Array, toBytes } from "./primordial.ts";
import { streams, type ReadableStream, type WritableStream } from "./stream.ts";
import { encode } from "./text.ts";

interface Address {
  readonly hostname: string;
  readonly port: number;
}

export interface Socket {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;
  readonly opened: Promise<Address>;
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** `writable.close()` leaves the other direction open. `connect("host:port")` or `connect({ hostname, port })`. */
export function connect(address: string | Address, options: { readonly tls?: boolean } = {}): Socket {
  const { hostname, port } = typeof address === "string" ? parse(address) : address;
  if (!Number.isInteger(Number(port)) || Number(port) < 1 || Number(port) > 65_535) {
    throw new TypeError(`connect needs "host:port" or { hostname, port }, found port ${String(port)}`);
  }
  const target = { hostname: String(hostname), port: Number(port) };
  let settle: () => void = () => undefined;
  const closed = new NativePromise<void>((resolve) => {
    settle = resolve;
  });
  const handle = new NativePromise<number>((resolve, reject) => {
    begin(
      (ok, value) => (ok ? resolve(value as number) : reject(toError(value))),
      "connect",
      target.hostname,
      target.port,
      options.tls === true,
    );
  });
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (!isClosed) {
      isClosed = true;
      handle.then(
        (id) => host.close(id),
        () => undefined,
      );
      settle();
    }
    return closed;
  };
  // Who reads or writes is told; nobody has to wait for `opened`.
  handle.catch(settle);
  const opened = handle.then(() => target);
  opened.catch(() => undefined);
  const { fromPull, WritableStream } = streams();
  return {
    readable: fromPull({
      async pull() {
        const chunk = isClosed ? undefined : await run("read", await handle);
        return chunk === undefined ? undefined : new NativeUint8Array(chunk as ArrayBuffer);
      },
      cancel: () => undefined,
    }),
    writable: new WritableStream<unknown>({
      async write(chunk) {
        const bytes = typeof chunk === "string" ? encode(chunk) : toBytes(chunk as Uint8Array);
        if (bytes.length > 0) await run("write-to", await handle, bytes);
      },
      async close() {
        await run("end-write", await handle);
      },
      abort: close,
    }),
    opened,
    closed,
    close,
  };
}

function parse(address: string): Address {
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(address);
  if (match === null) throw new TypeError(`connect needs "host:port", found "${address}"`);
  return { hostname: match[1] ?? match[2] ?? "", port: Number(match[3]) };
}
