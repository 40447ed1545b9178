package dev.muster.questions.spi;

import dev.muster.items.Hints;
import dev.muster.questions.Question;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import gg.jte.Content;
import java.util.Optional;

/// What a module says at the head of a thread to some of those who read it, such as who is on it. Spring collects parts by type.
///
/// It is asked for each viewer who is signed in, and never kept: nothing of it is shared with others.
public interface ThreadPart {

    /// The part for this viewer; empty where it is not for them.
    ///
    /// @param hints what was found out with the thread
    Optional<Content> part(Question question, Place place, Viewer viewer, Hints hints);
}
