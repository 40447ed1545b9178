package dev.muster.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of Users.xml. Names repeat; the id tells people apart, the account joins one person's users across sites.
///
/// @param about HTML
public record User(long line, long id, @Nullable Long account, String name, Instant created, @Nullable Instant lastSeen,
        @Nullable String about, @Nullable String location, @Nullable String website, @Nullable String picture,
        long reputation, long views, long upVotes, long downVotes) implements Numbered {

    static User of(Row row) {
        return new User(row.line(), row.id(), row.numberIfAny("AccountId"), row.text("DisplayName"),
                row.instant("CreationDate"), row.instantIfAny("LastAccessDate"),
                row.textIfAny("AboutMe"), row.textIfAny("Location"), row.textIfAny("WebsiteUrl"),
                row.textIfAny("ProfileImageUrl"), row.count("Reputation"), row.count("Views"),
                row.count("UpVotes"), row.count("DownVotes"));
    }
}
