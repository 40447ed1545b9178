package dev.muster.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Where in a text a word stands that was looked for.
///
/// Taking words apart is what costs, so only those are that may be one: no ending that is taken away reaches a word's first
/// two letters. What a space divides is no word, so each stretch between two spaces can be looked at by itself.
///
/// @param term the word as the index has it
record Match(String term, int from, int to) {
    private static final Analyzer TEXT = new EnglishText();
    private static final int SURE = 2;

    static List<Match> all(String text, Set<String> terms) {
        var beginnings = terms.stream().map(each -> each.substring(0, Math.min(SURE, each.length()))).collect(Collectors.toUnmodifiableSet());
        var known = new HashMap<String, List<Match>>();
        var found = new ArrayList<Match>();
        int from = 0;
        while (from < text.length() && !terms.isEmpty()) {
            int to = end(text, from);
            if (mayHold(text, from, to, beginnings)) {
                for (var each : known.computeIfAbsent(text.substring(from, to), stretch -> read(stretch, terms))) {
                    found.add(new Match(each.term(), each.from() + from, each.to() + from));
                }
            }
            from = to + 1;
        }
        return found;
    }

    private static int end(String text, int from) {
        int to = from;
        while (to < text.length() && !isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\n';
    }

    /// Whether a stretch has the beginning of a word in it, whatever its case; or letters whose plain form is not seen at once.
    private static boolean mayHold(String text, int from, int to, Set<String> beginnings) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 128) {
                return true;
            }
        }
        for (var beginning : beginnings) {
            for (int i = from; i <= to - beginning.length(); i++) {
                if (text.regionMatches(true, i, beginning, 0, beginning.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Match> read(String text, Set<String> terms) {
        var found = new ArrayList<Match>();
        try (var stream = TEXT.tokenStream(Documents.WORDS, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (terms.contains(term.toString())) {
                    found.add(new Match(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
