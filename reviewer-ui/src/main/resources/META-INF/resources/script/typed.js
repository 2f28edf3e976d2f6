// What is typed into a form and not sent stays in this tab: who leaves the page, by the back button too, finds it again.
// The draft of a verdict is not among it, because it saves itself. Signing out clears it all.
import { taken } from "/script/desk.js";

const KEPT = "input:not([type=hidden], [type=checkbox], [type=radio], [type=search]), textarea";
const who = document.querySelector(".top .who-name")?.textContent; // another person may sign in in this tab
const place = (form) => `typed:${who}:${new URL(form.action, location).pathname}`;
const forms = () => [...document.querySelectorAll("#page form[hx-post]:not(#draft, #bulk)")];
const fields = (form) => [...form.querySelectorAll(KEPT)].filter((field) => field.name);

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form || !forms().includes(form)) return;
  const typed = fields(form).filter((field) => field.value !== field.defaultValue).map((field) => [field.name, field.value]);
  if (typed.length) sessionStorage.setItem(place(form), JSON.stringify(typed));
  else sessionStorage.removeItem(place(form));
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.requestConfig.elt.closest("form"); // the page may be another by now
  if (form && event.detail.requestConfig.verb === "post" && taken(event)) sessionStorage.removeItem(place(form));
});

function bringBack() {
  for (const form of forms()) {
    const typed = JSON.parse(sessionStorage.getItem(place(form)) ?? "[]").filter(([name, value]) => {
      const field = form.elements[name];
      return field?.matches?.(KEPT) && field.value === field.defaultValue && field.value !== value;
    });
    if (!typed.length) continue;
    for (const [name, value] of typed) form.elements[name].value = value;
    form.dataset.typed = "yes";
    form.closest("[data-panel]")?.removeAttribute("hidden");
    for (let part = form.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    if (form.querySelector(".back-again")) continue;
    const note = document.createElement("p");
    note.className = "back-again small";
    note.setAttribute("role", "status");
    note.textContent = "What you had typed here is back; it is not saved yet.";
    form.prepend(note);
  }
}
bringBack();
document.addEventListener("htmx:afterSettle", bringBack);
