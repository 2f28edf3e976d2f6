// Times are relative, in the reader's words, with the exact one on hover.
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const MINUTE = 60, HOUR = 3600, DAY = 86400, WEEK = 7 * DAY;

function ago(time) {
  const seconds = (time - Date.now()) / 1000;
  const size = Math.abs(seconds);
  if (size < 8) return "now";
  if (size < MINUTE) return relative.format(Math.round(seconds), "second");
  if (size < HOUR) return relative.format(Math.round(seconds / MINUTE), "minute");
  if (size < DAY) return relative.format(Math.round(seconds / HOUR), "hour");
  if (size < WEEK) return relative.format(Math.round(seconds / DAY), "day");
  return (time.getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(time);
}

export function localTimes(within) {
  within.querySelectorAll("time[data-ago]").forEach((element) => {
    const time = new Date(element.dateTime);
    const words = ago(time);
    if (element.textContent !== words) element.textContent = words;
    element.title = exact.format(time);
  });
  within.querySelectorAll("time[data-exact]").forEach((element) => {
    element.textContent = exact.format(new Date(element.dateTime));
  });
}

setInterval(() => localTimes(document), 10_000);
