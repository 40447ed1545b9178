// Keyboard: / searches, g and a letter goes, j and k walk a list, r replies, q quotes, ? lists them all.
import { quote } from "./quote.js";
import { focus } from "./surface.js";

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
let going = false;

function go(letter) {
  going = false;
  document.querySelector(`[data-go="${CSS.escape(letter)}"]`)?.click();
}

function walk(step) {
  const rows = [...document.querySelectorAll(".row-title a")];
  if (rows.length === 0) return;
  const here = rows.indexOf(document.activeElement);
  rows[here === -1 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1)].focus();
}

const ACTS = {
  "/": () => document.getElementById("search")?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
  r: () => { const area = document.querySelector("[data-reply]"); if (area) focus(area); },
  q: () => quote(),
  j: () => walk(1),
  k: () => walk(-1),
  g: () => { going = true; setTimeout(() => { going = false; }, 1500); },
};

export function keys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
    const act = going ? () => go(event.key) : ACTS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
