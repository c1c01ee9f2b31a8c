// The API about applications: what each is, may do and does.
import { z } from "zod";
import type { Application } from "../config/config.ts";
import { ROUTE_METHODS } from "../config/method.ts";
import { AdminError } from "./error.ts";
import { invoke, INVOKE_BODY_BYTES, MAX_BODY_CHARACTERS } from "./invoke.ts";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";
import { applicationAnswer, applicationsAnswer, failedAnswer, invokedAnswer } from "./schema.ts";
import type { AdminState } from "./state.ts";
import { viewApplication } from "./view.ts";

export const applicationName: z.ZodString = z.string().max(64);
const parameters = { name: applicationName };
const none = { description: "There is no such application.", schema: failedAnswer };

export function createApplicationRoutes(state: AdminState): readonly Route[] {
  const find = (name: string): Application => {
    const application = state.application(name);
    if (application === undefined) throw new AdminError(404, "NOT_FOUND", "there is no such application");
    return application;
  };
  const view = (application: Application): object =>
    viewApplication(application, state.module(application.name), state.activity);
  return [
    defineRoute({
      method: "GET",
      path: "/api/v1/applications",
      summary: "All applications",
      answers: { 200: { description: "In the order of the configuration.", schema: applicationsAnswer } },
      run: () => Response.json({ applications: state.config.applications.map(view) }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/v1/applications/:name",
      summary: "One application",
      parameters,
      answers: { 200: { description: "The application.", schema: applicationAnswer }, 404: none },
      run: ({ parameters: { name } }) => Response.json(view(find(name))),
    }),
    defineRoute({
      method: "POST",
      path: "/api/v1/applications/:name/invoke",
      summary: "Sends a request to an application, as a client would",
      parameters,
      maxBodyBytes: INVOKE_BODY_BYTES,
      body: {
        method: z
          .enum(ROUTE_METHODS as string[])
          .optional()
          .meta({
            description: "Default: the application's first.",
          }),
        path: z.string().max(8192).optional().meta({
          description: "With the query. Default: the application's, where it has no parameters.",
        }),
        headers: z
          .array(z.tuple([z.string().max(256), z.string().max(8192)]))
          .max(100)
          .optional(),
        body: z.string().max(MAX_BODY_CHARACTERS).optional(),
        isBase64Encoded: z.boolean().optional(),
      },
      answers: {
        200: { description: "What the function answered, whatever that was.", schema: invokedAnswer },
        404: none,
        502: { description: "The connection to the server failed.", schema: failedAnswer },
        503: { description: "Nothing is served yet, or too many are invoked at once.", schema: failedAnswer },
        504: { description: "No answer in time.", schema: failedAnswer },
      },
      run: async ({ parameters: { name }, body, signal }) =>
        Response.json(await invoke({ application: find(name), state, sent: body, signal })),
    }),
  ];
}
