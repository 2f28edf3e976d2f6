// A page in sight listens: when claims change it asks for itself again and takes over what is different, where nobody is at work.
const AT_ONCE = 400, AGAIN = 1_500, SLOWLY = 15_000;
let source, waiting, last = 0, joined = false;

const openClaim = () => document.querySelector("#page [data-open-claim]")?.dataset.openClaim;
const light = (state, words) => {
  const line = document.getElementById("live");
  if (!line) return;
  line.className = `live soft small ${state}`;
  line.textContent = words;
};

function listen() {
  if (source || document.hidden) return;
  const claim = openClaim();
  source = new EventSource(claim ? `/live?claim=${claim}` : "/live");
  source.addEventListener("open", () => light("on", "Live"));
  source.addEventListener("changed", (event) => {
    if (event.data || joined) refresh(event.data);
    joined = true;
  });
  source.addEventListener("here", (event) => {
    const line = document.getElementById("here");
    if (line) line.textContent = event.data ? `Also here: ${event.data}` : "";
  });
  source.addEventListener("error", () => {
    light("off", "Not live");
    if (source?.readyState !== EventSource.CLOSED) return;
    source = undefined;
    setTimeout(listen, SLOWLY);
  });
}
function stop() {
  source?.close();
  source = undefined;
}

document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
addEventListener("pagehide", stop);
addEventListener("pageshow", listen);
let claimOpen = openClaim();
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "page" || openClaim() === claimOpen) return;
  claimOpen = openClaim();
  stop();
  listen();
});

function refresh(ids) {
  const claim = openClaim();
  if (claim && ids && !ids.split(" ").includes(claim)) return;
  clearTimeout(waiting);
  waiting = setTimeout(take, Math.max(AT_ONCE, last + AGAIN - Date.now()));
}

const parts = (page) => new Map([...page.querySelectorAll("#page [data-live]")].map((part) => [part.dataset.live, part]));
const TYPED_INTO = "input:not([type=checkbox], [type=radio], [type=hidden]), textarea, select";
// Somebody is at work in it: types, has typed, or reads why something was not taken.
const busy = (part) => part.contains(document.activeElement) && document.activeElement.matches(TYPED_INTO) || part.querySelector("[data-typed], [role=alert], details.menu[open]");
async function take() {
  if (!document.querySelector("#page [data-live]")) return;
  if (document.querySelector(".htmx-request")) return (waiting = setTimeout(take, AGAIN));
  last = Date.now();
  const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } }).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = parts(page);
  const changed = [...parts(document)].filter(([name, part]) => next.has(name) && comparable(part) !== comparable(next.get(name)));
  if (!changed.length) return;
  if (changed.some(([, part]) => busy(part))) return offer();
  for (const [name, part] of changed) put(part, next.get(name));
  document.dispatchEvent(new CustomEvent("htmx:afterSettle", { detail: {} }));
}
// Times go on by themselves, tokens are new each time, and what is unfolded is the reader's: none of it is a change.
function comparable(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("time").forEach((time) => time.replaceWith(time.dateTime));
  copy.querySelectorAll("[name=_csrf]").forEach((token) => token.remove());
  copy.querySelectorAll("[open]").forEach((sheet) => sheet.removeAttribute("open"));
  copy.querySelectorAll(".fresh").forEach((line) => line.classList.remove("fresh"));
  return copy.innerHTML.replace(/ class=""/g, "").replace(/\s+/g, " ");
}

function put(part, fresh) {
  if (part.matches("table.lines")) return putLines(part, fresh);
  const at = part.contains(document.activeElement) ? address(document.activeElement) : "";
  const open = new Set([...part.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent));
  part.replaceWith(fresh);
  fresh.querySelectorAll("details > summary").forEach((summary) => (summary.parentElement.open = open.has(summary.textContent)));
  fresh.classList.add("fresh");
  htmx.process(fresh);
  if (at) fresh.querySelector(at)?.focus({ preventScroll: true });
}
const address = (element) => (element.id ? `#${CSS.escape(element.id)}` : element.getAttribute("href") ? `a[href="${CSS.escape(element.getAttribute("href"))}"]` : "");

// Lines stay where they are: each shows what it is now, those that left the list are faint, and those that came are offered.
function putLines(table, fresh) {
  const now = new Map([...fresh.querySelectorAll("tr[data-claim]")].map((line) => [line.dataset.claim, line]));
  for (const line of table.querySelectorAll("tr[data-claim]")) {
    const next = now.get(line.dataset.claim);
    now.delete(line.dataset.claim);
    if (!next) line.classList.add("gone");
    else if (!line.querySelector(".c-tick :checked") && !line.contains(document.activeElement) && comparable(line) !== comparable(next)) {
      line.replaceWith(next);
      next.classList.add("fresh");
    }
  }
  if (now.size || table.querySelector(".gone")) offer(now.size === 1 ? "One new claim" : now.size ? `${now.size} new claims` : "The list changed");
}

function offer(what = "Others changed what you see here") {
  const line = document.getElementById("news");
  if (!line || line.textContent.startsWith(what)) return;
  line.textContent = `${what}. `;
  const show = document.createElement("button");
  show.className = "button small";
  show.type = "button";
  show.textContent = "Show it";
  show.addEventListener("click", () => {
    line.textContent = "";
    htmx.ajax("GET", location.pathname + location.search, { target: "#page", select: "#page", swap: "outerHTML show:none" });
  });
  line.append(show);
}

listen();
