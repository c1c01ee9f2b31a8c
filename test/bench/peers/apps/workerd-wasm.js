// workerd with a WebAssembly module, instantiated for each request.
import { connect } from "cloudflare:sockets";
import module from "./plain.wasm";

const TEXT = "text/plain; charset=utf-8";
const IMPORTS = {
  env: {
    abort() {
      throw new Error("the guest gave up");
    },
  },
};

function send(guest, pointer, type) {
  const body = new Uint8Array(guest.memory.buffer, pointer, guest.size());
  return new Response(body, { headers: { "content-type": type } });
}

async function ask(guest, port) {
  const socket = connect({ hostname: "127.0.0.1", port: Number(port) });
  const writer = socket.writable.getWriter();
  const pointer = guest.ask();
  await writer.write(new Uint8Array(guest.memory.buffer, pointer, guest.size()).slice());
  const { value } = await socket.readable.getReader().read();
  await socket.close();
  new Uint8Array(guest.memory.buffer, guest.place(), value.length).set(value);
  return guest.parked(value.length);
}

export default {
  async fetch(request, environment) {
    const guest = new WebAssembly.Instance(module, IMPORTS).exports;
    switch (request.url.slice(request.url.indexOf("/", 8))) {
      case "/hello":
        return send(guest, guest.hello(), TEXT);
      case "/echo": {
        const body = new Uint8Array(await request.arrayBuffer());
        new Uint8Array(guest.memory.buffer, guest.place(), body.length).set(body);
        return send(guest, guest.echo(body.length), "application/json");
      }
      case "/kernel":
        return send(guest, guest.kernel(), TEXT);
      case "/large":
        return send(guest, guest.large(), TEXT);
      case "/parked":
        return send(guest, await ask(guest, environment.BACKEND), TEXT);
      default:
        return new Response("", { status: 404 });
    }
  },
};
