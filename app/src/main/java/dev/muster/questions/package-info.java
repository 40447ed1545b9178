/// Questions that people ask a community, the answers they get, and which answer solved it.
///
/// Start at {@link dev.muster.questions.Questions} and {@link dev.muster.questions.Lists}; then {@link dev.muster.questions.Answers},
/// {@link dev.muster.questions.Acceptances} and {@link dev.muster.questions.Closures}. Where a question stands is
/// {@link dev.muster.questions.QuestionState}. Others learn of changes from the activity log.
/// Table: `questions.question`; titles, words and times stand in `items.item`.
@ApplicationModule(displayName = "Questions",
        allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "items", "items::spi", "items::text",
            "writing", "writing::web", "communities", "communities::spi", "search", "search::spi",
            "conversation", "conversation::spi", "conversation::api", "conversation::web"})
@NullMarked
package dev.muster.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
