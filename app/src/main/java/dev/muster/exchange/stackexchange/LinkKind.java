package dev.muster.exchange.stackexchange;

/// Why two posts are linked: one mentions the other, or one asks the same.
public enum LinkKind {
    RELATED, DUPLICATE, OTHER;

    static LinkKind of(int code) {
        return switch (code) {
            case 1 -> RELATED;
            case 3 -> DUPLICATE;
            default -> OTHER;
        };
    }
}
