package dev.muster.rights.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that there is in a small organisation: rows, table by table in the order in which they can be written.
record World(long seed, Map<String, List<Row>> tables) {

    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    Stream<Row> all() {
        return tables.values().stream().flatMap(List::stream);
    }

    Row find(String table, UUID id) {
        return rows(table).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    /// Those who can sign in, and nobody for a visitor.
    List<@Nullable Row> viewers() {
        var viewers = new ArrayList<@Nullable Row>();
        viewers.add(null);
        rows("people.account").forEach(account -> viewers.add(find("people.person", account.id("person_id"))));
        return viewers;
    }

    /// What is left for somebody: the rows that the oracle lets them see, without what was worked out from others.
    World without(Oracle oracle) {
        var left = new LinkedHashMap<String, List<Row>>();
        tables.forEach((table, rows) -> left.put(table, rows.stream().filter(oracle::sees).toList()));
        return new World(seed, left).worked(new Leftovers(left));
    }

    private World worked(UnaryOperator<Row> change) {
        return new World(seed, tables.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                each -> each.getValue().stream().map(change).toList(), (a, _) -> a, LinkedHashMap::new)));
    }
}
