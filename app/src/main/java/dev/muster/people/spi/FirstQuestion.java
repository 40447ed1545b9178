package dev.muster.people.spi;

import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

/// What a request asks the database first. All of them are asked in the round trip that finds out who makes the request, in their name
/// and under their rights.
public interface FirstQuestion {

    /// One statement that reads, with `?` for its words. It knows who asks by `(select rights.me())` alone.
    ///
    /// @param asker what whoever comes by the same session was last time; where that is not so any more, the answer is thrown away
    String sql(Asker asker);

    List<String> words();

    /// Reads the answer to a viewer.
    Answer read(ResultSet rows, Viewer viewer) throws SQLException;

    /// What questions may be put differently to.
    record Asker(Audience audience, boolean guides) {

        public static Asker of(Viewer viewer) {
            return new Asker(viewer.audience(), viewer.administers() || viewer.grants().stream().anyMatch(each -> each.role() == Role.GUIDE));
        }
    }

    /// An answer, at hand for as long as the request is worked on.
    interface Answer {
        Answer NONE = new Answer() {
            @Override
            public <T> T during(Callable<T> work) throws Exception {
                return work.call();
            }
        };

        <T> T during(Callable<T> work) throws Exception;

        /// Both at hand.
        default Answer and(Answer other) {
            var first = this;
            return new Answer() {
                @Override
                public <T> T during(Callable<T> work) throws Exception {
                    return first.during(() -> other.during(work));
                }
            };
        }
    }
}
