package dev.muster.exchange.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikitextTests {
    private static final Wiki WIKI = new Wiki("de.example.org", Map.of(0, "", 6, "Datei", 14, "Kategorie", 10, "Vorlage", 4, "Beispiel"));

    private static String markdown(String source) {
        return Wikitext.convert(source, "Bier", WIKI).markdown();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', value = {
        "== Brewing ==                       ^ ## Brewing",
        "=== A ''hop'' ===                   ^ ### A *hop*",
        "''it'' '''bold''' '''''both'''''    ^ *it* **bold** ***both***",
        "'''bold '''text                     ^ **bold** text",
        "an apostrophe's '''' four           ^ an apostrophe's ' **four**",
        "<b>b</b> <i>i</i> <s>s</s> H<sub>2</sub>O ^ **b** *i* ~~s~~ H<sub>2</sub>O",
        "one<br />two                        ^ one<br>two",
        "----                                ^ ---",
        "5 * 3 < 16 [x] `y` __a__ a_b c\\d  ^ 5 \\* 3 \\< 16 \\[x\\] \\`y\\` \\_\\_a\\_\\_ a_b c\\\\d",
        "__NOTOC__Text                       ^ Text",
        "1. no list                          ^ 1\\. no list",
        "- no list                           ^ \\- no list",
        "a <!-- hidden --> b                 ^ a  b",
        "<nowiki>''no'' [[link]]</nowiki>    ^ ''no'' \\[\\[link\\]\\]",
        "run <code>x = `1`</code>            ^ run `` x = `1` ``",
        "<unknown>tag</unknown>              ^ \\<unknown>tag\\</unknown>",
    })
    void turnsLines(String wikitext, String markdown) {
        assertThat(markdown(wikitext)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', value = {
        "[[Hops]]                                ^ [[Hops]]",
        "[[Hops|the hop]]s                       ^ [[Hops|the hops]]",
        "[[hop]]s                                ^ [[hop|hops]]",
        "[[Hops|'''fresh''' ones]]               ^ [[Hops|fresh ones]]",
        "[[Hops_and_malt#Growing|]]              ^ [[Hops and malt|Hops and malt#Growing]]",
        "[[#Growing|below]]                      ^ below",
        "[[/Ale]]                                ^ [[Bier/Ale|/Ale]]",
        "[[en:Beer]]                             ^ en:Beer",
        "[[:Kategorie:Ale]]                      ^ [[Kategorie:Ale]]",
        "[[Beispiel:Help]]                       ^ [[Beispiel:Help]]",
        "[http://a.example/x_y the ''site'']     ^ [the *site*](<http://a.example/x_y>)",
        "[https://a.example]                     ^ [https://a.example](<https://a.example>)",
        "[javascript:alert(1) x]                 ^ \\[javascript:alert(1) x\\]",
        "https://a.example/x                     ^ https://a.example/x",
        "[[Datei:A b.jpg|thumb|200px|A [[hop]]]] ^ [Datei:A b.jpg](<https://de.example.org/wiki/Datei:A_b.jpg>) A hop",
        "[[broken                                ^ \\[\\[broken",
    })
    void turnsLinks(String wikitext, String markdown) {
        assertThat(markdown(wikitext)).isEqualTo(markdown);
    }

    @Test
    void nestsLists() {
        assertThat(markdown("* a\n** b\n*# c\n*# d\n# e\n## f")).isEqualTo("- a\n  - b\n  1. c\n  1. d\n1. e\n   1. f");
        assertThat(markdown("text\n*** deep\nmore")).isEqualTo("text\n\n- - - deep\n\nmore");
    }

    @Test
    void setsTalkIn() {
        assertThat(markdown("Why?\n: Because.\n:: Really?\n; Term\n: what it is"))
                .isEqualTo("Why?\n\n> Because.\n> > Really?\n**Term**\n> what it is");
    }

    @Test
    void turnsTables() {
        assertThat(markdown("{| class=\"wikitable\"\n|+ Beers\n! Name !! Kind\n|-\n| Alt || style=\"x\" | '''dark'''\n|-\n| [[Kölsch|K]]\n| pale\n|}"))
                .isEqualTo("**Beers**\n\n| Name | Kind |\n| --- | --- |\n| Alt | **dark** |\n| [[Kölsch\\|K]] | pale |");
        assertThat(markdown("{|\n| colspan=2 | a\n|-\n| b || c\n|}")).isEqualTo("| | |\n| --- | --- |\n| a | |\n| b | c |");
    }

    @Test
    void showsWhatItCannotTurn() {
        var table = "{|\n| rowspan=\"2\" | a || {{b|c}}\n|-\n| d\n|}";

        assertThat(markdown("x\n" + table + "\ny")).isEqualTo("x\n\n```wikitext\n" + table + "\n```\n\ny");
        assertThat(markdown("See {{Infobox|a=1}}.")).isEqualTo("See `{{Infobox|a=1}}`.");
        assertThat(markdown("{{Infobox\n| a = [[x]]\n}}\nText")).isEqualTo("```wikitext\n{{Infobox\n| a = [[x]]\n}}\n```\n\nText");
        assertThat(markdown("<math>a^2</math>")).isEqualTo("`<math>a^2</math>`");
    }

    @Test
    void keepsCode() {
        assertThat(markdown("<syntaxhighlight lang=\"java\">\nint ''a'';\n</syntaxhighlight>")).isEqualTo("```java\nint ''a'';\n```");
        assertThat(markdown("text\n set in\n more\nend")).isEqualTo("text\n\n```\nset in\nmore\n```\n\nend");
        assertThat(Wikitext.code("```", "css").markdown()).isEqualTo("````css\n```\n````");
    }

    @Test
    void putsFootnotesAtTheEnd() {
        assertThat(markdown("A<ref>One, ''p. 3''</ref> b<ref name=\"x\">Two</ref> c<ref name=x />.\n<references />"))
                .isEqualTo("A[^1] b[^2] c[^2].\n\n[^1]: One, *p. 3*\n[^2]: Two");
    }

    @Test
    void collectsCategories() {
        var converted = Wikitext.convert("Text\n[[Kategorie:Pale Ale|sort]]\n[[Category:Beer]]", "Bier", WIKI);

        assertThat(converted.markdown()).isEqualTo("Text");
        assertThat(converted.categories()).containsExactlyInAnyOrder("Pale Ale", "Beer");
    }

    @Test
    void turnsARedirectIntoALink() {
        assertThat(markdown("#WEITERLEITUNG [[Bier (Getränk)]]")).isEqualTo("→ [[Bier (Getränk)]]");
    }

    @Test
    void dropsCommentsWithTheirLine() {
        assertThat(markdown("a\n<!-- x -->\nb<!--\n\n-->c\n<!-- never closed")).isEqualTo("a\nbc\n\\<!-- never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[[", "{{", "{{{", "{|\n", "{|\n|", "[[a|", "{{a|", "<nowiki>", "<ref>", "<!--", "''", "'''''a", "<b>", "<", "[http://a ", "=", "* ", "*",
        ":;", "|\n", "{|\n|a\n|}\n", "{|\n|-\n||||||||\n", "[[File:a|", " ", "#a ", "<div>", "]]", "}}", "\uE000", "`", "<ref name=a>b</ref>", "{|\n|colspan=30|a\n",
        "[[Category:", "<nowiki></nowiki ", "a ''b '''c ", "{{[[", "[[{{", "__A", "_"})
    void takesHostileTextInItsStride(String part) {
        var source = "Begin.\n\n" + part.repeat(400_000 / part.length());

        assertThat(markdown(source)).startsWith("Begin.");
        assertThat(markdown(source + "]] }} |}\n</nowiki>")).startsWith("Begin.");
    }
}
