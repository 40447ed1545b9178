// Marks for a text: by a button of its toolbar, or by a key.
import { send } from "./attach.js";
import { fromHtml } from "./markdown.js";

const KEYS = { b: "bold", i: "italic", k: "link", e: "code" };
const SHIFTED = { Period: "quote", Digit8: "list" };

/** Puts text in the place of what is selected, so that it can be undone. */
export function put(area, text) {
  area.focus();
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const chosen = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

function around(area, mark) {
  const text = chosen(area);
  const start = area.selectionStart;
  put(area, mark + text + mark);
  area.setSelectionRange(start + mark.length, start + mark.length + text.length);
}

function lines(area, mark) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = area.value.indexOf("\n", area.selectionEnd);
  area.setSelectionRange(start, next < 0 ? area.value.length : next);
  put(area, chosen(area).split("\n").map((line) => (line.startsWith(mark) ? line.slice(mark.length) : mark + line)).join("\n"));
}

function code(area) {
  const text = chosen(area);
  if (text.includes("\n")) put(area, "```\n" + text + "\n```\n");
  else around(area, "`");
}

function link(area) {
  const text = chosen(area);
  const isAddress = /^https?:\/\/\S+$/.test(text);
  const start = area.selectionStart;
  put(area, isAddress ? `[](${text})` : `[${text}](https://)`);
  if (isAddress) area.setSelectionRange(start + 1, start + 1);
  else area.setSelectionRange(start + text.length + 3, start + text.length + 11);
}

const MARKS = {
  bold: (area) => around(area, "**"),
  italic: (area) => around(area, "*"),
  link,
  code,
  quote: (area) => lines(area, "> "),
  list: (area) => lines(area, "- "),
  file: (area) => area.form.elements.file.click(),
};

/** One button of a toolbar is reached by Tab, the others from there by arrows. */
function walk(toolbar) {
  const buttons = [...toolbar.querySelectorAll("button")];
  toolbar.addEventListener("keydown", (event) => {
    const here = buttons.indexOf(document.activeElement);
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    const next = buttons.at(there % buttons.length);
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
}

function pressed(event, area) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.key === "Enter") {
    event.preventDefault();
    area.form.requestSubmit();
    return;
  }
  const mark = event.shiftKey ? SHIFTED[event.code] : KEYS[event.key.toLowerCase()];
  if (!mark) return;
  event.preventDefault();
  MARKS[mark](area);
}

function pasted(event, area) {
  const html = event.clipboardData.getData("text/html");
  const markdown = html && fromHtml(html);
  if (!markdown) return;
  event.preventDefault();
  put(area, markdown);
}

export function editor(part) {
  for (const area of part.querySelectorAll("textarea[data-editor]")) {
    const toolbar = area.closest(".field").querySelector(".toolbar");
    toolbar.hidden = false;
    walk(toolbar);
    for (const button of toolbar.querySelectorAll("[data-mark]")) button.addEventListener("click", () => MARKS[button.dataset.mark](area));
    area.addEventListener("keydown", (event) => pressed(event, area));
    area.addEventListener("paste", (event) => pasted(event, area));
    const file = area.form.elements.file;
    file.addEventListener("change", () => { send(area, [...file.files]); file.value = ""; });
  }
}
