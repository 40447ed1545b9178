package dev.muster.readiness.api;

import dev.muster.readiness.Level;
import dev.muster.readiness.Reply;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What somebody has answered so far.
///
/// @param round the round's name
/// @param unit the unit's name
/// @param answers the choice for each item that has one
/// @param parts of the instrument in which something is missing
record ReplyJson(String round, String unit, Level level, Map<String, String> answers, List<String> parts) {

    static ReplyJson of(Reply reply, List<String> unfinished) {
        return new ReplyJson(reply.round().name(), reply.unit().name(), reply.level(), new TreeMap<>(reply.answers()), unfinished);
    }
}
