// After an @ and a letter or two: people whom one can name. After [[ and a letter: pages to which one can link.
// They are chosen by arrows and Enter, or by pointing; in the field of a text, or in its visual view.
import { put } from "./surface.js";

const KINDS = [
  { from: "who", opened: "@", begun: /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]*)?)$/u, closed: "", after: " " },
  { from: "pages", opened: "[[", begun: /\[\[([^[\]|\n]{1,60})$/u, closed: "]]", after: "" },
];
const PAUSE = 150;
let count = 0;

/** The field as a place to write in. */
const field = (area) => ({
  dom: area,
  before: () => area.value.slice(0, area.selectionStart),
  after: () => area.value.slice(area.selectionStart),
  replace(before, after, markdown) {
    area.setSelectionRange(area.selectionStart - before, area.selectionStart + after);
    put(area, markdown);
  },
});

class Completion {
  constructor(area, place) {
    this.area = area;
    this.place = place;
    this.timer = null;
    this.found = [];
    this.at = 0;
    this.list = Object.assign(document.createElement("ul"), { className: "people-found", id: `people-found-${++count}`, hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", area.closest(".field").querySelector("label").textContent);
    area.after(this.list);
    area.closest(".field").classList.add("with-people");
    place.dom.setAttribute("aria-autocomplete", "list");
    place.dom.addEventListener("blur", () => setTimeout(() => this.close(), PAUSE));
  }

  /** The visual view hears keys itself; ours come first. */
  listen(above, capture) {
    above.addEventListener("keydown", (event) => this.pressed(event), capture);
  }

  leave() {
    clearTimeout(this.timer);
    this.list.remove();
  }

  begun() {
    const text = this.place.before();
    const kind = KINDS.find((each) => this.area.dataset[each.from] && each.begun.test(text));
    return kind && { kind, words: kind.begun.exec(text)[1] };
  }

  address({ kind, words }) {
    const address = new URL(this.area.dataset[kind.from], location.href);
    address.searchParams.set("q", words);
    return address;
  }

  soon() {
    clearTimeout(this.timer);
    if (!this.begun()) return this.close();
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const begun = this.begun();
    if (!begun) return this.close();
    try {
      const answer = await fetch(this.address(begun), { headers: { Accept: "application/json" } });
      if (!answer.ok || begun.words !== this.begun()?.words) return;
      this.found = await answer.json();
      this.at = 0;
      this.show();
    } catch {
      this.close();
    }
  }

  show() {
    if (this.found.length === 0) return this.close();
    this.list.replaceChildren(...this.found.map((one, number) => {
      const item = Object.assign(document.createElement("li"), { id: `${this.list.id}-${number}`, textContent: one.name });
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(number === this.at));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); this.take(number); });
      return item;
    }));
    this.list.hidden = false;
    this.place.dom.setAttribute("aria-controls", this.list.id);
    this.place.dom.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    document.getElementById("said").textContent = this.found[this.at].name;
  }

  close() {
    this.list.hidden = true;
    this.found = [];
    this.place.dom.removeAttribute("aria-activedescendant");
  }

  take(number) {
    const { kind, words } = this.begun();
    const closed = kind.closed && this.place.after().startsWith(kind.closed) ? kind.closed.length : 0;
    this.place.replace(words.length + kind.opened.length, closed, this.found[number].markdown + kind.after);
    this.close();
  }

  pressed(event) {
    if (this.list.hidden || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.show();
    } else if (event.key === "Enter" || event.key === "Tab") this.take(this.at);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** The same in the visual view of a field. */
export function completionIn(area, view) {
  if (!area.dataset.who && !area.dataset.pages) return null;
  const completion = new Completion(area, view);
  completion.listen(view.dom.parentElement, true);
  return completion;
}

export function completion(part) {
  for (const area of part.querySelectorAll("textarea[data-who], textarea[data-pages]")) {
    const completion = new Completion(area, field(area));
    completion.listen(area, false);
    area.addEventListener("input", () => { if (!area.hidden) completion.soon(); });
  }
}
