package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Author;
import dev.muster.exchange.stackexchange.User;
import dev.muster.people.Claim;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for the tokens of claims in the profiles of those whom people claim to be, and remembers where one stood until the
/// run is finished. Nothing is fetched from the site: what the dump says is what counts.
final class Proofs {
    private Proofs() {}

    static void note(List<User> users, Desk desk) {
        var about = new HashMap<UUID, @Nullable String>();
        users.forEach(user -> about.put(desk.keys().author(new Author(user.id(), user.name())), user.about()));
        waiting(about, desk).forEach((claim, author) -> {
            var text = about.get(author);
            if (text != null && text.contains(Claim.token(claim))) {
                desk.jdbc().sql("insert into exchange.proof (run_id, claim_id) values (:run, :claim) on conflict do nothing")
                    .param("run", desk.run().id()).param("claim", claim).update();
            }
        });
    }

    /// The claims that wait for proof, and whom they are about.
    private static Map<UUID, UUID> waiting(Map<UUID, @Nullable String> about, Desk desk) {
        var found = new HashMap<UUID, UUID>();
        desk.jdbc().sql("select id, placeholder_id from people.claim where placeholder_id = any (:authors) and state = 'WAITING' and expires > :now")
            .param("authors", about.keySet().toArray(UUID[]::new)).param("now", desk.run().started().atOffset(ZoneOffset.UTC))
            .query(row -> {
                found.put(Objects.requireNonNull(row.getObject("id", UUID.class)), Objects.requireNonNull(row.getObject("placeholder_id", UUID.class)));
            });
        return found;
    }

    /// The claims that a run has found proved, the one that was made first before others.
    static List<UUID> of(Run run, JdbcClient jdbc) {
        return jdbc.sql("select p.claim_id from exchange.proof p join people.claim c on c.id = p.claim_id where p.run_id = :run order by c.asked, c.id")
            .param("run", run.id()).query(UUID.class).list();
    }
}
