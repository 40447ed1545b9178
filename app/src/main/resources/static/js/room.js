// The room of a swarm while it is open: what is new comes by itself, and what one says is sent without leaving the page.
import { saved, unsaved } from "./guard.js";
import { focus, follow } from "./surface.js";

const AGAIN = 3_000;
const HIDDEN = 20_000;
const READ = 1_500;
const LONGEST_SAID = 300;
const OF_THE_DRAFT = ["form", "draft"];

const elements = (html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return [...holder.content.children];
};
const timeOf = (line) => line.querySelector("time")?.dateTime ?? "";

/** Listens, and puts what comes in its place. */
class Room {
  constructor(section, enliven) {
    this.section = section;
    this.enliven = enliven;
    this.seen = section.dataset.edition;
    this.source = null;
    this.timers = {};
    this.over = false;
    this.down = false;
    this.waits = false;
    this.opened = () => {};
  }

  part(name) {
    return document.querySelector(`[data-room-part="${name}"]`);
  }

  /** Does something a little later, once. */
  soon(name, pause, act) {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(act, pause);
  }

  open() {
    clearTimeout(this.timers.open);
    if (this.over || this.source) return;
    const source = new EventSource(`${this.section.dataset.room}?seen=${encodeURIComponent(this.seen)}`);
    this.source = source;
    source.addEventListener("open", () => {
      this.standing(false);
      this.opened();
    });
    source.addEventListener("error", () => this.broken(source));
    const hears = {
      whole: (html) => this.exchange("whole", html),
      head: (html) => this.exchange("head", html),
      repeats: (html) => this.exchange("repeats", html),
      side: (html) => this.exchange("side", html),
      here: (html) => this.exchange("here", html),
      lines: (html) => this.put(elements(html)),
      gone: (names) => this.take(names.split("\n")),
      end: (sentence) => this.end(sentence),
    };
    for (const [name, hear] of Object.entries(hears)) {
      source.addEventListener(name, (event) => {
        this.still(() => hear(event.data));
        this.seen = event.lastEventId || this.seen;
      });
    }
  }

  close() {
    this.source?.close();
    this.source = null;
  }

  broken(source) {
    this.standing(true);
    if (source.readyState === EventSource.CLOSED && source === this.source) {
      this.source = null;
      this.soon("open", AGAIN, () => this.open());
    }
  }

  /** Says whether the line is down, and whether something waits for it. */
  standing(down, waits = this.waits) {
    this.down = down;
    this.waits = waits;
    const words = this.section.querySelector("[data-room-down]").dataset;
    if (!this.over) this.say(waits ? words.roomWaits : down ? words.roomDown : "");
  }

  say(sentence) {
    const place = this.section.querySelector("[data-room-down]");
    if (place.textContent !== sentence) place.textContent = sentence;
  }

  /** Whoever is typing, or reading further up, stays where they are. */
  still(act) {
    const form = this.section.querySelector("[data-room-say]");
    const lines = [...this.section.querySelectorAll(".swarm-line")];
    const mark = form?.contains(document.activeElement) ? form : lines.find((line) => line.getBoundingClientRect().bottom > 0);
    const before = mark?.getBoundingClientRect().top;
    act();
    const same = mark?.isConnected ? mark : mark?.id && document.getElementById(mark.id);
    const moved = same ? same.getBoundingClientRect().top - before : 0;
    if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  }

  exchange(name, html) {
    const part = this.part(name);
    if (!part) return;
    const held = part.contains(document.activeElement) ? document.activeElement.textContent : null;
    part.innerHTML = html;
    this.enliven(part);
    if (held) [...part.querySelectorAll("a, button")].find((each) => each.textContent === held)?.focus();
    if (name === "whole") this.read();
  }

  put(lines) {
    const list = this.section.querySelector("[data-room-lines]");
    this.section.querySelector("[data-room-nothing]")?.remove();
    for (const line of lines) {
      const old = document.getElementById(line.id);
      if (old) {
        old.replaceWith(line);
      } else {
        const before = [...list.querySelectorAll(".swarm-line")].filter((each) => timeOf(each) <= timeOf(line)).at(-1);
        if (before) before.after(line);
        else list.prepend(line);
        this.announce(line);
      }
      this.enliven(line);
    }
    this.read();
  }

  take(names) {
    for (const name of names) document.getElementById(name)?.remove();
  }

  announce(line) {
    const said = (line.querySelector(".prose") ?? line.querySelector(".row-meta > span:nth-of-type(2)"))?.textContent.trim().replaceAll(/\s+/g, " ") ?? "";
    document.getElementById("said").textContent = `${this.section.dataset.new} ${line.querySelector(".who-name")?.textContent ?? ""}: ${said.slice(0, LONGEST_SAID)}`;
  }

