package dev.muster.exchange.mediawiki;

import org.jspecify.annotations.Nullable;

/// A stretch of wikitext that the rest is not to look into. It stands in the text as its number between two private letters.
record Atom(Kind kind, int from, int to, String name, @Nullable String inner) {
    static final char BEGIN = '\uE000';
    static final char END = '\uE001';

    enum Kind {
        /// Kept as it is, to be seen: a template, a formula, a gallery.
        RAW,
        /// `<nowiki>`
        LITERAL,
        /// `<pre>` and highlighted source, named by its language.
        CODE_BLOCK,
        CODE,
        /// A footnote and its name.
        REF,
        /// `[[…]]`
        LINK
    }

    static String standIn(int number) {
        return BEGIN + Integer.toString(number) + END;
    }

    String source(String whole) {
        return whole.substring(from, to);
    }
}
