package dev.muster.items.text;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Shorthand for tests: text in, the page's elements out.
final class Texts {

    static final Labels LABELS = Labels.in(Locale.ROOT);
    static final Markdown MARKDOWN = new Markdown(LABELS);
    static final ImportedHtml HTML = new ImportedHtml(LABELS);

    private Texts() {}

    static String html(String markdown) {
        return MARKDOWN.render(markdown).value().strip();
    }

    static String cleaned(String html) {
        return HTML.clean(html).value().strip();
    }

    static Element page(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).body();
    }

    static Element page(Html html) {
        return Jsoup.parseBodyFragment(html.value()).body();
    }
}
