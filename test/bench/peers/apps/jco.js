// The component that `jco serve` runs. It has no sockets of its own: the backend is asked over HTTP.
import { HELLO, JSON_TYPE, kernel, LARGE, TEXT } from "./work.js";

const send = (body, type) => new Response(body, { headers: { "content-type": type } });

async function answer(request) {
  switch (new URL(request.url).pathname) {
    case "/hello":
      return send(HELLO, TEXT);
    case "/echo":
      return send(await request.arrayBuffer(), JSON_TYPE);
    case "/kernel":
      return send(kernel(), TEXT);
    case "/large":
      return send(LARGE, TEXT);
    case "/parked":
      return send(await (await fetch("http://127.0.0.1:BACKEND/")).text(), TEXT);
    default:
      return new Response("", { status: 404 });
  }
}

addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
