package dev.muster.exchange.stackexchange;

/// What a row of a post's history says. The first nine change its text, the others its standing.
public enum HistoryKind {
    INITIAL_TITLE(1), INITIAL_BODY(2), INITIAL_TAGS(3),
    EDIT_TITLE(4), EDIT_BODY(5), EDIT_TAGS(6),
    ROLLBACK_TITLE(7), ROLLBACK_BODY(8), ROLLBACK_TAGS(9),
    CLOSED(10), REOPENED(11), DELETED(12), UNDELETED(13), LOCKED(14), UNLOCKED(15), COMMUNITY_OWNED(16),
    MIGRATED(17), MERGED(18), PROTECTED(19), UNPROTECTED(20), DISASSOCIATED(21), UNMERGED(22),
    SUGGESTED_EDIT_APPLIED(24), TWEETED(25), MOVED_TO_CHAT(31), NOTICE_ADDED(33), NOTICE_REMOVED(34),
    MIGRATED_AWAY(35), MIGRATED_HERE(36), MERGE_SOURCE(37), MERGE_DESTINATION(38), BUMPED(50),
    HOT_NETWORK_QUESTION(52), NOT_HOT_NETWORK_QUESTION(53), OTHER(0);

    private static final HistoryKind[] BY_CODE = new HistoryKind[64];

    static {
        for (var kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final int code;

    HistoryKind(int code) {
        this.code = code;
    }

    static HistoryKind of(int code) {
        var known = code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
        return known == null ? OTHER : known;
    }

    /// Whether the row carries a new title, body or list of tags: part of a revision.
    public boolean changesText() {
        return changesTitle() || changesBody() || changesTags();
    }

    public boolean changesTitle() {
        return this == INITIAL_TITLE || this == EDIT_TITLE || this == ROLLBACK_TITLE;
    }

    public boolean changesBody() {
        return this == INITIAL_BODY || this == EDIT_BODY || this == ROLLBACK_BODY;
    }

    public boolean changesTags() {
        return this == INITIAL_TAGS || this == EDIT_TAGS || this == ROLLBACK_TAGS;
    }

    public boolean isInitial() {
        return this == INITIAL_TITLE || this == INITIAL_BODY || this == INITIAL_TAGS;
    }

    public boolean isRollback() {
        return this == ROLLBACK_TITLE || this == ROLLBACK_BODY || this == ROLLBACK_TAGS;
    }
}
