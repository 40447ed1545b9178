package dev.muster.questions.web;

import java.util.regex.Pattern;

/// The address of a thing as people paste it, or its last part by itself.
final class Pasted {
    private static final Pattern QUESTION = Pattern.compile("(?:.*/questions/)?([0-9a-z]+)(?:[/?#].*)?");
    private static final Pattern COMMUNITY = Pattern.compile("(?:.*/communities/)?([0-9a-z-]+)(?:[/?#].*)?");

    private Pasted() {}

    static String question(String typed) {
        return found(QUESTION, typed);
    }

    static String community(String typed) {
        return found(COMMUNITY, typed);
    }

    private static String found(Pattern pattern, String typed) {
        var address = pattern.matcher(typed.strip());
        return address.matches() ? address.group(1) : typed.strip();
    }
}
