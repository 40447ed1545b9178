// What is typed is kept on the server, so that a closed window, an ended session or another device loses nothing.
import { saved } from "./guard.js";
import { follow } from "./surface.js";

const PAUSE = 2_000;
const HERE = "muster-text:";
const NOT_TYPED = ["file", "_method", "key", "act", "attempt"];
const OF_THE_DRAFT = ["form", "draft"];
const REMEMBERED = 4;

function typed(form) {
  const data = new FormData(form);
  for (const name of NOT_TYPED) data.delete(name);
  return data;
}

/** Fields as one text, whatever their order. */
function asText(fields) {
  return JSON.stringify(fields.filter(([name]) => !OF_THE_DRAFT.includes(name)).map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]).sort());
}

/** One form, and how it stands with what the server has of it. */
class Keeping {
  constructor(form) {
    this.form = form;
    this.said = form.querySelector("[data-keeping]");
    this.timer = null;
    this.asking = null;
    // What this window sent lately: the server may have it though its answer never came, as when the page was loaded anew.
    this.sent = [];
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE);
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = null;
    this.asking?.abort();
  }

  async now(leaving = false) {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.asking) return this.soon();
    this.asking = new AbortController();
    this.sent = [...this.sent, this.shown()].slice(-REMEMBERED);
    if (leaving) this.keepHere();
    let again = false;
    try {
      const answer = await fetch("/drafts", {
        method: "POST",
        body: new URLSearchParams(typed(this.form)),
        headers: { Accept: "application/json" },
        keepalive: leaving,
        signal: this.asking.signal,
      });
      again = this.hear(answer.status, await answer.json());
    } catch {
      // Out of reach just now: the guard still asks before the page is left, and the next letter tries again.
    } finally {
      this.asking = null;
    }
    if (again) await this.now();
  }

  leave() {
    if (this.asking) this.keepHere();
    else if (this.timer !== null) this.now(true);
  }

  /** @returns whether to send it once more */
  hear(status, told) {
    if (status === 200) {
      this.form.elements.draft.value = told.draft;
      this.sent = this.sent.slice(-1);
      this.forgetHere();
      if (this.timer === null) saved();
      this.say(this.said.dataset.kept);
    } else if (status === 401) {
      this.keepHere();
      const link = Object.assign(document.createElement("a"), { textContent: this.said.dataset.signIn });
      link.href = `/sign-in?to=${encodeURIComponent(this.form.elements.form.value)}`;
      this.say(told.problem, link);
      saved();
    } else if (status === 409 && this.sent.includes(asText(Object.entries(told.fields ?? {})))) {
      this.form.elements.draft.value = told.draft;
      this.sent = this.sent.slice(-1);
      return true;
    } else if (status === 409) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "button second tight", textContent: this.said.dataset.mine });
      button.addEventListener("click", () => { this.form.elements.draft.value = told.draft; this.now(); });
      this.say(told.problem, button);
    } else {
      this.say(told.problem ?? "");
    }
    return false;
  }

  say(sentence, more) {
    this.said.replaceChildren(sentence, ...(more ? [" ", more] : []));
  }

  shown() {
    return asText([...typed(this.form)]);
  }

  /** For whoever leaves before it is kept, or has been signed out: until this window is closed. */
  keepHere() {
    const kept = { fields: [...typed(this.form)], draft: this.form.elements.draft.value, sent: this.sent };
    try {
      sessionStorage.setItem(HERE + this.form.elements.form.value, JSON.stringify(kept));
    } catch {
      // No room: then only the server has it.
    }
  }

  forgetHere() {
    sessionStorage.removeItem(HERE + this.form.elements.form.value);
  }

  fetchBack() {
    const text = sessionStorage.getItem(HERE + this.form.elements.form.value);
    if (text) this.goOn(JSON.parse(text));
    else if ([...this.form.querySelectorAll("textarea")].some((area) => area.value !== area.defaultValue)) this.soon();
  }

  /** Goes on with what this window had when it was left. Where it was sent or thrown away meanwhile, it begins anew. */
  goOn(kept) {
    this.forgetHere();
    const draft = this.form.elements.draft;
    if (draft.value === "0" && kept.draft !== "0") return;
    this.sent = kept.sent;
    if (this.shown() === asText(kept.fields)) return;
    if (!this.sent.includes(this.shown())) draft.value = kept.draft;
    for (const [name, value] of kept.fields) {
      const field = this.form.elements[name];
      if (!field || OF_THE_DRAFT.includes(name)) continue;
      field.value = value;
      follow(field);
    }
    this.soon();
  }
}

export function drafts(part) {
  for (const form of part.querySelectorAll("form[data-draft]")) {
    const keeping = new Keeping(form);
    form.addEventListener("input", (event) => { if (event.target.type !== "file") keeping.soon(); });
    form.addEventListener("submit", () => { keeping.stop(); keeping.forgetHere(); });
    form.querySelector("[data-keep]").addEventListener("click", (event) => { event.preventDefault(); keeping.now(); });
    document.addEventListener("visibilitychange", () => { if (document.hidden) keeping.leave(); });
    keeping.fetchBack();
  }
}
