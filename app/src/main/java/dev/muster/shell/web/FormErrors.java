package dev.muster.shell.web;

import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, field by field in the order of the form, in the words shown above it and at the field.
public record FormErrors(Map<String, String> byField) {

    public FormErrors {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public static FormErrors none() {
        return new FormErrors(Map.of());
    }

    /// What a command found wrong, each in its sentence.
    public static FormErrors of(Invalid invalid, Words words) {
        var errors = new LinkedHashMap<String, String>();
        invalid.problems().forEach(each -> errors.putIfAbsent(each.field(), words.say(each)));
        return new FormErrors(errors);
    }

    /// A refusal that has to do with one field.
    public static FormErrors of(Refusal refusal, String field, Words words) {
        return new FormErrors(Map.of(field, words.say(refusal)));
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public @Nullable String at(String field) {
        return byField.get(field);
    }

    /// The ids of the texts that explain a field, for `aria-describedby`.
    public static @Nullable String describedBy(String field, @Nullable String hint, FormErrors errors) {
        var hinted = hint == null ? "" : field + "-hint";
        var wrong = errors.at(field) == null ? "" : field + "-error";
        var both = (hinted + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }
}
