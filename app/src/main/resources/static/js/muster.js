// What the pages do beyond plain HTML. Everything works without it; each file adds one thing.
import { attach } from "./attach.js";
import { charts } from "./charts.js";
import { completion } from "./completion.js";
import { drafts } from "./drafts.js";
import { echoes } from "./echoes.js";
import { editor } from "./editor.js";
import { guard } from "./guard.js";
import { keys } from "./keys.js";
import { menus } from "./menus.js";
import { quotes } from "./quote.js";
import { rooms } from "./room.js";
import { times } from "./times.js";

/** Runs over the page, and over each part of it that is exchanged later. */
function enliven(part) {
  times(part);
  menus(part);
  guard(part);
  echoes(part);
  charts(part);
  attach(part);
  editor(part);
  completion(part);
  drafts(part);
  quotes(part);
}

enliven(document);
rooms(document, enliven);
keys();
document.addEventListener("htmx:load", (event) => {
  if (event.detail.elt !== document.body) enliven(event.detail.elt);
});
