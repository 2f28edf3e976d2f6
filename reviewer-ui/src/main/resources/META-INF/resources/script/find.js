// Finding from everywhere: "/" or Ctrl-K leads to the field; what is found stands below it, and the arrows walk through it.
const field = () => document.getElementById("search");
const found = () => document.getElementById("found");
const links = () => [...found().querySelectorAll("a")];

function open(shown) {
  if (found()) found().hidden = !shown || !links().length;
}

document.addEventListener("keydown", (event) => {
  const asked = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.target.closest("input, textarea, select, [contenteditable]"));
  if (asked && field() && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    field().select();
    field().focus();
  }
  if (!event.target.closest?.("#find")) return;
  if (event.key === "Escape") {
    open(false);
    document.activeElement.blur();
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || found().hidden) return;
  event.preventDefault();
  const next = links().indexOf(document.activeElement) + by;
  (links()[next] ?? field()).focus();
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id === "found") open(document.activeElement?.closest("#find"));
});
document.addEventListener("focusout", (event) => {
  if (event.target.closest("#find") && !event.relatedTarget?.closest("#find")) open(false);
});