  /** Notes up to where it was read, while somebody looks. */
  read() {
    for (const button of this.section.querySelectorAll("[data-room-visit] button")) button.hidden = true;
    this.soon("read", READ, () => {
      const form = this.section.querySelector("[data-room-visit]");
      const last = [...this.section.querySelectorAll(".swarm-line")].map(timeOf).sort().at(-1);
      if (!form || !last || document.hidden || this.over) return;
      form.elements.upTo.value = last;
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" } }).catch(() => {});
    });
  }

  /** Whoever may not see it any more keeps only what they typed themselves. */
  end(sentence) {
    this.over = true;
    this.close();
    for (const part of document.querySelectorAll("[data-room-part], .side")) part.replaceChildren();
    this.say(sentence);
    const form = this.section.querySelector("[data-room-say]");
    if (form) {
      form.elements.body.readOnly = true;
      form.querySelector(".buttons button").disabled = true;
    }
  }

  live() {
    this.open();
    this.read();
    addEventListener("online", () => this.open());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.soon("hidden", HIDDEN, () => this.close());
      else {
        clearTimeout(this.timers.hidden);
        this.open();
        this.read();
      }
    });
  }
}

/** Sends what somebody says: once, however often the line breaks. Until it is known to have arrived it stays where it was typed. */
class Saying {
  constructor(form, room) {
    this.form = form;
    this.room = room;
    this.place = `muster-room:${form.action}`;
    this.waiting = null;
  }

  get body() {
    return this.form.elements.body;
  }

  /** Everything but files, which are sent as soon as they are chosen. */
  fields() {
    return [...new FormData(this.form)].filter(([name]) => name !== "file");
  }

  keep() {
    try {
      sessionStorage.setItem(this.place, JSON.stringify({ fields: this.fields(), waiting: this.waiting !== null }));
    } catch {
      // No room: then it is only in the page.
    }
  }

  fetchBack() {
    const kept = JSON.parse(sessionStorage.getItem(this.place) ?? "null");
    if (!kept?.fields.some(([name, value]) => name === "body" && value !== "") || (this.body.value !== "" && !kept.waiting)) return;
    for (const [name, value] of kept.fields) {
      if (this.form.elements[name] && !OF_THE_DRAFT.includes(name)) this.form.elements[name].value = value;
    }
    follow(this.body);
    unsaved();
    if (kept.waiting) this.send();
  }

  send() {
    if (this.waiting) return;
    this.waiting = new URLSearchParams(this.fields());
    this.body.readOnly = true;
    unsaved();
    this.keep();
    this.trySending();
  }

  async trySending() {
    clearTimeout(this.timer);
    if (!this.waiting || this.trying) return;
    this.trying = true;
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: this.waiting, headers: { "HX-Request": "true" } });
      if (answer.status === 204) this.done();
      else if (answer.status >= 500) this.waits();
      else this.plainly();
    } catch {
      this.waits();
    } finally {
      this.trying = false;
    }
  }

  waits() {
    this.room.standing(this.room.down, true);
    this.timer = setTimeout(() => this.trySending(), AGAIN);
  }

  done() {
    this.free();
    this.form.reset();
    this.form.querySelector("[data-begun]")?.remove();
    this.body.value = "";
    this.form.elements.draft.value = "0";
    this.form.querySelector("[data-keeping]").textContent = "";
    this.form.elements.key.value = Date.now().toString(36) + Math.random().toString(36).slice(2, 10);
    follow(this.body);
    focus(this.body);
  }

  free() {
    this.waiting = null;
    this.room.standing(this.room.down, false);
    this.body.readOnly = false;
    sessionStorage.removeItem(this.place);
    saved();
  }

  /** The server has something to say to it: then its page says so, with all that was typed. */
  plainly() {
    this.free();
    HTMLFormElement.prototype.submit.call(this.form);
  }

  live() {
    this.fetchBack();
    this.form.addEventListener("input", () => this.keep());
    this.form.addEventListener("submit", (event) => {
      if (event.submitter?.name === "act") return;
      event.preventDefault();
      this.send();
    });
    addEventListener("online", () => this.trySending());
    this.room.opened = () => this.trySending();
  }
}

export function rooms(part, enliven) {
  for (const section of part.querySelectorAll("[data-room]")) {
    const room = new Room(section, enliven);
    const form = section.querySelector("[data-room-say]");
    room.live();
    if (form) new Saying(form, room).live();
  }
}
