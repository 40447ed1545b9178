// The words of a line: from tokens to what stands in a document, and put in order so that two of them can be compared or written.
import { schema } from "./visual-schema.js";

const { marks, nodes } = schema;
const PLAIN = { strong: "strong", b: "strong", em: "em", i: "em", del: "strike", s: "strike" };
const TAGS = new Set(["kbd", "sub", "sup", "ins"]);
const TAG = /^<(\/?)([a-z]+)>$/i;
const BREAK = /^<br\s*\/?>$/i;

const tagOf = (token) => {
  const found = token.type === "html_inline" && TAG.exec(token.content);
  const name = found && found[2].toLowerCase();
  return found && (PLAIN[name] || TAGS.has(name)) ? { name, closes: found[1] !== "" } : null;
};

/** HTML marks count as marks where each is closed in its turn; otherwise they stay as they are. */
function paired(tokens) {
  const open = [];
  const pairs = new Set();
  for (const token of tokens) {
    const tag = tagOf(token);
    if (!tag && token.nesting === 0) continue;
    if (tag ? !tag.closes : token.nesting > 0) open.push({ token, name: tag?.name ?? token.tag });
    else {
      const opener = open.pop();
      if (!opener || opener.name !== (tag?.name ?? token.tag)) return new Set();
      if (tag) pairs.add(opener.token).add(token);
    }
  }
  return open.length === 0 ? pairs : new Set();
}

/** @param {object[]} active the marks within which it begins */
const markOf = (token, active) => {
  switch (token.type) {
    case "strong_open": return marks.strong.create({ mark: token.markup });
    case "em_open": return marks.em.create({ mark: token.markup });
    case "s_open": return marks.strike.create({ mark: token.markup });
    case "link_open": return marks.link.create({ href: token.attrGet("href"), title: token.attrGet("title") ?? "", angle: token.markup === "autolink", within: active.map((mark) => mark.type.name).join(" ") });
    default: return null;
  }
};

const htmlMark = (name) => (PLAIN[name] ? marks[PLAIN[name]].create({ mark: `<${name}>` }) : marks.tag.create({ name }));

/** @returns {string} the words of a picture's description, without marks */
const words = (tokens) => tokens.map((each) => (each.type === "image" ? words(each.children) : /break$/.test(each.type) ? " " : each.nesting === 0 ? each.content : "")).join("");

/** Tokens within a block as nodes. @throws {Error} where there is one that we do not know */
export function read(tokens) {
  const pairs = paired(tokens);
  let active = [];
  const found = [];
  const text = (content, more = []) => { if (content) found.push(schema.text(content, [...active, ...more].reduce((set, each) => each.addToSet(set), []))); };
  for (const token of tokens) {
    const tag = pairs.has(token) ? tagOf(token) : null;
    if (tag?.closes || token.nesting < 0) active = active.slice(0, -1);
    else if (tag) active = [...active, htmlMark(tag.name)];
    else if (token.nesting > 0) {
      const mark = markOf(token, active);
      if (!mark) throw new Error(`unknown: ${token.type}`);
      active = [...active, mark];
    } else switch (token.type) {
      case "text": text(token.content); break;
      case "softbreak": text(" ", [marks.soft.create()]); break;
      case "hardbreak": found.push(nodes.hard_break.create({ line: `${token.markup || "\\"}\n` }, null, active)); break;
      case "code_inline": text(token.content, [marks.code.create()]); break;
      case "image": found.push(nodes.image.create({ src: token.attrGet("src"), title: token.attrGet("title") ?? "", alt: words(token.children) }, null, active)); break;
      case "raw": text(token.content, [marks.raw.create()]); break;
      case "html_inline":
        if (BREAK.test(token.content)) found.push(nodes.hard_break.create({ line: token.content }, null, active));
        else text(token.content, [marks.raw.create()]);
        break;
      default: throw new Error(`unknown: ${token.type}`);
    }
  }
  return found;
}

const has = (run, type) => run.marks.some((mark) => mark.type === type);
const isBreak = (run) => run.node?.type === nodes.hard_break || has(run, marks.soft);
const HELD = new Set([marks.strong, marks.em, marks.strike, marks.link]);
const light = (run) => run.marks.filter((mark) => !HELD.has(mark.type));
const alike = (one, other) => one.length === other.length && one.every((mark, at) => mark.eq(other[at]));

/** Blanks that stand at the edge of a mark stand outside of it: Markdown would not see the mark otherwise. */
function outside(runs) {
  return runs.flatMap((run, at) => {
    if (run.node || isBreak(run) || has(run, marks.code)) return [run];
    const [, before, core, after] = /^([ \t]*)(.*?)([ \t]*)$/s.exec(run.text);
    const opens = (mark) => !runs[at - 1]?.marks.some((each) => each.eq(mark)) || isBreak(runs[at - 1]);
    const closes = (mark) => !runs[at + 1]?.marks.some((each) => each.eq(mark)) || isBreak(runs[at + 1]);
    const lightly = (ends) => (core === "" ? light(run) : run.marks.filter((mark) => !HELD.has(mark.type) || !ends(mark)));
    return [{ text: before, marks: lightly(opens) }, { text: core, marks: run.marks }, { text: after, marks: lightly(closes) }].filter((each) => each.text !== "");
  });
}

/** No blanks stand at the edges of a line, nor a break at its end. */
function trimmed(runs) {
  const found = [...runs];
  const edge = (run) => !run || isBreak(run);
  for (let at = 0; at < found.length; at++) {
    const run = found[at];
    if (run.node || isBreak(run) || has(run, marks.code)) continue;
    let { text } = run;
    if (edge(found[at - 1])) text = text.replace(/^[ \t]+/, "");
    if (edge(found[at + 1])) text = text.replace(/[ \t]+$/, "");
    if (text === "") found.splice(at--, 1), at = Math.max(-1, at - 1);
    else found[at] = { ...run, text };
  }
  const vain = (run) => run && isBreak(run) && !run.node?.attrs.line.startsWith("<");
  while (vain(found[0])) found.shift();
  while (vain(found.at(-1))) found.pop();
  return found;
}

function joined(runs) {
  const found = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && !last.node && !run.node && !isBreak(run) && !isBreak(last) && alike(last.marks, run.marks)) found[found.length - 1] = { ...last, text: last.text + run.text };
    else found.push(run);
  }
  return found;
}

/** A break has only those marks that go on after it. */
function bridged(runs) {
  const beside = (at, mark) => runs[at]?.marks.some((each) => each.eq(mark));
  return runs.map((run, at) => (isBreak(run) ? { ...run, marks: run.marks.filter((mark) => mark.type === marks.soft || beside(at - 1, mark) && beside(at + 1, mark)) } : run));
}

/** The words of a block as Markdown can say them: the same for two that say the same. */
export function runs(block) {
  const all = [];
  block.forEach((node) => all.push(node.isText ? { text: node.text, marks: node.marks } : { node, marks: node.marks }));
  return bridged(joined(trimmed(outside(joined(all)))));
}
