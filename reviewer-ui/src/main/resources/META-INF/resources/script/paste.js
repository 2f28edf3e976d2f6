// The first lines of a pasted article often are its title and byline: offer them where those fields are still empty.
const field = (name) => document.querySelector(`[name="${name}"]`);

field("text")?.addEventListener("input", (event) => {
  const lines = event.target.value.split("\n").map((line) => line.trim()).filter(Boolean);
  const byline = lines.slice(0, 3).find((line) => /^by\s+\p{Lu}/iu.test(line) && line.length < 80);
  if (byline && !field("byline").value) field("byline").value = byline.replace(/^by\s+/i, "");
  const title = lines.find((line) => line !== byline);
  if (title && !field("title").value) field("title").value = title.length > 110 ? title.slice(0, title.lastIndexOf(" ", 108)) + " …" : title;
});
