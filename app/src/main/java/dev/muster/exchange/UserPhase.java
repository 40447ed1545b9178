package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Author;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Table;
import dev.muster.exchange.stackexchange.User;
import java.util.List;

/// Authors become placeholders, which a person can claim later.
final class UserPhase implements Phase<User> {

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Table table() {
        return Table.USERS;
    }

    @Override
    public Feed<User> rows(Dump dump, long after) {
        return Feed.of(dump.users().resumeAfter(after));
    }

    @Override
    public void write(List<User> rows, Desk desk) {
        desk.requireOnce(Table.USERS, rows, user -> desk.keys().author(author(user)));
        Proofs.note(rows, desk);
        var known = desk.known(rows.stream().map(user -> desk.keys().author(author(user))).toList());
        for (var user : rows) {
            var id = desk.keys().author(author(user));
            var before = known.get(id);
            desk.tally().add("users");
            desk.seen(id);
            if (before == null) {
                desk.placeholder(id, author(user), user.name(), user.created());
                desk.tally().add("users-added");
            } else if (before.digest() != Keys.digest(user.name().strip()) && !user.name().isBlank()) {
                desk.batch().changes.add(desk.run().id(), id, "user", user.name().strip(), "", "MARKDOWN", null, user.created(),
                        Keys.digest(user.name().strip()));
                desk.tally().add("users-changed");
            }
        }
    }

    private static Author author(User user) {
        return new Author(user.id(), user.name());
    }
}
