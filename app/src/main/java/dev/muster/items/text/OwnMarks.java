package dev.muster.items.text;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.jspecify.annotations.Nullable;

/// What we write beyond common Markdown: `[tag:barley]` names a tag, `>!` hides a spoiler, `[^1]` refers to a footnote.
final class OwnMarks {

    private static final Pattern TAG = Pattern.compile("tag:([\\p{Alnum}.+#-]{1,50})");

    private OwnMarks() {}

    static final class Tag extends CustomNode {
        private final String name;

        Tag(String name) {
            this.name = name;
        }
    }

    static final class Spoiler extends CustomBlock {}

    /// Reads what stands in brackets.
    static final class Brackets implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            var mark = link.destination() == null ? mark(link, link.text(scanner), context) : null;
            return mark == null ? LinkResult.none() : LinkResult.replaceWith(mark, link.afterTextBracket());
        }

        private static @Nullable Node mark(LinkInfo link, String text, InlineParserContext context) {
            if (link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null) {
                return null;
            }
            if (text.startsWith("^")) {
                var label = text.substring(1);
                return context.getDefinition(FootnoteDefinition.class, label) == null ? null : new FootnoteReference(label);
            }
            var tag = TAG.matcher(text);
            return tag.matches() ? new Tag(tag.group(1)) : null;
        }
    }

    record InHtml(HtmlNodeRendererContext context, Labels labels) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Tag.class, Spoiler.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            if (node instanceof Tag tag) {
                html.tag("span", Map.of("class", "tag"));
                html.text(tag.name);
                html.tag("/span");
            } else {
                html.line();
                html.tag("details", Map.of("class", "spoiler"));
                html.tag("summary");
                html.text(labels.spoiler());
                html.tag("/summary");
                html.line();
                eachChild(node, context::render);
                html.tag("/details");
                html.line();
            }
        }
    }

    static final class InMarkdown implements MarkdownNodeRendererFactory {

        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return new Writing(context);
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of();
        }
    }

    private record Writing(MarkdownNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Tag.class, Spoiler.class);
        }

        @Override
        public void render(Node node) {
            var writer = context.getWriter();
            if (node instanceof Tag tag) {
                writer.raw("[tag:" + tag.name + "]");
            } else {
                writer.writePrefix(">! ");
                writer.pushPrefix(">! ");
                eachChild(node, context::render);
                writer.popPrefix();
                writer.block();
            }
        }
    }

    private static void eachChild(Node parent, Consumer<Node> act) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            act.accept(child);
        }
    }
}
