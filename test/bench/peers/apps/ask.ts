// Asks the backend over a connection of its own, as a guest of this server does.
import { connect } from "node:net";

/** The body of what the backend says. */
export function ask(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.on("connect", () => socket.write("GET / HTTP/1.1\r\nHost: backend\r\n\r\n"));
    socket.on("error", reject);
    socket.on("data", (bytes) => {
      socket.destroy();
      const text = bytes.toString("latin1");
      resolve(text.slice(text.indexOf("\r\n\r\n") + 4));
    });
  });
}
