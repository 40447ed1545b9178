// What one can do to a text in the visual view: by a button, by a key, or by typing what Markdown would have.
import {
  addColumnAfter, addRowAfter, baseKeymap, chainCommands, deleteColumn, deleteRow, deleteTable, goToNextCell, InputRule, inputRules, isInTable,
  keymap, lift, liftListItem, redo, Selection, setBlockType, sinkListItem, splitListItem, TextSelection, textblockTypeInputRule, toggleMark, undo,
  undoInputRule, wrapIn, wrapInList, wrappingInputRule,
} from "./prosemirror.js";
import { schema } from "./visual-schema.js";

const { marks, nodes } = schema;
const FENCE = /^(?:```|~~~)([^\s`]*)$/;
const OWN = /\[(?:\^[^\]\s[]+|tag:[\p{L}\p{N}.+#-]{1,50})\]$/u;

/** The node of a type that the cursor stands in, with where it begins. */
export function around({ selection: { $from } }, ...types) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if (types.includes($from.node(depth).type)) return { node: $from.node(depth), at: $from.before(depth), depth };
  }
  return null;
}

/** Begins a list, changes it into another kind, or ends it. */
const list = (type, checked = null) => (state, dispatch, view) => {
  const there = around(state, nodes.bullet_list, nodes.ordered_list);
  if (!there) return wrapInList(type)(state, dispatch && ((tr) => dispatch(checked === null ? tr : tick(tr, checked))), view);
  const item = around(state, nodes.list_item);
  if (there.node.type === type && (item.node.attrs.checked === null) === (checked === null)) return liftListItem(nodes.list_item)(state, dispatch);
  if (dispatch) {
    const tr = state.tr.setNodeMarkup(there.at, type);
    there.node.forEach((_, offset) => tr.setNodeAttribute(there.at + 1 + offset, "checked", checked));
    dispatch(tr);
  }
  return true;
};

/** Makes tasks of the items that are chosen. */
function tick(tr, checked) {
  tr.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, at) => { if (node.type === nodes.list_item) tr.setNodeAttribute(at, "checked", checked); });
  return tr;
}

function heading(state, dispatch) {
  const there = around(state, nodes.heading);
  if (!there) return setBlockType(nodes.heading, { level: 2 })(state, dispatch);
  return there.node.attrs.level === 2 ? setBlockType(nodes.heading, { level: 3 })(state, dispatch) : setBlockType(nodes.paragraph)(state, dispatch);
}

function code(state, dispatch) {
  const { $from, $to, empty } = state.selection;
  if ($from.parent.type === nodes.code_block) return setBlockType(nodes.paragraph)(state, dispatch);
  if (empty && $from.parent.content.size === 0 || !$from.sameParent($to)) return setBlockType(nodes.code_block)(state, dispatch);
  return toggleMark(marks.code)(state, dispatch);
}

const quote = (state, dispatch) => (around(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch));

function table(state, dispatch) {
  if (isInTable(state)) return false;
  const row = (type) => nodes.table_row.create(null, [type.create(), type.create()]);
  const made = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(made);
    let at = 0;
    tr.doc.descendants((node, pos) => { if (node === made) at = pos; });
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  }
  return true;
}

export const ACTS = {
  bold: toggleMark(marks.strong), italic: toggleMark(marks.em), strike: toggleMark(marks.strike),
  code, heading, quote, table,
  list: list(nodes.bullet_list), numbers: list(nodes.ordered_list), tasks: list(nodes.bullet_list, false),
};

export const TABLE_ACTS = { row: addRowAfter, column: addColumnAfter, "no-row": deleteRow, "no-column": deleteColumn, "no-table": deleteTable };

/** Whether what a button does is so where the cursor stands. */
export function isSo(state, name) {
  const { from, to, $from, empty } = state.selection;
  const marked = (type) => (empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type));
  switch (name) {
    case "bold": return marked(marks.strong);
    case "italic": return marked(marks.em);
    case "strike": return marked(marks.strike);
    case "link": return marked(marks.link);
    case "code": return marked(marks.code) || around(state, nodes.code_block) !== null;
    case "heading": return around(state, nodes.heading) !== null;
    case "quote": return around(state, nodes.blockquote) !== null;
    case "table": return isInTable(state);
    case "numbers": return around(state, nodes.bullet_list, nodes.ordered_list)?.node.type === nodes.ordered_list;
    case "list": return around(state, nodes.bullet_list, nodes.ordered_list)?.node.type === nodes.bullet_list && around(state, nodes.list_item).node.attrs.checked === null;
    case "tasks": return around(state, nodes.list_item) !== null && around(state, nodes.list_item).node.attrs.checked !== null;
    default: return null;
  }
}

