package dev.muster.shell.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and moments as pages print them. The script turns them into "2 hours ago" and keeps the exact time as a hint.
public final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private Times() {}

    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String exact(Instant at) {
        return EXACT.format(at.atOffset(ZoneOffset.UTC));
    }
}
