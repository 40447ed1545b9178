package dev.muster.items.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The way of all HTML to the page: foreign markup translated, shaped for our pages, and what is not allowed left out.
final class Finish {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9-]*");

    // No element is called so; the parser would copy the name again with each piece that it reads of it.
    private static final Pattern ENDLESS_NAME = Pattern.compile("<(?=/?[A-Za-z][^\\s/>]{100})");

    private final Labels labels;

    Finish(Labels labels) {
        this.labels = labels;
    }

    Html finish(String html, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("Not a prefix for ids: " + prefix);
        }
        var document = Jsoup.parseBodyFragment(ENDLESS_NAME.matcher(html).replaceAll("&lt;"));
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        ForeignMarkup.translate(body, labels);
        new PageShape(labels, prefix).shape(body);
        // The sanitizer speaks last: nothing touches the HTML after it.
        return new Html(Allowed.of(body.html()));
    }
}
