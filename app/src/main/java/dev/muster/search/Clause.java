package dev.muster.search;

import java.util.ArrayList;
import java.util.List;

/// A word or a phrase that somebody looks for, or does not want to see.
record Clause(String text, boolean phrase, boolean unwanted) {
    private static final char QUOTE = '"';

    /// What was typed: words, "phrases", and either with a minus before it. A quote that is never closed reaches to the end.
    static List<Clause> read(String typed) {
        var text = typed.replace('“', QUOTE).replace('”', QUOTE).replace('„', QUOTE);
        var found = new ArrayList<Clause>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            boolean unwanted = text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
            int from = unwanted ? at + 1 : at;
            boolean phrase = text.charAt(from) == QUOTE;
            int to = phrase ? end(text, from + 1, true) : end(text, from, false);
            add(found, new Clause(text.substring(phrase ? from + 1 : from, to), phrase, unwanted));
            at = phrase ? to + 1 : to;
        }
        return List.copyOf(found);
    }

    private static int end(String text, int from, boolean quoted) {
        int at = from;
        while (at < text.length() && (quoted ? text.charAt(at) != QUOTE : !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != QUOTE)) {
            at++;
        }
        return at;
    }

    private static void add(List<Clause> found, Clause clause) {
        if (!clause.text().isBlank()) {
            found.add(clause);
        }
    }
}
