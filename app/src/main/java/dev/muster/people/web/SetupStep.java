package dev.muster.people.web;

import dev.muster.shell.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A step of the first start, with what it asks.
enum SetupStep {
    ORGANISATION("people/setup/organisation", "organisation"),
    ADMINISTRATOR("people/setup/administrator", "name", "address", "password"),
    MAIL("people/setup/mail", "host", "port", "security", "user", "mailPassword", "sender"),
    EXAMPLE("people/setup/example", "example"),
    CHECK("people/setup/check");

    static final String DOOR = "/setup";
    final String template;
    private final List<String> fields;

    SetupStep(String template, String... fields) {
        this.template = template;
        this.fields = List.of(fields);
    }

    String path() {
        return DOOR + "/" + name().toLowerCase(Locale.ROOT);
    }

    /// Which of all steps it is; the first is 1.
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    SetupStep next() {
        return this == CHECK ? CHECK : values()[number()];
    }

    SetupStep previous() {
        return this == ORGANISATION ? ORGANISATION : values()[number() - 2];
    }

    boolean asks(Invalid.Problem problem) {
        return fields.contains(problem.field());
    }

    static Optional<SetupStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /// The first step at which something is missing, or the last of all.
    static SetupStep open(List<Invalid.Problem> problems) {
        return Arrays.stream(values()).filter(step -> problems.stream().anyMatch(step::asks)).findFirst().orElse(CHECK);
    }
}
