// The queue: addresses without empty words, and how many claims are ticked.
document.addEventListener("htmx:configRequest", (event) => {
  const { verb, formData } = event.detail;
  if (verb !== "get") return;
  for (const name of [...formData.keys()]) if (formData.getAll(name).every((value) => value === "")) formData.delete(name);
});

const ticked = () => document.querySelectorAll("#bulk .c-tick :checked").length;
document.addEventListener("change", (event) => {
  if (event.target.closest("#bulk .c-tick")) document.getElementById("ticked").textContent = `${ticked()} ticked`;
});
