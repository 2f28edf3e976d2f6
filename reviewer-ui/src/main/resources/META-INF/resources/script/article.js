// Reading an article: a selected sentence becomes a claim or a position without leaving the page.
const AROUND = 40;
const theText = () => document.getElementById("text");
const theBar = () => document.getElementById("selection-bar");

// The words selected, with what stands around them: a W3C text-quote selector.
function selected() {
  const text = theText();
  const selection = getSelection();
  if (!text || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const whole = text.textContent;
  let from = before.toString().length;
  let to = from + range.toString().length;
  while (from < to && /\s/.test(whole[from])) from++;
  while (to > from && /\s/.test(whole[to - 1])) to--;
  return from === to ? null : { exact: whole.slice(from, to), prefix: whole.slice(Math.max(0, from - AROUND), from), suffix: whole.slice(to, to + AROUND), range };
}

function showBar() {
  const bar = theBar();
  const quote = selected();
  bar.hidden = !quote;
  if (!quote) return;
  const box = quote.range.getBoundingClientRect();
  const page = document.documentElement;
  const left = Math.min(Math.max(8, box.left + box.width / 2 - bar.offsetWidth / 2), page.clientWidth - bar.offsetWidth - 8);
  bar.style.setProperty("left", `${left + scrollX}px`);
  bar.style.setProperty("top", `${Math.max(60, box.top - bar.offsetHeight - 8) + scrollY}px`);
}

const unquoted = (words) => words.replace(/^[“"«„]+|[”"»“]+$/gu, "").trim();
const capital = (words) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
const isQuote = (quote) => /^[“"«„]/u.test(quote.exact) || /[“"«„]$/u.test(quote.prefix);

function fill(panel, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = panel.querySelector(`[name="${name}"]:not([type="radio"])`);
    if (field) field.value = value;
    panel.querySelectorAll(`[name="${name}"][type="radio"]`).forEach((choice) => (choice.checked = choice.value === value));
  }
}

function openPanel(id, values, focusOn) {
  document.querySelectorAll("[data-panel]").forEach((panel) => (panel.hidden = panel.id !== id));
  const panel = document.getElementById(id);
  fill(panel, values);
  theBar().hidden = true;
  panel.scrollIntoView({ block: "nearest" });
  panel.querySelector(`[name="${focusOn}"]`).focus({ preventScroll: true });
}

const claimFrom = (quote) => ({
  statement: capital(unquoted(quote.exact)),
  ".form": isQuote(quote) ? "QUOTE" : "PARAPHRASE",
  "quote.exact": quote.exact,
  "quote.prefix": quote.prefix,
  "quote.suffix": quote.suffix,
});

document.addEventListener("selectionchange", () => {
  if (theBar() && !selected()) theBar().hidden = true;
});
for (const ending of ["pointerup", "keyup"]) {
  document.addEventListener(ending, (event) => {
    if (event.target.closest?.("#text")) setTimeout(showBar);
  });
}
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("#selection-bar")) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const make = event.target.closest("[data-make]");
  if (make) {
    const quote = selected();
    if (make.dataset.make === "claim") openPanel("new-claim", quote ? claimFrom(quote) : {}, quote ? "claimant.name" : "statement");
    else openPanel("new-position", quote ? { text: unquoted(quote.exact), ".form": isQuote(quote) ? "QUOTE" : "PARAPHRASE" } : {}, "speaker");
  }
  if (event.target.closest("[data-close]")) event.target.closest("[data-panel]").hidden = true;
  const mark = event.target.closest("mark[data-claim]");
  if (mark && getSelection().isCollapsed) light(mark.dataset.claim);
});

const marksOf = (note) => [...document.querySelectorAll(`mark[data-claim="${note.dataset.note}"]`)];
function lit(event) {
  const note = event.target.closest("[data-note]");
  document.querySelectorAll("mark.lit").forEach((mark) => mark.classList.remove("lit"));
  if (note) marksOf(note).forEach((mark) => mark.classList.add("lit"));
  return note;
}
document.addEventListener("pointerover", lit);
// Going through the margin by keyboard goes through the text, too.
document.addEventListener("focusin", (event) => {
  const note = lit(event);
  if (note) marksOf(note)[0]?.scrollIntoView({ block: "nearest" });
});

// Each claim stands in the margin at the height of its words, or below the one before where there is no room.
const NOTE_GAP = 8;
function placeNotes() {
  const notes = document.querySelector(".margin-notes");
  if (!notes) return;
  const beside = matchMedia("(min-width: 1181px)").matches;
  let free = notes.getBoundingClientRect().top;
  for (const note of notes.children) {
    const mark = beside && document.querySelector(`mark[data-claim="${note.dataset.note}"]`);
    const down = mark ? Math.max(0, mark.getBoundingClientRect().top - NOTE_GAP - free) : 0;
    note.style.setProperty("margin-top", `${down}px`);
    free += down + note.offsetHeight + NOTE_GAP;
  }
  notes.classList.add("placed");
}
const moved = new ResizeObserver(placeNotes);
const watchNotes = () => {
  placeNotes();
  document.querySelectorAll("#text, [data-panel]").forEach((element) => moved.observe(element));
};
watchNotes();
document.addEventListener("htmx:afterSettle", watchNotes);

function light(claim) {
  const note = document.querySelector(`[data-note="${claim}"] a`);
  note?.scrollIntoView({ block: "center" });
  note?.focus({ preventScroll: true });
}
