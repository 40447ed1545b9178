package dev.muster.writing;

import dev.muster.items.Item;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a text names its reader.
///
/// @param thread the first item of the thread in which it stands, itself for a question
/// @param by who named them
/// @param at when they were named, or could first see it
/// @param seen when they went there; null for what is new
public record Mention(Item item, Item thread, UUID by, Instant at, @Nullable Instant seen) {

    public boolean unseen() {
        return seen == null;
    }

    /// Where it stands: each kind of thing leads from its short address to the page that shows it.
    public String address() {
        return address(item);
    }

    public static String address(Item text) {
        return "/" + text.kind() + "s/" + text.handle();
    }

    /// Marks where in the list of somebody's mentions it stands.
    public String marker() {
        return at + "~" + item.handle();
    }
}
