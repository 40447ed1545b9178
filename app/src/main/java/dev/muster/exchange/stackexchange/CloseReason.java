package dev.muster.exchange.stackexchange;

/// Why a question was closed, as the comment of a {@link HistoryKind#CLOSED} row codes it: below 100 until 2013, above since.
public enum CloseReason {
    DUPLICATE, OFF_TOPIC, UNCLEAR, TOO_BROAD, OPINION_BASED, TOO_LOCALIZED, OTHER;

    static CloseReason of(String code) {
        return switch (code) {
            case "1", "101" -> DUPLICATE;
            case "2", "102" -> OFF_TOPIC;
            case "4", "103" -> UNCLEAR;
            case "104" -> TOO_BROAD;
            case "3", "105" -> OPINION_BASED;
            case "7" -> TOO_LOCALIZED;
            default -> OTHER;
        };
    }
}
