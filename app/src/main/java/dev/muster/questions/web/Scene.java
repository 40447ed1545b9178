package dev.muster.questions.web;

import dev.muster.conversation.Comments.Discussion;
import dev.muster.conversation.Reuse;
import dev.muster.items.Hints;
import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.items.spi.Provenance.Origin;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.questions.Questions.Allowed;
import dev.muster.questions.Stretch;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that a page of a thread shows to one viewer, read in a few statements whatever its length.
///
/// @param seen what others see as well
/// @param mine what the viewer said of the answers
/// @param links to other things, as far as the viewer sees them
/// @param followed whether the viewer follows the question
/// @param part which part of the thread it is
/// @param read up to when the viewer has read the thread, if at all
/// @param namedIn texts of the thread that name the viewer, who has not seen it yet
/// @param hints what there may be for the viewer alone
record Scene(Seen seen, Viewer viewer, Allowed allowed, Map<UUID, Reuse> mine, List<Link> links, boolean followed, Part part, @Nullable Instant read,
        List<Item> namedIn, Hints hints) {

    Question question() {
        return seen.question();
    }

    Place place() {
        return seen.place();
    }

    Outline outline() {
        return seen.outline();
    }

    Stretch<Answer> answers() {
        return seen.answers();
    }

    Map<UUID, List<Reuse>> failures() {
        return seen.failures();
    }

    Map<UUID, Origin> origins() {
        return seen.origins();
    }

    Whos.Named named() {
        return seen.named();
    }

    /// Answers as they have been drawn for those who may do the same with them.
    Map<DrawnAnswers.Likeness, Content> drawn() {
        return seen.drawn();
    }

    /// Goes into every form of the page.
    String key() {
        return seen.key();
    }

    /// Whether the viewer may say something here besides answering.
    boolean mayComment() {
        return place().closed() == null && place().welcomes(viewer);
    }

    Discussion discussion(Item post) {
        return seen.discussions().getOrDefault(post.id(), Discussion.NONE);
    }
}
