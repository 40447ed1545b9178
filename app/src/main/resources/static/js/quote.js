// What is selected in a post goes into the answer, as a quotation that leads back to it: by q, or by the button of the post.
import { fromPart } from "./markdown.js";
import { putAtEnd } from "./surface.js";

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.parentElement?.closest(".post");
  return start && start.contains(range.endContainer) && range.startContainer.parentElement.closest(".prose") ? { post: start, part: range.cloneContents() } : null;
}

/** Quotes what is selected in a post, if something is. */
export function quote() {
  const area = document.querySelector("textarea[data-editor][data-reply]");
  const chosen = selected();
  if (!area || !chosen) return false;
  const holder = document.createElement("div");
  holder.append(chosen.part);
  const [, kind, handle] = /^([qa])-(.+)$/.exec(chosen.post.id) ?? [];
  const who = chosen.post.querySelector(".who-name")?.textContent.trim() ?? "";
  const source = handle ? `\n\n[${who}](/${kind === "q" ? "questions" : "answers"}/${handle})` : "";
  const lines = (fromPart(holder) + source).split("\n").map((line) => `> ${line}`.trimEnd()).join("\n");
  putAtEnd(area, `${lines}\n\n`);
  return true;
}

/** The longest selection that goes along; whoever wants more chooses it in the form. */
const WORDS = 1500;

/** Each post gets a link to the form in which it is quoted on a page, where the thread offers that; what is selected in it goes along. */
function keepers(part) {
  const offer = document.querySelector("a[data-quoting]");
  if (!offer) return;
  for (const button of part.querySelectorAll("[data-quote]")) {
    const post = button.closest(".post");
    const link = document.createElement("a");
    link.className = "button plain tight";
    const icon = offer.parentElement.querySelector("svg");
    link.append(...(icon ? [icon.cloneNode(true)] : []), offer.dataset.quoting);
    const plain = `${offer.getAttribute("href")}&source=${post.id.slice(2)}`;
    link.href = plain;
    link.addEventListener("mousedown", (event) => event.preventDefault());
    link.addEventListener("click", () => {
      const words = selected()?.post === post ? getSelection().toString().trim() : "";
      link.href = words && words.length <= WORDS ? `${plain}&words=${encodeURIComponent(words)}` : plain;
    });
    button.after(link);
  }
}

export function quotes(part) {
  keepers(part);
  if (!document.querySelector("textarea[data-editor][data-reply]")) return;
  for (const button of part.querySelectorAll("[data-quote]")) {
    button.hidden = false;
    // Pressing a button takes the selection away, in some browsers.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (quote()) return;
      const prose = button.closest(".post").querySelector(".prose");
      getSelection().selectAllChildren(prose);
      quote();
    });
  }
}
