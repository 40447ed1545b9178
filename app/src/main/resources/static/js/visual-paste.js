// What comes into the visual view from elsewhere, or goes out of it: Markdown, HTML, pictures and files.
import { send } from "./attach.js";
import { fromHtml } from "./markdown.js";
import { Fragment, Selection, Slice, TextSelection } from "./prosemirror.js";
import { read } from "./visual-read.js";
import { schema } from "./visual-schema.js";
import { Text } from "./visual-text.js";

const { marks, nodes } = schema;
const OURS = "data-pm-slice";

const inCode = (view) => Boolean(view.state.selection.$from.parent.type.spec.code);
const nested = (view) => view.state.selection.$from.depth > 1;
const open = (node) => (node.type === nodes.paragraph ? 1 : 0);

/** Markdown as something to put in. */
function slice(view, markdown) {
  const found = read(markdown.replace(/\r\n?/g, "\n")).parts.map(({ node }) => node);
  if (/\n\n$/.test(markdown) || found.length === 0) found.push(nodes.paragraph.create());
  const fitting = nested(view) ? found.map((node) => (node.type === nodes.island ? nodes.code_block.create(null, node.content) : node)) : found;
  return new Slice(Fragment.from(fitting), open(fitting[0]), open(fitting.at(-1)));
}

function lines(text) {
  return new Slice(Fragment.from(text.split(/\r\n?|\n/).map((line) => nodes.paragraph.create(null, line ? schema.text(line) : null))), 1, 1);
}

/** Plain text that is pasted counts as Markdown, unless it is pasted as plain text. */
export function fromText(view, text, plain) {
  return plain || inCode(view) ? lines(text) : slice(view, text);
}

/** What is copied, as Markdown. */
export function asText({ content, openStart }) {
  const first = content.firstChild;
  if (content.childCount === 1 && openStart > 0 && first.type.spec.code) return first.textContent;
  try {
    const doc = nodes.doc.create(null, first.isInline ? nodes.paragraph.create(null, content) : content);
    doc.check();
    return new Text("").of(doc);
  } catch {
    return content.textBetween(0, content.size, "\n\n");
  }
}

export function put(view, markdown) {
  const { tr } = view.state;
  view.dispatch((inCode(view) ? tr.insertText(markdown) : tr.replaceSelection(slice(view, markdown))).scrollIntoView());
  view.focus();
}

function bring(view, area, data) {
  if (data.files.length > 0 && !data.types.includes("text/plain")) {
    send(area, [...data.files]);
    return true;
  }
  const html = data.getData("text/html");
  if (!html || html.includes(OURS) || inCode(view)) return false;
  const markdown = fromHtml(html);
  if (markdown) put(view, markdown);
  else view.pasteText(data.getData("text/plain"));
  return true;
}

/** What comes from elsewhere comes as Markdown, as in the field; what comes from here, as it is. */
export function pasted(view, area, event) {
  const taken = bring(view, area, event.clipboardData);
  if (taken) event.preventDefault();
  return taken;
}

export function dropped(view, area, event) {
  if (view.dragging) return false;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
  const taken = bring(view, area, event.dataTransfer);
  if (taken) event.preventDefault();
  return taken;
}

/** Holds a place by a mark, in a paragraph of its own. */
export function hold(view, mark) {
  const { tr, selection: { $from } } = view.state;
  const content = schema.text(mark, [marks.raw.create()]);
  if ($from.parent.type === nodes.paragraph && $from.parent.content.size === 0) tr.replaceSelectionWith(content, false);
  else {
    const after = $from.depth > 0 ? $from.after(1) : tr.doc.content.size;
    tr.insert(after, nodes.paragraph.create(null, content));
    tr.setSelection(TextSelection.create(tr.doc, after + 1 + content.nodeSize));
  }
  view.dispatch(tr.scrollIntoView());
}

/** Puts Markdown of one line in the place that was held. */
export function exchange(view, mark, markdown) {
  let at = -1;
  view.state.doc.descendants((node, position) => { if (node.isText && node.text.includes(mark)) at = position + node.text.indexOf(mark); });
  if (at >= 0) view.dispatch(view.state.tr.replaceWith(at, at + mark.length, markdown ? read(markdown).parts[0].node.content : Fragment.empty));
  else if (markdown) put(view, markdown);
}

/** Takes letters around the cursor for Markdown of one line. */
export function replace(view, before, after, markdown) {
  const { tr, selection: { head } } = view.state;
  const content = read(markdown).parts[0].node.content;
  const blank = /\s$/.test(markdown) ? Fragment.from(schema.text(" ")) : Fragment.empty;
  tr.replaceWith(head - before, head + after, content.append(blank));
  tr.setSelection(TextSelection.create(tr.doc, head - before + content.size + blank.size));
  view.dispatch(tr.setStoredMarks([]));
}
