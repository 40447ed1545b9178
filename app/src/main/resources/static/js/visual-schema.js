// What a text is made of in the visual view. An island is a part that the view has no picture of: it is shown, and edited, as it is written.
//
// Attributes named in STYLE say how something was written, not what it says: they are used when it is written anew.
import { Schema, tableNodes } from "./prosemirror.js";

export const STYLE = new Set(["setext", "bullet", "delimiter", "same", "tight", "after", "lead", "fence", "line", "mark", "angle", "within"]);

const LINK = /^(?:https?:|mailto:|[/#?.]|[^:]*$)/i;
const PICTURE = /^(?:https?:\/)?\//i;

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "inline*",
  cellAttributes: { align: { default: null, getFromDOM: (cell) => cell.getAttribute("align"), setDOMAttr: (value, attrs) => { if (value) attrs.align = value; } } },
});
tables.table.attrs = { line: { default: "" } };

function item({ attrs: { checked } }) {
  return checked === null ? ["li", 0] : ["li", { class: "task", "data-checked": String(checked) }, 0];
}

const nodes = {
  doc: { content: "(block | island | footnote)+" },
  paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    group: "block", content: "inline*", defining: true, attrs: { level: { default: 2 }, setext: { default: "" } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: ({ attrs }) => [`h${attrs.level}`, 0],
  },
  blockquote: { group: "block", content: "block+", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  bullet_list: {
    group: "block", content: "list_item+", attrs: { bullet: { default: "-" }, tight: { default: true } },
    parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0],
  },
  ordered_list: {
    group: "block", content: "list_item+", attrs: { start: { default: 1 }, delimiter: { default: "." }, same: { default: false }, tight: { default: true } },
    parseDOM: [{ tag: "ol", getAttrs: (list) => ({ start: list.start }) }], toDOM: ({ attrs }) => ["ol", attrs.start === 1 ? {} : { start: attrs.start }, 0],
  },
  list_item: {
    content: "block+", defining: true, attrs: { checked: { default: null }, after: { default: null }, lead: { default: "" } },
    parseDOM: [{ tag: "li", getAttrs: (item) => ({ checked: item.dataset.checked === undefined ? null : item.dataset.checked === "true" }) }], toDOM: item,
  },
  code_block: {
    group: "block", content: "text*", marks: "", code: true, defining: true, attrs: { info: { default: "" }, fence: { default: "```" } },
    parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: (code) => ({ info: code.dataset.info ?? "" }) }],
    toDOM: ({ attrs }) => ["pre", { "data-info": attrs.info }, ["code", 0]],
  },
  horizontal_rule: { group: "block", attrs: { line: { default: "---" } }, parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  ...tables,
  island: {
    content: "text*", marks: "", code: true, defining: true, isolating: true,
    parseDOM: [{ tag: "pre.island", preserveWhitespace: "full", priority: 60 }], toDOM: () => ["pre", { class: "island" }, 0],
  },
  footnote: {
    content: "inline*", defining: true, attrs: { label: { default: "1" } },
    parseDOM: [{ tag: "p[data-footnote]", priority: 60, getAttrs: (note) => ({ label: note.dataset.footnote }) }],
    toDOM: ({ attrs }) => ["p", { class: "footnote", "data-footnote": attrs.label }, 0],
  },
  text: { group: "inline" },
  hard_break: { group: "inline", inline: true, selectable: false, attrs: { line: { default: "\\\n" } }, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  image: {
    group: "inline", inline: true, draggable: true, attrs: { src: {}, alt: { default: "" }, title: { default: "" } },
    parseDOM: [{ tag: "img[src]", getAttrs: (image) => ({ src: image.getAttribute("src"), alt: image.alt, title: image.title }) }],
    toDOM: ({ attrs }) => (PICTURE.test(attrs.src) ? ["img", { ...attrs, loading: "lazy" }] : ["span", { class: "raw" }, attrs.alt || attrs.src]),
  },
};

const named = (mark) => ({ mark: { default: mark } });

const marks = {
  link: {
    attrs: { href: {}, title: { default: "" }, angle: { default: false }, within: { default: "" } }, inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (link) => ({ href: link.getAttribute("href"), title: link.title }) }],
    toDOM: ({ attrs }) => ["a", { ...(LINK.test(attrs.href) ? { href: attrs.href } : {}), title: attrs.title || attrs.href }, 0],
  },
  strong: { attrs: named("**"), parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  em: { attrs: named("*"), parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  strike: { attrs: named("~~"), parseDOM: [{ tag: "del" }, { tag: "s" }], toDOM: () => ["del", 0] },
  tag: {
    attrs: { name: {} }, excludes: "",
    parseDOM: ["kbd", "sub", "sup", "ins"].map((name) => ({ tag: name, attrs: { name } })), toDOM: ({ attrs }) => [attrs.name, 0],
  },
  /** Written into the text as it is: HTML, a reference to a footnote, a tag. */
  raw: { inclusive: false, excludes: "code soft raw", parseDOM: [{ tag: "span.raw" }], toDOM: () => ["span", { class: "raw" }, 0] },
  code: { excludes: "raw soft code", parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  /** A space at which a new line begins in the source. */
  soft: { inclusive: false, parseDOM: [{ tag: "span[data-soft]" }], toDOM: () => ["span", { "data-soft": "" }, 0] },
};

export const schema = new Schema({ nodes, marks });
