package dev.muster.swarms.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done with a swarm over a form.
enum Acting {
    RESOLUTION("solution"), CAPTURE("page"), ASKING("person"), OFFER("person"), REOPENING("reason"), REPEAT("earlier");

    private final String field;

    Acting(String field) {
        this.field = field;
    }

    /// The field that it asks for.
    String field() {
        return field;
    }

    /// The word in addresses.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Acting> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
