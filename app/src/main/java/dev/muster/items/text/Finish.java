package dev.muster.items.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The way of all HTML to the page: foreign markup translated, shaped for our pages, and what is not allowed left out.
final class Finish {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9-]*");

    // No element is called so; the parser would copy the name again with each piece that it reads of it.
    private static final Pattern ENDLESS_NAME = Pattern.compile("<(?=/?[A-Za-z][^\\s/>]{100})");

    private final Labels labels;

    Finish(Labels labels) {
        this.labels = labels;
    }

    /// The words of any HTML as plain text, which is safe nowhere but where text is escaped.
    static String words(String html) {
        var body = parsed(html).body();
        body.select(".footnotes, .footnote-ref, .spoiler").remove();
        return body.text();
    }

    private static Document parsed(String html) {
        return Jsoup.parseBodyFragment(ENDLESS_NAME.matcher(html).replaceAll("&lt;"));
    }

    Html finish(String html, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("Not a prefix for ids: " + prefix);
        }
        var document = parsed(html);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        ForeignMarkup.translate(body, labels);
        new PageShape(labels, prefix).shape(body);
        // The sanitizer speaks last: nothing touches the HTML after it.
        return new Html(Allowed.of(body.html()));
    }
}
