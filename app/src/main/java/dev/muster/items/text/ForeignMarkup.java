package dev.muster.items.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Translates what others write into the few elements that we use: Stack Exchange's code languages, spoilers and tags,
/// old names of elements, and boxes of all kinds into paragraphs.
final class ForeignMarkup {

    /// Whose content is not text to read, or is read by other rules than HTML's.
    private static final String UNREADABLE =
            "script, style, template, iframe, object, embed, applet, noscript, noembed, noframes, frameset, svg, math,"
                    + " title, textarea, select, xmp, plaintext, audio, video, canvas, map";

    private static final Map<String, String> NAMES =
            Map.of("b", "strong", "i", "em", "s", "del", "strike", "del", "tt", "code");
    private static final Set<String> BLOCKS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "hr",
            "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "colgroup", "col", "details", "summary",
            "section");

    private static final Pattern LANGUAGE_COMMENT =
            Pattern.compile("\\s*language(-all)?:\\s*(?:lang-|language-)?([^\\s]{1,40})\\s*");
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("(?:lang|language)-([^\\s]{1,40})");

    private ForeignMarkup() {}

    static void translate(Element body, Labels labels) {
        body.select(UNREADABLE).remove();
        languages(body);
        body.select("blockquote.spoiler").forEach(quote -> {
            quote.tagName("details");
            quote.prependElement("summary").text(labels.spoiler());
        });
        body.select("a.post-tag").forEach(link -> link.tagName("span").clearAttributes().addClass("tag"));
        NAMES.forEach((old, name) -> body.select(old).tagName(name));
        body.select("em, strong, del, :not(pre) > code").stream()
                .filter(mark -> mark.nameIs("code") ? mark.wholeText().isEmpty() : !MarkdownInlines.shows(mark))
                .forEach(mark -> mark.tagName("span"));
        body.select("pre:not(:has(code))").forEach(ForeignMarkup::asCode);
        for (var box : new ArrayList<>(body.getAllElements())) {
            if (!box.equals(body) && box.isBlock() && !BLOCKS.contains(box.normalName())) {
                unbox(box);
            }
        }
        paragraphs(body);
        body.select("section:not(.footnotes)").forEach(ForeignMarkup::paragraphs);
    }

    private static void asCode(Element preformatted) {
        var content = List.copyOf(preformatted.childNodes());
        preformatted.empty().appendElement("code").appendChildren(content);
    }

    // Not unwrapped, which would cost the square of what stands around it: the sanitizer drops a plain section.
    private static void unbox(Element box) {
        box.clearAttributes();
        if (box.children().stream().anyMatch(Element::isBlock)) {
            box.tagName("section");
        } else {
            box.tagName(box.closest("p") == null ? "p" : "span");
        }
    }

    /// Text that stands between blocks becomes a paragraph like any other.
    private static void paragraphs(Element container) {
        var children = List.copyOf(container.childNodes());
        container.empty();
        Element paragraph = null;
        for (var child : children) {
            if (holdsBlock(child) || paragraph == null && isBlank(child)) {
                paragraph = null;
                container.appendChild(child);
            } else {
                paragraph = paragraph == null ? container.appendElement("p") : paragraph;
                paragraph.appendChild(child);
            }
        }
    }

    private static boolean holdsBlock(Node node) {
        return node instanceof Element element && element.stream().anyMatch(ForeignMarkup::isBlock);
    }

    private static boolean isBlank(Node node) {
        return node instanceof Comment || node instanceof TextNode text && text.isBlank();
    }

    private static void languages(Element body) {
        var everywhere = "";
        for (var comment : body.nodeStream(Comment.class).toList()) {
            var language = LANGUAGE_COMMENT.matcher(comment.getData());
            if (language.matches() && language.group(1) != null) {
                everywhere = language.group(2);
            } else if (language.matches() && after(comment) instanceof Element next && next.nameIs("pre")) {
                next.attr("class", "lang-" + language.group(2));
            }
        }
        for (var block : body.select("pre")) {
            setLanguage(block, everywhere);
        }
    }

    private static @Nullable Node after(Comment comment) {
        var next = comment.nextSibling();
        return next instanceof TextNode text && text.isBlank() ? text.nextSibling() : next;
    }

    private static void setLanguage(Element block, String everywhere) {
        if (block.childrenSize() == 1 && block.child(0) instanceof Element code && code.nameIs("code")) {
            var named = LANGUAGE_CLASS.matcher(code.className() + " " + block.className());
            var language = named.find() ? named.group(1) : everywhere;
            code.clearAttributes();
            if (!language.isEmpty() && !language.equals("none")) {
                code.addClass("language-" + language);
            }
        }
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }
}
