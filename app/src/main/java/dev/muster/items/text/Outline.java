package dev.muster.items.text;

import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What matters of a rendered text: its words, and the elements around them. Whether a list is airy does not.
record Outline(String text, String structure) {

    static Outline of(Html html) {
        var body = Jsoup.parseBodyFragment(html.value()).body();
        body.select("pre").forEach(Outline::withoutLastLineBreaks);
        body.select("li > p").unwrap();
        return new Outline(body.text(), structure(body));
    }

    private static void withoutLastLineBreaks(Element code) {
        code.select("code").forEach(inner -> inner.text(inner.wholeText().stripTrailing()));
    }

    private static String structure(Element body) {
        var structure = new StringJoiner(" ");
        body.traverse((node, _) -> {
            if (node instanceof Element element && !element.equals(body)) {
                structure.add(element.normalName() + element.attributes().html());
            } else if (node instanceof TextNode text && !text.isBlank()) {
                structure.add("…");
            }
        });
        return structure.toString();
    }
}
