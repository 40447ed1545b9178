package dev.muster.exchange.mediawiki;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns the inside of a line into Markdown.
final class Inlines {
    private static final Map<String, String> MARKS = Map.of("b", Emphasis.BOLD, "strong", Emphasis.BOLD, "i", Emphasis.ITALIC, "em", Emphasis.ITALIC,
            "s", Emphasis.STRUCK, "strike", Emphasis.STRUCK, "del", Emphasis.STRUCK);
    private static final Set<String> KEPT = Set.of("sub", "sup", "kbd", "ins");
    private static final Set<String> BLANK = Set.of("td", "th");
    private static final Set<String> DROPPED = Set.of("span", "font", "center", "small", "big", "u", "div", "p", "table", "tbody", "thead", "tr", "caption", "ul", "ol",
            "li", "dl", "dt", "dd", "blockquote", "noinclude", "includeonly", "onlyinclude", "references", "abbr", "cite", "q", "bdi", "var", "samp", "h1", "h2",
            "h3", "h4", "h5", "h6", "section", "translate", "tvar", "languages");
    private static final Pattern EXTERNAL = Pattern.compile("\\[((?:https?:)?//[^\\s\\[\\]<>\"]+|mailto:[^\\s\\[\\]<>\"]+)");
    private static final int LONGEST_TAG = 500;

    private final Shield shield;
    private final Links links;
    private final Footnotes footnotes;

    /// What becomes of a footnote's text.
    interface Footnotes {
        String mark(Atom ref);
    }

    Inlines(Shield shield, Links links, Footnotes footnotes) {
        this.shield = shield;
        this.links = links;
        this.footnotes = footnotes;
    }

    String markdown(String line) {
        return new Walk(line, false).done();
    }

    /// One line on its way.
    private final class Walk {
        private final String line;
        private final boolean inLink;
        private final StringBuilder out = new StringBuilder();
        private final Emphasis emphasis = new Emphasis(out);
        private int at;
        private int noBracketFrom = Integer.MAX_VALUE;

        Walk(String line, boolean inLink) {
            this.line = line;
            this.inLink = inLink;
        }

        String done() {
            while (at < line.length()) {
                step();
            }
            emphasis.closeAll();
            return out.toString();
        }

        private void step() {
            switch (line.charAt(at)) {
                case Atom.BEGIN -> atom();
                case '\'' -> quotes();
                case '<' -> tag();
                case '[' -> external();
                case '_' -> magicWord();
                default -> letter();
            }
        }

        private void letter() {
            Escape.letter(line, at, out);
            at++;
        }

        private void atom() {
            int end = line.indexOf(Atom.END, at);
            var atom = shield.atom(Integer.parseInt(line, at + 1, end, 10));
            at = end + 1;
            out.append(switch (atom.kind()) {
                case RAW -> Escape.code(shield.source(atom));
                case LITERAL -> Escape.text(String.valueOf(atom.inner()).replaceAll("\\s+", " "));
                case CODE_BLOCK, CODE -> Escape.code(String.valueOf(atom.inner()));
                case REF -> footnotes.mark(atom);
                case LINK -> links.markdown(atom, trail());
            });
        }

        private String trail() {
            int from = at;
            while (at < line.length() && line.charAt(at) >= 'a' && line.charAt(at) <= 'z') {
                at++;
            }
            return line.substring(from, at);
        }

        private void quotes() {
            int end = at;
            while (end < line.length() && line.charAt(end) == '\'') {
                end++;
            }
            int count = end - at;
            int marks = count >= 5 ? 5 : count == 4 ? 3 : count;
            out.append("'".repeat(marks == 1 ? 1 : count - marks));
            if (marks == 2 || marks == 5) {
                emphasis.toggle(Emphasis.ITALIC);
            }
            if (marks == 3 || marks == 5) {
                emphasis.toggle(Emphasis.BOLD);
            }
            at = end;
        }

        private void tag() {
            var tag = Tag.at(line, at, LONGEST_TAG);
            var name = tag == null ? "" : tag.name().toLowerCase(Locale.ROOT);
            var mark = MARKS.get(name);
            if (tag == null) {
                letter();
                return;
            }
            if (mark != null && tag.closing()) {
                emphasis.close(mark);
            } else if (mark != null) {
                emphasis.open(mark);
            } else if (name.equals("br") || name.equals("hr")) {
                out.append("<br>");
            } else if (KEPT.contains(name)) {
                out.append(tag.closing() ? "</" : "<").append(name).append('>');
            } else if (BLANK.contains(name)) {
                out.append(' ');
            } else if (!DROPPED.contains(name)) {
                letter();
                return;
            }
            at = tag.end();
        }

        private void external() {
            var found = EXTERNAL.matcher(line).region(at, line.length());
            if (inLink || at >= noBracketFrom || !found.lookingAt()) {
                letter();
                return;
            }
            int close = line.indexOf(']', found.end());
            if (close < 0) {
                noBracketFrom = at;
                letter();
                return;
            }
            var address = found.group(1);
            var label = line.substring(found.end(), close).strip();
            var target = address.startsWith("//") ? "https:" + address : address;
            out.append('[').append(label.isEmpty() ? Escape.text(address) : new Walk(label, true).done()).append("](<")
                    .append(target.replace("\\", "%5C")).append(">)");
            at = close + 1;
        }

        /// `__NOTOC__` and its like say how the wiki shows a page, which is of no use here.
        private void magicWord() {
            int end = at + 2;
            while (end < line.length() && end - at < 30 && Character.isUpperCase(line.charAt(end))) {
                end++;
            }
            if (line.startsWith("__", at) && end > at + 4 && line.startsWith("__", end)) {
                at = end + 2;
            } else {
                letter();
            }
        }
    }
}
