// The Markdown that the server speaks, as markdown-it reads it: with tables, strikethrough by one tilde or two, footnotes, tags and spoilers.
import { MarkdownIt } from "./prosemirror.js";

const NESTED = 40;
const TILDE = 0x7e;
const OWN = /\[(?:\^[^\]\s[]+|tag:[\p{L}\p{N}.+#-]{1,50})\](?!\()/uy;
const FOOTNOTE = /^\[\^([^\]\s]+)\]:/;
const SPOILER = /^>!(?!\[)/;
const OPENS_BLOCK = /^(?:[-+*#>|`~<]|\d+[.)]|\[\^[^\]\s]+\]:| {4}|\t|$)/;
const INTERRUPTS = { alt: ["paragraph", "reference", "blockquote", "list"] };

const line = (state, number) => state.src.slice(state.bMarks[number] + state.tShift[number], state.eMarks[number]);
const indent = (state, number) => state.sCount[number] - state.blkIndent;

/** @returns {number} the line after the paragraph that goes on at the line after `from` */
function endOfParagraph(state, from, end) {
  let next = from + 1;
  const rules = state.md.block.ruler.getRules("paragraph");
  const former = state.parentType;
  state.parentType = "paragraph";
  while (next < end && !state.isEmpty(next) && (indent(state, next) > 3 || state.sCount[next] < 0 || !rules.some((rule) => rule(state, next, end, true)))) next++;
  state.parentType = former;
  return next;
}

function push(state, type, from, to, content, label) {
  const token = state.push(type, "", 0);
  token.map = [from, to];
  token.content = content;
  token.meta = label;
  if (type === "footnote") token.children = [];
  state.line = to;
}

/** A note of one paragraph is read; a longer one stays as it is. */
function footnote(state, from, end, silent) {
  const found = indent(state, from) <= 3 && FOOTNOTE.exec(line(state, from));
  if (!found) return false;
  if (silent) return true;
  let to = endOfParagraph(state, from, end);
  let next = to;
  while (next < end && state.isEmpty(next)) next++;
  const first = line(state, from).slice(found[0].length).trimStart();
  const more = next > to && next < end && indent(state, next) > 3;
  if (!more && !OPENS_BLOCK.test(first) && state.level === 0) {
    const rest = Array.from({ length: to - from - 1 }, (_, at) => line(state, from + 1 + at));
    push(state, "footnote", from, to, [first, ...rest].join("\n").trim(), found[1]);
    return true;
  }
  while (next < end && (state.isEmpty(next) || indent(state, next) > 3)) to = ++next;
  push(state, "unknown", from, Math.max(to, from + 1), "");
  return true;
}

function spoiler(state, from, end, silent) {
  if (indent(state, from) > 3 || !SPOILER.test(line(state, from))) return false;
  if (silent) return true;
  let to = from + 1;
  while (to < end && !state.isEmpty(to)) to++;
  push(state, "unknown", from, to, "");
  return true;
}

function own(state, silent) {
  if (state.src[state.pos] !== "[") return false;
  OWN.lastIndex = state.pos;
  const found = OWN.exec(state.src);
  if (!found) return false;
  if (!silent) state.push("raw", "", 0).content = found[0];
  state.pos += found[0].length;
  return true;
}

function tildes(state, silent) {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
  const token = state.push("text", "", 0);
  token.content = "~".repeat(length);
  // Those of one and of two do not meet, so they count as two marks.
  if (length <= 2) state.delimiters.push({ marker: TILDE + 1000 * length, length: 0, token: state.tokens.length - 1, end: -1, open, close });
  state.pos += length;
  return true;
}

function struck(state) {
  for (const delimiters of [state.delimiters, ...(state.tokens_meta ?? []).map((meta) => meta?.delimiters ?? [])]) {
    for (const opener of delimiters) {
      if (opener.marker <= 1000 || opener.end < 0) continue;
      for (const [end, type, nesting] of [[opener, "s_open", 1], [delimiters[opener.end], "s_close", -1]]) {
        const token = state.tokens[end.token];
        Object.assign(token, { type, nesting, markup: token.content, tag: "s", content: "" });
      }
    }
  }
}

/** Ends a line, and says with how many blanks it was broken, if it was. */
function newline(state, silent) {
  if (state.src[state.pos] !== "\n") return false;
  if (!silent) {
    const blanks = / *$/.exec(state.pending)[0];
    state.pending = state.pending.slice(0, state.pending.length - blanks.length);
    state.push(blanks.length > 1 ? "hardbreak" : "softbreak", "br", 0).markup = blanks;
  }
  do state.pos++; while (state.pos < state.posMax && /[ \t]/.test(state.src[state.pos]));
  return true;
}

function inside(state) {
  for (const token of state.tokens.filter((each) => each.type === "footnote")) state.md.inline.parse(token.content, state.md, state.env, token.children);
}

export const grammar = new MarkdownIt({ html: true, maxNesting: NESTED });
grammar.validateLink = () => true;
grammar.normalizeLink = (address) => address;
grammar.normalizeLinkText = (address) => address;
grammar.block.ruler.before("blockquote", "spoiler", spoiler, INTERRUPTS);
grammar.block.ruler.before("reference", "footnote", footnote, INTERRUPTS);
grammar.inline.ruler.at("newline", newline);
grammar.inline.ruler.before("link", "own", own);
grammar.inline.ruler.at("strikethrough", tildes);
grammar.inline.ruler2.at("strikethrough", struck);
grammar.core.ruler.after("inline", "footnotes", inside);

/** Where tokens stand so deep that the grammar has left something out. */
export const tooDeep = (tokens) => tokens.some((token) => token.level >= NESTED - 2 || token.children?.some((each) => each.level >= NESTED - 2));
