// The page that asks for the token.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { bareLayout } from "./layout.ts";

/** `problem`: why it is there again. */
export function signInPage(problem?: string): Html {
  return bareLayout(
    "Sign in",
    html`<h1>Sign in</h1>
      ${problem === undefined ? "" : html`<p class="problem" role="alert" id="problem">${problem}</p>`}
      <form class="sign-in" method="post" action="/sign-in">
        <div class="field">
          <label for="token">Token of the admin interface</label>
          <input
            id="token"
            name="token"
            type="password"
            autocomplete="current-password"
            required
            autofocus${problem === undefined ? "" : html` aria-describedby="problem" aria-invalid="true"`}
          />
        </div>
        <button>Sign in</button>
      </form>
      <p class="note">
        It is what <code>token_env</code> or <code>token_file</code> in <code>[admin]</code> names.
      </p>`,
  );
}
