// The live tail: invocations as they end, the newest on top. Texts become text, never markup.

const MAX_ROWS = 200;
const HIDDEN =
  /([\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}])/u;
/** @type {Readonly<Record<string, string>>} */
const SHORT_NAMES = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const MAX_CHARACTERS = 200;
/** Each keeps one of the six connections that a browser has to a server: with more, no other page would come. */
const MAX_PAGES = 4;

/**
 * @typedef {{ id: string, at: number, application: string, method: string, path: string, status: number, wallMs: number,
 *   failure: { code: string, message: string } | null, lines: { level: string, text: string }[], moreLines: number }} Invocation
 */

/** @param {string} character */
function nameCharacter(character) {
  const code = character.codePointAt(0) ?? 0;
  const short = SHORT_NAMES[character];
  if (short !== undefined) return short;
  const digits = code.toString(16);
  return code > 0xff_ff ? `\\u{${digits}}` : `\\u${digits.padStart(4, "0")}`;
}

/** The same as `showName` of the server's pages. @param {string} text */
function showName(text) {
  const bdi = document.createElement("bdi");
  bdi.className = "foreign";
  const cut = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
  for (const [index, part] of cut.split(HIDDEN).entries()) {
    if (index % 2 === 0) bdi.append(part);
    else bdi.append(make("span", "hidden-character", nameCharacter(part)));
  }
  return bdi;
}

/** @param {string} tag @param {string} className @param {...(Node | string)} content */
function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.append(...content);
  return element;
}

/** @param {string} href @param {...Node} content */
function link(href, ...content) {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.append(...content);
  return anchor;
}

/** @param {number} ms */
function formatMs(ms) {
  const [value, unit] = ms < 1000 ? [ms, "ms"] : [ms / 1000, "s"];
  return `${Number(value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2))} ${unit}`;
}

/** @param {Invocation} invocation */
function toRow({ id, at, application, method, path, status, wallMs, failure, lines, moreLines }) {
  const row = make("tr", failure === null ? "" : "failed");
  const where = /^\.\.?$/.test(id) ? `/invocations?id=${id}` : `/invocations/${encodeURIComponent(id)}`;
  const time = document.createElement("time");
  time.dateTime = new Date(at).toISOString();
  time.textContent = new Date(at).toLocaleTimeString("en-GB");
  const badge =
    status === 0
      ? make("span", "status none", "none")
      : make("span", `status s${Math.floor(status / 100)}`, String(status));
  const why = make("td", "why");
  if (failure !== null)
    why.append(make("code", "", failure.code), " ", showName(failure.message.split("\n", 1)[0] ?? ""));
  for (const { level, text } of lines.slice(0, 3)) why.append(make("div", `line ${level}`, showName(text)));
  const more = moreLines + Math.max(0, lines.length - 3);
  if (more > 0) why.append(make("div", "note", `${more} more ${more === 1 ? "line" : "lines"}`));
  row.append(
    make("td", "when", time),
    make("td", "what", badge),
    make("td", "request", link(where, showName(method), document.createTextNode(" "), showName(path))),
    make("td", "who", link(`/applications/${encodeURIComponent(application)}`, showName(application))),
    make("td", "number took", formatMs(wallMs)),
    why,
  );
  return row;
}

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind */
function find(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`there is no ${id}`);
  return element;
}

const rows = find("live-rows", HTMLTableSectionElement);
const status = find("live-status", HTMLElement);
const counter = find("live-count", HTMLElement);
const pause = find("live-pause", HTMLButtonElement);
const empty = find("live-empty", HTMLElement);
const form = find("live-filter", HTMLFormElement);

/** What came since rows were added last. @type {Invocation[]} */
let waiting = [];
let seen = 0;
let skipped = 0;
let isPaused = false;
let isScheduled = false;
/** @type {EventSource | undefined} */
let source;

/** @param {string} text */
function tell(text) {
  // It is read out: only what changed is said.
  if (status.textContent !== text) status.textContent = text;
}

function count() {
  const parts = [`${seen} since the page was opened`];
  if (skipped > 0) parts.push(`${skipped} more were too fast to be shown`);
  if (isPaused) parts.push(`${waiting.length === MAX_ROWS ? `${MAX_ROWS} or more` : waiting.length} waiting`);
  counter.textContent = parts.join(" · ");
}

function schedule() {
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    show();
  }, 100);
}

function show() {
  if (!isPaused) {
    // A link that has the focus stays where it is as long as it is there.
    rows.prepend(...waiting.map(toRow).toReversed());
    while (rows.rows.length > MAX_ROWS) rows.deleteRow(-1);
    waiting = [];
  }
  empty.hidden = rows.rows.length > 0;
  count();
}

/**
 * Until the page is closed. Where there are no locks, for want of encryption, nobody counts.
 * @param {number} place @returns {Promise<boolean>}
 */
function takePlace(place) {
  return new Promise((resolve) => {
    void navigator.locks.request(`live-${place}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => {});
    });
  });
}

async function begin() {
  let place = 0;
  // oxlint-disable-next-line no-await-in-loop -- the first that is free
  while (window.isSecureContext && place < MAX_PAGES && !(await takePlace(place))) place++;
  if (place < MAX_PAGES) listen();
  else tell(`Not connected: ${MAX_PAGES} live pages are open. Close one, and reload this.`);
}

function listen() {
  source?.close();
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") chosen.set(name, value);
  const query = chosen.size === 0 ? "" : `?${chosen.toString()}`;
  history.replaceState(null, "", `/live${query}`);
  source = new EventSource(`/api/v1/events${query}`);
  source.addEventListener("open", () => tell(isPaused ? "Paused" : "Connected"));
  source.addEventListener("error", () => {
    if (source?.readyState === EventSource.CLOSED) tell("Not connected: reload the page to sign in again.");
    else tell("Connection lost, trying again…");
  });
  source.addEventListener("invocation", ({ data }) => {
    seen++;
    waiting.push(JSON.parse(data));
    if (waiting.length > MAX_ROWS) waiting.shift();
    schedule();
  });
  source.addEventListener("skipped", ({ data }) => {
    skipped += JSON.parse(data).count;
    schedule();
  });
}

pause.addEventListener("click", () => {
  isPaused = !isPaused;
  pause.setAttribute("aria-pressed", String(isPaused));
  tell(isPaused ? "Paused" : "Connected");
  show();
});
find("live-clear", HTMLButtonElement).addEventListener("click", () => {
  rows.replaceChildren();
  waiting = [];
  show();
});
form.addEventListener("change", () => {
  rows.replaceChildren();
  waiting = [];
  if (source !== undefined) listen();
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && source !== undefined) listen();
});
void begin();
count();
