package dev.muster.exchange.stackexchange;

import java.time.Instant;

/// A row of Comments.xml: at most 600 characters of a small Markdown (emphasis, code, links).
public record Comment(long line, long id, long post, Instant created, Author author, String text, long score,
        String licence) implements Numbered {

    static Comment of(Row row) {
        var created = row.instant("CreationDate");
        return new Comment(row.line(), row.id(), row.number("PostId"), created,
                row.author("UserId", "UserDisplayName"), row.text("Text"), row.count("Score"),
                Licence.of(row.textIfAny("ContentLicense"), created));
    }
}
