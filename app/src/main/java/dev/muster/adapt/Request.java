package dev.muster.adapt;

import dev.muster.items.Item;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a community asks of the organisation.
///
/// @param why what it is good for
/// @param owner who answers for the promise; null where nothing was promised
/// @param due the day that is promised, while the promise is open
/// @param firstDue the day that was promised at first
/// @param kept the day on which it was done
/// @param backers how many others need it too
public record Request(
        Item item, RequestState state, String why, @Nullable UUID owner, @Nullable LocalDate due, @Nullable LocalDate firstDue,
        @Nullable LocalDate kept, int backers) {

    public UUID id() {
        return item.id();
    }

    public String title() {
        return String.valueOf(item.title());
    }

    /// Where it stands, with its title.
    public String address() {
        return path() + (item.slug().isEmpty() ? "" : "/" + item.slug());
    }

    /// The same without its title, for what is done with it.
    public String path() {
        return "/requests/" + item.handle();
    }
}
