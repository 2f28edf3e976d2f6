// The draft saves itself; what the server answers says so. Here is what happens when it does not answer, or does not take it.
import { taken, tell } from "/script/desk.js";

const AGAIN = 5_000;
let later;
let waiting;

const form = () => document.getElementById("draft");
const status = () => document.getElementById("saved");

function say(words, failed) {
  const line = status();
  if (!line) return;
  line.textContent = words;
  line.classList.toggle("failed", Boolean(failed));
}

document.addEventListener("input", (event) => {
  if (event.target.form && event.target.form === form()) {
    form().dataset.unsaved = "yes";
    say("Not saved yet");
  }
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.id === "draft") {
    // Leaving a field that was saved as it was typed is no change.
    if (event.detail.requestConfig.triggeringEvent?.type === "change" && form().dataset.unsaved !== "yes") return event.preventDefault();
    clearTimeout(later);
    // What is typed while this is on its way is not saved by it.
    form().dataset.unsaved = "sent";
    say("Saving…");
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target.id !== "draft" || !form()) return;
  const goOn = waiting;
  if (taken(event)) {
    if (form().dataset.unsaved !== "sent") return;
    delete form().dataset.unsaved;
    waiting = undefined;
    goOn?.(true);
    return;
  }
  const answer = event.detail.xhr.status;
  waiting = undefined;
  form().dataset.unsaved = "yes";
  if (answer === 499) say("Not saved: your session has ended. Sign in in a new tab; your text stays here.", true);
  else if (!answer || answer >= 500) {
    say("Not saved: the desk does not answer. Trying again…", true);
    later = setTimeout(() => htmx.trigger(form(), "again"), AGAIN);
  } else {
    form().dataset.unsaved = "refused";
    if (goOn) settleFirst();
  }
});
const settleFirst = () => tell("The draft is not saved, so nothing else was done. It says why: settle that first.");
addEventListener("beforeunload", (event) => {
  if (form()?.dataset.unsaved) event.preventDefault();
});
// Coming back from signing in in another tab, or to where there is a line.
["focus", "online"].forEach((back) =>
  addEventListener(back, () => {
    if (form()?.dataset.unsaved === "yes") htmx.trigger(form(), "again");
  }),
);

// Toolbar of the explanation, and citing a source by its number.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-cite], [data-wrap]");
  const text = document.getElementById("explanation");
  if (!button || !text) return;
  const [from, to] = [text.selectionStart, text.selectionEnd];
  const chosen = text.value.slice(from, to);
  const [before, after] = button.dataset.cite ? [`${chosen && chosen + " "}[${button.dataset.cite}]`, ""] : button.dataset.wrap.split("…");
  text.focus();
  text.setRangeText(button.dataset.cite ? before : before + chosen + after, from, to, "end");
  if (!button.dataset.cite && !chosen) text.setSelectionRange(from + before.length, from + before.length);
  text.dispatchEvent(new Event("input", { bubbles: true }));
});

// How long the explanation is; what it cites is no word of it.
function countWords() {
  const line = document.getElementById("word-count");
  if (!line) return;
  const words = document.getElementById("explanation").value.replace(/\[\d{1,6}]/g, "").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  line.textContent = words === 1 ? "1 word" : `${words} words`;
}
countWords();
document.addEventListener("htmx:afterSettle", countWords);

// A number in the text is a citation: its tick follows, unless the source was ticked by hand.
const named = () => new Set([...(document.getElementById("explanation")?.value ?? "").matchAll(/\[(\d{1,6})]/g)].map((match) => match[1]));
function tickNamed() {
  const numbers = named();
  document.querySelectorAll('[name="_cite"]').forEach((tick) => {
    if (numbers.has(tick.value)) tick.dataset.named = "yes";
    if (numbers.has(tick.value) || tick.dataset.named) tick.checked = numbers.has(tick.value);
    if (!numbers.has(tick.value)) delete tick.dataset.named;
  });
}
tickNamed();
document.addEventListener("htmx:afterSettle", tickNamed);
document.addEventListener("input", (event) => {
  if (event.target.id !== "explanation") return;
  tickNamed();
  countWords();
});

// Both texts are on the page; keeping one's own puts it over what was saved in the meantime.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-drop]")) delete form().dataset.unsaved;
  const keep = event.target.closest("[data-keep]");
  if (!keep) return;
  document.getElementById("revision").value = keep.dataset.keep;
  htmx.trigger(form(), "again");
});

// Whatever else is asked for waits until the last words are saved.
document.addEventListener("htmx:confirm", (event) => {
  if (event.target.id === "draft" || !form()?.dataset.unsaved) return;
  event.preventDefault();
  if (form().dataset.unsaved === "refused") return settleFirst();
  waiting = event.detail.issueRequest;
  if (form().dataset.unsaved === "yes") htmx.trigger(form(), "again");
});

// Who types or chooses in the right column keeps it as it is.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const part = event.target;
  if (part.closest("#next") && (part.contains(document.activeElement) || part.querySelector("details[open]"))) event.detail.shouldSwap = false;
});
