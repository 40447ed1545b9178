package dev.muster.exchange.tickets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Times as ticket systems write them: `2012-10-09T14:50:17Z`, `2012-10-09 14:50:17+00:00`, `2012/10/09 14:50:17.000`, `09-10-2012 14:50`.
///
/// @param zone where their clock stood, for times that do not say so
record Moments(ZoneId zone) {
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd", "['T'][' ']"), form("uuuu/MM/dd", "[' ']['T']"), form("dd-MM-uuuu", "' '"), form("dd.MM.uuuu", "' '"));

    private static DateTimeFormatter form(String day, String between) {
        return new DateTimeFormatterBuilder().appendPattern(day + between + "HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).appendPattern("[XXX][X]").toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<Instant> read(String text) {
        return FORMS.stream().flatMap(form -> read(text, form).stream()).findFirst();
    }

    private Optional<Instant> read(String text, DateTimeFormatter form) {
        try {
            var read = form.parse(text);
            var at = LocalDateTime.from(read);
            return Optional.of(read.isSupported(ChronoField.OFFSET_SECONDS) ? at.toInstant(ZoneOffset.from(read)) : at.atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
