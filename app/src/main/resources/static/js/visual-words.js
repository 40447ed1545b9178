// The words of a block, written as Markdown: bare where that says the same, else with a backslash before what would be read as a mark, else with HTML.
import { runs } from "./visual-inline.js";
import { schema } from "./visual-schema.js";

const { marks, nodes } = schema;
const SOME = /[\\`[<~|]|\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|!(?=\[)/gu;
const SIGNS = /[\\`*_[\]<~|]|&(?=#?\w+;)|\{(?=\{)|!(?=\[)/g;
const AT_START = /^(?:[-+*>#=:]|~{3}|`{3}|\d{1,9}(?=[.)]))/;
const HTML = { strong: "strong", em: "em", strike: "del" };

const escaped = (text, manner = "escaped") => text.replace(manner === "some" ? SOME : SIGNS, "\\$&");
const lineStart = (line) => line.replace(AT_START, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`));
const hard = (text) => text.replace(/^\u00a0|\u00a0$/g, "&nbsp;");

function code(text, cell) {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([found]) => found.length));
  const fence = "`".repeat([1, 2, 3].find((length) => length !== longest && !new RegExp(`(^|[^\`])\`{${length}}([^\`]|$)`).test(text)) ?? longest + 1);
  const pad = /^`|`$/.test(text) || (/^ .* $/s.test(text) && !/^ *$/.test(text)) ? " " : "";
  return fence + pad + (cell ? text.replaceAll("|", "\\|") : text) + pad + fence;
}

function balanced(address) {
  let depth = 0;
  for (const letter of address) {
    if (letter === "(") depth++;
    if (letter === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

/** Where a link or a picture leads, and what is said of it. */
function target(address, title) {
  const plain = address !== "" && !/[\s<>\\\u0000-\u001f]|&#?\w+;/.test(address) && balanced(address);
  const place = plain ? address : address === "" && !title ? "" : `<${address.replace(/[<>\\]|&(?=#?\w+;)/g, "\\$&").replaceAll("\n", "%0A")}>`;
  return `(${place}${title ? ` "${title.replace(/["\\]|&(?=#?\w+;)/g, "\\$&")}"` : ""})`;
}

/** How far on from a run a mark goes. */
function reach(all, at, mark) {
  let to = at;
  while (to < all.length && all[to].marks.some((each) => each.eq(mark))) to++;
  return to - at;
}

/** Whether a link was written within another mark. */
const isWithin = (link, mark) => Number(link.type === marks.link && link.attrs.within.split(" ").includes(mark.type.name));

class Words {
  /** @param {"bare" | "some" | "escaped" | "html"} manner @param {{ cell?: boolean, oneLine?: boolean }} place */
  constructor(manner, place) {
    this.manner = manner;
    this.place = place;
    this.out = "";
    this.open = [];
  }

  write(all) {
    all.forEach((run, at) => {
      const wanted = run.marks.filter((mark) => this.wraps(mark, all, at));
      while (this.open.some((mark) => !wanted.some((each) => each.eq(mark)))) this.close();
      wanted.filter((mark) => !this.open.some((each) => each.eq(mark)))
        .sort((one, other) => reach(all, at, other) - reach(all, at, one) || isWithin(one, other) - isWithin(other, one))
        .forEach((mark) => this.begin(mark));
      this.one(run, all, at);
    });
    while (this.open.length > 0) this.close();
    return this.out;
  }

  wraps(mark, all, at) {
    return mark.type === marks.link ? !this.isAngled(mark, all, at) : [marks.strong, marks.em, marks.strike, marks.tag].includes(mark.type);
  }

  isAngled(mark, all, at) {
    const { text } = all[at];
    return mark.attrs.angle && reach(all, at, mark) === 1 && !all[at - 1]?.marks.some((each) => each.eq(mark)) && (text === mark.attrs.href || `mailto:${text}` === mark.attrs.href);
  }

  begin(mark) {
    this.open.push(mark);
    if (mark.type === marks.link && this.manner !== "bare") this.out = this.out.replace(/(?<!\\)!$/, "\\!");
    this.out += mark.type === marks.link ? "[" : this.sign(mark, "<");
  }

  close() {
    const mark = this.open.pop();
    this.out += mark.type === marks.link ? `]${target(mark.attrs.href, mark.attrs.title)}` : this.sign(mark, "</");
  }

  sign(mark, html) {
    if (mark.type === marks.tag) return `${html}${mark.attrs.name}>`;
    if (this.manner === "html") return `${html}${HTML[mark.type.name]}>`;
    return mark.attrs.mark.startsWith("<") ? html + mark.attrs.mark.slice(1) : mark.attrs.mark;
  }

  one(run, all, at) {
    const is = (type) => run.marks.some((mark) => mark.type === type);
    if (run.node?.type === nodes.hard_break) this.out += (this.place.cell || this.place.oneLine) && !run.node.attrs.line.startsWith("<") ? "<br>" : run.node.attrs.line;
    else if (run.node) this.out += this.picture(run.node.attrs);
    else if (is(marks.soft)) this.out += this.place.cell || this.place.oneLine ? " " : "\n";
    else if (is(marks.code)) this.out += code(run.text, this.place.cell);
    else if (is(marks.raw)) this.out += run.text;
    else if (run.marks.some((mark) => mark.type === marks.link && this.isAngled(mark, all, at))) this.out += `<${run.text}>`;
    else this.out += this.text(run.text);
  }

  picture({ src, alt, title }) {
    return `![${this.manner === "bare" ? alt.replace(/[[\]\\]/g, "\\$&") : escaped(alt)}]${target(src, title)}`;
  }

  text(text) {
    const signed = this.manner === "bare" ? (this.place.cell ? text.replaceAll("|", "\\|") : text) : escaped(text, this.manner);
    return this.out === "" || this.out.endsWith("\n") ? (this.manner === "bare" ? signed : lineStart(signed)) : signed;
  }
}

/** @returns {string} the words of a block */
export function words(block, manner, place = {}) {
  const text = hard(new Words(manner, place).write(runs(block)));
  return place.oneLine && manner !== "bare" ? text.replace(/#+$/, (found) => `\\${found}`) : text;
}
