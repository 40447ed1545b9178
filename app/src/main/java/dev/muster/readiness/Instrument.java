package dev.muster.readiness;

import java.util.List;
import java.util.Optional;

/// What the assessment asks, in one published version: six disciplines of statements with anchored levels, and evidence.
///
/// @param minutes how long answering takes about
/// @param parts the disciplines in their order, then the evidence
public record Instrument(int version, int minutes, List<Part> parts) {

    /// The part that asks for evidence rather than for a level.
    public static final String EVIDENCE = "evidence";

    /// The answer of whoever can't say.
    public static final String UNKNOWN = "unknown";

    /// What is asked on one page.
    public record Part(String name, List<Item> items) {

        public boolean asksForLevels() {
            return !name.equals(EVIDENCE);
        }
    }

    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    public Optional<Part> part(String name) {
        return parts.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<Item> item(String key) {
        return items().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /// The message key of what an item says.
    public String words(Item item) {
        return "readiness.instrument." + version + "." + item.key();
    }

    /// The message key of one of its choices.
    public String words(Item item, String choice) {
        return words(item) + "." + choice;
    }
}
