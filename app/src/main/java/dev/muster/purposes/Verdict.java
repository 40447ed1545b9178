package dev.muster.purposes;

/// What somebody decided on a purpose.
public enum Verdict {
    NO, GO, GROW;

    PurposeState leadsTo() {
        return switch (this) {
            case NO -> PurposeState.DECLINED;
            case GO -> PurposeState.GO;
            case GROW -> PurposeState.GROW;
        };
    }
}
