package dev.muster.memory.merge;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A way to cut a text into units that are compared whole. Joined, the units are the text again.
enum Cut {
    LINES("[^\\n]*\\n|[^\\n]+", line -> !line.isBlank()),
    /// Writing without spaces, as in Chinese, is one word up to the next sign: it collides rather than being guessed at.
    WORDS("[\\p{L}\\p{M}\\p{N}]+|[^\\S\\r\\n]+|\\R|\\X", word -> Character.isLetterOrDigit(word.codePointAt(0)));

    private final Pattern unit;
    private final Predicate<String> telling;

    Cut(String unit, Predicate<String> telling) {
        this.unit = Pattern.compile(unit);
        this.telling = telling;
    }

    List<String> of(String text) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Whether a unit says by itself that two texts meet there. A space, a full stop or an empty line does not.
    boolean tells(String unit) {
        return telling.test(unit);
    }
}
