// The start page: every sample, with a link to try it. One HTML text, encoded once, before the first request.
import { response, utf8 } from "serverless-wasm/guests/sdk";

export function handle(): void {
  response.status(200, "Ok");
  response.header("content-type", "text/html; charset=utf-8");
  response.header(
    "content-security-policy",
    "default-src 'self'; img-src 'self' data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  response.bodyBytes(page);
}

const page: Uint8Array = utf8.encode(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>serverless-wasm</title>
<link rel="icon" href="data:,">
<style>
:root { --text: #1b1f27; --soft: #586174; --line: #dde1e8; --card: #fff; --ground: #f5f6f8; --accent: #5b3fd6; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e7e9ee; --soft: #9aa3b5; --line: #2c313c; --card: #1b1f27; --ground: #12151b; --accent: #a896ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1rem 4rem; background: var(--ground); color: var(--text);
  font: 16px/1.55 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; letter-spacing: -0.02em; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1rem; color: var(--soft); font-weight: 600; }
h3 { margin: 0; font-size: 1.05rem; }
p { margin: 0.35rem 0; }
header p { color: var(--soft); max-width: 42rem; }
a { color: var(--accent); }
main + p { margin-top: 1rem; color: var(--soft); }
main { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); }
article { min-width: 0; padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--card); }
.wide { grid-column: 1 / -1; }
code, pre, output { font: 0.82rem/1.5 ui-monospace, monospace; }
pre { margin: 0.6rem 0 0; padding: 0.55rem 0.7rem; white-space: pre-wrap; border-radius: 0.45rem; background: var(--ground); }
output { display: block; margin-top: 0.5rem; overflow-wrap: anywhere; color: var(--soft); }
output:empty { display: none; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.6rem; }
input, button { min-width: 0; padding: 0.4rem 0.6rem; border: 1px solid var(--line); border-radius: 0.45rem;
  background: var(--ground); color: inherit; font: inherit; font-size: 0.9rem; }
input { flex: 1 1 8rem; }
button { cursor: pointer; border-color: var(--accent); color: var(--accent); }
img { display: block; width: 100%; height: auto; margin-top: 0.6rem; border-radius: 0.45rem; cursor: zoom-in; }
</style>
</head>
<body>
<header>
<h1>serverless-wasm</h1>
<p>It works. Every route below is a function, this page too, and every request runs in a fresh sandbox.
The routes stand in <code>config.toml</code>, the sources in <code>guests/</code>, those in JavaScript in <code>samples/</code>.</p>
</header>

<h2>Ready to try</h2>
<main>
<article>
<h3><a href="/hello">/hello</a></h3>
<p>The first function: a line in the log, a status, a body. Its sister <a href="/bonjour">/bonjour</a> is another export of the same module.</p>
<pre>curl -i localhost:8080/hello</pre>
</article>

<article>
<h3><a href="/greet/Ada">/greet/:name</a></h3>
<p>A parameter in the path.</p>
<form id="greet"><input name="name" aria-label="Name" value="Gr\u00e2ce"><button>Greet</button></form>
<output id="greeted"></output>
</article>

<article>
<h3><a href="/echo?color=blue">/echo</a></h3>
<p>Method, path, query, headers and body of the request, as JSON.</p>
<pre>curl 'localhost:8080/echo?color=blue' -d 'some text'</pre>
</article>

<article>
<h3><a href="/sse">/sse</a></h3>
<p>Server-sent events, one a second. The function sleeps in between; the server does not.</p>
<output id="tick">waiting for the first event</output>
</article>

<article>
<h3>/login and <a href="/verify">/verify</a></h3>
<p>A password, checked against its PBKDF2 hash, for a signed JSON Web Token. The demonstration user is
<code>ada</code>, her password <code>correct horse</code>.</p>
<form id="login"><input name="user" aria-label="User" value="ada" autocomplete="off">
<input name="password" aria-label="Password" type="password" value="correct horse" autocomplete="off"><button>Log in</button></form>
<output id="token"></output>
</article>

