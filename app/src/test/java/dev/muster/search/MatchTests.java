package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words are found where the index has them, as if the whole text were taken apart.
class MatchTests {
    private static final List<String> WORDS = List.of("Brewing", "brewers'", "brewer's", "BREW", "hops,", "(hops)", "hopping-mad", "skies", "sky", "dying", "dye",
            "Käse", "kase", "café", "3.5", "3,5%", "don't", "it’s", "a", "be", "by", "naïve", "日本語", "x_y", "http://example.org/brew?hops=1", "e.g.", "I'm",
            "\u00adbrew", "brew\u200bhops", "ﬁne", "fine", "STRASSE", "straße", "😀brew", "İstanbul", "istanbul", "ok", "o.k.", "n't", "'tis", "brew/hops", "oxen");

    private static List<Match> whole(String text, Set<String> terms) {
        var found = new ArrayList<Match>();
        try (var analyzer = new EnglishText(); var stream = analyzer.tokenStream("words", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (terms.contains(term.toString())) {
                    found.add(new Match(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areThoseOfTheWholeText(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(List.of(" ", "\n", "  ", "\t", " - ", "\r\n").get(random.nextInt(6)));
            }
            var terms = Looking.terms(WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())));
            assertThat(Match.all(text.toString(), terms)).isEqualTo(whole(text.toString(), terms));
        }
    }

    /// Whatever the ending that is taken away, the beginning that words are told apart by stays.
    @Test
    void areFoundByTheirTermWhateverTheirEnding() {
        for (var stem : List.of("hop", "relat", "sens", "organ", "condit", "sk", "conflat", "tr", "control", "fil", "happ", "probab", "dy")) {
            for (var ending : List.of("", "s", "es", "ies", "ied", "y", "ed", "ing", "ping", "eed", "ational", "tional", "enci", "anci", "izer", "bli", "alli", "entli", "eli",
                    "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti", "ality", "iviti", "ivity", "ibility", "ability", "bilities", "logi",
                    "logy", "icate", "ative", "alize", "icity", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion",
                    "ism", "ate", "iti", "ous", "ive", "ize", "e", "le", "ll")) {
                var word = stem + ending;
                var terms = Looking.terms(word);
                assertThat(Match.all("(" + word + ")", terms)).as(word).isEqualTo(whole("(" + word + ")", terms)).hasSize(terms.size());
            }
        }
    }

    @Test
    void areNoneWithoutWords() {
        assertThat(Match.all("brew", Set.of())).isEmpty();
        assertThat(Match.all("", Set.of("brew"))).isEmpty();
    }
}
