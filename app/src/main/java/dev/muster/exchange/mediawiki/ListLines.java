package dev.muster.exchange.mediawiki;

/// Writes the lines of a list: `*` and `#` are its levels, `:` sets in, `;` is a term.
final class ListLines {
    /// Markdown here knows no deeper ones.
    private static final int DEEPEST = 12;

    private String before = "";

    /// A list begins.
    void begin() {
        before = "";
    }

    String line(String given, String words) {
        var marks = given.length() > DEEPEST ? given.substring(0, DEEPEST) : given;
        var text = marks.endsWith(";") ? "**" + words + "**" : words;
        boolean again = marks.equals(before) && (marks.endsWith(":") || marks.endsWith(";"));
        var gap = again ? indent(marks, marks.length()).stripTrailing() + "\n" : "";
        int shared = shared(marks);
        before = marks;
        return gap + indent(marks, shared) + marks(marks.substring(shared)) + text;
    }

    /// How many levels of the line before this one stands within.
    private int shared(String marks) {
        int most = Math.min(before.length(), marks.length() - 1);
        int shared = 0;
        while (shared < most && before.charAt(shared) == marks.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static String indent(String marks, int levels) {
        var indent = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            indent.append(switch (marks.charAt(i)) {
                case '*' -> "  ";
                case '#' -> "   ";
                case ':' -> "> ";
                default -> "";
            });
        }
        return indent.toString();
    }

    private static String marks(String levels) {
        var marks = new StringBuilder();
        for (int i = 0; i < levels.length(); i++) {
            marks.append(switch (levels.charAt(i)) {
                case '*' -> "- ";
                case '#' -> "1. ";
                case ':' -> "> ";
                default -> "";
            });
        }
        return marks.toString();
    }
}
