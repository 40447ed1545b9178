package dev.muster.shell.web;

import dev.muster.shell.Invalid;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads numbers and days out of what people typed into a form, and says what could not be read together with
/// whatever else is wrong.
public final class Typed {
    private final List<Invalid.Problem> odd = new ArrayList<>();
    private final Set<String> optional = new HashSet<>();

    /// A number that has to be there: with a point or a comma, thousands apart if one likes.
    public @Nullable BigDecimal number(String field, @Nullable String text) {
        return read(field, text, "shell.not-numeric", each -> new BigDecimal(each.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.')));
    }

    /// A whole number that has to be there.
    public @Nullable Integer whole(String field, @Nullable String text) {
        return read(field, text, "shell.not-whole", Integer::valueOf);
    }

    /// A day that has to be there, as browsers send one.
    public @Nullable LocalDate day(String field, @Nullable String text) {
        return read(field, text, "shell.not-a-day", LocalDate::parse);
    }

    /// The same for a field that may stay empty: what cannot be read in it must not be taken for nothing.
    public Typed optional(String... fields) {
        optional.addAll(List.of(fields));
        return this;
    }

    private <T> @Nullable T read(String field, @Nullable String text, String key, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (NumberFormatException | DateTimeException _) {
            odd.add(new Invalid.Problem(field, key, List.of()));
            return null;
        }
    }

    /// One of several words; null for none of them.
    public static <E extends Enum<E>> @Nullable E choice(Class<E> words, @Nullable String text) {
        return text == null ? null : List.of(words.getEnumConstants()).stream().filter(each -> each.name().equals(text)).findFirst().orElse(null);
    }

    /// Runs a command with what was read.
    ///
    /// @throws Invalid with what could not be read, and whatever the command finds wrong elsewhere
    public <T> T run(Supplier<T> command) {
        if (odd.stream().anyMatch(each -> optional.contains(each.field()))) {
            throw new Invalid(odd);
        }
        try {
            return command.get();
        } catch (Invalid invalid) {
            throw together(invalid);
        }
    }

    private Invalid together(Invalid invalid) {
        var fields = odd.stream().map(Invalid.Problem::field).toList();
        var all = new ArrayList<>(invalid.problems());
        all.replaceAll(each -> fields.contains(each.field()) ? odd.get(fields.indexOf(each.field())) : each);
        return new Invalid(all.stream().distinct().toList());
    }
}
