// The page for what is not there, or went wrong.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { ServerState } from "../../observe/message.ts";
import { layout } from "./layout.ts";
import { showName } from "./text.ts";

export interface ProblemData {
  readonly now: number;
  readonly version: string;
  readonly state: ServerState;
  readonly title: string;
  readonly message: string;
}

export function problemPage({ title, message, ...frame }: ProblemData): Html {
  return layout(
    { ...frame, title, place: undefined },
    html`<h1>${title}</h1>
      <p>${showName(message, 2000)}</p>
      <p><a href="/">Overview</a></p>`,
  );
}
