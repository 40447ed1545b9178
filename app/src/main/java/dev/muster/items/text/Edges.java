package dev.muster.items.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What stands at the edges of an inline element, on which it depends whether Markdown would read a mark there.
final class Edges {

    private static final char BLANK = ' ';
    private static final char MARK = '*';

    private Edges() {}

    /// Asterisks open and close only where words begin and end.
    static boolean allowMark(Element element) {
        var text = element.wholeText().strip();
        if (text.isEmpty() || touchesMark(element.previousSibling()) || touchesMark(element.nextSibling())) {
            return false;
        }
        char before = startsWithSpace(element) ? BLANK : edge(element.previousSibling(), false);
        char after = Character.isWhitespace(element.wholeText().charAt(element.wholeText().length() - 1))
                ? BLANK
                : edge(element.nextSibling(), true);
        return (!isMark(edge(element.firstChild(), true)) || isMark(before) || before == BLANK)
                && (!isMark(edge(element.lastChild(), false)) || isMark(after) || after == BLANK);
    }

    static boolean startsWithSpace(Element element) {
        var text = element.wholeText();
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    static boolean wordFollows(Element lineBreak) {
        for (var next = lineBreak.nextSibling(); next != null; next = next.nextSibling()) {
            if (next instanceof Element element) {
                return !element.nameIs("br") && MarkdownInlines.shows(element);
            }
            if (next instanceof TextNode text && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean touchesMark(@Nullable Node sibling) {
        return sibling instanceof Element element && element.is("em, strong, del");
    }

    private static char edge(@Nullable Node node, boolean first) {
        return switch (node) {
            case null -> BLANK;
            case TextNode text when text.getWholeText().isEmpty() -> BLANK;
            case TextNode text when first -> text.getWholeText().charAt(0);
            case TextNode text -> text.getWholeText().charAt(text.getWholeText().length() - 1);
            case Element element when element.nameIs("br") -> BLANK;
            default -> MARK;
        };
    }

    private static boolean isMark(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && !Character.isSurrogate(c);
    }
}
