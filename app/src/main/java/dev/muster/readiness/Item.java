package dev.muster.readiness;

import java.util.List;

/// One thing that is asked.
///
/// @param part the discipline that it belongs to, or `evidence`
/// @param choices what one may answer: levels from `1` to `5`, or words
public record Item(String part, String name, List<String> choices) {

    /// By which answers name it: `vision.goals`.
    public String key() {
        return part + "." + name;
    }
}
