package dev.muster.measures.web;

import dev.muster.shell.Words;
import dev.muster.shell.web.Numbers;

/// Lengths of time in the words that people use for them.
final class Waits {
    private static final double DAYS_FROM = 48;
    private static final double HOURS_A_DAY = 24;
    private static final double MINUTES_AN_HOUR = 60;

    private Waits() {}

    static String say(double hours, Words words) {
        if (hours < 1) {
            var minutes = Math.round(hours * MINUTES_AN_HOUR);
            return words.say("measures.minutes", minutes, Numbers.count(minutes));
        }
        return hours < DAYS_FROM
                ? words.say("measures.hours", hours, Numbers.decimal(hours))
                : words.say("measures.days", Numbers.decimal(hours / HOURS_A_DAY));
    }
}
