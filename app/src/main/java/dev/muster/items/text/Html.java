package dev.muster.items.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jsoup.Jsoup;

/// HTML that is safe on a page as it stands. Only this package makes it; a template prints it without escaping.
public final class Html implements Content {

    public static final Html EMPTY = new Html("");

    private final String value;

    Html(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    /// The words alone on one line, without footnotes and hidden text: for lists, mails and page descriptions.
    public String plain() {
        var body = Jsoup.parseBodyFragment(value).body();
        body.select(".footnotes, .footnote-ref, .spoiler").remove();
        return body.text();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(value);
    }

    @Override
    public boolean isEmptyContent() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && html.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
