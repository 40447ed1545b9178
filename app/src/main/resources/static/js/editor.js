// Marks for a text: by a button of its toolbar, or by a key; in the source, or in the visual view.
import { send } from "./attach.js";
import { fromHtml } from "./markdown.js";
import { put, viewOf } from "./surface.js";
import { views } from "./views.js";

const KEYS = { b: "bold", i: "italic", k: "link", e: "code" };
const SHIFTED = { Period: "quote", Digit7: "numbers", Digit8: "list", Digit9: "tasks", KeyH: "heading", KeyX: "strike" };
const TABLE = "| A | B |\n| --- | --- |\n|  |  |\n|  |  |\n";

const chosen = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

function around(area, mark) {
  const text = chosen(area);
  const start = area.selectionStart;
  put(area, mark + text + mark);
  area.setSelectionRange(start + mark.length, start + mark.length + text.length);
}

/** Changes the lines that are chosen, or on which the cursor is. */
function lines(area, change) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = area.value.indexOf("\n", area.selectionEnd);
  area.setSelectionRange(start, next < 0 ? area.value.length : next);
  put(area, chosen(area).split("\n").map(change).join("\n"));
}

const marked = (area, mark) => lines(area, (line) => (line.startsWith(mark) ? line.slice(mark.length) : mark + line));

function numbers(area) {
  lines(area, (line, at) => (/^\d+\. /.test(line) ? line.replace(/^\d+\. /, "") : `${at + 1}. ${line}`));
}

/** A heading of the first level, of the next, no heading. */
function heading(area) {
  lines(area, (line) => (line.startsWith("### ") ? line.slice(4) : line.startsWith("## ") ? `#${line}` : `## ${line}`));
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
  strike: (area) => around(area, "~~"),
  link,
  code,
  heading,
  quote: (area) => marked(area, "> "),
  list: (area) => marked(area, "- "),
  numbers,
  tasks: (area) => marked(area, "- [ ] "),
  table: (area) => put(area, `${area.selectionStart === 0 ? "" : "\n\n"}${TABLE}`),
  file: (area) => area.form.elements.file.click(),
};

function mark(area, name) {
  if (name === "file" || !viewOf(area)) MARKS[name](area);
  else viewOf(area).mark(name);
}

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

/** @returns {boolean} whether the key meant something here */
export function pressed(event, area) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const name = event.key === "Enter" ? "Enter" : event.shiftKey ? SHIFTED[event.code] : KEYS[event.key.toLowerCase()];
  if (!name) return false;
  event.preventDefault();
  if (name === "Enter") area.form.requestSubmit();
  else mark(area, name);
  return true;
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
    for (const button of toolbar.querySelectorAll("[data-mark]")) button.addEventListener("click", () => mark(area, button.dataset.mark));
    area.addEventListener("keydown", (event) => pressed(event, area));
    area.addEventListener("paste", (event) => pasted(event, area));
    const file = area.form.elements.file;
    file.addEventListener("change", () => { send(area, [...file.files]); file.value = ""; });
    views(area, toolbar);
  }
}
