// After an @ and a letter or two: people whom one can name. After [[ and a letter: pages to which one can link.
// They are chosen by arrows and Enter, or by pointing.
import { put } from "./editor.js";

const KINDS = [
  { from: "who", opened: "@", begun: /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]*)?)$/u, closed: "", after: " " },
  { from: "pages", opened: "[[", begun: /\[\[([^[\]|\n]{1,60})$/u, closed: "]]", after: "" },
];
const PAUSE = 150;
let count = 0;

class Completion {
  constructor(area) {
    this.area = area;
    this.timer = null;
    this.found = [];
    this.at = 0;
    this.list = Object.assign(document.createElement("ul"), { className: "people-found", id: `people-found-${++count}`, hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", area.closest(".field").querySelector("label").textContent);
    area.after(this.list);
    area.closest(".field").classList.add("with-people");
    area.setAttribute("aria-autocomplete", "list");
    area.addEventListener("input", () => this.soon());
    area.addEventListener("keydown", (event) => this.pressed(event));
    area.addEventListener("blur", () => setTimeout(() => this.close(), PAUSE));
  }

  begun() {
    const text = this.area.value.slice(0, this.area.selectionStart);
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
    this.area.setAttribute("aria-controls", this.list.id);
    this.area.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    document.getElementById("said").textContent = this.found[this.at].name;
  }

  close() {
    this.list.hidden = true;
    this.found = [];
    this.area.removeAttribute("aria-activedescendant");
  }

  take(number) {
    const { kind, words } = this.begun();
    const end = this.area.selectionStart;
    const closed = kind.closed && this.area.value.startsWith(kind.closed, end) ? kind.closed.length : 0;
    this.area.setSelectionRange(end - words.length - kind.opened.length, end + closed);
    put(this.area, this.found[number].markdown + kind.after);
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
  }
}

export function completion(part) {
  for (const area of part.querySelectorAll("textarea[data-who], textarea[data-pages]")) new Completion(area);
}
