// workerd with plain JavaScript: one worker, the same for all requests.
import { connect } from "cloudflare:sockets";
import { HELLO, JSON_TYPE, kernel, LARGE, TEXT } from "./work.js";

const send = (body, type) => new Response(body, { headers: { "content-type": type } });

async function ask(port) {
  const socket = connect({ hostname: "127.0.0.1", port: Number(port) });
  const writer = socket.writable.getWriter();
  await writer.write(new TextEncoder().encode("GET / HTTP/1.1\r\nHost: backend\r\n\r\n"));
  const { value } = await socket.readable.getReader().read();
  const text = new TextDecoder().decode(value);
  await socket.close();
  return text.slice(text.indexOf("\r\n\r\n") + 4);
}

export default {
  async fetch(request, environment) {
    switch (request.url.slice(request.url.indexOf("/", 8))) {
      case "/hello":
        return send(HELLO, TEXT);
      case "/echo":
        return send(await request.arrayBuffer(), JSON_TYPE);
      case "/kernel":
        return send(kernel(), TEXT);
      case "/large":
        return send(LARGE, TEXT);
      case "/parked":
        return send(await ask(environment.BACKEND), TEXT);
      default:
        return new Response("", { status: 404 });
    }
  },
};
