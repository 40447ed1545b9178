// What was copied from a page or a table, as Markdown. The server makes it safe; this only keeps its shape.

const SHAPED = "a[href], b, strong, i, em, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, pre, code, hr";
const BLOCKS = new Set(["P", "DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "FOOTER", "FIGURE"]);
const LEFT_OUT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "HEAD", "META", "LINK", "TITLE", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SVG", "IFRAME"]);

const plain = (text) => text.replace(/\s+/g, " ").replace(/[\\*_`[\]<>]/g, "\\$&");
const indented = (text, by) => text.split("\n").map((line, at) => (at === 0 || line === "" ? line : by + line)).join("\n");

function inside(element) {
  return [...element.childNodes].map(node).join("");
}

function marked(element, mark) {
  const text = inside(element);
  const core = text.trim();
  return core === "" ? text : text.replace(core, () => mark + core + mark);
}

function block(text) {
  const core = text.trim();
  return core === "" ? "" : `\n\n${core}\n\n`;
}

function list(element) {
  let number = element.start || 1;
  const items = [...element.children].filter((child) => child.tagName === "LI");
  return block(items.map((item) => {
    const mark = element.tagName === "OL" ? `${number++}. ` : "- ";
    return mark + indented(inside(item).trim().replace(/\n{2,}/g, "\n"), " ".repeat(mark.length));
  }).join("\n"));
}

function table(element) {
  const rows = [...element.rows].map((row) => [...row.cells].map((cell) => inside(cell).trim().replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|")));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return "";
  const line = (cells) => `| ${[...cells, ...Array(width - cells.length).fill("")].join(" | ")} |`;
  return block([line(rows[0]), line(Array(width).fill("---")), ...rows.slice(1).map(line)].join("\n"));
}

function link(element) {
  const text = inside(element).trim();
  const address = element.getAttribute("href");
  return /^(https?:|mailto:|\/)/i.test(address) && text !== "" ? `[${text}](${address.replace(/[\s()]/g, encodeURIComponent)})` : text;
}

function node(each) {
  if (each.nodeType === Node.TEXT_NODE) return plain(each.data);
  if (each.nodeType !== Node.ELEMENT_NODE || LEFT_OUT.has(each.tagName.toUpperCase())) return "";
  switch (each.tagName) {
    case "B": case "STRONG": return /^(normal|400)$/.test(each.style.fontWeight) ? inside(each) : marked(each, "**");
    case "I": case "EM": return each.style.fontStyle === "normal" ? inside(each) : marked(each, "*");
    case "CODE": return `\`${each.textContent.replaceAll("`", "'")}\``;
    case "PRE": return `\n\n\`\`\`\n${each.textContent.replace(/\n$/, "")}\n\`\`\`\n\n`;
    case "A": return link(each);
    case "IMG": return /^https?:/i.test(each.getAttribute("src") ?? "") ? `![${plain(each.alt)}](${each.src})` : "";
    case "BR": return "\n";
    case "HR": return "\n\n---\n\n";
    case "UL": case "OL": return list(each);
    case "TABLE": return table(each);
    case "BLOCKQUOTE": return block(inside(each).trim().split("\n").map((line) => `> ${line}`.trimEnd()).join("\n"));
    case "H1": case "H2": case "H3": case "H4": case "H5": case "H6": return block(`${"#".repeat(Number(each.tagName[1]))} ${inside(each).trim()}`);
    default: return BLOCKS.has(each.tagName) ? block(inside(each)) : inside(each);
  }
}

const tidy = (text) => text.replace(/[ \t]+\n/g, "\n").replace(/\n[ \t]+(?=\n)/g, "\n").replace(/\n{3,}/g, "\n\n").trim();

/** A part of a page as Markdown. */
export function fromPart(part) {
  return tidy(inside(part));
}

/** Copied HTML as Markdown; nothing where it has no shape to keep. */
export function fromHtml(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return body.querySelector(SHAPED) ? fromPart(body) : "";
}