<article>
<h3>/upload</h3>
<p>Length and SHA-256 of a body of any size; the function holds 64 KiB of it at a time.</p>
<form id="upload"><input type="file" name="file" aria-label="File"><button>Send</button></form>
<output id="sum"></output>
<pre>curl -T some.iso localhost:8080/upload</pre>
</article>

<article>
<h3><a href="/js/hello?name=Ada">/js/hello</a></h3>
<p>A function in JavaScript: an event in, an answer out.</p>
<pre>curl 'localhost:8080/js/hello?name=Ada'</pre>
</article>

<article>
<h3><a href="/js/hono">/js/hono/*</a></h3>
<p>A Hono application, served unchanged, for example <a href="/js/hono/users/Ada">/js/hono/users/Ada</a>.</p>
</article>

<article class="wide">
<h3><a href="/image">/image</a></h3>
<p>A PNG that the function draws row by row and sends as it goes. Click to zoom in.</p>
<img id="image" src="/image?width=1080&amp;height=480" width="1080" height="480" alt="The Mandelbrot set">
</article>
</main>

<h2>With a server behind them</h2>
<main>
<article><h3>/backend</h3><p>Asks a TCP server and answers what it says.</p></article>
<article><h3>/redis/:key</h3><p>GET, PUT and INCR of values in Redis.</p></article>
<article><h3>/postgres</h3><p>Rows of a query as JSON, from PostgreSQL.</p></article>
<article><h3>/proxy/*</h3><p>Passes requests on to an HTTP server, bodies streaming both ways.</p></article>
<article><h3>/js/fetch/*</h3><p>JavaScript that asks an HTTP server.</p></article>
<article><h3>/js/login and /js/verify</h3><p>JavaScript that looks users up in Redis and signs tokens.</p></article>
</main>
<p>These stand in <code>samples/backends.toml</code>: start with <code>serverless-wasm samples/backends.toml</code>.</p>

<script>
const byId = (id) => document.getElementById(id);
const onSubmit = (id, target, answer) =>
  byId(id).addEventListener("submit", async (event) => {
    event.preventDefault();
    byId(target).textContent = "...";
    try { byId(target).textContent = await answer(event.target.elements); }
    catch (error) { byId(target).textContent = String(error); }
  });

onSubmit("greet", "greeted", async ({ name }) => (await fetch("/greet/" + encodeURIComponent(name.value))).text());

onSubmit("login", "token", async ({ user, password }) => {
  const fields = new URLSearchParams({ user: user.value, password: password.value });
  const { token, error } = await (await fetch("/login", { method: "POST", body: fields })).json();
  if (error) return error;
  const claims = await (await fetch("/verify", { headers: { authorization: "Bearer " + token } })).text();
  return token + " says " + claims;
});

onSubmit("upload", "sum", async ({ file }) => {
  if (!file.files[0]) return "Choose a file first.";
  return (await fetch("/upload", { method: "POST", body: file.files[0] })).text();
});

const events = new EventSource("/sse");
events.addEventListener("tick", (event) => {
  const { number, time } = JSON.parse(event.data);
  byId("tick").textContent = number + " \u00b7 " + time;
});
addEventListener("pagehide", () => events.close());

const view = { x: -0.6, y: 0, zoom: 1 };
byId("image").addEventListener("click", (event) => {
  const { width, height } = event.target.getBoundingClientRect();
  const step = 3.5 / (view.zoom * Math.min(1080, 720)) * (1080 / width);
  view.x += (event.offsetX - width / 2) * step;
  view.y -= (event.offsetY - height / 2) * step;
  view.zoom *= 3;
  event.target.src = "/image?" + new URLSearchParams({ width: 1080, height: 480, ...view });
});
</script>
</body>
</html>
`);
