// What every page does in the browser. Pages work without it; nothing here decides anything.
import { localTimes } from "/script/times.js";

document.cookie = `zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}; path=/; max-age=31536000; samesite=lax`;
localTimes(document);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open]").forEach((menu) => menu.removeAttribute("open"));
    document.querySelector(".toast")?.remove();
  }
});

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  });
  if (event.target.closest("[data-back]")) history.back();
});

// A number cited in a text leads to its source in the ledger, where it can be worked on.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#source-"]');
  const source = link && document.getElementById(link.hash.replace("#source-", "ledger-"));
  if (source) {
    event.preventDefault();
    location.replace("#" + source.id);
    source.scrollIntoView({ block: "center" });
  }
});

// What a checklist leads to is unfolded and ready to be written into.
function goToGoal() {
  const goal = document.getElementById(location.hash.slice(1));
  if (!goal?.closest("#page")) return;
  for (let part = goal.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  goTo(goal.matches("form") ? goal.querySelector("input:not([type=hidden]), textarea") : goal);
  goal.scrollIntoView({ block: "center" });
}
goToGoal();
addEventListener("hashchange", goToGoal);

// The page came anew; whoever worked on it without a mouse goes on where it says what happened.
document.addEventListener("htmx:afterSettle", (event) => {
  localTimes(document);
  const page = event.detail.target;
  if (page?.id !== "page") return;
  const wrong = document.querySelector('#page [aria-invalid="true"]') ?? document.querySelector('#page [role="alert"]');
  for (let part = wrong?.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  wrong?.scrollIntoView({ block: "center" });
  if (wrong) goTo(wrong);
  else if (document.activeElement === document.body) goTo(document.querySelector("#page .notice") ?? document.querySelector("#page h1") ?? document.getElementById("page"));
  const state = document.querySelector("#page .steps .now");
  if (!wrong && event.detail.requestConfig?.verb === "post") document.getElementById("told").textContent = state ? `Done. The claim is now: ${state.textContent}.` : "Done.";
});
function goTo(place) {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Whether the desk did what was asked: for htmx a refusal that it shows is a success, too. */
export const taken = (event) => event.detail.xhr.status >= 200 && event.detail.xhr.status < 400;

// What is typed into a form and not sent goes with the page: whoever leaves it is asked.
const typedElsewhere = (element) => [...document.querySelectorAll("#page form:is([data-typed], :has(.form-errors, .conflict))")].some((form) => !form.contains(element));
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("#page form[hx-post]") && form.id !== "draft") form.dataset.typed = "yes";
});
addEventListener("beforeunload", (event) => {
  if (typedElsewhere(null)) event.preventDefault();
});
document.addEventListener("htmx:confirm", (event) => {
  if (event.detail.target.id === "page" && typedElsewhere(event.target) && !confirm("What you typed in a form of this page is not saved. Go on without it?")) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
});

export function tell(words, link) {
  document.querySelector(".toast")?.remove();
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "alert");
  toast.textContent = words + " ";
  if (link) {
    const anchor = document.createElement("a");
    anchor.href = link.to;
    anchor.target = "_blank";
    anchor.rel = "opener";
    anchor.textContent = link.words;
    toast.append(anchor);
  }
  document.body.append(toast);
}

document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 499) {
    tell("Your session has ended. Nothing you typed is lost:", { to: "/signed-in", words: "sign in in a new tab, then save again" });
  } else {
    tell("That did not work, and it is our fault. Nothing you typed is lost: try again in a moment.");
  }
});
// A form that was open for long is not the server's any more: it gets a new token, and goes off once more with everything in it.
document.addEventListener("htmx:beforeSwap", (event) => {
  const form = event.detail.elt.closest("form");
  if (event.detail.xhr.status < 400 || event.detail.xhr.responseText) return;
  event.detail.shouldSwap = false;
  if (event.detail.xhr.status !== 400 || !form || form.dataset.renewed) {
    tell("The desk did not take that. Nothing you typed is lost: load the page in a new tab and compare, then send it again.");
    return;
  }
  form.dataset.renewed = "yes";
  renewToken().then(() => form.requestSubmit(event.detail.requestConfig.triggeringEvent?.submitter));
});

async function renewToken() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const token = page.querySelector('[name="_csrf"]')?.value;
  document.querySelectorAll('[name="_csrf"]').forEach((field) => (field.value = token ?? field.value));
}

document.addEventListener("htmx:sendError", () => tell("No connection to the desk. What you typed is still here; try again in a moment."));
document.addEventListener("htmx:afterRequest", (event) => {
  if (!taken(event)) return;
  document.querySelector(".toast")?.remove();
  if (event.target.id === "theme") showTheme(event.detail.requestConfig.parameters.theme);
});

function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.querySelectorAll("#theme button").forEach((choice) => choice.setAttribute("aria-pressed", choice.value === theme));
}
