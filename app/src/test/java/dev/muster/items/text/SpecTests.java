package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Markdown means here what the CommonMark specification says, example by example.
@Tag("shared-data")
class SpecTests {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$");

    /// Bare addresses become links here, as on GitHub.
    private static final Set<String> BARE_ADDRESSES = Set.of(
            "<https://foo.bar/baz bim>\n", "<foo\\+@bar.example.com>\n", "< https://foo.bar >\n",
            "https://example.com\n", "foo@bar.example.com\n");

    /// Why what we show may differ from what the specification shows, and how to tell.
    private static final Map<String, String> REASONS = new TreeMap<>(Map.of(
            "headings begin below the page's", "h1, h2",
            "outside links say so", "a[href^=http]",
            "pictures load late, and only from the web or here", "img",
            "loose text is put into paragraphs", "body:matchesOwn(\\S), body > a, body > em, body > del",
            "languages have plain names", "code[class~=[^a-z-]]",
            "only web and mail addresses are followed", "a[href~=^(?!https?:|mailto:)[A-Za-z][A-Za-z0-9+.-]*:]",
            "brackets in addresses are encoded", "a[href~=[()]]",
            "HTML beyond what is allowed is left out", "[id], [style], [foo], [data], [onclick], [language], [disabled],"
                    + " :not(body, p, em, strong, code, pre, blockquote, ul, ol, li, a, hr, br, table, tr, td, img, h1, h2, h3, h4, h5, h6)"));

    private record Example(String markdown, String html) {}

    @Test
    void isReadAsSpecified() {
        var grammar = new Grammar(Texts.LABELS);
        var examples = examples();
        var different = examples.stream()
                .filter(example -> !grammar.html(example.markdown).equals(example.html))
                .map(Example::markdown)
                .toList();

        Texts.report("as specified", examples.size() - different.size() + " of " + examples.size());
        assertThat(examples).hasSizeGreaterThan(600);
        assertThat(different).containsExactlyInAnyOrderElementsOf(BARE_ADDRESSES);
    }

    @Test
    void isShownAsTheSpecifiedHtmlWouldBe() {
        assertThat(examples())
                .filteredOn(example -> !BARE_ADDRESSES.contains(example.markdown))
                .allSatisfy(example -> assertThat(Texts.html(example.markdown)).isEqualTo(Texts.cleaned(example.html)));
    }

    @Test
    void differsFromTheSpecifiedOnlyForAReason() {
        var examples = examples();
        var reasons = examples.stream()
                .filter(example -> !BARE_ADDRESSES.contains(example.markdown))
                .filter(example -> !tree(Texts.html(example.markdown)).equals(tree(example.html)))
                .collect(Collectors.groupingBy(SpecTests::reason, TreeMap::new, Collectors.mapping(Example::markdown, Collectors.toList())));

        Texts.report("shown just as specified", String.valueOf(examples.size() - BARE_ADDRESSES.size()
                - reasons.values().stream().mapToInt(List::size).sum()));
        reasons.forEach((reason, of) -> Texts.report(reason, String.valueOf(of.size())));
        assertThat(reasons.getOrDefault("none", List.of())).isEmpty();
    }

    private static String reason(Example example) {
        var shown = Jsoup.parseBodyFragment(example.html).body();
        return REASONS.keySet().stream()
                .filter(reason -> shown.selectFirst(REASONS.get(reason)) != null)
                .findFirst()
                .orElse("none");
    }

    private static String tree(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.ownerDocument().outputSettings().prettyPrint(false);
        body.nodeStream(TextNode.class)
                .filter(text -> text.isBlank() && text.parent() instanceof Element parent && parent.closest("pre") == null)
                .toList()
                .forEach(TextNode::remove);
        body.nodeStream().filter(node -> node instanceof Comment || node instanceof ProcessingInstruction).toList().forEach(Node::remove);
        return body.html().strip();
    }

    private static List<Example> examples() {
        return EXAMPLE.matcher(Texts.shared("conformance/commonmark_spec.txt.gz")).results()
                .map(example -> new Example(tabs(example.group(1)), tabs(example.group(2))))
                .toList();
    }

    private static String tabs(String shown) {
        return shown.replace('→', '\t');
    }
}
