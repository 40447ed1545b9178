package dev.muster.memory;

import dev.muster.items.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page as the viewer of the moment sees it.
///
/// @param address how other pages of its place link to it
/// @param number of its newest revision, from 1
/// @param editor who wrote that
/// @param owner who answers for it, or null
/// @param reviewBy the day by which somebody looks at it again, or null
/// @param template whether new pages can begin with its text
public record MemoryPage(Item item, String address, int number, UUID editor, Instant edited, @Nullable UUID owner, @Nullable LocalDate reviewBy, boolean template) {

    public UUID id() {
        return item.id();
    }

    public String title() {
        return Objects.requireNonNull(item.title(), "every page has a title");
    }

    public String text() {
        return item.body().text();
    }

    public Confidence confidence() {
        return Confidence.of(item.state());
    }

    /// Whether the day has passed by which it was to be looked at again.
    public boolean isStale(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today) && confidence() != Confidence.ARCHIVED;
    }
}
