// One text, two views: its Markdown in the field, or the visual view in its stead. The browser remembers which one somebody writes in.
import { focus, stand, viewOf } from "./surface.js";

const CHOICE = "muster-view";

function chosen() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

function choose(name) {
  try {
    localStorage.setItem(CHOICE, name);
  } catch {
    // Then it is asked for anew each time.
  }
}

class Views {
  constructor(area, toolbar) {
    this.area = area;
    this.toolbar = toolbar;
    this.buttons = [...toolbar.querySelectorAll("[data-view]")];
    this.words = toolbar.querySelector("[data-views]").dataset;
    this.opening = false;
    for (const button of this.buttons) button.addEventListener("click", () => this.show(button.dataset.view));
    area.closest(".field").addEventListener("keydown", (event) => {
      if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.key.toLowerCase() !== "m") return;
      event.preventDefault();
      this.show(viewOf(area) ? "source" : "visual");
    });
    if (chosen() === "visual") this.visual(document.activeElement === area);
  }

  show(name) {
    choose(name);
    if (name === "visual") this.visual(true);
    else this.source();
  }

  async visual(focused) {
    if (viewOf(this.area) || this.opening) return;
    this.opening = true;
    try {
      const { open } = await import("./visual.js");
      stand(this.area, open(this.area, this.toolbar));
      this.press("visual");
      if (focused) viewOf(this.area).focus();
      this.problem("");
    } catch (failed) {
      console.warn(failed);
      this.problem(this.words.failed);
    } finally {
      this.opening = false;
    }
  }

  source() {
    const view = viewOf(this.area);
    if (!view) return;
    const at = view.close();
    stand(this.area, null);
    this.press("source");
    focus(this.area);
    this.area.setSelectionRange(at, at);
  }

  press(name) {
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.view === name));
    this.say(this.buttons.find((button) => button.dataset.view === name).dataset.said);
  }

  problem(sentence) {
    this.trouble ??= this.toolbar.parentElement.insertBefore(Object.assign(document.createElement("p"), { className: "error" }), this.toolbar.nextSibling);
    this.trouble.setAttribute("role", "status");
    this.trouble.textContent = sentence;
    this.trouble.hidden = sentence === "";
  }

  say(sentence) {
    document.getElementById("said").textContent = sentence;
  }
}

export function views(area, toolbar) {
  if (toolbar.querySelector("[data-views]")) new Views(area, toolbar);
}
