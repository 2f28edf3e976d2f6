// What takes text out of the desk: copying, with a word on the button for a moment, and printing.
const A_MOMENT = 2000;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.textContent = button.dataset.copied ?? "Copied";
    document.getElementById("told").textContent = button.textContent;
  } catch {
    source.select ? source.select() : getSelection().selectAllChildren(source);
  }
  setTimeout(() => (button.textContent = words), A_MOMENT);
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
});

// Tables that are folded away on the screen are part of what is printed.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.as-table:not([open])")];
  folded.forEach((table) => (table.open = true));
});
addEventListener("afterprint", () => folded.forEach((table) => (table.open = false)));
