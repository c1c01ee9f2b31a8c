// A socket to an IP address, encrypted or not.
import { connect, isIP } from "node:net";
import type { OnReadOpts, Socket } from "node:net";
import type * as Tls from "node:tls";

export interface SocketOptions {
  /** The IP address that was granted. */
  readonly address: string;
  readonly port: number;
  /** TLS: the certificate must be this host's, and signed by one of Node's authorities. */
  readonly secureHost?: string | undefined;
  /** TLS: what is spoken inside. */
  readonly protocol?: string;
  readonly onread?: OnReadOpts;
}

/** `whenOpen` is called once: open, and with TLS its handshake done, or not. */
export function openSocket(
  { address, port, secureHost, protocol, onread }: SocketOptions,
  whenOpen: (open: boolean) => void,
): Socket {
  const options = {
    host: address,
    port,
    allowHalfOpen: true,
    noDelay: true,
    ...(onread === undefined ? {} : { onread }),
  };
  let told = false;
  const tell = (open: boolean): void => {
    if (told) return;
    told = true;
    whenOpen(open);
  };
  const socket =
    secureHost === undefined
      ? connect(options)
      : loadTls().connect({
          ...options,
          // An address is no server name: the certificate is compared with `host` then.
          ...(isIP(secureHost) === 0 ? { servername: secureHost.replace(/\.$/, "") } : {}),
          ...(protocol === undefined ? {} : { ALPNProtocols: [protocol] }),
          minVersion: "TLSv1.2",
          // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
          rejectUnauthorized: true,
        });
  socket.on(secureHost === undefined ? "connect" : "secureConnect", () => tell(true));
  socket.on("error", () => tell(false));
  socket.on("close", () => tell(false));
  return socket;
}

/** Not before it is needed: most servers never do. */
function loadTls(): typeof Tls {
  return process.getBuiltinModule("node:tls");
}
