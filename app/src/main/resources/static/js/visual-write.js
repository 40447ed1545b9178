// Blocks as Markdown. What is written is read again, and another way is taken where it would not say the same.
import { runs } from "./visual-inline.js";
import { read, written } from "./visual-read.js";
import { schema, STYLE } from "./visual-schema.js";
import { words } from "./visual-words.js";

const { nodes } = schema;
const MANNERS = ["bare", "some", "escaped", "html"];

const meaning = (attrs) => JSON.stringify(Object.entries(attrs).filter(([name]) => !STYLE.has(name)));
const sameMarks = (one, other) => one.length === other.length && one.every((mark, at) => mark.type === other[at].type && meaning(mark.attrs) === meaning(other[at].attrs));

function sameRuns(one, other) {
  return one.length === other.length && one.every((run, at) => {
    const there = other[at];
    return run.text === there.text && sameMarks(run.marks, there.marks) && run.node?.type === there.node?.type && meaning(run.node?.attrs ?? {}) === meaning(there.node?.attrs ?? {});
  });
}

/** Whether there is nothing in a block to write. */
export const isEmpty = (block) => block.type === nodes.paragraph && runs(block).length === 0;

function said(block) {
  const all = [];
  block.forEach((child) => { if (!isEmpty(child)) all.push(child); });
  return all.length > 0 ? all : [block.firstChild];
}

/** Whether two blocks say the same, however they are written. */
export function same(one, other) {
  if (one.type !== other.type || meaning(one.attrs) !== meaning(other.attrs)) return false;
  if (one.type.spec.code) return one.textContent === other.textContent;
  if (one.isTextblock) return sameRuns(runs(one), runs(other));
  if (one.isLeaf) return true;
  const [ours, theirs] = [said(one), said(other)];
  return ours.length === theirs.length && ours.every((child, at) => same(child, theirs[at]));
}

const indented = (lines, lead) => lines.map((line, at) => (at === 0 ? lead + line : line === "" ? "" : " ".repeat(lead.length) + line).trimEnd());

/** How far a list may keep what it was written as: source of its items and their marks, their marks alone, nothing. */
const CARES = ["source", "lead", ""];

class Writing {
  constructor(manner, care, bullet) {
    this.manner = manner;
    this.care = care;
    this.bullet = bullet;
  }

  lines(block) {
    switch (block.type) {
      case nodes.paragraph: return words(block, this.manner).split("\n");
      case nodes.heading: return this.heading(block);
      case nodes.blockquote: return this.blocks(block, false).map((line) => (line === "" ? ">" : `> ${line}`));
      case nodes.bullet_list: case nodes.ordered_list: return this.list(block);
      case nodes.code_block: return this.code(block);
      case nodes.horizontal_rule: return [block.attrs.line];
      case nodes.table: return this.table(block);
      case nodes.footnote: return `[^${block.attrs.label}]: ${words(block, this.manner)}`.split("\n").map((line, at) => (at === 0 ? line.trimEnd() : `    ${line}`));
      default: return block.textContent.split("\n");
    }
  }

  blocks(parent, tight) {
    return said(parent).flatMap((child, at) => (at === 0 || tight ? this.lines(child) : ["", ...this.lines(child)]));
  }

  heading(block) {
    const { level, setext } = block.attrs;
    const lines = words(block, this.manner).split("\n");
    if (setext && level < 3 && lines[0] !== "" && setext.startsWith(level === 1 ? "=" : "-")) return [...lines, setext];
    return [`${"#".repeat(level)} ${words(block, this.manner, { oneLine: true })}`.trimEnd()];
  }

  list(list) {
    const lines = [];
    list.forEach((item, _, at) => {
      const last = at === list.childCount - 1;
      lines.push(...(this.care === "source" && !this.bullet && written.get(item) || this.item(item, this.lead(list, item, at), list.attrs.tight)));
      if (!last) lines.push(...Array(this.care && item.attrs.after !== null ? item.attrs.after : list.attrs.tight ? 0 : 1).fill(""));
    });
    return lines;
  }

  lead(list, item, at) {
    const { bullet, start, same, delimiter } = list.attrs;
    const mark = list.type === nodes.bullet_list ? this.bullet || bullet : `${same ? start : start + at}${this.bullet || delimiter}`;
    return this.care && item.attrs.lead.trim() === mark ? item.attrs.lead : `${mark} `;
  }

  item(item, lead, tight) {
    const { checked } = item.attrs;
    const [first, ...more] = this.blocks(item, tight);
    return indented([(checked === null ? "" : checked ? "[x] " : "[ ] ") + first, ...more], lead);
  }

  code({ attrs: { info, fence }, textContent }) {
    const text = textContent.split("\n");
    if (fence === "    " && !info && this.care) return text.map((line) => (line === "" ? "" : fence + line));
    const sign = info.includes("`") || fence.startsWith("~") ? "~" : "`";
    const longest = Math.max(0, ...text.map((line) => /^\s*([`~]*)/.exec(line)[1].length));
    const mark = sign.repeat(Math.max(fence.trim().length, 3, longest + 1 > 3 && text.some((line) => line.trim().startsWith(sign.repeat(3))) ? longest + 1 : 3));
    return [mark + info, ...(textContent === "" ? [] : text), mark];
  }

  table(table) {
    const rows = table.content.content;
    const aligns = rows[0].content.content.map((cell) => cell.attrs.align);
    const [head, ...body] = rows.map((row) => this.care === "source" && written.get(row)?.[0] || this.row(row));
    return [head, this.care && this.fits(table.attrs.line, aligns) ? table.attrs.line : this.rule(aligns), ...body];
  }

  row(row) {
    return `| ${row.content.content.map((cell) => words(cell, this.manner, { cell: true })).join(" | ")} |`;
  }

  fits(line, aligns) {
    const there = line.trim().replace(/^\||\|$/g, "").split("|").map((each) => each.trim());
    return line !== "" && there.length === aligns.length && aligns.every((align, at) => this.rule([align]).slice(2, -2).replace(/-+/, "") === there[at].replace(/-+/, ""));
  }

  rule(aligns) {
    return `| ${aligns.map((align) => ({ left: ":---", center: ":---:", right: "---:" })[align] ?? "---").join(" | ")} |`;
  }
}

/** @returns {boolean} whether the source, read again, says what the blocks say */
export function says(source, blocks, references) {
  const { parts } = read(source, references);
  return parts.length === blocks.length && parts.every(({ node }, at) => same(node, blocks[at]));
}

/**
 * A block as Markdown, in the first way that says what it says.
 * @param {{ fresh?: boolean, bullet?: string, plain?: boolean }} how without any source of its parts; with another mark for its items; as if it had never been written before
 */
export function write(block, references, { fresh = false, bullet = "", plain = false } = {}) {
  let source = "";
  for (const manner of MANNERS) {
    for (const care of CARES.slice(plain ? 2 : fresh ? 1 : 0)) {
      source = new Writing(manner, care, bullet).lines(block).join("\n");
      if (says(source, [block], references)) return { source, sound: true };
    }
  }
  return { source, sound: false };
}