function fence(state, dispatch) {
  const { $from, empty } = state.selection;
  const found = empty && $from.parent.type === nodes.paragraph && $from.parentOffset === $from.parent.content.size && FENCE.exec($from.parent.textContent);
  if (!found || !$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), nodes.code_block)) return false;
  if (dispatch) dispatch(state.tr.delete($from.start(), $from.end()).setBlockType($from.start(), $from.start(), nodes.code_block, { info: found[1] }));
  return true;
}

function hardBreak(state, dispatch) {
  const { parent } = state.selection.$from;
  if (parent.type.spec.code) return false;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create(), false).scrollIntoView());
  return true;
}

/** A new item is one that nothing was done about yet. */
function item(state, dispatch) {
  const there = around(state, nodes.list_item);
  return splitListItem(nodes.list_item, { checked: there?.node.attrs.checked === null ? null : false })(state, dispatch);
}

/** Leaves a block of code or source downwards, where nothing follows it. */
function leave(state, dispatch) {
  const { $head, empty } = state.selection;
  if (!empty || !$head.parent.type.spec.code || $head.parentOffset < $head.parent.content.size || $head.after() < state.doc.content.size) return false;
  if (dispatch) {
    const tr = state.tr.insert($head.after(), nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $head.after() + 1)).scrollIntoView());
  }
  return true;
}

export const keys = [
  keymap({
    "Mod-z": chainCommands(undoInputRule, undo), "Mod-y": redo, "Shift-Mod-z": redo, Backspace: undoInputRule,
    Enter: chainCommands(fence, item), "Shift-Enter": hardBreak, ArrowDown: leave,
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)), "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
  }),
  keymap(baseKeymap),
];

/** What stands between two signs gets a mark. */
function marking(pattern, type, attrs) {
  return new InputRule(pattern, (state, match, start, end) => {
    const [all, before, words] = match;
    const from = start + before.length;
    if (state.doc.rangeHasMark(from, end, marks.code) || all.length - before.length < words.length) return null;
    const signs = (all.length - before.length - words.length + 1) >> 1;
    const tr = state.tr;
    const to = from + signs + words.length;
    if (to < end) tr.delete(to, end);
    tr.delete(from, from + signs);
    return tr.addMark(from, from + words.length, type.create(attrs)).removeStoredMark(type);
  });
}

const linking = new InputRule(/(^|[^!\\])\[([^[\]]+)\]\(([^\s()]+)\)$/, (state, [, before, words, href], start, end) => {
  const from = start + before.length;
  return state.tr.replaceWith(from, end, schema.text(words, [marks.link.create({ href })])).removeStoredMark(marks.link);
});

/** A reference to a note begins the note at the end of the text, unless there is one. */
const referring = new InputRule(OWN, (state, [found], start, end) => {
  const tr = state.tr.insertText("]", end).addMark(start, end + 1, marks.raw.create()).removeStoredMark(marks.raw);
  const label = /^\[\^(.+)\]$/.exec(found)?.[1];
  let there = !label;
  tr.doc.forEach((node) => { there ||= node.type === nodes.footnote && node.attrs.label === label; });
  return there ? tr : tr.insert(tr.doc.content.size, nodes.footnote.create({ label }));
});

const task = new InputRule(/^\[([ xX])\] $/, (state, [, done], start, end) => {
  const checked = done !== " ";
  const there = around(state, nodes.list_item);
  const tr = state.tr.delete(start, end);
  if (there) return tr.setNodeAttribute(there.at, "checked", checked);
  const range = tr.doc.resolve(start).blockRange();
  return range && tr.wrap(range, [{ type: nodes.bullet_list }, { type: nodes.list_item, attrs: { checked } }]);
});

const rule = new InputRule(/^(?:---|\*\*\*|___)$/, (state, _, start, end) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph || end !== $start.end()) return null;
  const tr = state.tr.replaceWith($start.before(), $start.after(), [nodes.horizontal_rule.create(), nodes.paragraph.create()]);
  return tr.setSelection(TextSelection.create(tr.doc, $start.before() + 2));
});

export const typed = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, ([, signs]) => ({ level: signs.length })),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list, ([, bullet]) => ({ bullet })),
    wrappingInputRule(/^(\d{1,9})([.)])\s$/, nodes.ordered_list, ([, start, delimiter]) => ({ start: Number(start), delimiter }),
      ([, start], before) => before.childCount + before.attrs.start === Number(start)),
    task, rule, linking, referring,
    marking(/(^|[^*\\])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong),
    marking(/(^|[^*\\])\*([^*\s](?:[^*]*[^*\s])?)\*$/, marks.em),
    marking(/(^|[^\p{L}\p{N}_\\])_([^_\s](?:[^_]*[^_\s])?)_$/u, marks.em, { mark: "_" }),
    marking(/(^|[^~\\])~~([^~\s](?:[^~]*[^~\s])?)~~$/, marks.strike),
    marking(/(^|[^`\\])`([^`]+)`$/, marks.code),
  ],
});
