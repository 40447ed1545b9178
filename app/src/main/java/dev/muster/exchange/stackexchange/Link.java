package dev.muster.exchange.stackexchange;

import java.time.Instant;

/// A row of PostLinks.xml: a post points to another. Either end may be missing from the dump.
public record Link(long line, long id, long from, long to, LinkKind kind, int kindCode, Instant created) {

    static Link of(Row row) {
        var code = row.code("LinkTypeId");
        return new Link(row.line(), row.id(), row.number("PostId"), row.number("RelatedPostId"), LinkKind.of(code), code,
                row.instant("CreationDate"));
    }
}
