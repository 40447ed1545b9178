package dev.muster.exchange.stackexchange;

/// What a vote says. Only `FAVORITE` and `BOUNTY_START` ever name a voter, and `ACCEPTED` dates an acceptance to the day.
public enum VoteType {
    ACCEPTED, UP, DOWN, OFFENSIVE, FAVORITE, CLOSE, REOPEN, BOUNTY_START, BOUNTY_CLOSE,
    DELETION, UNDELETION, SPAM, MODERATOR_REVIEW, APPROVE_EDIT, OTHER;

    static VoteType of(int code) {
        return switch (code) {
            case 1 -> ACCEPTED;
            case 2 -> UP;
            case 3 -> DOWN;
            case 4 -> OFFENSIVE;
            case 5 -> FAVORITE;
            case 6 -> CLOSE;
            case 7 -> REOPEN;
            case 8 -> BOUNTY_START;
            case 9 -> BOUNTY_CLOSE;
            case 10 -> DELETION;
            case 11 -> UNDELETION;
            case 12 -> SPAM;
            case 15 -> MODERATOR_REVIEW;
            case 16 -> APPROVE_EDIT;
            default -> OTHER;
        };
    }
}
