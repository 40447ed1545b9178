package dev.muster.conversation;

/// For how many people an answer worked, and for how many it did not.
public record Tally(int worked, int failed) {
    public static final Tally NOBODY = new Tally(0, 0);
}
