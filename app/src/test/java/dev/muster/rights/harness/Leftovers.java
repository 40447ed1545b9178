package dev.muster.rights.harness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Works out anew what rows say of others, once some of those are gone: for whom a question has an answer, and which
/// answer settled it.
final class Leftovers implements UnaryOperator<Row> {
    private final Map<UUID, Row> items;
    private final Map<UUID, Row> persons;
    private final Map<UUID, Row> questions;

    Leftovers(Map<String, List<Row>> left) {
        items = left.getOrDefault("items.item", List.of()).stream().collect(Collectors.toMap(Row::id, row -> row));
        questions = left.getOrDefault("questions.question", List.of()).stream().collect(Collectors.toMap(row -> row.id("item_id"), row -> row));
        persons = left.getOrDefault("people.person", List.of()).stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    /// The audiences that see an answer which whoever asked sees, too.
    static int answered(Row question, Row asker, Collection<Row> items) {
        return items.stream().filter(row -> row.text("kind").equals("answer") && row.id("parent_id").equals(question.id()) && reaches(row, question, asker))
                .mapToInt(row -> row.number("layer")).reduce(0, (a, b) -> a | b);
    }

    private static boolean reaches(Row answer, Row question, Row asker) {
        return !answer.has("hidden") && Objects.equals(answer.maybe("circle_id"), question.maybe("circle_id"))
                && (answer.number("layer") & asker.number("audience")) != 0;
    }

    private int answered(Row question) {
        return answered(question, Objects.requireNonNull(persons.get(question.id("author_id")), "whoever sees a question knows who asked"), items.values());
    }

    @Override
    public Row apply(Row row) {
        return switch (row.table()) {
            case "items.item" -> row.text("kind").equals("question") ? question(row) : row;
            case "items.tagged" -> row.with("state", question(Objects.requireNonNull(items.get(row.id("item_id")))).text("state"));
            case "questions.question" -> unsettled(row) ? row.with("accepted_id", null).with("accepted_by", null).with("settled", null) : row;
            default -> row;
        };
    }

    private Row question(Row item) {
        var more = questions.get(item.id());
        var reopened = more != null && item.text("state").equals("solved") && unsettled(more) ? item.with("state", "open") : item;
        return reopened.with("answered", answered(item));
    }

    private boolean unsettled(Row question) {
        var accepted = question.maybe("accepted_id");
        return accepted != null && !items.containsKey(accepted);
    }
}
