package dev.muster.questions.web;

import org.jspecify.annotations.Nullable;

/// Which part of a thread is shown.
///
/// @param before marker of a part, to show the one above it
/// @param after marker of a part, to show the one below it
/// @param unfold handle of what all comments are shown of
record Part(@Nullable String before, @Nullable String after, @Nullable String unfold) {
    static final Part FIRST = new Part(null, null, null);

    boolean isFirst() {
        return equals(FIRST);
    }
}
