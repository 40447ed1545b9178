// Where a text is written just now: in its field, or in the visual view that stands in its stead.

const views = new WeakMap();

/** @param {object | null} view the visual view, or nothing once the field is there again */
export function stand(area, view) {
  if (view) views.set(area, view);
  else views.delete(area);
}

export const viewOf = (area) => views.get(area);

export function focus(area) {
  (views.get(area) ?? area).focus();
}

/** The field was given another text than was typed: the view follows. */
export function follow(area) {
  views.get(area)?.readAgain();
}

/** Puts text in the place of what is selected, so that it can be undone. */
export function put(area, text) {
  if (views.has(area)) {
    views.get(area).put(text);
    return;
  }
  area.focus();
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Puts text at the end. */
export function putAtEnd(area, text) {
  if (views.has(area)) views.get(area).toEnd();
  else area.setSelectionRange(area.value.length, area.value.length);
  put(area, `${area.value.trim() === "" || views.has(area) ? "" : "\n\n"}${text}`);
  (views.get(area)?.dom ?? area).scrollIntoView({ block: "center" });
}

/** Holds a place in the text, in a paragraph of its own, by a mark that stands there meanwhile. */
export function hold(area, mark) {
  if (views.has(area)) {
    views.get(area).hold(mark);
    return;
  }
  const before = area.value.slice(0, area.selectionStart);
  put(area, (before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n") + mark + "\n\n");
}

/** Puts text in the place that was held. */
export function exchange(area, mark, text) {
  if (views.has(area)) {
    views.get(area).exchange(mark, text);
    return;
  }
  const at = area.value.indexOf(mark);
  if (at < 0) {
    put(area, text);
    return;
  }
  area.setRangeText(text, at, at + mark.length, "preserve");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
