// The tag of all templates: what is put in is escaped, unless a template made it.
import { html as tag } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** What a template makes. As text: `String(html)`. */
export type Html = HtmlEscapedString;

/** Hono's, without promises: nothing that is shown has to be waited for. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return tag(strings, ...values) as Html;
}
