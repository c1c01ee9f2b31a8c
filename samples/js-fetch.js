// Asks a backend, and answers what it says with a header of its own. The address stands in `env`, which grants it:
// nothing else is reached.

export default {
  async fetch(request, env) {
    const { pathname, search } = new URL(request.url);
    const path = pathname.slice("/js/fetch".length) || "/";
    let response;
    try {
      response = await fetch(`http://${env.BACKEND}${path}${search}`, { signal: AbortSignal.timeout(5000) });
    } catch (error) {
      console.warn(`the backend does not answer: ${error.message}`);
      return new Response("The backend does not answer.\n", { status: 502 });
    }
    const headers = new Headers({ "x-backend-status": String(response.status) });
    const type = response.headers.get("content-type");
    if (type !== null) headers.set("content-type", type);
    return new Response(response.body, { status: response.status, headers });
  },
};
