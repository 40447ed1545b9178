// Markdown as a document: block by block, each with the source that it came from.
import { read as inline } from "./visual-inline.js";
import { grammar, tooDeep } from "./visual-grammar.js";
import { schema } from "./visual-schema.js";

const { nodes } = schema;
const BLANK = /^\s*$/;
const MARKER = /^(\s*)([-+*]|\d{1,9}[.)])( {1,4}(?=\S)|\s|$)/;
const TASK = /^\[([ xX])\]\s+/;
const DEFINES = /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*\[[^\]]+\]:/m;

/** Source of nodes that stand within a block: items of a list, rows of a table. */
export const written = new WeakMap();

/** The tokens of one block after the other. */
function* groups(tokens) {
  for (let from = 0, depth = 0, at = 0; at < tokens.length; at++) {
    depth += tokens[at].nesting;
    if (depth === 0) {
      yield tokens.slice(from, at + 1);
      from = at + 1;
    }
  }
}

const inner = (tokens) => [...groups(tokens.slice(1, -1))];

function task(content) {
  const first = content[0];
  const found = first?.isText && first.marks.length === 0 && TASK.exec(first.text);
  if (!found) return null;
  const rest = first.text.slice(found[0].length);
  return { checked: found[1] !== " ", content: rest ? [schema.text(rest), ...content.slice(1)] : content.slice(1) };
}

class Reader {
  /** @param {string[]} lines of the source, to say how something was written */
  constructor(lines) {
    this.lines = lines;
  }

  blocks(groups, indent) {
    return groups.map((tokens) => this.block(tokens, indent));
  }

  /** @param {number} indent how far in the block stands, or nothing where that is not known */
  block(tokens, indent) {
    const [token] = tokens;
    switch (token.type) {
      case "paragraph_open": return nodes.paragraph.create(null, inline(tokens[1].children));
      case "heading_open": return this.heading(token, tokens[1]);
      case "blockquote_open": return nodes.blockquote.create(null, this.some(this.blocks(inner(tokens))));
      case "bullet_list_open": return this.list(tokens, nodes.bullet_list, { bullet: token.markup }, indent);
      case "ordered_list_open": return this.list(tokens, nodes.ordered_list, this.numbered(tokens), indent);
      case "fence": return nodes.code_block.create({ info: token.info.trim(), fence: token.markup }, this.code(token.content));
      case "code_block": return nodes.code_block.create({ fence: "    " }, this.code(token.content));
      case "hr": return nodes.horizontal_rule.create({ line: token.level === 0 ? this.lines[token.map[0]].trim() : token.markup.slice(0, 3) });
      case "table_open": return this.table(tokens, indent);
      case "footnote": return nodes.footnote.create({ label: token.meta }, inline(token.children));
      default: throw new Error(`unknown: ${token.type}`);
    }
  }

  some(blocks) {
    return blocks.length > 0 ? blocks : [nodes.paragraph.create()];
  }

  code(content) {
    const text = content.replace(/\n$/, "");
    return text ? schema.text(text) : null;
  }

  heading(token, content) {
    const setext = token.markup === "=" || token.markup === "-" ? this.lines[token.map[1] - 1].trim().replace(/^[>\s]+/, "") : "";
    return nodes.heading.create({ level: Number(token.tag.slice(1)), setext }, inline(content.children));
  }

  numbered(tokens) {
    const numbers = inner(tokens).map(([item]) => Number(item.info));
    return { start: numbers[0], delimiter: tokens[0].markup, same: numbers.length > 1 && numbers[1] === numbers[0] };
  }

  list(tokens, type, attrs, indent) {
    const items = inner(tokens);
    const loose = items.some((item) => inner(item).some(([token]) => token.type === "paragraph_open" && !token.hidden));
    return type.create({ ...attrs, tight: !loose }, items.map((item, at) => this.item(item, indent, items[at + 1]?.[0].map[0])));
  }

  item(tokens, indent, next) {
    const [from, end] = tokens[0].map;
    let to = end;
    while (to > from + 1 && BLANK.test(this.lines[to - 1])) to--;
    const mark = indent === undefined ? null : MARKER.exec(this.lines[from].slice(indent));
    const lead = mark && !BLANK.test(this.lines[from].slice(indent + mark[0].length)) ? mark[0] : "";
    const children = this.some(this.blocks(inner(tokens), lead && !lead.includes("\t") ? indent + lead.length : undefined));
    const done = children[0].type === nodes.paragraph ? task(children[0].content.content) : null;
    if (done) children[0] = nodes.paragraph.create(null, done.content);
    const item = nodes.list_item.create({ checked: done ? done.checked : null, after: next === undefined ? null : next - to, lead }, children);
    const source = this.lines.slice(from, to);
    if (indent !== undefined && source.every((line) => BLANK.test(line) || BLANK.test(line.slice(0, indent)))) written.set(item, source.map((line) => line.slice(indent)));
    return item;
  }

  table(tokens, indent) {
    const rows = tokens.flatMap((token, at) => (token.type === "tr_open" ? [this.row(tokens, at, indent)] : []));
    return nodes.table.create({ line: indent === 0 ? this.lines[tokens[0].map[0] + 1] : "" }, rows);
  }

  row(tokens, from, indent) {
    const cells = [];
    for (let at = from + 1; tokens[at].type !== "tr_close"; at += 3) {
      const align = /(left|right|center)$/.exec(tokens[at].attrGet("style") ?? "")?.[1] ?? null;
      cells.push(nodes[tokens[at].type === "th_open" ? "table_header" : "table_cell"].create({ align }, inline(tokens[at + 1].children)));
    }
    const row = nodes.table_row.create(null, cells);
    if (indent === 0 && tokens[from].map) written.set(row, [this.lines[tokens[from].map[0]]]);
    return row;
  }
}

const island = (source) => nodes.island.create(null, source ? schema.text(source) : null);

/** @param {(node: object, references: object) => boolean} sound whether the node can be written anew */
function understood(reader, tokens, source, sound, references) {
  try {
    if (tooDeep(tokens) || DEFINES.test(source) && tokens.length > 1 && /^(?:blockquote|bullet_list|ordered_list)_open$/.test(tokens[0].type)) return null;
    const node = reader.block(tokens, 0);
    node.check();
    return sound(node, references) ? node : null;
  } catch {
    return null;
  }
}

/** What stands in a text: `{ node, source, gap }`, the gap before it; and the gap after all, and what references it defines. */
export function read(text, references = {}, sound = () => true) {
  const env = { references: Object.create(references) };
  const lines = text.split("\n");
  const reader = new Reader(lines);
  const parts = [];
  let at = 0;
  const between = (from, to) => lines.slice(from, to).join("\n");
  const add = (from, to, make) => {
    parts.push({ node: make(between(from, to)), source: between(from, to), gap: from === 0 ? "" : (at === 0 ? "" : "\n") + lines.slice(at, from).map((line) => line + "\n").join("") });
    at = to;
  };
  const passOver = (to) => {
    const found = [];
    for (let number = at; number < to; number++) if (!BLANK.test(lines[number])) found.push(number);
    if (found.length > 0) add(found[0], found.at(-1) + 1, island);
  };
  for (const tokens of groups(grammar.parse(text, env))) {
    let [from, to] = tokens[0].map;
    while (to > from + 1 && BLANK.test(lines[to - 1])) to--;
    passOver(from);
    add(from, to, (source) => understood(reader, tokens, source, sound, env.references) ?? island(source));
  }
  passOver(lines.length);
  const after = at === 0 ? text : lines.slice(at).map((line) => "\n" + line).join("");
  return { parts, after, references: env.references };
}
