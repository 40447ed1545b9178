package dev.muster.memory.merge;

/// How a text ends its lines.
final class LineEnds {

    private LineEnds() {}

    /// The text with the line ends of another, where that has only one kind.
    static String asIn(String other, String text) {
        boolean windows = other.contains("\r\n");
        boolean plain = other.replace("\r\n", "").contains("\n");
        if (windows == plain) {
            return text;
        }
        var unified = text.replace("\r\n", "\n");
        return windows ? unified.replace("\n", "\r\n") : unified;
    }
}
