// The API about figures over time: what the dashboard's charts are drawn from.
import { z } from "zod";
import { applicationName } from "./application-route.ts";
import { RANGES } from "./history.ts";
import type { Range } from "./history.ts";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";
import type { AdminState } from "./state.ts";

const numbers = z.array(z.number());
const gaps = z.array(z.number().nullable());
const seriesAnswer: z.ZodType = z.object({
  stepMs: z.number(),
  times: numbers.meta({ description: "Unix seconds." }),
  requests: numbers.meta({ description: "Per second." }),
  errors: numbers.meta({ description: "Per second: answered with 5xx, or not to the end." }),
  p50: gaps.meta({ description: "Milliseconds; null where nothing is known." }),
  p95: gaps,
  p99: gaps,
  cpu: gaps.meta({ description: "Per cent of a core; of the process where no application is named." }),
  memoryBytes: gaps,
});

export function createFigureRoutes(state: AdminState): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/v1/figures",
      summary: "Requests, durations, CPU and memory over time, of one application or of all",
      query: {
        application: applicationName.optional(),
        range: z
          .enum(RANGES as [Range, ...Range[]])
          .optional()
          .meta({
            description: "By the second for ten minutes (the default), or by ten seconds for four hours.",
          }),
      },
      answers: { 200: { description: "The figures, the oldest first.", schema: seriesAnswer } },
      run: ({ query: { application, range = "10m" } }) =>
        Response.json(state.history.series(range, application)),
    }),
  ];
}
