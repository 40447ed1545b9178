package dev.muster.questions.web;

import dev.muster.conversation.Comments.Discussion;
import dev.muster.items.Item;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.rights.Place;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Who;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What stands round the posts of a thread.
///
/// @param slug the title as the end of an address
/// @param address the whole of it, with the title where it has one
/// @param people those who took part, in the order in which they appear
record Outline(String slug, String address, List<Link> tags, List<Who> people) {

    static Outline of(Question question, Place place, List<Answer> answers, Map<UUID, Discussion> discussions, Whos.Named named) {
        var posts = Stream.concat(Stream.of(question.item()), answers.stream().map(Answer::item));
        var authors = posts.flatMap(post -> Stream.concat(Stream.of(post), discussions.getOrDefault(post.id(), Discussion.NONE).comments().stream()));
        return new Outline(question.item().slug(), Addresses.of(question.item()), Rows.tags(question, place),
                authors.map(Item::author).distinct().map(named::who).toList());
    }
}
