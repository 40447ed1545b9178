package dev.muster.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of Votes.xml. Its time is a day only, and posts that were deleted keep their votes here.
public record Vote(long line, long id, long post, VoteType type, int typeCode, Instant day,
        @Nullable Long user, @Nullable Long bounty) {

    static Vote of(Row row) {
        var code = row.code("VoteTypeId");
        return new Vote(row.line(), row.id(), row.number("PostId"), VoteType.of(code), code,
                row.instant("CreationDate"), row.numberIfAny("UserId"), row.numberIfAny("BountyAmount"));
    }
}
