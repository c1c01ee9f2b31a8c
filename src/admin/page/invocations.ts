// The page that finds invocations among those that were kept.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { ErrorCode } from "../../errors.ts";
import { ERROR_TABLE } from "../../errors.ts";
import type { ServerState } from "../../observe/message.ts";
import type { InvocationFilter, StoredInvocation } from "../../observe/store.ts";
import { invocationTable } from "./invocation-table.ts";
import { layout } from "./layout.ts";

export const PAGE_LENGTH = 50;

export interface InvocationsData {
  readonly now: number;
  readonly version: string;
  readonly state: ServerState;
  /** Names, in the order of the configuration. */
  readonly applications: readonly string[];
  /** What was asked for, as it was written. */
  readonly query: URLSearchParams;
  /** Undefined where nothing is kept. */
  readonly invocations: readonly StoredInvocation[] | undefined;
  /** What of the query is no filter. */
  readonly problems: readonly string[];
}

const SPANS: readonly (readonly [string, string, number])[] = [
  ["15m", "15 minutes", 900_000],
  ["1h", "hour", 3_600_000],
  ["24h", "day", 86_400_000],
  ["7d", "7 days", 604_800_000],
];

/** A whole number up to a maximum. */
function parseNumber(text: string, maximum: number): number | undefined {
  return /^\d{1,16}$/.test(text) && Number(text) <= maximum ? Number(text) : undefined;
}

/** What a query asks for; what it holds beside that is left out, with a sentence about it. */
export function parseFilter(
  query: URLSearchParams,
  now: number,
): { readonly filter: InvocationFilter; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const take = <T>(key: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = query.get(key)?.trim() ?? "";
    if (text === "") return undefined;
    const value = parse(text);
    if (value === undefined) problems.push(`There is no ${key} like that: it is left out.`);
    return value;
  };
  const span = take("since", (text) => SPANS.find(([name]) => name === text));
  const found = {
    application: take("application", (text) => text),
    failed: take("failed", (text) => (text === "true" ? true : text === "false" ? false : undefined)),
    code: take("code", (text) => (Object.hasOwn(ERROR_TABLE, text) ? (text as ErrorCode) : undefined)),
    status: take("status", (text) => parseNumber(text, 599)),
    method: take("method", (text) => text.toUpperCase()),
    path: take("path", (text) => text),
    since: span === undefined ? undefined : now - span[2],
    before: take("before", (text) => parseNumber(text, Number.MAX_SAFE_INTEGER)),
  };
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  // One more than is shown tells whether there are more.
  return { filter: { ...Object.fromEntries(given), limit: PAGE_LENGTH + 1 }, problems };
}

export function invocationsPage(data: InvocationsData): Html {
  const { now, version, state, query, invocations, problems } = data;
  const onFirst = (query.get("before") ?? "") === "";
  const shown = invocations?.slice(0, PAGE_LENGTH) ?? [];
  return layout(
    {
      title: "Invocations",
      place: "/invocations",
      state,
      version,
      now,
      ...(onFirst && invocations !== undefined ? { refreshMs: 3000 } : {}),
    },
    html`<h1>Invocations</h1>
      ${filterForm(data)} ${problems.map((problem) => html`<p class="problem" role="alert">${problem}</p>`)}
      <section aria-labelledby="found-title">
        <h2 id="found-title" class="unseen">Found</h2>
        <div id="found" data-live>
          ${
            invocations === undefined
              ? html`<p class="empty">Invocations are not kept.</p>`
              : invocationTable({
                  label: "Invocations",
                  invocations: shown,
                  now,
                  empty: "There is none like that.",
                })
          }
          ${pages(query, shown.at(-1), onFirst, shown.length < (invocations?.length ?? 0))}
        </div>
      </section>`,
  );
}

function pages(
  query: URLSearchParams,
  last: StoredInvocation | undefined,
  onFirst: boolean,
  more: boolean,
): Html {
  const link = (before: string): string => {
    const next = new URLSearchParams([...query].filter(([key, value]) => value !== "" && key !== "before"));
    if (before !== "") next.set("before", before);
    return `/invocations?${next.toString()}`;
  };
  if (onFirst && !more) return html``;
  return html`<nav class="pages" aria-label="Pages">
    ${onFirst ? "" : html`<a href="${link("")}">Newest</a>`}
    ${more && last !== undefined ? html`<a href="${link(String(last.sequence))}" rel="next">Older</a>` : ""}
  </nav>`;
}

function filterForm({ query, applications }: InvocationsData): Html {
  const get = (key: string): string => query.get(key) ?? "";
  const named = get("application");
  const known = named === "" || applications.includes(named) ? applications : [named, ...applications];
  return html`<form class="filter" method="get" action="/invocations" role="search" aria-label="Filter">
      ${select("application", "Application", named, [["", "all"], ...known.map((name) => [name, name] as const)])}
      ${select("failed", "Outcome", get("failed"), [
        ["", "any"],
        ["true", "failed"],
        ["false", "succeeded"],
      ])}
      ${select("code", "Code", get("code"), [["", "any"], ...Object.keys(ERROR_TABLE).map((code) => [code, code] as const)])}
      ${input("status", "Status", get("status"), "numeric")} ${input("method", "Method", get("method"))}
      ${input("path", "Path begins with", get("path"))}
      ${select("since", "Of the last", get("since"), [["", "time kept"], ...SPANS.map(([value, name]) => [value, name] as const)])}
      <div class="actions"><button>Filter</button> <a href="/invocations">Clear</a></div>
    </form>
    <form class="lookup" method="get" action="/invocations" aria-label="Look up">
      ${input("id", "Request id", "")}
      <div class="actions"><button class="secondary">Look up</button></div>
    </form>`;
}

function select(
  key: string,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, name: string])[],
): Html {
  return html`<div class="field">
    <label for="filter-${key}">${label}</label>
    <select id="filter-${key}" name="${key}">
      ${options.map(
        ([value, name]) =>
          html`<option value="${value}" ${value === chosen ? html` selected` : ""}>${name}</option>`,
      )}
    </select>
  </div>`;
}

function input(key: string, label: string, value: string, mode = "text"): Html {
  return html`<div class="field for-${key}">
    <label for="filter-${key}">${label}</label>
    <input
      id="filter-${key}"
      name="${key}"
      value="${value}"
      inputmode="${mode}"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
    />
  </div>`;
}
