package dev.muster.items.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// HTML written into Markdown where Markdown has no words for it.
final class RawHtml {

    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "alt", "title", "width", "height", "start", "align", "colspan", "rowspan", "class");
    private static final Pattern BLANK_LINE_AFTER = Pattern.compile("\n(?=[ \t]*\n)");

    private RawHtml() {}

    /// A blank line would end the block, so none stays.
    static String block(Element element) {
        return BLANK_LINE_AFTER.matcher(tidy(element).outerHtml().replace("\r", "")).replaceAll("&#10;");
    }

    static String open(Element element) {
        var html = tidy(element.shallowClone()).outerHtml().replaceAll("\\s+", " ");
        return html.substring(0, html.length() - (element.tag().isSelfClosing() ? 0 : close(element).length()));
    }

    static String close(Element element) {
        return "</" + element.normalName() + ">";
    }

    private static Element tidy(Element element) {
        var copy = element.clone();
        for (var each : copy.getAllElements()) {
            List.copyOf(each.attributes().asList()).stream()
                    .map(Attribute::getKey)
                    .filter(name -> !ATTRIBUTES.contains(name))
                    .forEach(each::removeAttr);
        }
        return copy;
    }
}
