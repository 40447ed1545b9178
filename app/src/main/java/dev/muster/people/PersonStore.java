package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Persons under the viewer's rights.
@Repository
class PersonStore {
    private static final String SELECT = """
            select p.id, p.handle, p.name, p.audience, p.state, p.created, o.name as organisation
              from people.person p
              left join people.outside_organisation o on o.id = p.organisation_id
            """;
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person, @Nullable UUID organisation) {
        insert(jdbc, person, organisation);
    }

    static void insert(JdbcClient jdbc, Person person, @Nullable UUID organisation) {
        jdbc.sql("""
                insert into people.person (id, handle, name, audience, organisation_id, state, created)
                values (:id, :handle, :name, :audience, :organisation::uuid, :state, :created)
                """)
            .param("id", person.id())
            .param("handle", person.handle())
            .param("name", person.name())
            .param("audience", person.audience().bit())
            .param("organisation", organisation)
            .param("state", person.state().name().toLowerCase(Locale.ROOT))
            .param("created", person.created().atOffset(ZoneOffset.UTC))
            .update();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + " where p.id = :id").param("id", id).query((row, _) -> person(row)).optional();
    }

    Optional<Person> find(String handle) {
        return jdbc.sql(SELECT + " where p.handle = :handle").param("handle", handle).query((row, _) -> person(row)).optional();
    }

    /// Without their organisations, which cost more to know than everything else about them.
    List<Person> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : jdbc.sql("select p.id, p.handle, p.name, p.audience, p.state, p.created, null as organisation from people.person p where p.id = any (:ids::uuid[])")
                    .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new)).query((row, _) -> person(row)).list();
    }

    /// Persons with an account, by name; for administrators, whom the policy shows everybody's address.
    List<Persons.Listed> listed(String afterName, UUID afterId, int most) {
        return jdbc.sql("""
                select p.id, p.handle, p.name, p.audience, p.state, p.created, o.name as organisation, a.address
                  from people.account a
                  join people.person p on p.id = a.person_id
                  left join people.outside_organisation o on o.id = p.organisation_id
                 where (p.name, p.id) > (:name, :id)
                 order by p.name, p.id
                 limit :most
                """)
            .param("name", afterName)
            .param("id", afterId)
            .param("most", most)
            .query((row, _) -> new Persons.Listed(person(row), row.getString("address")))
            .list();
    }

    Optional<String> address(UUID person) {
        return jdbc.sql("select address from people.account where person_id = :person")
            .param("person", person).query(String.class).optional();
    }

    Optional<UUID> organisation(String name) {
        return jdbc.sql("select id from people.outside_organisation where name = :name").param("name", name).query(UUID.class).optional();
    }

    void insertOrganisation(UUID id, String name, Audience audience) {
        try {
            jdbc.sql("insert into people.outside_organisation (id, name, audience) values (:id, :name, :audience)")
                .param("id", id).param("name", name).param("audience", audience.bit()).update();
        } catch (DuplicateKeyException _) {
            throw new Refusal(Reason.CONFLICT, "people.organisation.taken", name);
        }
    }

    static Person person(ResultSet row) throws SQLException {
        Instant created = row.getObject("created", OffsetDateTime.class).toInstant();
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("handle"),
                row.getString("name"),
                Audience.of(row.getInt("audience")).iterator().next(),
                row.getString("organisation"),
                Person.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                created);
    }
}
