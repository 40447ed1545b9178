package dev.muster.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.people.spi.FirstQuestion;
import dev.muster.people.spi.FirstQuestion.Answer;
import dev.muster.people.spi.FirstQuestion.Asker;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Finds out whom a session stands for, and asks what comes first in their name, in one round trip and one transaction.
@Repository
class Entrance {
    private static final String ENTER = """
            select v.*, '{}'::text[] as scopes, set_config('muster.person', v.id::text, true), set_config('muster.audience', v.audience::text, true)
              from people.enter(?, ?) v
            """;
    private static final int OURS = 2;
    private static final int REMEMBERED = 10_000;
    /// How to put questions to whoever comes by a session: a guess, never a right.
    private final Cache<ByteBuffer, Asker> last = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final AccountStore store;
    private final JdbcTemplate jdbc;

    Entrance(AccountStore store, DataSource source) {
        this.store = store;
        this.jdbc = new JdbcTemplate(source);
    }

    record Entered(AccountStore.Known known, Answer answer) {}

    /// @param token a session's secret, hashed
    Optional<Entered> enter(byte[] token, Instant now, List<FirstQuestion> questions) {
        var session = ByteBuffer.wrap(token);
        var asker = last.getIfPresent(session);
        var entered = asker == null
                ? store.session(token, now).map(known -> new Entered(known, Answer.NONE))
                : jdbc.execute(sql(questions, asker), (PreparedStatement statement) -> enter(statement, token, now, questions, asker));
        entered.ifPresentOrElse(each -> last.put(session, Asker.of(each.known().viewer())), () -> last.invalidate(session));
        return entered;
    }

    private static String sql(List<FirstQuestion> questions, Asker asker) {
        return questions.stream().map(each -> ";\n" + each.sql(asker)).collect(Collectors.joining("", ENTER, ""));
    }

    private static Optional<Entered> enter(PreparedStatement statement, byte[] token, Instant now, List<FirstQuestion> questions, Asker asker) throws SQLException {
        statement.setBytes(1, token);
        statement.setObject(2, now.atOffset(ZoneOffset.UTC));
        int position = OURS;
        for (var question : questions) {
            for (var word : question.words()) {
                statement.setString(++position, word);
            }
        }
        statement.execute();
        try (var row = statement.getResultSet()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var known = AccountStore.known(row);
            return Optional.of(new Entered(known, Asker.of(known.viewer()).equals(asker) ? answer(statement, questions, known) : Answer.NONE));
        }
    }

    private static Answer answer(PreparedStatement statement, List<FirstQuestion> questions, AccountStore.Known known) throws SQLException {
        var all = Answer.NONE;
        for (var question : questions) {
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                all = all.and(question.read(rows, known.viewer()));
            }
        }
        return all;
    }
}
