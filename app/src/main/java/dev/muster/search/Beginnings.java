package dev.muster.search;

import java.util.Set;

/// How the words begin that are looked for. Taking away a word's ending changes no more than the last three letters of what
/// is left, and never its first two, so where none of these beginnings stands, none of the words does.
final class Beginnings {
    private static final int SURE = 2;
    private static final int CHANGED = 3;
    private static final int PLAIN = 128;
    private final boolean[] firsts = new boolean[PLAIN];
    private final String[] all;

    Beginnings(Set<String> terms) {
        all = terms.stream().map(each -> begin(each)).distinct().toArray(String[]::new);
        for (var each : all) {
            if (each.charAt(0) < PLAIN) {
                firsts[each.charAt(0)] = true;
            }
        }
    }

    /// Whether one may stand in a stretch of a text, whatever its case; letters whose plain form is not seen at once may be any.
    boolean mayStand(String text, int from, int to) {
        boolean found = false;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter >= PLAIN) {
                return true;
            }
            found = found || firsts[small(letter)] && begins(text, i, to);
        }
        return found;
    }

    private static String begin(String term) {
        return term.substring(0, Math.min(term.length(), Math.max(SURE, term.length() - CHANGED)));
    }

    private boolean begins(String text, int at, int to) {
        for (var each : all) {
            int same = 0;
            while (same < each.length() && at + same < to && each.charAt(same) == small(text.charAt(at + same))) {
                same++;
            }
            if (same == each.length()) {
                return true;
            }
        }
        return false;
    }

    private static char small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
}
