// On every page: keeps marked parts fresh, sends forms without leaving the page, copies commands. Everything works without it.

const POLITE_FAILURES = 2;

/** @param {string} selector */
const all = (selector) => document.querySelectorAll(selector);

/**
 * Puts what the server made in place of what is there, part by part; what somebody is in, or has marked, stays.
 * @param {Document} fresh
 */
function replaceLiveParts(fresh) {
  const selection = document.getSelection();
  for (const part of all("[data-live]")) {
    const next = fresh.getElementById(part.id);
    if (next === null || next.innerHTML === part.innerHTML) continue;
    const active = document.activeElement;
    if (active !== null && active !== document.body && part.contains(active)) continue;
    if (selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode)) continue;
    const scrolled = [...part.querySelectorAll(".scroll")].map(({ scrollLeft }) => scrollLeft);
    part.replaceChildren(...next.childNodes);
    for (const [index, scroll] of part.querySelectorAll(".scroll").entries())
      scroll.scrollLeft = scrolled[index] ?? 0;
  }
}

/** @param {string} text */
function parse(text) {
  // Scripts of a document that is made so do not run.
  return new DOMParser().parseFromString(text, "text/html");
}

/** @param {string} message */
function tellTrouble(message) {
  const trouble = document.getElementById("trouble");
  if (trouble === null || trouble.textContent === message) return;
  trouble.textContent = message;
  trouble.hidden = message === "";
}

/** @param {number} everyMs */
function refresh(everyMs) {
  let failures = 0;
  const run = async () => {
    if (document.visibilityState === "visible") {
      try {
        const response = await fetch(location.href, { headers: { accept: "text/html" } });
        if (response.status === 401) {
          location.reload();
          return;
        }
        if (response.ok) replaceLiveParts(parse(await response.text()));
        failures = 0;
        tellTrouble("");
        document.dispatchEvent(new Event("fresh"));
      } catch {
        failures++;
        if (failures >= POLITE_FAILURES)
          tellTrouble("The server does not answer. What is shown is of a while ago.");
      }
    }
    setTimeout(run, everyMs);
  };
  setTimeout(run, everyMs);
}

/**
 * Only the part that the form names is replaced by that of the page that comes back.
 * @param {HTMLFormElement} form
 */
function sendInPlace(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const target = document.getElementById(form.dataset["partial"] ?? "");
    const button = form.querySelector("button");
    if (target === null || button === null) return;
    button.setAttribute("aria-disabled", "true");
    target.setAttribute("aria-busy", "true");
    try {
      const body = new URLSearchParams(
        [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
      );
      const response = await fetch(form.action, { method: "POST", body });
      if (response.status === 401) {
        location.reload();
        return;
      }
      const next = parse(await response.text()).getElementById(target.id);
      if (next === null) throw new Error(`status ${response.status}`);
      target.replaceChildren(...next.childNodes);
    } catch {
      const problem = document.createElement("p");
      problem.className = "problem";
      problem.textContent = "The server did not answer.";
      target.replaceChildren(problem);
    } finally {
      button.removeAttribute("aria-disabled");
      target.removeAttribute("aria-busy");
    }
    target.focus();
  });
}

/** @param {HTMLButtonElement} button */
function copyOnClick(button) {
  if (!window.isSecureContext) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied";
    }
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
}

const everyMs = Number(document.body.dataset["refresh"] ?? 0);
if (everyMs > 0) refresh(everyMs);
for (const form of all("form[data-partial]")) if (form instanceof HTMLFormElement) sendInPlace(form);
for (const button of all("[data-copy]")) if (button instanceof HTMLButtonElement) copyOnClick(button);
