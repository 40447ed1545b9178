package dev.muster.questions.web;

import dev.muster.conversation.Tally;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Item;
import dev.muster.items.spi.Provenance.Origin;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Questions;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns questions, answers and comments into what a thread's page shows of them.
@Component
class PostViews {
    private final Questions questions;
    private final Answers answers;
    private final Prose prose;
    private final WhoSees whoSees;
    private final Words words;

    PostViews(Questions questions, Answers answers, Prose prose, WhoSees whoSees, Words words) {
        this.questions = questions;
        this.answers = answers;
        this.prose = prose;
        this.whoSees = whoSees;
        this.words = words;
    }

    /// The id that a post or a comment has on its page.
    static String anchor(Item item) {
        return item.kind().charAt(0) + "-" + item.handle();
    }

    PostView post(Item item, Scene scene) {
        var path = Addresses.path(item);
        return new PostView(path, anchor(item), scene.named().who(item.author()), item.created(), prose.html(item),
                item.edited() ? new PostView.Edited(item.changed(), path + "/history") : null,
                whoSees.only(scene.place(), item, scene.question().item()), source(scene.origins().get(item.id())), comments(item, scene),
                questions.mayEdit(item, scene.place(), scene.viewer()),
                scene.mayComment());
    }

    CommentsView comments(Item post, Scene scene) {
        var discussion = scene.discussion(post);
        var shown = discussion.comments().stream().map(comment -> comment(comment, scene)).toList();
        return new CommentsView("comments-" + post.handle(), shown, discussion.total() - shown.size(), Addresses.path(post) + "/comments");
    }

    private CommentView comment(Item comment, Scene scene) {
        boolean mine = scene.viewer().is(comment.author()) && scene.place().closed() == null;
        return new CommentView(anchor(comment), scene.named().who(comment.author()), comment.created(), prose.html(comment),
                mine ? Addresses.path(comment) + "/edit" : null);
    }

    private @Nullable Link source(@Nullable Origin origin) {
        return origin == null ? null
                : new Link(words.say(origin.removed() == null ? "questions.source.at" : "questions.source.removed", origin.site(), origin.licence()), origin.address().toString());
    }

    AnswerView answer(Answer answer, Scene scene) {
        var acceptance = scene.question().acceptance();
        boolean settles = scene.allowed().settle() && !answer.item().hidden()
                && answer.item().layer().containsAll(scene.question().item().layer());
        return new AnswerView(post(answer.item(), scene), answer.accepted() ? accepted(scene) : null, reuse(answer, scene),
                settles && !answer.accepted(), settles && answer.accepted(), acceptance == null ? "" : acceptance.answer().toString(),
                scene.place().closed() == null && answers.mayPromote(answer, scene.question(), scene.viewer()));
    }

    private AnswerView.@Nullable Accepted accepted(Scene scene) {
        var acceptance = scene.question().acceptance();
        if (acceptance == null) {
            return null;
        }
        var who = scene.named().who(acceptance.by()).name();
        boolean asker = acceptance.by().equals(scene.question().item().author());
        return new AnswerView.Accepted(words.say(asker ? "questions.accepted.by-asker" : "questions.accepted.by-guide", who), acceptance.at());
    }

    ReuseView reuse(Answer answer, Scene scene) {
        var item = answer.item();
        var mine = scene.mine().get(item.id());
        boolean may = scene.viewer().signedIn() && !scene.viewer().is(item.author()) && scene.place().closed() == null;
        var happened = scene.failures().getOrDefault(item.id(), List.of()).stream()
                .map(each -> new ReuseView.Happened(scene.named().who(each.person()), each.at(), each.note()))
                .toList();
        return new ReuseView(Addresses.path(item), mine == null ? null : mine.worked(), may, happened,
                told(answer.tally(), scene.origins().get(item.id())));
    }

    private List<String> told(Tally tally, @Nullable Origin origin) {
        var told = new ArrayList<String>();
        if (tally.worked() > 0) {
            told.add(words.say("questions.reuse.solved", tally.worked()));
        }
        if (tally.failed() > 0) {
            told.add(words.say("questions.reuse.did-not", tally.failed()));
        }
        if (origin != null && origin.votes() != 0) {
            told.add(words.say("questions.reuse.imported", origin.votes(), origin.site()));
        }
        return told;
    }
}
