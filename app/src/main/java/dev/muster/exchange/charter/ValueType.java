package dev.muster.exchange.charter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a value can be.
///
/// @param reason what is wrong where it is something else
/// @param standIn what is used then, so that the rest is looked at too
/// @param parse throws an `IllegalArgumentException` or a `DateTimeParseException` where it is something else
/// @param more what the message needs besides the value
record ValueType<T>(String reason, T standIn, Function<String, T> parse, Object... more) {

    static final ValueType<String> TEXT = new ValueType<>("not-a-text", "", text -> text);
    static final ValueType<String> ADDRESS = new ValueType<>("not-an-address", "", matching("([^@\\s]+@[^@\\s]+)"));
    static final ValueType<LocalDate> DATE = new ValueType<>("not-a-date", LocalDate.EPOCH, LocalDate::parse);
    static final ValueType<BigDecimal> DECIMAL = new ValueType<>("not-a-number", BigDecimal.ZERO,
            matching("([-+]?\\d{1,15}(?:\\.\\d{1,6})?)").andThen(BigDecimal::new));
    static final ValueType<Integer> WHOLE = new ValueType<>("not-a-whole-number", 1,
            matching("([1-9]\\d{0,3})").andThen(Integer::valueOf));

    static final ValueType<Boolean> TRUE_OR_FALSE = new ValueType<>("not-a-choice", false,
            matching("(true|false)").andThen(Boolean::valueOf), "true, false");

    /// "first 90 days" as 90.
    static final ValueType<Integer> FIRST_DAYS = new ValueType<>("not-first-days", 1,
            matching("first ([1-9]\\d{0,3}) days?").andThen(Integer::valueOf));

    /// "2, three of them asked for it": a score, and what shows it.
    static final ValueType<CharterFile.Test> TEST = new ValueType<>("not-a-test", new CharterFile.Test(0, ""),
            matching("(?s)([0-3],\\s*\\S.*)").andThen(text -> new CharterFile.Test(text.charAt(0) - '0', text.substring(2).strip())));

    /// A constant, written in lower case.
    static <E extends Enum<E>> ValueType<E> oneOf(Class<E> type) {
        var words = Arrays.stream(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
        return new ValueType<>("not-a-choice", type.getEnumConstants()[0],
                text -> type.getEnumConstants()[index(words, text)], String.join(", ", words));
    }

    static ValueType<String> oneOf(Collection<String> words) {
        var all = List.copyOf(words);
        return new ValueType<>("not-a-choice", "", text -> all.get(index(all, text)), String.join(", ", all));
    }

    Optional<T> of(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static int index(List<String> words, String word) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return words.indexOf(word);
    }

    private static Function<String, String> matching(String regex) {
        var pattern = Pattern.compile(regex);
        return text -> {
            var matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(text);
            }
            return matcher.group(1);
        };
    }
}
