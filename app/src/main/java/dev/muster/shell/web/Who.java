package dev.muster.shell.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person as pages name them.
///
/// @param address their profile, where the viewer may open it
/// @param mark what to know about them here: "staff", "guide", "executive"
public record Who(String name, @Nullable String address, @Nullable String mark) {
    private static final int HUES = 6;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// First letters of the first and the last name.
    public String initials() {
        var names = BLANKS.split(name.strip());
        var shown = names.length < 2 ? new String[] {names[0]} : new String[] {names[0], names[names.length - 1]};
        return Arrays.stream(shown)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(java.util.Locale.ROOT);
    }

    /// Always the same of six colours for the same name.
    public int hue() {
        return Math.floorMod(name.hashCode(), HUES);
    }
}
