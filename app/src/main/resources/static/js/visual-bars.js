// What stands under the toolbar where the cursor is in a link, a picture, code or a table: their address, their description, what can be done.
import { isInTable, NodeSelection, TextSelection } from "./prosemirror.js";
import { around, TABLE_ACTS } from "./visual-acts.js";
import { schema } from "./visual-schema.js";

const { marks, nodes } = schema;
const WEB = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/;

/** The link at the cursor, from where to where. */
function linkAt({ doc, selection: { $from } }) {
  const mark = marks.link.isInSet($from.marks()) ?? ($from.nodeAfter && marks.link.isInSet($from.nodeAfter.marks));
  if (!mark) return null;
  let from = -1;
  let to = -1;
  const start = $from.start();
  $from.parent.forEach((node, offset) => {
    const [begin, end] = [start + offset, start + offset + node.nodeSize];
    if (!mark.isInSet(node.marks)) return;
    if (to === begin) to = end;
    else if (to < $from.pos) [from, to] = [begin, end];
  });
  return from < 0 || from > $from.pos || to < $from.pos ? null : { mark, from, to, text: doc.textBetween(from, to) };
}

export class Bars {
  constructor(view, holder) {
    this.view = view;
    this.holder = holder;
    this.linking = null;
    for (const bar of holder.querySelectorAll("[data-bar]")) this.enliven(bar);
    this.update();
  }

  bar(name) {
    return this.holder.querySelector(`[data-bar=${name}]`);
  }

  enliven(bar) {
    const name = bar.dataset.bar;
    const field = bar.querySelector("input");
    bar.addEventListener("input", (event) => event.stopPropagation());
    bar.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape" || event.target !== field && event.key === "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Enter") this.done(name, field.value);
      else this.back();
    });
    for (const button of bar.querySelectorAll("[data-do]")) {
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.act(name, button.dataset.do, field?.value));
    }
  }

  act(bar, name, value) {
    if (name === "set") this.done(bar, value);
    else if (name === "unlink") this.done("link", "");
    else {
      TABLE_ACTS[name](this.view.state, this.view.dispatch);
      this.view.focus();
    }
  }

  done(bar, value) {
    if (bar === "link") this.link(value.trim());
    if (bar === "picture") this.describe(value);
    if (bar === "code") this.language(value.trim());
    this.back();
  }

  back() {
    this.linking = null;
    this.update();
    this.view.focus();
  }

  /** Asks for the address of a link. */
  askForLink() {
    const { selection } = this.view.state;
    const there = linkAt(this.view.state);
    this.linking = there ?? { from: selection.from, to: selection.to, text: "" };
    this.update();
    const field = this.bar("link").querySelector("input");
    field.focus();
    field.select();
  }

  link(address) {
    const { from, to } = this.linking ?? linkAt(this.view.state) ?? {};
    if (from === undefined) return;
    const { tr } = this.view.state;
    const href = WEB.test(address) ? `https://${address}` : address;
    tr.removeMark(from, to, marks.link);
    if (href && from === to) tr.insert(from, schema.text(href, [marks.link.create({ href })]));
    else if (href) tr.addMark(from, to, marks.link.create({ href }));
    if (from !== to) tr.setSelection(TextSelection.create(tr.doc, to));
    this.view.dispatch(tr.removeStoredMark(marks.link));
  }

  describe(alt) {
    const { selection, tr } = this.view.state;
    if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.image) return;
    tr.setNodeMarkup(selection.from, null, { ...selection.node.attrs, alt });
    this.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
  }

  language(info) {
    const there = around(this.view.state, nodes.code_block);
    if (there) this.view.dispatch(this.view.state.tr.setNodeMarkup(there.at, null, { ...there.node.attrs, info, fence: there.node.attrs.fence.trim() || "```" }));
  }

  /** Shows the bars that fit where the cursor is. */
  update() {
    const { state } = this.view;
    const link = this.linking ?? linkAt(state);
    this.show("link", link !== null, link?.mark?.attrs.href ?? "");
    this.bar("link").querySelector("[data-do=unlink]").hidden = !link?.mark;
    const { node } = state.selection;
    this.show("picture", node?.type === nodes.image, node?.attrs.alt ?? "");
    const code = around(state, nodes.code_block);
    this.show("code", code !== null, code?.node.attrs.info ?? "");
    this.show("table", isInTable(state));
  }

  show(name, fits, value) {
    const bar = this.bar(name);
    const field = bar.querySelector("input");
    if (bar.contains(document.activeElement) && fits) return;
    bar.hidden = !fits;
    if (field && fits) field.value = value;
  }
}
