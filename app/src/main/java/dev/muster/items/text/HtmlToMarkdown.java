package dev.muster.items.text;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Writes HTML as Markdown, so that an imported post can be edited. Rendering the result shows the same as cleaning
/// the HTML: each block is tried as a person would write it, then with HTML for its inline marks, then as HTML.
public final class HtmlToMarkdown {

    private static final int READABLE_DEPTH = 40;

    // The writer escapes every ampersand, of which addresses are full; only entities need it.
    private static final Pattern NEEDLESS = Pattern.compile("\\\\&(?!#?\\w+;)");

    private static final Labels LABELS = Labels.in(Locale.ROOT);
    private static final Markdown MARKDOWN = new Markdown(LABELS);
    private static final ImportedHtml HTML = new ImportedHtml(LABELS);

    private HtmlToMarkdown() {}

    public static String convert(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        ForeignMarkup.translate(body, LABELS);
        var markdown = new StringJoiner("\n\n");
        var previous = "";
        boolean other = false;
        for (var block : MarkdownBlocks.split(body)) {
            other = block.normalName().equals(previous) && !other;
            previous = block.normalName();
            var written = faithful(block, other).strip();
            if (!written.isEmpty()) {
                markdown.add(written);
            }
        }
        return markdown.toString();
    }

    private static String faithful(Element block, boolean other) {
        if (depth(block) > READABLE_DEPTH) {
            return RawHtml.block(block);
        }
        var wanted = Outline.of(HTML.clean(block.outerHtml()));
        String sameWords = null;
        for (var attempt : attempts(block, other)) {
            var written = attempt.get();
            var shown = Outline.of(MARKDOWN.render(written));
            if (shown.equals(wanted)) {
                return written;
            }
            if (sameWords == null && shown.text().equals(wanted.text())) {
                sameWords = written;
            }
        }
        return sameWords == null ? RawHtml.block(block) : sameWords;
    }

    private static List<Supplier<String>> attempts(Element block, boolean other) {
        return List.of(
                () -> NEEDLESS.matcher(written(block, Marks.AS_MARKDOWN, other)).replaceAll("&"),
                () -> written(block, Marks.AS_MARKDOWN, other),
                () -> written(block, Marks.AS_HTML, other));
    }

    private static String written(Element block, Marks marks, boolean other) {
        return Grammar.write(MarkdownBlocks.document(block, marks, other));
    }

    private static int depth(Element block) {
        var deepest = new AtomicInteger();
        block.traverse((_, depth) -> deepest.accumulateAndGet(depth, Math::max));
        return deepest.get();
    }

    /// How emphasis is written: `*so*`, or `<em>so</em>` where asterisks would not be understood.
    enum Marks {
        AS_MARKDOWN,
        AS_HTML
    }
}
