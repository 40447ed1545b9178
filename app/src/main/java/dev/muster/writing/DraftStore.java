package dev.muster.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Drafts under the viewer's rights: one's own.
@Repository
class DraftStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(String form, UUID person) {
        return jdbc.sql("select * from writing.draft where person_id = :person and form = :form")
            .param("person", person).param("form", form).query((row, _) -> draft(row)).optional();
    }

    List<Draft> of(UUID person) {
        return jdbc.sql("select * from writing.draft where person_id = :person order by kept desc, form")
            .param("person", person).query((row, _) -> draft(row)).list();
    }

    /// @return false where one is there already
    boolean insert(Draft draft, UUID person) {
        return jdbc.sql("""
                insert into writing.draft (person_id, form, fields, version, kept)
                values (:person, :form, :fields::jsonb, :version, :kept)
                on conflict do nothing
                """)
            .param("person", person).param("form", draft.form()).param("fields", JSON.writeValueAsString(draft.fields()))
            .param("version", draft.version()).param("kept", draft.kept().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// @return false where another version is there than the one before this
    boolean replace(Draft draft, UUID person) {
        return jdbc.sql("""
                update writing.draft set fields = :fields::jsonb, version = :version, kept = :kept
                 where person_id = :person and form = :form and version = :version - 1
                """)
            .param("person", person).param("form", draft.form()).param("fields", JSON.writeValueAsString(draft.fields()))
            .param("version", draft.version()).param("kept", draft.kept().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    void delete(String form, UUID person) {
        jdbc.sql("delete from writing.draft where person_id = :person and form = :form").param("person", person).param("form", form).update();
    }

    /// Lets the oldest go where there are more than so many.
    void trim(UUID person, int most) {
        jdbc.sql("""
                delete from writing.draft
                 where person_id = :person
                   and form in (select form from writing.draft where person_id = :person order by kept desc offset :most)
                """)
            .param("person", person).param("most", most).update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(row.getString("form"), JSON.readValue(row.getString("fields"), FIELDS), row.getInt("version"),
                row.getObject("kept", OffsetDateTime.class).toInstant());
    }
}
