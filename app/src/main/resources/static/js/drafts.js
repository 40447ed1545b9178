// What is typed is kept on the server, so that a closed window, an ended session or another device loses nothing.
import { saved } from "./guard.js";

const PAUSE = 2_000;
const HERE = "muster-text:";
const NOT_TYPED = ["file", "_method", "key", "act", "attempt"];

function typed(form) {
  const data = new FormData(form);
  for (const name of NOT_TYPED) data.delete(name);
  return data;
}

/** One form, and how it stands with what the server has of it. */
class Keeping {
  constructor(form) {
    this.form = form;
    this.said = form.querySelector("[data-keeping]");
    this.timer = null;
    this.asking = null;
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
    try {
      const answer = await fetch("/drafts", {
        method: "POST",
        body: new URLSearchParams(typed(this.form)),
        headers: { Accept: "application/json" },
        keepalive: leaving,
        signal: this.asking.signal,
      });
      this.hear(answer.status, await answer.json());
    } catch {
      // Out of reach just now: the guard still asks before the page is left, and the next letter tries again.
    } finally {
      this.asking = null;
    }
  }

  hear(status, told) {
    if (status === 200) {
      this.form.elements.draft.value = told.draft;
      this.forgetHere();
      if (this.timer === null) saved();
      this.say(this.said.dataset.kept);
    } else if (status === 401) {
      this.keepHere();
      const link = Object.assign(document.createElement("a"), { textContent: this.said.dataset.signIn });
      link.href = `/sign-in?to=${encodeURIComponent(this.form.elements.form.value)}`;
      this.say(told.problem, link);
      saved();
    } else if (status === 409) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "button second tight", textContent: this.said.dataset.mine });
      button.addEventListener("click", () => { this.form.elements.draft.value = told.draft; this.now(); });
      this.say(told.problem, button);
    } else {
      this.say(told.problem ?? "");
    }
  }

  say(sentence, more) {
    this.said.replaceChildren(sentence, ...(more ? [" ", more] : []));
  }

  /** For whoever has been signed out: until this window is closed. */
  keepHere() {
    sessionStorage.setItem(HERE + this.form.elements.form.value, JSON.stringify([...typed(this.form)]));
  }

  forgetHere() {
    sessionStorage.removeItem(HERE + this.form.elements.form.value);
  }

  fetchBack() {
    const key = HERE + this.form.elements.form.value;
    const kept = sessionStorage.getItem(key);
    if (!kept || this.form.elements.body.value.length > new Map(JSON.parse(kept)).get("body").length) return;
    this.forgetHere();
    for (const [name, value] of JSON.parse(kept)) {
      const field = this.form.elements[name];
      if (field && name !== "form" && name !== "draft") field.value = value;
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
    document.addEventListener("visibilitychange", () => { if (document.hidden && keeping.timer !== null) keeping.now(true); });
    keeping.fetchBack();
  }
}
