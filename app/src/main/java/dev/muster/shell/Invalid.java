package dev.muster.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form or a request got wrong: every problem at once, each at its field.
public final class Invalid extends RuntimeException {

    /// One problem.
    ///
    /// @param field the field's name as the form and the API spell it
    /// @param key the message key of the sentence
    public record Problem(String field, String key, List<Object> details) {}

    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /// Collects problems, so that people hear of all of them and not one by one.
    public static final class Check {
        private final List<Problem> found = new ArrayList<>();

        public Check that(boolean holds, String field, String key, Object... details) {
            if (!holds) {
                found.add(new Problem(field, key, List.of(details)));
            }
            return this;
        }

        /// The text is there and at most so many characters long.
        public Check text(@Nullable String text, String field, int most) {
            return that(text != null && !text.isBlank(), field, "shell.field.missing")
                    .that(text == null || text.length() <= most, field, "shell.field.too-long", most);
        }

        public Check optional(@Nullable String text, String field, int most) {
            return that(text == null || text.length() <= most, field, "shell.field.too-long", most);
        }

        public boolean passed() {
            return found.isEmpty();
        }

        /// What has been found so far.
        public List<Problem> found() {
            return List.copyOf(found);
        }

        public void orThrow() {
            if (!passed()) {
                throw new Invalid(found);
            }
        }
    }
}
