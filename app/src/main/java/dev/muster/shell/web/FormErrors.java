package dev.muster.shell.web;

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
