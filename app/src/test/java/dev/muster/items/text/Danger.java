package dev.muster.items.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Looks for what must never reach a page, with another parser than the one that cleaned it.
final class Danger {

    private static final Set<String> ELEMENTS = Set.of("p", "h3", "h4", "h5", "h6", "br", "hr", "pre", "blockquote",
            "ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "section", "em", "strong", "code", "kbd", "sub",
            "sup", "del", "ins", "a", "span", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "img",
            "input", "div");
    private static final Set<String> ATTRIBUTES = Set.of("href", "src", "rel", "title", "alt", "width", "height",
            "loading", "class", "id", "aria-label", "tabindex", "role", "type", "checked", "disabled", "start", "align",
            "colspan", "rowspan");

    private Danger() {}

    static List<String> in(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .flatMap(Element::stream)
                .flatMap(element -> Stream.concat(inElement(element), inAttributes(element)))
                .toList();
    }

    private static Stream<String> inElement(Element element) {
        return ELEMENTS.contains(element.normalName()) ? Stream.empty() : Stream.of("<" + element.normalName() + ">");
    }

    private static Stream<String> inAttributes(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> !ATTRIBUTES.contains(attribute.getKey()) || leadsAstray(attribute))
                .map(Attribute::html);
    }

    private static boolean leadsAstray(Attribute attribute) {
        if (!attribute.getKey().equals("href") && !attribute.getKey().equals("src")) {
            return false;
        }
        // Browsers overlook white space and control characters in front of and within a scheme.
        var address = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        return address.matches("(?s)[a-z][a-z0-9+.-]*:.*") && !address.matches("(?s)(https?|mailto):.*");
    }
}
