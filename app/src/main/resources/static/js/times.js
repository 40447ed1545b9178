// Times as people say them ("2 hours ago"); the exact one stays as the hint and in print.

const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const words = new Intl.RelativeTimeFormat(document.documentElement.lang || "en", { numeric: "auto" });
const exact = new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "long", timeStyle: "short" });

function said(at) {
  const seconds = (at - Date.now()) / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["minute", 60];
  return words.format(Math.trunc(seconds / length), unit);
}

export function times(part) {
  for (const time of part.querySelectorAll("time[datetime*='T']:not([data-printed])")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    time.dataset.printed = time.textContent;
    time.textContent = said(at);
    time.title = exact.format(at);
  }
}

addEventListener("beforeprint", () => {
  for (const time of document.querySelectorAll("time[data-printed]")) time.textContent = time.dataset.printed;
});
addEventListener("afterprint", () => {
  for (const time of document.querySelectorAll("time[data-printed]")) time.textContent = said(new Date(time.dateTime));
});
setInterval(() => {
  for (const time of document.querySelectorAll("time[data-printed]")) time.textContent = said(new Date(time.dateTime));
}, 60_000);
