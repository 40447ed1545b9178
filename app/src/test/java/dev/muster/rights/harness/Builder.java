package dev.muster.rights.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A world in the making.
final class Builder {
    final Chance chance;
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();

    private Builder(long seed) {
        chance = new Chance(seed);
    }

    static World world(long seed) {
        var builder = new Builder(seed);
        new People(builder).make();
        new Grounds(builder).make();
        new Direction(builder).make();
        new Work(builder).make();
        new Asked(builder).make();
        new Memories(builder).make();
        new Reviewed(builder).make();
        new Attached(builder).make();
        new Log(builder).make();
        new Letters(builder).make();
        new Invitations(builder).make();
        new Claims(builder).make();
        new Counts(builder).make();
        new Launches(builder).make();
        new Assessments(builder).make();
        // Nobody belongs to it, so only administrators know of it.
        builder.add("people.outside_organisation", "id", builder.chance.id(), "name", "Nobody’s Barrels", "audience", 2);
        new Ended(builder).make();
        new Mentioned(builder).make();
        new Swarmed(builder).make();
        new Remembered(builder).make();
        new Memories(builder).found();
        return new World(seed, builder.tables);
    }

    Row add(String table, @Nullable Object... namesAndValues) {
        var row = Row.of(table, namesAndValues);
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
        return row;
    }

    void change(Row old, Row changed) {
        var rows = tables.get(old.table());
        rows.set(rows.indexOf(old), changed);
    }

    List<Row> rows(String table) {
        return List.copyOf(tables.getOrDefault(table, List.of()));
    }

    Row find(String table, UUID id) {
        return rows(table).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    boolean has(String table, String one, Object first, String two, Object second) {
        return rows(table).stream().anyMatch(row -> first.equals(row.values().get(one)) && second.equals(row.values().get(two)));
    }
}
