package dev.muster.exchange.stackexchange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up talk about brewing: the same post always says the same, in Markdown and in HTML, escaped for an attribute.
final class Prose {

    static final int SHORTEST = 200;
    static final int LONGEST = 1_500;

    private static final String[] WORDS = """
            the a and of to it is with beer yeast malt hops water wort mash keg bottle lager stout porter pilsner weizen \
            ferment ferments brewing barrel temperature sugar foam carbonation bitter aroma citrus flavour oxygen light \
            glass storage cellar age ages weeks days pressure boil cool barley wheat rye oats sour wild funky hazy clear \
            brewery recipe gravity alcohol percent bubbles head pour tap line clean acid alkaline mineral calcium Kölsch \
            Märzen Gärung saison lambic gueuze fresh stale skunky cork can growler cask why how does should would before \
            after because without always never""".split("\\s+");
    private static final int SENTENCES = 4_096;

    /// @param length without marks and escapes
    private record Sentence(String markdown, String html, int length) {}

    private final List<Sentence> sentences = new ArrayList<>(SENTENCES);
    private final long seed;

    Prose(long seed) {
        this.seed = seed;
        var random = new SplittableRandom(seed);
        for (var i = 0; i < SENTENCES; i++) {
            sentences.add(sentence(random));
        }
    }

    String title(long post) {
        var random = of(post, -1);
        return "How long does " + words(random, 3 + random.nextInt(8)) + "?";
    }

    String markdown(long post, int version) {
        return body(post, version, true);
    }

    String html(long post, int version) {
        return body(post, version, false);
    }

    /// A sentence or three, for comments and profiles.
    String remark(SplittableRandom random) {
        var remark = new StringBuilder(sentences.get(random.nextInt(SENTENCES)).markdown());
        for (var i = random.nextInt(3); i > 0; i--) {
            remark.append(' ').append(sentences.get(random.nextInt(SENTENCES)).markdown());
        }
        return remark.toString();
    }

    /// Version 0 is what the author wrote; a later one has a postscript.
    private String body(long post, int version, boolean markdown) {
        var random = of(post, 0);
        var skew = random.nextDouble();
        var length = SHORTEST + (int) (500 * skew);
        var body = new StringBuilder(2 * LONGEST);
        for (var said = 0; said < length;) {
            said += paragraph(body, random, markdown);
        }
        if (version > 0) {
            body.append(markdown ? "**Edit " + version + ":** " : "&lt;p&gt;&lt;strong&gt;Edit " + version + ":&lt;/strong&gt; ");
            body.append(text(of(post, version).nextInt(SENTENCES), markdown)).append(markdown ? "" : "&lt;/p&gt;&#xA;");
        }
        return body.toString();
    }

    private int paragraph(StringBuilder body, SplittableRandom random, boolean markdown) {
        var first = random.nextInt(SENTENCES);
        var second = random.nextInt(SENTENCES);
        body.append(markdown ? "" : "&lt;p&gt;").append(text(first, markdown)).append(' ').append(text(second, markdown))
                .append(markdown ? "&#xD;&#xA;&#xD;&#xA;" : "&lt;/p&gt;&#xA;&#xA;");
        return sentences.get(first).length() + sentences.get(second).length();
    }

    private String text(int sentence, boolean markdown) {
        return markdown ? sentences.get(sentence).markdown() : sentences.get(sentence).html();
    }

    private SplittableRandom of(long post, int version) {
        return new SplittableRandom(seed * 31 + post * 1_000_003 + version);
    }

    private static Sentence sentence(SplittableRandom random) {
        var begin = words(random, 4 + random.nextInt(5));
        var end = words(random, 2 + random.nextInt(3));
        var length = begin.length() + end.length();
        return switch (random.nextInt(8)) {
            case 0 -> new Sentence(begin + " *" + end + "*.", begin + " &lt;em&gt;" + end + "&lt;/em&gt;.", length);
            case 1 -> new Sentence(begin + " `x &amp;&amp; y &lt; 3`.",
                    begin + " &lt;code&gt;x &amp;amp;&amp;amp; y &amp;lt; 3&lt;/code&gt;.", begin.length());
            case 2 -> new Sentence(begin + " [" + end + "](https://example.org/b).",
                    begin + " &lt;a href=&quot;https://example.org/b&quot;&gt;" + end + "&lt;/a&gt;.", length);
            case 3 -> new Sentence(begin + ", &quot;" + end + "&quot; 🍺", begin + ", &quot;" + end + "&quot; 🍺", length);
            default -> new Sentence(begin + ", " + end + ".", begin + ", " + end + ".", length);
        };
    }

    /// Words by rank: the first is the most frequent.
    private static String words(SplittableRandom random, int count) {
        var words = new StringBuilder();
        for (var i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[(int) Math.pow(WORDS.length, random.nextDouble()) - 1]);
        }
        return words.toString();
    }
}
