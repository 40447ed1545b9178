package dev.muster.shell.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person as pages name them.
///
/// @param address their profile, where the viewer may open it
/// @param mark what to know about them here: "staff", "guide", "executive"
public record Who(String name, @Nullable String address, @Nullable String mark) {
    private static final int HUES = 6;

    /// First letters of the first and the last name.
    public String initials() {
        var names = name.strip();
        int last = names.length();
        while (last > 0 && !Character.isWhitespace(names.charAt(last - 1))) {
            last--;
        }
        return (first(names) + (last == 0 ? "" : first(names.substring(last)))).toUpperCase(Locale.ROOT);
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /// Always the same of six colours for the same name.
    public int hue() {
        return Math.floorMod(name.hashCode(), HUES);
    }
}
