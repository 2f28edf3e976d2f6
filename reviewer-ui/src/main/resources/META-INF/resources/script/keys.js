// The desk by keyboard. A key does what the control of the page does that bears it (data-key); never while somebody types.
const TYPED_INTO = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const PLACES = { d: "/", q: "/queue", a: "/articles", p: "/published" };
let going = 0;

function help() {
  if (!document.getElementById("keys")) document.body.append(document.getElementById("keys-template").content.cloneNode(true));
  return document.getElementById("keys");
}
const rows = () => [...document.querySelectorAll("#page .lines tbody a.said, #page .pile li a, #page .margin-note a.said")].filter((link) => link.offsetParent);
const row = () => document.activeElement?.closest("tr[data-claim]");

function step(by) {
  const all = rows();
  const here = all.indexOf(row()?.querySelector("a.said") ?? document.activeElement);
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

const visible = (control) => control.offsetParent && !control.disabled;
function press(key) {
  const control = [...document.querySelectorAll(`#page [data-key~="${CSS.escape(key)}"]`)].find(visible);
  if (!control) return false;
  control.click();
  const sheet = control.tagName === "SUMMARY" && control.parentElement;
  if (sheet?.open) sheet.querySelector(TYPED_INTO)?.focus();
  return true;
}

// What is done with several claims is done with the line one is on when none is ticked.
function onRow(key) {
  const tick = row()?.querySelector(".c-tick input");
  if (tick && !document.querySelector("#bulk .c-tick :checked")) tick.click();
  return press(key);
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  o: () => rows().includes(document.activeElement) && document.activeElement.click(),
  u: () => history.back(),
  x: () => row()?.querySelector(".c-tick input")?.click(),
  "?": () => help().showModal(),
  g: () => (going = Date.now()),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
  if (event.key === "Escape" && event.target.closest("#page")?.contains(event.target) && event.target.matches(TYPED_INTO)) return event.target.blur();
  if (event.target.closest(TYPED_INTO) || document.querySelector("dialog[open]")) return;
  const place = Date.now() - going < 1500 && PLACES[event.key];
  going = 0;
  if (place) {
    event.preventDefault();
    location.assign(place);
  } else if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  } else if (/^[a-z1-9]$/.test(event.key) && onRow(event.key)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) help().showModal();
});
