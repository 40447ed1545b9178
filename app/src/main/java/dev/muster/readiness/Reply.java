package dev.muster.readiness;

import dev.muster.readiness.Instrument.Part;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What somebody has answered so far.
///
/// @param answers the choice for each item that has one, by the item's key
public record Reply(UUID id, Round round, Unit unit, Level level, Map<String, String> answers) {

    /// What of a part has no answer yet.
    public List<Item> missing(Part part) {
        return part.items().stream().filter(each -> !answers.containsKey(each.key())).toList();
    }
}
