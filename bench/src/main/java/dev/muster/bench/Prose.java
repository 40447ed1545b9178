package dev.muster.bench;

import java.util.Random;

/// Words that look like what people write: paragraphs with some emphasis, code, a link, a list. The same seed gives the same.
public final class Prose {
    private static final String[] WORDS = ("the a of and to in it is that for on with as was at by this from or be are have not but they you we an had which "
            + "pressure malt kettle valve yeast bottle batch water season barrel sample filter pump hose cold warm slow after before again first").split(" ");
    private final Random random;

    public Prose(long seed) {
        random = new Random(seed);
    }

    /// About a thousand characters of Markdown.
    public String answer() {
        var text = new StringBuilder();
        while (text.length() < 560) {
            text.append(sentence()).append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        return text.append("\n\n1. **").append(words(3)).append("**: ").append(sentence())
                .append("\n2. `").append(words(2)).append("` and *").append(words(4)).append("*\n3. ").append(sentence())
                .append("\n\n> ").append(sentence()).append("\n\nMore is said at [").append(words(3)).append("](https://example.org/").append(words(1)).append("). ")
                .append(sentence()).toString();
    }

    private String sentence() {
        var said = words(8 + random.nextInt(10));
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".";
    }

    private String words(int many) {
        var said = new StringBuilder();
        for (int i = 0; i < many; i++) {
            said.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return said.toString();
    }
}
