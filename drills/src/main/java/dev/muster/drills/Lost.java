package dev.muster.drills;

/// A drill cannot go on.
final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost(String why) {
        super(why);
    }
}
