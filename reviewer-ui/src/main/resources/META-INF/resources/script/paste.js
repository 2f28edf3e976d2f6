// The first lines of a pasted article often are its title and byline: offer them where those fields are still empty.
const LONGEST_TITLE = 110;

document.addEventListener("input", (event) => {
  if (event.target.id !== "text" || !event.target.form) return;
  const { title, byline } = event.target.form.elements;
  const lines = event.target.value.split("\n").map((line) => line.trim()).filter(Boolean);
  const by = lines.slice(0, 3).find((line) => /^by\s+\p{Lu}/iu.test(line) && line.length < 80);
  const first = lines.find((line) => line !== by) ?? "";
  if (by && !byline.value) byline.value = by.replace(/^by\s+/i, "");
  if (!title.value) title.value = first.length > LONGEST_TITLE ? first.slice(0, first.lastIndexOf(" ", LONGEST_TITLE - 2)) + " …" : first;
});
