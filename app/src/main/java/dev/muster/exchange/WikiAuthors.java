package dev.muster.exchange;

import dev.muster.exchange.mediawiki.Contributor;
import dev.muster.exchange.mediawiki.WikiRevision;
import dev.muster.exchange.stackexchange.Author;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Whoever edited a wiki becomes a placeholder: by name, by network address, or as one whom the wiki hides.
record WikiAuthors(Desk desk) {

    /// Makes placeholders for those who are not here yet.
    void welcome(List<WikiRevision> rows) {
        var wanted = new LinkedHashMap<UUID, WikiRevision>();
        rows.forEach(row -> wanted.putIfAbsent(id(row.by()), row));
        var here = new HashSet<>(desk.jdbc().sql("select id from people.person where id = any (:ids)")
            .param("ids", wanted.keySet().toArray(UUID[]::new)).query(UUID.class).list());
        wanted.forEach((id, row) -> {
            if (!here.contains(id)) {
                placeholder(id, author(row.by()), row.at());
            }
        });
    }

    private void placeholder(UUID id, Author author, Instant since) {
        desk.placeholder(id, author, author.name(), since);
        desk.tally().add("wiki-authors");
    }

    UUID id(Contributor by) {
        return desk.keys().author(author(by));
    }

    private static Author author(Contributor by) {
        return switch (by) {
            case Contributor.Named(long id, var name) -> new Author(id, name);
            case Contributor.Anonymous(var address) -> new Author(null, address);
            case Contributor.Hidden() -> new Author(null, null);
        };
    }
}
