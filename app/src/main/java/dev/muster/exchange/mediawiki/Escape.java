package dev.muster.exchange.mediawiki;

import java.util.regex.Pattern;

/// Lets Markdown read text as text.
final class Escape {
    private static final Pattern BEGINNING = Pattern.compile("^(\\s*)([-+#>=]|\\d{1,9}(?=[.)]))");

    private Escape() {}

    static String text(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            letter(text, i, out);
        }
        return out.toString();
    }

    /// One letter of a text; what stands around it decides.
    static void letter(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        boolean special = switch (c) {
            case '\\', '`', '*', '[', ']', '<' -> true;
            case '~' -> at + 1 < text.length() && text.charAt(at + 1) == '~' || at > 0 && text.charAt(at - 1) == '~';
            case '!' -> at + 1 < text.length() && (text.charAt(at + 1) == '[' || text.charAt(at + 1) == Atom.BEGIN);
            case '_' -> !isWord(text, at - 1) || !isWord(text, at + 1);
            default -> false;
        };
        if (special) {
            out.append('\\');
        }
        out.append(c);
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /// Takes its meaning from what begins a line: a list, a heading, a quote, the line below a heading.
    static String beginning(String line) {
        var found = BEGINNING.matcher(line);
        if (!found.find()) {
            return line.stripLeading();
        }
        var mark = found.group(2);
        return Character.isDigit(mark.charAt(0)) ? mark + "\\" + line.substring(found.end()) : "\\" + mark + line.substring(found.end());
    }

    /// Code within a line.
    static String code(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "";
        }
        var fence = "`".repeat(longestRun(line) + 1);
        boolean apart = line.startsWith("`") || line.endsWith("`");
        return fence + (apart ? " " : "") + line + (apart ? " " : "") + fence;
    }

    /// Code as a block.
    static String block(String text, String language) {
        var fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        var body = text.replaceFirst("^\\n", "").stripTrailing();
        return fence + language.replaceAll("[^\\p{Alnum}+#._-]", "") + "\n" + body + "\n" + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
