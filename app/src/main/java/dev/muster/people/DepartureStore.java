package dev.muster.people;

import dev.muster.shell.SystemDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What goes when somebody leaves: the system's work, in one transaction.
@Repository
class DepartureStore {
    private final SystemDatabase system;

    DepartureStore(SystemDatabase system) {
        this.system = system;
    }

    /// Ends the account, its devices and its tokens.
    ///
    /// @return the address that the person signed in with; empty where there was no account
    Optional<String> close(UUID person) {
        for (var table : List.of("session", "api_token", "reset")) {
            system.jdbc().sql("delete from people." + table + " where person_id = :person").param("person", person).update();
        }
        return system.jdbc().sql("delete from people.account where person_id = :person returning address").param("person", person).query(String.class).optional();
    }

    /// Invitations that the person made work no longer, and the address stands in none.
    void forget(String address, UUID person, Instant now) {
        system.jdbc().sql("""
                update people.invitation
                   set revoked = coalesce(revoked, :now), address = case when address = :address then null else address end
                 where made_by = :person or address = :address
                """)
            .param("now", now.atOffset(ZoneOffset.UTC)).param("person", person).param("address", address).update();
        system.jdbc().sql("delete from people.registration where address = :address").param("address", address).update();
        system.jdbc().sql("delete from people.attempt where key = :key").param("key", "account " + address).update();
    }

    /// @param name what stands in the place of the person's; null where it stays
    void leave(UUID person, @Nullable String name) {
        system.jdbc().sql("update people.person set state = 'left', name = coalesce(:name::text, name), organisation_id = null where id = :person")
            .param("name", name).param("person", person).update();
    }

    /// Claims that came to nothing are forgotten. What was held stays the person's; without the name, the name that the
    /// imported author had goes too, so that no later dump brings it back.
    void forgetClaims(UUID person, @Nullable String name) {
        system.jdbc().sql("delete from people.claim where person_id = :person and state <> 'HELD'").param("person", person).update();
        if (name != null) {
            system.jdbc().sql("""
                    with held as (update people.claim set name = :name, profile = null where person_id = :person returning placeholder_id)
                    update people.person p set state = 'left', name = :name from held where p.id = held.placeholder_id
                    """)
                .param("name", name).param("person", person).update();
        }
    }
}
