package dev.muster.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Where in a text a word stands that was looked for.
///
/// Taking words apart is what costs, so only those are that may be one, and what they were taken apart into is remembered.
/// What a space divides is no word, so each stretch between two spaces can be looked at by itself.
///
/// @param term the word as the index has it
record Match(String term, int from, int to) {
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 40;
    private static final Cache<String, List<Match>> READ = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    static List<Match> all(String text, Set<String> terms) {
        var beginnings = new Beginnings(terms);
        var found = new ArrayList<Match>();
        int from = 0;
        while (from < text.length() && !terms.isEmpty()) {
            int to = end(text, from);
            if (beginnings.mayStand(text, from, to)) {
                for (var each : words(text.substring(from, to))) {
                    if (terms.contains(each.term())) {
                        found.add(new Match(each.term(), each.from() + from, each.to() + from));
                    }
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

    private static List<Match> words(String stretch) {
        return stretch.length() <= LONGEST_REMEMBERED ? READ.get(stretch, Match::read) : read(stretch);
    }

    private static List<Match> read(String text) {
        var found = new ArrayList<Match>();
        try (var stream = EnglishText.SHARED.tokenStream(Documents.WORDS, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(new Match(term.toString(), offset.startOffset(), offset.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }
}
