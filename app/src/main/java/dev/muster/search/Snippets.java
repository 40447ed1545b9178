package dev.muster.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cuts from a text the passage in which most of the words stand that were looked for.
final class Snippets {
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final int READ = 10_000;
    private static final String CUT = "…";

    private Snippets() {}

    /// Pieces of plain text: whoever shows them escapes them.
    static List<Piece> of(String text, Set<String> terms) {
        var matches = Match.all(read(text), terms);
        int from = start(text, matches);
        int to = end(text, from);
        return pieces(text, from, to, matches);
    }

    /// As much of a text as passages are cut from.
    static String read(String text) {
        return text.length() <= READ ? text : text.substring(0, Character.isHighSurrogate(text.charAt(READ - 1)) ? READ - 1 : READ);
    }

    /// The whole of a short text.
    static List<Piece> marked(String text, Set<String> terms) {
        return pieces(text, 0, text.length(), Match.all(text, terms));
    }

    /// Shortly before the match from which on most different words stand close together.
    private static int start(String text, List<Match> matches) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < matches.size(); i++) {
            int within = within(matches, i);
            if (within > most) {
                most = within;
                best = matches.get(i).from();
            }
        }
        return best <= BEFORE ? 0 : afterSpace(text, best - BEFORE, best);
    }

    private static int within(List<Match> matches, int first) {
        var different = new HashSet<String>();
        for (int i = first; i < matches.size() && matches.get(i).to() <= matches.get(first).from() + LENGTH - BEFORE; i++) {
            different.add(matches.get(i).term());
        }
        return different.size();
    }

    private static int afterSpace(String text, int from, int latest) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= latest ? latest : space + 1;
    }

    private static int end(String text, int from) {
        if (text.length() <= from + LENGTH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + LENGTH);
        int end = space > from + LENGTH / 2 ? space : from + LENGTH;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static List<Piece> pieces(String text, int from, int to, List<Match> matches) {
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (var match : matches) {
            if (match.from() >= at && match.to() <= to) {
                add(pieces, text.substring(at, match.from()), false);
                add(pieces, text.substring(match.from(), match.to()), true);
                at = match.to();
            }
        }
        add(pieces, text.substring(at, to) + (to < text.length() ? CUT : ""), false);
        if (from > 0) {
            pieces.addFirst(new Piece(CUT, false));
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
