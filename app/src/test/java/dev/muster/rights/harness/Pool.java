package dev.muster.rights.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// What can stand in a path or a form where a case says `<person>`: the names of things that the viewer sees,
/// of things hidden from the viewer, and of nothing at all.
///
/// @param missing a name of that form that nothing has
record Pool(String table, Predicate<Row> which, String column, String missing) {
    private static final String NO_HANDLE = "zzzzzzzzzzzz";
    private static final String NO_ID = "00000000-0000-7000-8000-00000000dead";

    private static final Map<String, Pool> ALL = Map.ofEntries(
            Map.entry("person", all("people.person", "handle", NO_HANDLE)),
            Map.entry("author", new Pool("people.person", row -> row.text("state").equals("placeholder"), "handle", NO_HANDLE)),
            Map.entry("claim", all("people.claim", "id", NO_ID)),
            Map.entry("person-id", all("people.person", "id", NO_ID)),
            Map.entry("address", new Pool("people.account", _ -> true, "address", "nobody@example.org")),
            Map.entry("firm", all("people.outside_organisation", "name", "No such firm")),
            Map.entry("community", all("rights.place", "handle", "no-such-place")),
            Map.entry("goal", all("goals.goal", "handle", NO_HANDLE)),
            Map.entry("purpose", all("purposes.purpose", "handle", NO_HANDLE)),
            Map.entry("question", item("question", "handle", NO_HANDLE)),
            Map.entry("question-id", item("question", "id", NO_ID)),
            Map.entry("answer", item("answer", "handle", NO_HANDLE)),
            Map.entry("answer-id", item("answer", "id", NO_ID)),
            Map.entry("comment", item("comment", "handle", NO_HANDLE)),
            Map.entry("comment-id", item("comment", "id", NO_ID)),
            Map.entry("item-id", all("items.item", "id", NO_ID)),
            Map.entry("attachment", all("attachments.attachment", "handle", NO_HANDLE)),
            Map.entry("review", all("adapt.review", "handle", NO_HANDLE)),
            Map.entry("request", item("request", "handle", NO_HANDLE)),
            Map.entry("page", item("page", "handle", NO_HANDLE)),
            Map.entry("dissent", item("dissent", "handle", NO_HANDLE)),
            Map.entry("quote", all("memory.quote", "handle", NO_HANDLE)),
            Map.entry("suggestion", all("memory.suggestion", "id", NO_ID)),
            Map.entry("swarm", item("swarm", "handle", NO_HANDLE)),
            Map.entry("swarm-entry", item("swarm-entry", "handle", NO_HANDLE)),
            Map.entry("tag", all("items.tagged", "tag", "no-such-tag")),
            Map.entry("new-address", all("rights.place", "wanted", "new-address")),
            Map.entry("marker", new Pool("items.item", row -> row.text("kind").equals("question"), "marker", "AAAA")),
            Map.entry("spot", new Pool("items.item", row -> row.text("kind").equals("question"), "spot", "AAAA")),
            Map.entry("round", all("readiness.round", "handle", NO_HANDLE)),
            Map.entry("pass", all("readiness.pass", "id", NO_ID)),
            Map.entry("letter", all("mail.letter", "id", NO_ID)),
            Map.entry("invitation", all("people.invitation", "id", NO_ID)),
            Map.entry("task", all("launch.task", "id", NO_ID)),
            Map.entry("wave", all("launch.wave", "id", NO_ID)),
            Map.entry("session", all("people.session", "id", NO_ID)),
            Map.entry("token", all("people.api_token", "id", NO_ID)));

    private static Pool all(String table, String column, String missing) {
        return new Pool(table, _ -> true, column, missing);
    }

    private static Pool item(String kind, String column, String missing) {
        return new Pool("items.item", row -> row.text("kind").equals(kind), column, missing);
    }

    static Pool named(String name) {
        return Objects.requireNonNull(ALL.get(name.replace("other-", "")), () -> "Nothing is known of <" + name + ">");
    }

    /// A name of nothing, and so many of each other sort.
    List<String> draw(World world, Oracle oracle, Chance chance, int each) {
        var names = new ArrayList<String>();
        names.addAll(some(world, oracle::sees, chance, each));
        names.addAll(some(world, row -> !oracle.sees(row), chance, each));
        names.add(missing);
        return names.stream().distinct().toList();
    }

    /// A marker is how lists of questions are read on, a spot how the desk is; what somebody wants for an address has no random ending.
    private String name(Row row) {
        return switch (column) {
            case "wanted" -> row.text("handle").replaceAll("-[0-9a-z]{6}$", "");
            case "marker" -> marker(row.values().get("created") + " " + row.id());
            case "spot" -> marker("OVERDUE " + row.values().get("created") + " " + row.id());
            default -> String.valueOf(row.values().get(column));
        };
    }

    private static String marker(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> some(World world, Predicate<Row> seen, Chance chance, int most) {
        var left = new ArrayList<>(world.rows(table).stream().filter(which).filter(seen).toList());
        var names = new ArrayList<String>();
        while (!left.isEmpty() && names.size() < most) {
            names.add(name(left.remove(chance.below(left.size()))));
        }
        return names;
    }
}
