package dev.muster.items;

import java.text.Normalizer;
import java.util.Locale;

/// A title as the end of an address. Lists make dozens for a page, so it goes through the letters once.
final class Slug {
    private static final int LONGEST = 60;
    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER | 1 << Character.LOWERCASE_LETTER | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER | 1 << Character.OTHER_LETTER;
    private static final int DIGITS = 1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;
    private static final int MARKS = 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;

    private Slug() {}

    static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder(LONGEST);
        boolean apart = false;
        for (int at = 0, next; at < plain.length() && slug.length() < LONGEST; at = next) {
            int letter = plain.codePointAt(at);
            next = at + Character.charCount(letter);
            int type = 1 << Character.getType(letter);
            if ((type & (LETTERS | DIGITS)) != 0) {
                slug.append(apart && !slug.isEmpty() ? "-" : "").appendCodePoint(letter);
                apart = false;
            } else {
                apart = apart || (type & MARKS) == 0;
            }
        }
        return fitting(slug);
    }

    /// The last letter may have come with a hyphen before it, or take two places.
    private static String fitting(StringBuilder slug) {
        int end = Math.min(slug.length(), LONGEST);
        boolean splits = end < slug.length() && Character.isHighSurrogate(slug.charAt(end - 1));
        int cut = splits ? end - 1 : end;
        return slug.substring(0, cut > 0 && slug.charAt(cut - 1) == '-' ? cut - 1 : cut);
    }
}
