// A whole text and its document. Blocks that nobody changed are written as they stood, with what stood between them.
import { read } from "./visual-read.js";
import { schema } from "./visual-schema.js";
import { isEmpty, says, write } from "./visual-write.js";

const { nodes } = schema;
const APART = "\n\n";
const isList = (node) => node.type === nodes.bullet_list || node.type === nodes.ordered_list;
const runsOn = (node) => isList(node) || [nodes.footnote, nodes.island, nodes.blockquote, nodes.code_block].includes(node.type);
const OTHER = { "-": "*", "*": "-", "+": "-", ".": ")", ")": "." };
const markOf = (list) => list.attrs.bullet ?? list.attrs.delimiter;
/** The mark of the last item of a list. */
const markIn = (source) => [...source.matchAll(/^(?:([-+*])|\d+([.)]))/gm)].map(([, bullet, delimiter]) => bullet ?? delimiter).at(-1);

/** Which blocks of a document stood in the text before: `null` for what is new or changed. */
function origins(blocks, parts) {
  const known = new Map(parts.map(({ node }, at) => [node, at]));
  const found = blocks.map((block) => known.get(block) ?? null);
  // What was changed and changed back is another object that says the same.
  let before = -1;
  found.forEach((origin, at) => {
    if (origin !== null) { before = Math.max(before, origin); return; }
    const next = found.slice(at + 1).find((each) => each !== null && each > before) ?? parts.length;
    for (let candidate = before + 1; candidate < next; candidate++) {
      if (!found.includes(candidate) && parts[candidate].node.eq(blocks[at])) { found[at] = before = candidate; return; }
    }
  });
  return found;
}

/** Where changed blocks stand in the place of as many others, they take over what stood around those. */
function places(found, count) {
  const taken = [...found];
  for (let at = 0; at < taken.length; at++) {
    if (taken[at] !== null) continue;
    let end = at;
    while (end < taken.length && found[end] === null) end++;
    const from = at === 0 ? 0 : found[at - 1] + 1;
    const to = end === taken.length ? count : found[end];
    if (to - from === end - at) for (let each = at; each < end; each++) taken[each] = from + each - at;
    else if (to > from) {
      taken[at] = from;
      if (end - at > 1 && to - from > 1) taken[end - 1] = to - 1;
    }
    at = end;
  }
  return taken;
}

export class Text {
  constructor(source) {
    this.sources = new WeakMap();
    const { parts, after, references } = read(source, {}, (node, its) => write(node, its, { fresh: true }).sound);
    Object.assign(this, { parts, after, references });
    this.known = new Set(parts.map(({ node }) => node));
    this.doc = nodes.doc.create(null, parts.length > 0 ? parts.map(({ node }) => node) : [nodes.paragraph.create()]);
  }

  /** The Markdown of a document that began as this text. */
  of(doc) {
    const blocks = doc.content.content.filter((block) => this.known.has(block) || !isEmpty(block));
    const found = origins(blocks, this.parts);
    const taken = places(found, this.parts.length);
    const written = [];
    blocks.forEach((block, at) => {
      const own = found[at] !== null ? this.parts[found[at]].source : this.source(block);
      const [gap, source] = this.joint(written.at(-1), block, own, this.gap(found, taken, at), found[at] !== null && found[at - 1] === found[at] - 1);
      written.push({ block, gap, source });
    });
    return written.map(({ gap, source }) => gap + source).join("") + (blocks.length > 0 ? this.end(taken) : this.parts.length > 0 ? "" : this.after);
  }

  end(taken) {
    return taken.at(-1) === this.parts.length - 1 || /^\n*$/.test(this.after) ? this.after : "";
  }

  /** @param {object} how as {@link write} takes it */
  source(block, how = {}) {
    const kept = this.sources.get(block) ?? {};
    const key = JSON.stringify(how);
    kept[key] ??= write(block, this.references, how).source;
    this.sources.set(block, kept);
    return kept[key];
  }

  /** What stands before a block, if it stood there. */
  gap(found, taken, at) {
    if (at === 0) return taken[0] === 0 && this.parts.length > 0 ? this.parts[0].gap : "";
    const origin = taken[at];
    return origin !== null && origin > 0 && (taken[at - 1] === origin - 1 || /\n[ \t]*\n/.test(this.parts[origin].gap)) ? this.parts[origin].gap : APART;
  }

  /** What stands between two blocks so that both are read as what they are. */
  joint(last, block, source, gap, together) {
    if (!last || together) return [gap, source];
    const apart = /\n[ \t]*\n/.test(gap);
    if (apart && !runsOn(last.block)) return [gap, source];
    const holds = (between, text) => says(last.source + between + text, [last.block, block], this.references);
    if (holds(gap, source)) return [gap, source];
    if (!apart && holds(APART, source)) return [APART, source];
    const others = [{ plain: true }, { bullet: OTHER[markIn(last.source)] ?? OTHER[markOf(block)] }].filter((how) => isList(block) || how.plain).map((how) => this.source(block, how));
    const fitting = others.find((other) => holds(APART, other));
    if (fitting === undefined) last.source = this.closed(last, block, source);
    return [APART, fitting ?? source];
  }

  /** A block that would go on into the next one, such as code whose end nobody has marked, written anew. */
  closed(last, block, source) {
    const anew = this.source(last.block, { plain: true });
    return says(anew + APART + source, [last.block, block], this.references) ? anew : last.source;
  }

  /** Where the block begins in the document that holds a place of the source; nothing at its end. */
  position(offset) {
    let [at, position] = [0, 0];
    for (const { node, source, gap } of this.parts) {
      at += gap.length + source.length;
      if (at >= offset) return at === offset && node === this.parts.at(-1).node ? null : position;
      position += node.nodeSize;
    }
    return null;
  }

  /** Where the block of a position begins in the source. */
  offset(doc, $head, source) {
    if ($head.pos >= doc.content.size - 1) return source.length;
    const before = doc.content.content.slice(0, $head.index(0));
    const text = before.length === 0 ? "" : this.of(nodes.doc.create(null, before)).trimEnd();
    return text.length + /^\s*/.exec(source.slice(text.length))[0].length;
  }
}
