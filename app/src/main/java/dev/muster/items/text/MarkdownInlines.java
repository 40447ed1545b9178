package dev.muster.items.text;

import dev.muster.items.text.HtmlToMarkdown.Marks;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A line of HTML as a line of Markdown.
final class MarkdownInlines {

    private static final Pattern BARE_ADDRESS = Pattern.compile("(https?|mailto):[^\\s<>\\\\&]+");

    private final Marks marks;
    private final MarkdownWords words = new MarkdownWords();

    MarkdownInlines(Marks marks) {
        this.marks = marks;
    }

    MarkdownInlines onOneLine() {
        words.onOneLine();
        return this;
    }

    /// Whether a reader would see anything of it.
    static boolean shows(Element element) {
        return element.hasText() || element.selectFirst("img, br, hr, input") != null;
    }

    void fill(Element from, Node into) {
        for (var child : from.childNodes()) {
            switch (child) {
                case TextNode text -> words.add(text.getWholeText(), into);
                case Element element -> element(element, into);
                default -> {}
            }
        }
    }

    private void element(Element element, Node into) {
        switch (element.normalName()) {
            case "br" -> lineBreak(element, into);
            case "img" -> image(element, into);
            case "code" -> code(element, into);
            case "a" -> link(element, into);
            case "em" -> mark(element, new Emphasis(), into);
            case "strong" -> mark(element, new StrongEmphasis(), into);
            case "del" -> mark(element, new Strikethrough("~~"), into);
            case "kbd", "sub", "sup", "ins" -> tags(element, into);
            case "span" -> span(element, into);
            default -> fill(element, into);
        }
    }

    private void lineBreak(Element element, Node into) {
        into.appendChild(words.breakLine(Edges.wordFollows(element)) ? new HardLineBreak() : html("<br>"));
    }

    private void image(Element image, Node into) {
        words.flush(into);
        if (image.hasAttr("width") || image.hasAttr("height")) {
            into.appendChild(html(RawHtml.open(image)));
            return;
        }
        var node = new Image(address(image.attr("src")), title(image));
        if (!image.attr("alt").isEmpty()) {
            node.appendChild(new Text(image.attr("alt").replace('\n', ' ')));
        }
        into.appendChild(node);
    }

    private void code(Element code, Node into) {
        if (code.childrenSize() > 0) {
            tags(code, into);
        } else if (!code.wholeText().isEmpty()) {
            words.flush(into);
            into.appendChild(new Code(code.wholeText().replaceAll("[\r\n]+", " ")));
        }
    }

    private void link(Element link, Node into) {
        if (!link.hasAttr("href") || !shows(link)) {
            fill(link, into);
        } else if (link.childNodeSize() == 1
                && link.wholeText().equals(link.attr("href"))
                && BARE_ADDRESS.matcher(link.attr("href")).matches()) {
            words.flush(into);
            into.appendChild(html("<" + link.attr("href") + ">"));
        } else {
            inside(link, new Link(address(link.attr("href")), title(link)), into);
        }
    }

    private void mark(Element element, Node mark, Node into) {
        if (!shows(element)) {
            fill(element, into);
        } else if (marks == Marks.AS_MARKDOWN && Edges.allowMark(element)) {
            inside(element, mark, into);
        } else {
            tags(element, into);
        }
    }

    private void span(Element span, Node into) {
        if (span.hasClass("tag") && !span.text().isEmpty()) {
            words.flush(into);
            into.appendChild(new OwnMarks.Tag(span.text()));
        } else {
            fill(span, into);
        }
    }

    private void inside(Element from, Node node, Node into) {
        words.leaveSpaceOutside(from, into);
        into.appendChild(node);
        fill(from, node);
    }

    private void tags(Element element, Node into) {
        words.leaveSpaceOutside(element, into);
        into.appendChild(html(RawHtml.open(element)));
        fill(element, into);
        into.appendChild(html(RawHtml.close(element)));
    }

    static Node html(String literal) {
        var html = new HtmlInline();
        html.setLiteral(literal);
        return html;
    }

    private static String address(String href) {
        return href.strip();
    }

    private static @Nullable String title(Element element) {
        return element.hasAttr("title") ? element.attr("title") : null;
    }
}
