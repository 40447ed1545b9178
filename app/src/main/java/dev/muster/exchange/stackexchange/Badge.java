package dev.muster.exchange.stackexchange;

import java.time.Instant;

/// A row of Badges.xml: what the site awarded to a user.
public record Badge(long line, long id, long user, String name, Instant awarded) {

    static Badge of(Row row) {
        return new Badge(row.line(), row.id(), row.number("UserId"), row.text("Name"), row.instant("Date"));
    }
}
