// The draft saves itself; what the server answers says so. Here is only what happens when it does not answer.
const AGAIN = 5_000;
let later;

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
    if (event.detail.requestConfig.triggeringEvent?.type === "change" && !form().dataset.unsaved) return event.preventDefault();
    clearTimeout(later);
    say("Saving…");
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target.id !== "draft") return;
  if (event.detail.successful) delete form().dataset.unsaved;
  else if (event.detail.xhr.status === 499) say("Not saved: your session has ended. Sign in in a new tab; your text stays here.", true);
  else if (!event.detail.xhr.status || event.detail.xhr.status >= 500) {
    say("Not saved: the desk does not answer. Trying again…", true);
    later = setTimeout(() => htmx.trigger(form(), "again"), AGAIN);
  }
});
addEventListener("beforeunload", (event) => {
  if (form()?.dataset.unsaved) event.preventDefault();
});
// Coming back from signing in in another tab, or to where there is a line.
["focus", "online"].forEach((back) =>
  addEventListener(back, () => {
    if (form()?.dataset.unsaved) htmx.trigger(form(), "again");
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
  if (event.target.id === "explanation") tickNamed();
});

// Both texts are on the page; keeping one's own puts it over what was saved in the meantime.
document.addEventListener("click", (event) => {
  const keep = event.target.closest("[data-keep]");
  if (!keep) return;
  document.getElementById("revision").value = keep.dataset.keep;
  htmx.trigger(form(), "again");
});

// Whatever else is asked for waits until the last words are saved.
document.addEventListener("htmx:confirm", (event) => {
  if (event.target.id === "draft" || !form()?.dataset.unsaved) return;
  event.preventDefault();
  const goOn = (saved) => {
    if (saved.target.id !== "draft") return;
    document.removeEventListener("htmx:afterRequest", goOn);
    if (saved.detail.successful) event.detail.issueRequest(true);
  };
  document.addEventListener("htmx:afterRequest", goOn);
  htmx.trigger(form(), "again");
});
