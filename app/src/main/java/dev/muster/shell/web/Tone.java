package dev.muster.shell.web;

/// What a colour means; a word or an icon beside it says the same.
public enum Tone {
    QUIET, ACCENT, GOOD, WATCH, ACT;

    /// The class that style sheets know it by.
    public String css() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
