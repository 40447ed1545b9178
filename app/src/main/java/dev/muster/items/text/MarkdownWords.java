package dev.muster.items.text;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;

/// The words of a line and the space between them. Space is kept back until a word follows, so that it never stands at
/// the edge of a line or of a mark, where Markdown would read it differently.
final class MarkdownWords {

    private boolean oneLine;
    private String space = "";
    private boolean atStart = true;

    void onOneLine() {
        oneLine = true;
    }

    void add(String words, Node into) {
        var line = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                space = c == '\n' || space.equals("\n") ? "\n" : " ";
                continue;
            }
            if (breaksLine()) {
                append(line, into);
                flush(into);
            } else if (!space.isEmpty() && !atStart) {
                line.append(' ');
            }
            space = "";
            atStart = false;
            line.append(c);
        }
        append(line, into);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private boolean breaksLine() {
        return !atStart && space.equals("\n") && !oneLine;
    }

    void flush(Node into) {
        if (breaksLine()) {
            into.appendChild(new SoftLineBreak());
        } else if (!atStart && !space.isEmpty()) {
            into.appendChild(new Text(" "));
        }
        space = "";
        atStart = false;
    }

    private static void append(StringBuilder line, Node into) {
        var last = into.getLastChild();
        if (line.indexOf("+") == 0 && (last == null || last instanceof SoftLineBreak || last instanceof HardLineBreak)) {
            // The writer knows every mark at a line's start but this one.
            into.appendChild(MarkdownInlines.html("\\"));
        }
        if (!line.isEmpty()) {
            into.appendChild(new Text(line.toString()));
            line.setLength(0);
        }
    }

    /// Whether the line can end here in Markdown's own way, between two words.
    boolean breakLine(boolean wordFollows) {
        space = "";
        if (oneLine || atStart || !wordFollows) {
            return false;
        }
        atStart = true;
        return true;
    }

    void leaveSpaceOutside(Element element, Node into) {
        if (space.isEmpty() && Edges.startsWithSpace(element)) {
            space = " ";
        }
        flush(into);
        atStart = true;
    }
}
