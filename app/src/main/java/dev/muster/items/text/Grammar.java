package dev.muster.items.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// The Markdown that we speak, read and written. What it makes of a text is not yet safe.
final class Grammar {

    // Deeper quotes and lists than these are written by machines to exhaust ours.
    private static final int BLOCK_DEPTH = 40;
    private static final int INLINE_DEPTH = 30;
    // A few bytes can ask for a table of any size, since short rows are filled up.
    private static final int TABLE_CELLS = 50_000;

    private static final Extension TABLES =
            TablesExtension.builder().maxCells(TABLE_CELLS).build();
    private static final List<Extension> INLINES =
            List.of(StrikethroughExtension.create(), AutolinkExtension.create(), TaskListItemsExtension.create());

    private static final Parser PARSER = parser().extensions(List.of(TABLES)).build();
    private static final Parser WITHOUT_TABLES = parser().build();
    private static final Parser WITH_PLACES = parser().extensions(List.of(TABLES)).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final MarkdownRenderer WRITER = MarkdownRenderer.builder()
            .extensions(INLINES)
            .extensions(List.of(TABLES))
            .nodeRendererFactory(new OwnMarks.InMarkdown())
            .build();

    private final HtmlRenderer renderer;

    Grammar(Labels labels) {
        renderer = HtmlRenderer.builder()
                .percentEncodeUrls(true)
                .extensions(INLINES)
                .extensions(List.of(TABLES, FootnotesExtension.create()))
                .nodeRendererFactory(context -> new OwnMarks.InHtml(context, labels))
                .attributeProviderFactory(_ -> new OwnIds(labels))
                .build();
    }

    String html(String source) {
        var text = parse(source);
        text.accept(new LinkBudget(source.length()));
        return renderer.render(text);
    }

    static String write(Node text) {
        return WRITER.render(text);
    }

    static Node parse(String source) {
        try {
            return PARSER.parse(source);
        } catch (IllegalArgumentException _) {
            return WITHOUT_TABLES.parse(source);
        }
    }

    /// The same, of which each block knows on which lines it stands.
    static Node parseWithPlaces(String source) {
        try {
            return WITH_PLACES.parse(source);
        } catch (IllegalArgumentException _) {
            return parser().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(source);
        }
    }

    // Footnotes are put together by hand: their own link processor is bound to an older parser (see
    // decision 6).
    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(INLINES)
                .customBlockParserFactory(new FootnoteBlockParser.Factory())
                .linkProcessor(new OwnMarks.Brackets())
                .customBlockParserFactory(new SpoilerParser.Factory())
                .inlineParserFactory(BoundedInlines::new)
                .maxOpenBlockParsers(BLOCK_DEPTH)
                .maxInlineNesting(INLINE_DEPTH);
    }
}
