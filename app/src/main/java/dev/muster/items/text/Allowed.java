package dev.muster.items.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The only elements and attributes that reach a page. Everything else is left out, its text kept.
final class Allowed {

    static final String REL = "nofollow ugc noopener noreferrer";

    private static final Pattern CLASS = Pattern.compile(
            "language-[\\p{Alnum}+#._-]{1,40}|footnotes|footnote-ref|footnote-backref|spoiler|tag|task|table-scroll");
    private static final Pattern PICTURE = Pattern.compile("(?i)(https?:/)?/.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h3", "h4", "h5", "h6", "br", "hr", "pre", "blockquote", "ul", "ol", "li", "dl", "dt",
                    "dd", "details", "summary")
            .allowElements("em", "strong", "code", "kbd", "sub", "sup", "del", "ins", "a", "span")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements((element, attributes) -> attributes.contains("src") ? element : null, "img")
            .allowElements((element, attributes) -> attributes.contains("type") ? element : null, "input")
            .allowElements((element, attributes) -> attributes.contains("table-scroll") ? element : null, "div")
            .allowElements((element, attributes) -> attributes.contains("footnotes") ? element : null, "section")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href").onElements("a")
            .allowAttributes("src").matching(Allowed::picture).onElements("img")
            .allowAttributes("rel").matching(Pattern.compile(Pattern.quote(REL))).onElements("a")
            .allowAttributes("title").onElements("a", "img")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("width", "height").matching(NUMBER).onElements("img")
            .allowAttributes("loading").matching(true, "lazy").onElements("img")
            .allowAttributes("class").matching(CLASS).globally()
            .allowAttributes("id").matching(Pattern.compile("[A-Za-z0-9_-]+")).onElements("a", "li")
            .allowAttributes("aria-label").onElements("a", "div", "input")
            .allowAttributes("tabindex").matching(true, "0").onElements("div")
            .allowAttributes("role").matching(true, "region").onElements("div")
            .allowAttributes("type").matching(true, "checkbox").onElements("input")
            .allowAttributes("checked", "disabled").onElements("input")
            .allowAttributes("start").matching(Pattern.compile("[0-9]{1,9}")).onElements("ol")
            .allowAttributes("align").matching(true, "left", "right", "center").onElements("th", "td")
            .allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("th", "td")
            .toFactory();

    private Allowed() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }

    // Pictures come from the web or from our own addresses, which start at the root.
    private static @Nullable String picture(String element, String attribute, String address) {
        return PICTURE.matcher(address).matches() ? address : null;
    }
}
