package dev.muster.exchange.mediawiki;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A tag like those of HTML: `<name …>`, `</name>`, `<name … />`.
///
/// @param end behind its `>`
record Tag(String name, boolean closing, boolean empty, int end) {

    static final Map<String, Atom.Kind> SHIELDED = Map.ofEntries(
            Map.entry("nowiki", Atom.Kind.LITERAL), Map.entry("pre", Atom.Kind.CODE_BLOCK), Map.entry("syntaxhighlight", Atom.Kind.CODE_BLOCK),
            Map.entry("source", Atom.Kind.CODE_BLOCK), Map.entry("code", Atom.Kind.CODE), Map.entry("tt", Atom.Kind.CODE),
            Map.entry("math", Atom.Kind.RAW), Map.entry("gallery", Atom.Kind.RAW), Map.entry("timeline", Atom.Kind.RAW),
            Map.entry("score", Atom.Kind.RAW), Map.entry("ref", Atom.Kind.REF));

    /// The tag that begins here, in text of small letters; null if none does.
    static @Nullable Tag at(String text, int begin, int longest) {
        boolean closing = text.startsWith("</", begin);
        int nameAt = begin + (closing ? 2 : 1);
        int i = nameAt;
        while (i < text.length() && i - nameAt < 20 && (isLetter(text.charAt(i)) || i > nameAt && Character.isDigit(text.charAt(i)))) {
            i++;
        }
        if (i == nameAt || i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
            return null;
        }
        var name = text.substring(nameAt, i).toLowerCase(Locale.ROOT);
        for (int limit = Math.min(text.length(), begin + longest); i < limit; i++) {
            if (text.charAt(i) == '>') {
                return new Tag(name, closing, text.charAt(i - 1) == '/', i + 1);
            }
            if (text.charAt(i) == '<') {
                return null;
            }
        }
        return null;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /// The value of an attribute; empty if it has none.
    static String value(String tag, String attribute) {
        var found = Pattern.compile("(?i)\\b" + attribute + "\\s*=\\s*(\"([^\"]*)\"|'([^']*)'|([^\\s>/\"']+))").matcher(tag);
        if (!found.find()) {
            return "";
        }
        return found.group(2) != null ? found.group(2) : found.group(3) != null ? found.group(3) : String.valueOf(found.group(4));
    }
}
