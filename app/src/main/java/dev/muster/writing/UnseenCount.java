package dev.muster.writing;

import dev.muster.people.spi.FirstQuestion;
import dev.muster.rights.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// How many mentions somebody has not seen, asked with the question who they are: every page tells it.
record UnseenCount(UUID person, int count) implements FirstQuestion.Answer {
    static final FirstQuestion QUESTION = new FirstQuestion() {
        @Override
        public String sql(Asker asker) {
            return "select count(*) from (select 1 from writing.mention where person_id = (select rights.me()) and stands and seen is null limit %d) new"
                .formatted(Mentioned.MOST_COUNTED);
        }

        @Override
        public List<String> words() {
            return List.of();
        }

        @Override
        public Answer read(ResultSet rows, Viewer viewer) throws SQLException {
            rows.next();
            return new UnseenCount(viewer.self(), rows.getInt(1));
        }
    };
    private static final ScopedValue<UnseenCount> AHEAD = ScopedValue.newInstance();

    /// What was found before the request was looked at more closely.
    static Optional<Integer> known(Viewer viewer) {
        return AHEAD.isBound() && viewer.is(AHEAD.get().person()) ? Optional.of(AHEAD.get().count()) : Optional.empty();
    }

    @Override
    public <T> T during(Callable<T> work) throws Exception {
        return ScopedValue.where(AHEAD, this).call(work::call);
    }
}
