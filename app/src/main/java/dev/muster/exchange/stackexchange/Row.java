package dev.muster.exchange.stackexchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The attributes of the row that the parser stands on, each as the type that it should have.
/// An attribute that is there but empty counts as absent, except as text.
final class Row {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final XMLStreamReader xml;
    private final String file;
    private final Instant latest;

    Row(XMLStreamReader xml, String file, Instant latest) {
        this.xml = xml;
        this.file = file;
        this.latest = latest;
    }

    long line() {
        return xml.getLocation().getLineNumber();
    }

    long id() {
        return number("Id");
    }

    long number(String attribute) {
        return parsed(attribute, needed(attribute));
    }

    @Nullable Long numberIfAny(String attribute) {
        var value = value(attribute);
        return value == null || value.isEmpty() ? null : (Long) parsed(attribute, value);
    }

    long count(String attribute) {
        var number = numberIfAny(attribute);
        return number == null ? 0 : number;
    }

    int code(String attribute) {
        var number = number(attribute);
        if (number != (int) number) {
            throw fault("not-a-number", attribute, number);
        }
        return (int) number;
    }

    String text(String attribute) {
        var value = value(attribute);
        return value == null ? "" : value;
    }

    @Nullable String textIfAny(String attribute) {
        var value = value(attribute);
        return value == null || value.isEmpty() ? null : value;
    }

    String textNeeded(String attribute) {
        return needed(attribute);
    }

    Author author(String userAttribute, String nameAttribute) {
        return new Author(numberIfAny(userAttribute), textIfAny(nameAttribute));
    }

    Instant instant(String attribute) {
        return moment(attribute, needed(attribute));
    }

    @Nullable Instant instantIfAny(String attribute) {
        var value = value(attribute);
        return value == null || value.isEmpty() ? null : moment(attribute, value);
    }

    DumpFault fault(String reason, Object... more) {
        return new DumpFault(reason, file, line(), more);
    }

    private Instant moment(String attribute, String value) {
        var moment = utc(attribute, value);
        if (moment.isBefore(EARLIEST) || moment.isAfter(latest)) {
            throw fault("date-out-of-range", attribute, shortened(value));
        }
        return moment;
    }

    /// Dumps write UTC without saying so.
    private Instant utc(String attribute, String value) {
        try {
            return LocalDateTime.parse(value.endsWith("Z") ? value.substring(0, value.length() - 1) : value)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw fault("not-a-date", attribute, shortened(value));
        }
    }

    private long parsed(String attribute, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            throw fault("not-a-number", attribute, shortened(value));
        }
    }

    private String needed(String attribute) {
        var value = value(attribute);
        if (value == null || value.isEmpty()) {
            throw fault("attribute-missing", attribute);
        }
        return value;
    }

    private @Nullable String value(String attribute) {
        return xml.getAttributeValue(null, attribute);
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
