package dev.muster.items;

import dev.muster.shell.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tags as people type them.
public final class Tags {
    private static final Pattern GOOD = Pattern.compile("[\\p{L}\\p{N}+#.-]{1,40}");

    private Tags() {}

    /// Lower case, without doubles, in the order given.
    ///
    /// @throws Invalid at `tags`: `items.tags.odd`, `items.tags.many`
    public static List<String> clean(List<String> typed, int most) {
        var clean = typed.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).filter(tag -> !tag.isEmpty()).distinct().toList();
        var odd = clean.stream().filter(tag -> !GOOD.matcher(tag).matches()).findFirst();
        new Invalid.Check()
                .that(odd.isEmpty(), "tags", "items.tags.odd", odd.orElse(""))
                .that(clean.size() <= most, "tags", "items.tags.many", most)
                .orThrow();
        return clean;
    }

    /// Tags typed into one field, parted by spaces or commas.
    public static List<String> split(String typed) {
        return List.of(typed.strip().split("[\\s,]+")).stream().filter(tag -> !tag.isEmpty()).toList();
    }
}
