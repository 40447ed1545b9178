package dev.muster.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of the tables from which nothing is taken away in daily work, so that a restore can be held against them.
final class Counts {
    private static final List<String> TABLES = List.of("activity.activity", "items.item", "people.person");

    private Counts() {}

    static Map<String, Long> of(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, Long>();
        for (var table : TABLES) {
            if (Server.ask(connection, "select to_regclass('" + table + "')") != null) {
                found.put(table, Long.parseLong(Server.ask(connection, "select count(*) from " + table)));
            }
        }
        return found;
    }

    static List<Count> between(Map<String, Long> before, Map<String, Long> after) {
        return before.entrySet().stream().map(each -> {
            long now = after.getOrDefault(each.getKey(), 0L);
            return new Count(each.getKey(), Math.min(each.getValue(), now), Math.max(each.getValue(), now));
        }).toList();
    }
}
