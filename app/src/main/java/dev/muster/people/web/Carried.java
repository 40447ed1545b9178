package dev.muster.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What the form of signing in carries along for somebody whose session ended while they typed elsewhere.
///
/// @param fields by the names that they have there
/// @param text the longest of them, which is shown
/// @param whole whether all of it can be taken over; else people are told to copy it first
public record Carried(Map<String, String> fields, String text, boolean whole) {
    static final Carried NOTHING = new Carried(Map.of(), "", true);
    private static final String PREFIX = "typed-";
    private static final String TEXT = "body";

    static Carried of(Map<String, String> typed, boolean whole) {
        var fields = new TreeMap<>(typed);
        var text = fields.getOrDefault(TEXT, "");
        fields.remove(TEXT);
        return new Carried(fields, text, whole);
    }

    /// What came back with the form of signing in.
    static Map<String, String> in(Map<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                typed.put(name.substring(PREFIX.length()), value);
            }
        });
        return typed;
    }

    public boolean something() {
        return !text.isBlank() || fields.values().stream().anyMatch(each -> !each.isBlank());
    }

    public String name(String field) {
        return PREFIX + field;
    }

    public String textName() {
        return name(TEXT);
    }
}
