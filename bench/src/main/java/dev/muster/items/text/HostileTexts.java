package dev.muster.items.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts made to take a renderer longer than their length: what they repeat, and what grows in them.
public final class HostileTexts {
    private static final Rendering RENDERING = new Rendering(Labels.in(Locale.ENGLISH), 0);

    private HostileTexts() {}

    /// Each by what it is made of: a text of about so many characters.
    public static Map<String, IntFunction<String>> all() {
        var all = new LinkedHashMap<String, IntFunction<String>>();
        all.put("prose", repeated("lorem *ipsum* dolor `sit` amet, [a](https://example.org). "));
        all.put("nested brackets", n -> "[".repeat(n / 2) + "]".repeat(n / 2));
        all.put("open brackets", repeated("["));
        all.put("nested pictures", n -> "![".repeat(n / 6) + "a" + "](x)".repeat(n / 6));
        all.put("empty pictures", repeated("![[]()"));
        all.put("nested parentheses", n -> "[a](" + "(".repeat(n / 2) + ")".repeat(n / 2) + ")");
        all.put("links", repeated("[a](b) "));
        all.put("broken links", repeated("[a](<b"));
        all.put("references", n -> each(n / 20, i -> "[r" + i + "]: u\n") + "\n" + each(n / 20, i -> "[r" + i + "]\n\n"));
        all.put("one long reference", n -> "[a]: " + "u".repeat(n / 2) + "\n\n" + "[a]\n\n".repeat(n / 10));
        all.put("footnotes", n -> each(n / 16, i -> "[^" + i + "]: [^" + (i + 1) + "]\n\n") + "[^0]");
        all.put("asterisks", repeated("*"));
        all.put("asterisks and words", repeated("*a **b "));
        all.put("mixed emphasis", n -> "*a __b ".repeat(n / 14) + "c__ d*".repeat(n / 14));
        all.put("strikethrough", repeated("~~a"));
        all.put("backticks", repeated("`"));
        all.put("backticks, ever more", n -> each((int) Math.sqrt(2.0 * n), i -> "`".repeat(i) + "a"));
        all.put("fences", repeated("```\n"));
        all.put("quotes", repeated("> "));
        all.put("quoted lines", repeated("> a\n"));
        all.put("lists", repeated("- a\n"));
        all.put("nested lists", repeated("* "));
        all.put("numbered lists", repeated("1. a\n"));
        all.put("tables", repeated("| a | b |\n"));
        all.put("wide tables", n -> "|a".repeat(n / 8) + "|\n" + "|-".repeat(n / 8) + "|\n" + "|c\n".repeat(n / 12));
        all.put("tags", repeated("<b><i>"));
        all.put("nested tags", n -> "<b>".repeat(n / 7) + "</b>".repeat(n / 7));
        all.put("nested blocks", n -> "<div>".repeat(n / 11) + "</div>".repeat(n / 11));
        all.put("wrong ends", n -> "<div>".repeat(n / 9) + "</i>".repeat(n / 9));
        all.put("open tags", repeated("<a href=\""));
        all.put("attributes", n -> "<a " + each(n / 8, i -> "x" + i + "=1 ") + ">");
        all.put("open comments", repeated("<!--"));
        all.put("open tables", repeated("<table><tr><td>"));
        all.put("entities", repeated("&amp;&#x41;&"));
        all.put("backslashes", repeated("\\"));
        all.put("addresses", repeated("https://a.example/ a@b.example "));
        all.put("spoilers", repeated(">! a\n"));
        return all;
    }

    private static IntFunction<String> repeated(String part) {
        return n -> part.repeat(n / part.length());
    }

    private static String each(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining());
    }

    /// Renders a text as a page would show it.
    ///
    /// @return how long the page is
    public static int render(String text) {
        return RENDERING.html(BodyText.markdown(text)).value().length();
    }
}
