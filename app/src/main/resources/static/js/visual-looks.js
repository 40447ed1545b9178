// What one sees in the visual view beyond the text itself: links between pages, boxes of tasks, and what an island is.
import { Decoration, DecorationSet, Plugin } from "./prosemirror.js";
import { schema } from "./visual-schema.js";

const { marks, nodes } = schema;
const PAGE = /\[\[[^[\]|]{1,200}(?:\|[^[\]|]{1,200})?\]\]/g;
const ADDRESS = /\bhttps?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]]/g;
const INCLUSION = /^\s*\{\{[^{}[\]|]{1,200}\}\}\s*$/;
const OWN = /^(?:<[^>]*>|\[(?:\^[^\]\s[]+|tag:[\p{L}\p{N}.+#-]{1,50})\]|\[.*\]\(\))+$/u;

const seen = new WeakMap();

/** Where the looks of a block begin and end, counted from its beginning. */
function within(block) {
  if (!seen.has(block)) {
    const found = [];
    block.forEach((node, offset) => {
      if (!node.isText || node.marks.some((mark) => mark.type === marks.code || mark.type === marks.link)) return;
      for (const [pattern, name] of [[PAGE, "page-link"], [ADDRESS, "bare-link"]]) {
        for (const match of node.text.matchAll(pattern)) found.push([offset + match.index, offset + match.index + match[0].length, name]);
      }
    });
    seen.set(block, found);
  }
  return seen.get(block);
}

function drawn(doc) {
  const found = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    if (!node.type.spec.code) for (const [from, to, name] of within(node)) found.push(Decoration.inline(at + 1 + from, at + 1 + to, { class: name }));
    if (node.type === nodes.paragraph && INCLUSION.test(node.textContent)) found.push(Decoration.node(at, at + node.nodeSize, { class: "inclusion" }));
    return false;
  });
  return DecorationSet.create(doc, found);
}

export const looks = new Plugin({
  state: { init: (_, { doc }) => drawn(doc), apply: (tr, before) => (tr.docChanged ? drawn(tr.doc) : before) },
  props: { decorations(state) { return this.getState(state); } },
});

/** What is written as it is stays so only while it is what it was; and after a block that one cannot leave there is a line. */
export const order = new Plugin({
  appendTransaction(transactions, before, { doc, tr }) {
    if (!transactions.some((each) => each.docChanged)) return null;
    doc.forEach((block, offset) => {
      if (before.doc.content.content.includes(block)) return;
      block.descendants((node, at) => {
        if (node.isText && marks.raw.isInSet(node.marks) && !OWN.test(node.text)) tr.removeMark(offset + 1 + at, offset + 1 + at + node.nodeSize, marks.raw);
      });
    });
    const last = doc.lastChild;
    if (last.type.spec.code || last.type === nodes.table || last.type === nodes.horizontal_rule) tr.insert(doc.content.size, nodes.paragraph.create());
    return tr.docChanged ? tr : null;
  },
});

/** An item of a list, with its box where it is a task. */
export class Item {
  constructor(node, view, position, words) {
    this.node = node;
    this.dom = document.createElement("li");
    this.contentDOM = this.dom;
    if (node.attrs.checked === null) return;
    this.dom.className = "task";
    this.box = Object.assign(document.createElement("input"), { type: "checkbox", checked: node.attrs.checked, contentEditable: "false" });
    this.box.setAttribute("aria-label", words.task);
    this.box.addEventListener("change", () => view.dispatch(view.state.tr.setNodeAttribute(position(), "checked", this.box.checked)));
    this.contentDOM = document.createElement("div");
    this.dom.append(this.box, this.contentDOM);
  }

  update(node) {
    if (node.type !== this.node.type || (node.attrs.checked === null) !== (this.node.attrs.checked === null)) return false;
    this.node = node;
    if (this.box) this.box.checked = node.attrs.checked;
    return true;
  }

  stopEvent(event) {
    return event.target === this.box;
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}

/** A part that is shown as it is written. */
export class Island {
  constructor(node, words) {
    this.dom = Object.assign(document.createElement("div"), { className: "island" });
    this.dom.setAttribute("role", "group");
    this.dom.setAttribute("aria-label", words.island);
    const label = Object.assign(document.createElement("span"), { className: "small quiet", contentEditable: "false", textContent: words.island });
    label.setAttribute("aria-hidden", "true");
    this.contentDOM = document.createElement("pre");
    this.dom.append(label, this.contentDOM);
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}
