// The visual view of a text: ProseMirror in the stead of the field. What the field holds is what is sent, and it follows every change.
import { completionIn } from "./completion.js";
import { pressed } from "./editor.js";
import { dropCursor, EditorState, EditorView, gapCursor, history, Selection, tableEditing } from "./prosemirror.js";
import { ACTS, isSo, keys, typed } from "./visual-acts.js";
import { Bars } from "./visual-bars.js";
import { Island, Item, looks, order } from "./visual-looks.js";
import * as paste from "./visual-paste.js";
import { schema } from "./visual-schema.js";
import { Text } from "./visual-text.js";

const { nodes } = schema;
const SAID = ["aria-describedby", "aria-invalid"];

class Visual {
  constructor(area, toolbar) {
    const field = area.closest(".field");
    const template = field.querySelector("template[data-visual]");
    this.area = area;
    this.toolbar = toolbar;
    this.label = field.querySelector("label");
    this.words = template.dataset;
    this.required = area.required;
    this.ours = false;
    this.text = new Text(area.value);
    this.holder = document.createElement("div");
    this.holder.append(template.content.cloneNode(true));
    this.view = new EditorView(this.holder, this.props());
    this.dom = this.view.dom;
    this.stand();
    this.bars = new Bars(this.view, this.holder);
    this.closing = new AbortController();
    this.listen(this.closing.signal);
    this.completion = completionIn(area, this);
    this.show();
    this.placeAt(area.selectionStart);
  }

  props() {
    const { area } = this;
    return {
      state: this.state(),
      attributes: this.attributes(),
      nodeViews: {
        list_item: (node, view, position) => new Item(node, view, position, this.words),
        island: (node) => new Island(node, this.words),
      },
      dispatchTransaction: (tr) => this.take(tr),
      handleKeyDown: (_, event) => pressed(event, area),
      handleDOMEvents: { paste: (view, event) => paste.pasted(view, area, event), drop: (view, event) => paste.dropped(view, area, event) },
      handleClick: (_, __, event) => this.clicked(event),
      clipboardTextParser: (text, _, plain, view) => paste.fromText(view, text, plain),
      clipboardTextSerializer: (slice) => paste.asText(slice),
    };
  }

  attributes() {
    return {
      role: "textbox", "aria-multiline": "true", "aria-label": this.label.textContent, id: `${this.area.id}-visual`, class: "visual prose input",
      ...Object.fromEntries(SAID.filter((name) => this.area.hasAttribute(name)).map((name) => [name, this.area.getAttribute(name)])),
      ...(this.required ? { "aria-required": "true" } : {}),
    };
  }

  state() {
    return EditorState.create({
      doc: this.text.doc,
      plugins: [typed, ...keys, tableEditing(), looks, order, history(), dropCursor({ color: false, class: "drop-here" }), gapCursor()],
    });
  }

  /** Takes the field's place. */
  stand() {
    this.area.before(this.holder);
    this.area.hidden = true;
    this.area.required = false;
    this.toolbar.setAttribute("aria-controls", this.dom.id);
  }

  listen(signal) {
    const here = (event) => { event.preventDefault(); this.focus(); };
    this.area.addEventListener("input", () => { if (!this.ours) this.readAgain(); }, { signal });
    this.label.addEventListener("click", here, { signal });
    for (const link of document.querySelectorAll(`a[href="#${this.area.id}"]`)) link.addEventListener("click", here, { signal });
  }

  take(tr) {
    const held = tr.docChanged && this.area.readOnly;
    this.view.updateState(held ? this.view.state : this.view.state.apply(tr));
    if (held) return;
    if (tr.docChanged) this.tell();
    this.bars?.update();
    this.show();
  }

  /** The field follows. */
  tell() {
    const text = this.text.of(this.view.state.doc);
    if (text === this.area.value) return;
    this.area.value = text;
    this.ours = true;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
    this.ours = false;
    this.completion?.soon();
  }

  /** Somebody else changed the field. */
  readAgain() {
    if (this.text.of(this.view.state.doc) === this.area.value) return;
    this.text = new Text(this.area.value);
    this.view.updateState(this.state());
  }

  show() {
    for (const button of this.toolbar.querySelectorAll("[data-mark]")) {
      const so = isSo(this.view.state, button.dataset.mark);
      if (so !== null) button.setAttribute("aria-pressed", String(so));
    }
  }

  clicked(event) {
    const link = event.target.closest("a[href]");
    if (!link || !(event.ctrlKey || event.metaKey)) return false;
    window.open(link.href, "_blank", "noopener");
    return true;
  }

  focus() {
    this.view.focus();
  }

  mark(name) {
    if (name === "link") {
      this.bars.askForLink();
      return;
    }
    ACTS[name](this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  put(markdown) {
    paste.put(this.view, markdown);
  }

  hold(mark) {
    paste.hold(this.view, mark);
  }

  exchange(mark, markdown) {
    paste.exchange(this.view, mark, markdown);
  }

  toEnd() {
    const { tr } = this.view.state;
    const last = tr.doc.lastChild;
    if (last.content.size > 0 || last.type !== nodes.paragraph) tr.insert(tr.doc.content.size, nodes.paragraph.create());
    this.view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)));
  }

  // --- what completion asks of a place to write in ---

  before() {
    const { $head, empty } = this.view.state.selection;
    return empty && !$head.parent.type.spec.code ? $head.parent.textBetween(0, $head.parentOffset, "\n", "\n") : "";
  }

  after() {
    const { $head } = this.view.state.selection;
    return $head.parent.textBetween($head.parentOffset, $head.parent.content.size, "\n", "\n");
  }

  replace(before, after, markdown) {
    paste.replace(this.view, before, after, markdown);
  }

  // --- from one view to the other ---

  /** The cursor goes to the block that holds a place of the source. */
  placeAt(offset) {
    const { tr } = this.view.state;
    const position = this.text.position(offset);
    const found = position === null ? Selection.atEnd(tr.doc) : Selection.near(tr.doc.resolve(position));
    this.view.dispatch(tr.setSelection(found));
  }

  close() {
    const { doc, selection: { $head } } = this.view.state;
    const at = this.text.offset(doc, $head, this.area.value);
    this.closing.abort();
    this.completion?.leave();
    this.view.destroy();
    this.holder.remove();
    this.area.hidden = false;
    this.area.required = this.required;
    this.toolbar.setAttribute("aria-controls", this.area.id);
    for (const button of this.toolbar.querySelectorAll("[data-mark]")) button.removeAttribute("aria-pressed");
    return at;
  }
}

/** Opens the visual view of a field's text. */
export function open(area, toolbar) {
  return new Visual(area, toolbar);
}
