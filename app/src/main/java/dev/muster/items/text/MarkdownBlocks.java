package dev.muster.items.text;

import dev.muster.items.text.HtmlToMarkdown.Marks;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;

/// Blocks of HTML as blocks of Markdown.
final class MarkdownBlocks {

    private final Marks marks;

    private MarkdownBlocks(Marks marks) {
        this.marks = marks;
    }

    /// @param other whether a list must differ from one just before, which it would otherwise join
    static Node document(Element block, Marks marks, boolean other) {
        var document = new Document();
        new MarkdownBlocks(marks).add(block, document, other);
        return document;
    }

    /// The blocks that stand in an element, with loose text put into paragraphs.
    static List<Element> split(Element container) {
        var blocks = new ArrayList<Element>();
        Element loose = null;
        for (var child : container.childNodes()) {
            if (child instanceof Element element && ForeignMarkup.isBlock(element)) {
                blocks.add(element);
                loose = null;
            } else {
                if (loose == null) {
                    loose = new Element("p");
                    blocks.add(loose);
                }
                loose.appendChild(child.clone());
            }
        }
        blocks.removeIf(block -> block.nameIs("p") && !MarkdownInlines.shows(block));
        return blocks;
    }

    private void fill(Element container, Node into) {
        var previous = "";
        boolean other = false;
        for (var block : split(container)) {
            other = block.normalName().equals(previous) && !other;
            previous = block.normalName();
            add(block, into, other);
        }
    }

    private void add(Element block, Node into, boolean other) {
        switch (block.normalName()) {
            case "p" -> into.appendChild(inlines(block, new Paragraph()));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> into.appendChild(heading(block));
            case "pre" -> into.appendChild(code(block));
            case "hr" -> into.appendChild(rule());
            case "blockquote" -> into.appendChild(filled(block, new BlockQuote()));
            case "ul", "ol" -> into.appendChild(list(block, other));
            case "table" -> into.appendChild(MarkdownTable.fits(block) ? MarkdownTable.of(block, marks) : raw(block));
            case "details" -> details(block, into);
            case "section" -> fill(block, into);
            default -> into.appendChild(raw(block));
        }
    }

    private Node filled(Element from, Node block) {
        fill(from, block);
        return block;
    }

    private Node inlines(Element from, Node block) {
        new MarkdownInlines(marks).fill(from, block);
        return block;
    }

    private Node heading(Element from) {
        var heading = new Heading();
        heading.setLevel(from.normalName().charAt(1) - '0');
        new MarkdownInlines(marks).onOneLine().fill(from, heading);
        return heading;
    }

    private static Node code(Element from) {
        var block = new FencedCodeBlock();
        var code = from.selectFirst("> code");
        if (code != null && code.className().startsWith("language-")) {
            block.setInfo(code.className().substring("language-".length()));
        }
        var text = from.wholeText().replace("\r", "");
        block.setLiteral(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        return block;
    }

    private static Node rule() {
        var rule = new ThematicBreak();
        rule.setLiteral("---");
        return rule;
    }

    private Node list(Element from, boolean other) {
        var list = from.nameIs("ol") ? ordered(from, other) : bulleted(other);
        list.setTight(from.children().stream().allMatch(MarkdownBlocks::isShort));
        for (var child : from.children()) {
            var item = new ListItem();
            if (child.nameIs("li")) {
                fill(child, item);
            } else {
                add(child, item, false);
            }
            list.appendChild(item);
        }
        return list;
    }

    private static ListBlock bulleted(boolean other) {
        var list = new BulletList();
        list.setMarker(other ? "*" : "-");
        return list;
    }

    private static ListBlock ordered(Element from, boolean other) {
        var list = new OrderedList();
        list.setMarkerDelimiter(other ? ")" : ".");
        var start = from.attr("start");
        list.setMarkerStartNumber(start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1);
        return list;
    }

    /// Whether an item can stand without blank lines: a line of text, with lists or code under it.
    private static boolean isShort(Element item) {
        var blocks = split(item);
        return item.select("> p").isEmpty()
                && blocks.stream().skip(1).allMatch(block -> block.is("ul, ol, pre"))
                && blocks.stream().limit(1).allMatch(block -> block.is("p, ul, ol, pre, h1, h2, h3, h4, h5, h6"));
    }

    private void details(Element from, Node into) {
        var summary = from.selectFirst("> summary");
        if (summary != null) {
            summary.remove();
        }
        if (from.hasClass("spoiler")) {
            into.appendChild(filled(from, new OwnMarks.Spoiler()));
            return;
        }
        into.appendChild(html("<details>" + (summary == null ? "" : "\n" + RawHtml.block(summary))));
        fill(from, into);
        into.appendChild(html("</details>"));
    }

    private static Node raw(Element block) {
        return html(RawHtml.block(block));
    }

    private static Node html(String literal) {
        var html = new HtmlBlock();
        html.setLiteral(literal);
        return html;
    }
}
