package dev.muster.drills;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that a client wants to be kept, unlike every other.
///
/// @param number unlike every other
/// @param by number of the member who sends it
/// @param on the question or answer that it is about; null for a question
/// @param tag of a question; empty for anything else
/// @param worked of a reuse
record Write(int number, Kind kind, int by, @Nullable Write on, String tag, boolean worked) {

    /// What can be written. Those that nobody may send are there to be refused.
    enum Kind {
        QUESTION, ANSWER, COMMENT, ACCEPTANCE, REUSE,
        /// A question without a title.
        UNTITLED,
        /// Another question under a key that was used before.
        OTHER_UNDER_ITS_KEY,
        /// An acceptance by somebody who did not ask.
        ACCEPTANCE_BY_ANOTHER,
        /// "It worked for me" about one's own answer.
        OWN_REUSE;

        boolean isProper() {
            return switch (this) {
                case QUESTION, ANSWER, COMMENT, ACCEPTANCE, REUSE -> true;
                case UNTITLED, OTHER_UNDER_ITS_KEY, ACCEPTANCE_BY_ANOTHER, OWN_REUSE -> false;
            };
        }
    }

    /// What marks it among all that is read back.
    String marker() {
        return "mark-%07d".formatted(number);
    }

    String key() {
        return "key-" + (kind == Kind.OTHER_UNDER_ITS_KEY ? target().number : number);
    }

    Write target() {
        if (on == null) {
            throw new IllegalStateException(this + " is about nothing");
        }
        return on;
    }

    String method() {
        return switch (kind) {
            case QUESTION, ANSWER, COMMENT, UNTITLED, OTHER_UNDER_ITS_KEY -> "POST";
            case ACCEPTANCE, REUSE, ACCEPTANCE_BY_ANOTHER, OWN_REUSE -> "PUT";
        };
    }

    /// @param handle of what it is about
    String path(String community, String handle) {
        return "/api/v1" + switch (kind) {
            case QUESTION, UNTITLED, OTHER_UNDER_ITS_KEY -> "/communities/" + community + "/questions";
            case ANSWER -> "/questions/" + handle + "/answers";
            case COMMENT -> (target().kind == Kind.QUESTION ? "/questions/" : "/answers/") + handle + "/comments";
            case ACCEPTANCE, ACCEPTANCE_BY_ANOTHER -> "/answers/" + handle + "/acceptance";
            case REUSE, OWN_REUSE -> "/answers/" + handle + "/reuse";
        };
    }

    Map<String, Object> body() {
        return switch (kind) {
            case QUESTION, OTHER_UNDER_ITS_KEY -> Api.body("title", "Why is it so, " + marker() + "?", "body", "Seen today: " + marker() + ".", "tags", List.of(tag));
            case UNTITLED -> Api.body("title", "", "body", "Seen today: " + marker() + ".", "tags", List.of(tag));
            case ANSWER -> Api.body("body", "Try this: " + marker() + ".");
            case COMMENT -> Api.body("body", "By the way: " + marker() + ".");
            case ACCEPTANCE, ACCEPTANCE_BY_ANOTHER -> Api.body();
            case REUSE, OWN_REUSE -> Api.body("worked", worked, "note", marker());
        };
    }
}
