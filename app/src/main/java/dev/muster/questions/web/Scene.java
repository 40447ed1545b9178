package dev.muster.questions.web;

import dev.muster.conversation.Comments.Discussion;
import dev.muster.conversation.Reuse;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Everything that a page of a thread shows, read in a few statements whatever its length.
///
/// @param links to other things, as far as the viewer sees them
/// @param followed whether the viewer follows the question
/// @param drawn answers as they have been drawn for those who may do the same with them
/// @param key goes into every form of the page
record Scene(
        Question question, Place place, Viewer viewer, Allowed allowed, Stretch<Answer> answers, Map<UUID, Discussion> discussions,
        Map<UUID, Reuse> mine, Map<UUID, List<Reuse>> failures, Map<UUID, Origin> origins, Whos.Named named,
        List<Link> links, boolean followed, Map<DrawnAnswers.Likeness, Content> drawn, String key) {

    /// Whether the viewer may say something here besides answering.
    boolean mayComment() {
        return place.closed() == null && place.welcomes(viewer);
    }

    Discussion discussion(Item post) {
        return discussions.getOrDefault(post.id(), Discussion.NONE);
    }

    /// The people who took part, in the order in which they appear.
    List<UUID> people() {
        var posts = Stream.concat(Stream.of(question.item()), answers.entries().stream().map(Answer::item));
        return posts.flatMap(post -> Stream.concat(Stream.of(post.author()), discussion(post).comments().stream().map(Item::author))).distinct().toList();
    }
}
