package dev.muster.items.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Fits a text into a page: headings below the page's own, ids apart from other texts', wide tables that scroll alone,
/// links and images that are polite to readers.
final class PageShape {

    private static final int FIRST_HEADING = 3;
    private static final int LAST_HEADING = 6;
    private static final int LABEL = 80;

    private static final Set<String> OWN_CLASSES =
            Set.of("footnotes", "footnote-ref", "footnote-backref", "spoiler", "tag");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\p{Alnum}+#._-]{1,40}");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?:|[/\\\\]{2}).*", Pattern.DOTALL);
    private static final Pattern IGNORED_IN_ADDRESSES = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern IMGUR =
            Pattern.compile("(?i)http://(?=((i\\.stack|i|www)\\.)?imgur\\.com/|i\\.sstatic\\.net/)");

    private final Labels labels;
    private final String prefix;

    PageShape(Labels labels, String prefix) {
        this.labels = labels;
        this.prefix = prefix;
    }

    void shape(Element body) {
        headings(body);
        for (var element : List.copyOf(body.getAllElements())) {
            identity(element);
            switch (element.normalName()) {
                case "a" -> link(element);
                case "img" -> image(element);
                case "input" -> task(element);
                default -> {}
            }
        }
        body.select("table").forEach(this::table);
    }

    // The shallowest heading of a text becomes the first below the page's; none is skipped on the way down.
    private static void headings(Element body) {
        var headings = body.select("h1, h2, h3, h4, h5, h6");
        var levels = new TreeSet<String>();
        headings.forEach(heading -> levels.add(heading.normalName()));
        for (var heading : headings) {
            int depth = levels.headSet(heading.normalName()).size();
            heading.tagName("h" + Math.min(FIRST_HEADING + depth, LAST_HEADING));
        }
    }

    private void identity(Element element) {
        var id = element.id();
        element.removeAttr("id");
        if (OwnIds.claims(id)) {
            element.attr("id", OwnIds.withPrefix(id, prefix));
        }
        var kept = element.classNames().stream()
                .filter(name -> OWN_CLASSES.contains(name) || element.nameIs("code") && LANGUAGE.matcher(name).matches())
                .findFirst();
        element.removeAttr("class");
        kept.ifPresent(element::addClass);
    }

    private void link(Element link) {
        var address = IGNORED_IN_ADDRESSES.matcher(link.attr("href")).replaceAll("");
        link.removeAttr("rel");
        if (OwnIds.claimsLink(address)) {
            link.attr("href", OwnIds.withPrefix(address, prefix));
        } else if (OUTSIDE.matcher(address).matches()) {
            link.attr("rel", Allowed.REL);
        }
    }

    private static void image(Element image) {
        image.attr("src", IMGUR.matcher(image.attr("src").strip()).replaceFirst("https://"));
        image.attr("alt", image.attr("alt"));
        image.attr("loading", "lazy");
    }

    private void task(Element box) {
        boolean done = box.hasAttr("checked");
        if (box.attr("type").equalsIgnoreCase("checkbox")) {
            box.clearAttributes().attr("type", "checkbox").attr("disabled", "");
            box.attr("aria-label", labels.task(done));
            if (done) {
                box.attr("checked", "");
            }
            if (box.parent() instanceof Element item && item.nameIs("li")) {
                item.addClass("task");
            }
        } else {
            box.remove();
        }
    }

    private void table(Element table) {
        var scroll = new Element("div").addClass("table-scroll");
        scroll.attr("tabindex", "0").attr("role", "region").attr("aria-label", labels.tableNamed(columns(table)));
        table.replaceWith(scroll);
        scroll.appendChild(table);
    }

    private static String columns(Element table) {
        var first = table.selectFirst("tr");
        var names = first == null ? "" : String.join(", ", first.select("> th").eachText());
        return names.length() <= LABEL ? names : names.substring(0, LABEL) + "…";
    }
}
