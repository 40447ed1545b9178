package dev.muster.memory;

import dev.muster.items.Item;
import java.time.Instant;
import java.util.UUID;

/// Words of a question or an answer, kept to be shown on pages with where they come from.
///
/// @param source whose words they are
/// @param thread the question that it is, or to which it belongs
/// @param version the source's version that had these words
/// @param by who quoted them
public record Quote(String handle, Item source, Item thread, int version, String words, UUID by, Instant at) {

    /// What shows it, in a paragraph of its own of a page.
    public String markdown() {
        return "{{quote:" + handle + "}}";
    }

    /// Whether the source was changed since.
    public boolean isOlder() {
        return version < source.version();
    }

    /// Where the words come from.
    public String address() {
        return dev.muster.questions.Addresses.path(source);
    }
}
