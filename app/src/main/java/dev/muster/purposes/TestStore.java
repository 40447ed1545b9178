package dev.muster.purposes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the seven tests said of purposes, under the viewer's rights.
@Repository
class TestStore {
    private final JdbcClient jdbc;

    TestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void answer(UUID purpose, Map<PurposeTest, TestAnswer> tests) {
        tests.forEach((test, answer) -> jdbc.sql("""
                insert into purposes.test (purpose_id, test, score, evidence)
                values (:purpose, :test, :score, :evidence)
                on conflict (purpose_id, test) do update set score = excluded.score, evidence = excluded.evidence
                """)
            .param("purpose", purpose).param("test", test.name()).param("score", answer.score())
            .param("evidence", Objects.requireNonNull(answer.evidence()).strip())
            .update());
    }

    Map<PurposeTest, TestAnswer> of(UUID purpose) {
        var found = new EnumMap<PurposeTest, TestAnswer>(PurposeTest.class);
        jdbc.sql("select test, score, evidence from purposes.test where purpose_id = :purpose")
            .param("purpose", purpose)
            .query(row -> {
                found.put(PurposeTest.valueOf(row.getString("test")), new TestAnswer(row.getInt("score"), row.getString("evidence")));
            });
        return found;
    }
}
