package dev.muster.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.items.text.Sections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/// Draws pages' texts, each once as long as the memory given to it lasts.
@Component
public class Drawings {
    private static final long BYTES = 32L << 20;
    /// Further links of a text, and the sections of one with more headings, are left as they are: machines write those.
    private static final int MOST_LINKS = 500;
    private static final int MOST_SECTIONS = 300;
    private static final int MOST_INCLUDED = 20;
    /// What stands in for a piece while the rest is HTML; nobody's text keeps such letters.
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    private static final Pattern STAND_IN = Pattern.compile(BEGIN + "([0-9]+)" + END);
    private static final Pattern OURS = Pattern.compile("[" + BEGIN + END + "]");
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]|]{1,200})(?:\\|([^\\[\\]|]{1,200}))?]]");
    private static final Pattern INCLUSION = Pattern.compile("\\{\\{([^{}\\[\\]|]{1,200})}}");
    private static final Pattern QUOTE = Pattern.compile("quote:([0-9a-z]{4,40})");
    private final Cache<String, PageDrawing> drawn = Caffeine.newBuilder().maximumWeight(BYTES)
            .<String, PageDrawing>weigher((text, drawing) -> text.length() + drawing.weight()).build();
    private final Rendering rendering;

    Drawings(Rendering rendering) {
        this.rendering = rendering;
    }

    /// The text of a page.
    public PageDrawing of(String text) {
        return drawn.get(text, this::draw);
    }

    /// A text that may not be kept yet, drawn anew.
    public PageDrawing fresh(String text) {
        return draw(text);
    }

    private PageDrawing draw(String source) {
        var document = Jsoup.parseBodyFragment(rendering.html(BodyText.markdown(source)).value());
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        body.getAllElements().forEach(Drawings::withoutStandIns);
        var special = new ArrayList<PageDrawing.Piece>();
        var texts = textsOf(body);
        List.copyOf(body.children()).forEach(each -> include(each, special));
        texts.forEach(text -> mark(text, special));
        body.select("h3, h4, h5, h6").forEach(each -> each.tagName("h" + (each.normalName().charAt(1) - '1')));
        var headings = headings(body, Sections.of(source).count(), special);
        return new PageDrawing(pieces(body.html(), special), headings);
    }

    /// An attribute that somebody wrote never reads as a piece of ours.
    private static void withoutStandIns(Element element) {
        element.attributes().forEach(each -> {
            if (OURS.matcher(each.getValue()).find()) {
                element.attr(each.getKey(), OURS.matcher(each.getValue()).replaceAll(""));
            }
        });
    }

    /// What is code is shown as it is, and a link has no other within it.
    private static List<TextNode> textsOf(Element body) {
        var texts = new ArrayList<TextNode>();
        body.traverse((node, _) -> {
            if (node instanceof TextNode text) {
                text.text(OURS.matcher(text.getWholeText()).replaceAll(""));
                if (isProse(text)) {
                    texts.add(text);
                }
            }
        });
        return texts;
    }

    private static boolean isProse(TextNode text) {
        for (var above = text.parent(); above instanceof Element element; above = element.parent()) {
            if (element.nameIs("code") || element.nameIs("pre") || element.nameIs("a")) {
                return false;
            }
        }
        return text.getWholeText().contains("[[");
    }

    private static void mark(TextNode text, List<PageDrawing.Piece> special) {
        text.text(LINK.matcher(text.getWholeText()).replaceAll(found -> {
            var title = PageText.line(found.group(1));
            var address = PageDrawing.addressOf(title);
            if (address.isEmpty() || special.size() >= MOST_LINKS) {
                return Matcher.quoteReplacement(found.group());
            }
            special.add(new PageDrawing.Reference(address, title, found.group(2) == null ? title : PageText.line(found.group(2))));
            return standIn(special);
        }));
    }

    /// Only a paragraph that says nothing else gives way to another page.
    private static void include(Element block, List<PageDrawing.Piece> special) {
        var found = INCLUSION.matcher(block.ownText().strip());
        if (block.nameIs("p") && block.childrenSize() == 0 && special.size() < MOST_INCLUDED && found.matches()) {
            var title = PageText.line(found.group(1));
            var quote = QUOTE.matcher(title);
            var address = PageDrawing.addressOf(title);
            if (quote.matches()) {
                special.add(new PageDrawing.Quotation(quote.group(1)));
                block.replaceWith(new TextNode(standIn(special)));
            } else if (!address.isEmpty()) {
                special.add(new PageDrawing.Inclusion(address, title));
                block.replaceWith(new TextNode(standIn(special)));
            }
        }
    }

    private static String standIn(List<PageDrawing.Piece> special) {
        return BEGIN + (special.size() - 1) + END;
    }

    /// A section can be changed alone where each heading is one that the Markdown knows: HTML may bring others.
    private static List<PageDrawing.Heading> headings(Element body, int sections, List<PageDrawing.Piece> special) {
        var headings = new ArrayList<PageDrawing.Heading>();
        var ends = new ArrayList<Element>();
        var ids = new HashSet<String>();
        for (var child : List.copyOf(body.children())) {
            if (child.normalName().matches("h[2-5]")) {
                var words = wordsOf(child, special);
                var id = idOf(words, ids);
                child.attr("id", id);
                headings.add(new PageDrawing.Heading(child.normalName().charAt(1) - '0', words, id));
                ends.add(child);
            }
        }
        for (int i = 0; ends.size() == sections && sections <= MOST_SECTIONS && i < sections; i++) {
            special.add(new PageDrawing.SectionEnd(i + 1));
            ends.get(i).appendText(standIn(special));
        }
        return headings;
    }

    private static String wordsOf(Element heading, List<PageDrawing.Piece> special) {
        return STAND_IN.matcher(heading.text()).replaceAll(found ->
                Matcher.quoteReplacement(special.get(Integer.parseInt(found.group(1))) instanceof PageDrawing.Reference link ? link.words() : ""));
    }

    private static String idOf(String words, Set<String> taken) {
        var id = "on-" + PageDrawing.addressOf(words);
        var free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private static List<PageDrawing.Piece> pieces(String html, List<PageDrawing.Piece> special) {
        var pieces = new ArrayList<PageDrawing.Piece>();
        var found = STAND_IN.matcher(html);
        int seen = 0;
        while (found.find()) {
            int which = Integer.parseInt(found.group(1));
            if (found.start() > seen) {
                pieces.add(new PageDrawing.Html(html.substring(seen, found.start())));
            }
            pieces.add(special.get(which));
            seen = found.end();
        }
        if (seen < html.length()) {
            pieces.add(new PageDrawing.Html(html.substring(seen)));
        }
        return List.copyOf(pieces);
    }
}
