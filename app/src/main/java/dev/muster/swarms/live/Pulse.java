package dev.muster.swarms.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A room as one viewer sees it, in short: enough to know what has changed.
///
/// @param standing stands for how the swarm stands and who takes part
/// @param lines the latest part of the timeline, by name
/// @param from the moment before which there is more; null where this is all
/// @param role stands for what the viewer may do with the lines
record Pulse(String standing, SequencedMap<String, Line> lines, @Nullable Instant from, String role) {
    private static final int EDITION_BYTES = 12;

    /// A line of the timeline.
    ///
    /// @param print stands for what it says and how it stands
    record Line(UUID id, boolean said, Instant at, String print) {

        String name(String handle) {
            return (said ? "entry-" : "step-") + handle;
        }
    }

    /// Stands for all of it.
    String edition() {
        var all = Stream.concat(Stream.of(standing, role), lines.entrySet().stream().map(each -> each.getKey() + " " + each.getValue().print())).collect(Collectors.joining("\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, EDITION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Pulse with(String may) {
        return new Pulse(standing, lines, from, may);
    }

    /// The lines that are new, or stand differently than before.
    Collection<Line> since(Pulse before) {
        return lines.entrySet().stream().filter(each -> !Objects.equals(before.lines.get(each.getKey()), each.getValue())).map(Map.Entry::getValue).toList();
    }

    /// What was seen before and is not now, though it would stand in this part.
    List<String> goneSince(Pulse before) {
        return before.lines.entrySet().stream().filter(each -> !lines.containsKey(each.getKey()) && (from == null || !each.getValue().at().isBefore(from)))
                .map(Map.Entry::getKey).toList();
    }
}
