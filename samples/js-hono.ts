// A Hono application, as it would be written for workers: it is served unchanged.
import { Hono } from "hono";

const app = new Hono().basePath("/js/hono");

app.get("/", (context) => context.text("Hello from Hono!\n"));
app.get("/users/:name", (context) => context.json({ user: context.req.param("name") }));
app.post("/echo", async (context) => context.json(await context.req.json()));
app.notFound((context) => context.json({ error: `There is no ${context.req.path}.` }, 404));

export default app;
