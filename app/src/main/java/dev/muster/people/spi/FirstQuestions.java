package dev.muster.people.spi;

import java.util.Optional;

/// Knows what reading a page begins with. Spring collects these by type, and asks all that they name at once.
public interface FirstQuestions {

    /// The first question of a page's address; empty where it has none that is known before.
    Optional<FirstQuestion> of(String path);
}
