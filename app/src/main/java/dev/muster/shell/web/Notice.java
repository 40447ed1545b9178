package dev.muster.shell.web;

/// A sentence at the top of a page: what was done, or what to know first.
public record Notice(Tone tone, String text) {

    public static Notice done(String text) {
        return new Notice(Tone.GOOD, text);
    }

    public static Notice watch(String text) {
        return new Notice(Tone.WATCH, text);
    }

    public Icon icon() {
        return switch (tone) {
            case GOOD -> Icon.SOLVED;
            case WATCH, ACT -> Icon.ALERT;
            case QUIET, ACCENT -> Icon.INFO;
        };
    }
}
