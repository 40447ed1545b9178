package dev.muster.exchange.stackexchange;

import java.nio.CharBuffer;

/// A character written by its number, as `&#10;` or `&#x1F;`: where it ends, and whether XML 1.0 has such a character.
final class CharacterReference {

    static final int LONGEST = 12;

    private CharacterReference() {}

    /// Where the reference that begins here ends; the beginning itself if it is none; -1 if more text must tell.
    ///
    /// @param ended whether no more text will come
    static int end(char[] chars, int begin, int filled, boolean ended) {
        var limit = Math.min(filled, begin + LONGEST);
        for (var i = begin + 1; i < limit; i++) {
            var c = chars[i];
            if (i > begin + 1 && c == ';') {
                return i;
            }
            if (i == begin + 1 ? c != '#' : Character.digit(c, 16) < 0 && c != 'x') {
                return begin;
            }
        }
        return !ended && filled - begin < LONGEST ? -1 : begin;
    }

    /// One that is malformed counts as allowed: the parser will refuse it.
    static boolean allowed(char[] chars, int begin, int end) {
        var hex = chars[begin + 2] == 'x';
        var digits = begin + (hex ? 3 : 2);
        try {
            var c = Integer.parseInt(CharBuffer.wrap(chars), digits, end, hex ? 16 : 10);
            return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000 && c <= 0x10FFFF;
        } catch (NumberFormatException _) {
            return true;
        }
    }
}
