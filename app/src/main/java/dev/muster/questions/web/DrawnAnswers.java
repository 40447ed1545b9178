package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.questions.Answer;
import dev.muster.questions.Questions;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import gg.jte.Content;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Draws the answers of a thread. One that looks the same to many is drawn for the first of them.
@Component
class DrawnAnswers {

    /// About how much memory one takes.
    static final int WEIGHT = 6_000;

    private final PostViews posts;
    private final Questions questions;
    private final Pages pages;
    private final Words words;

    DrawnAnswers(PostViews posts, Questions questions, Pages pages, Words words) {
        this.posts = posts;
        this.questions = questions;
        this.pages = pages;
        this.words = words;
    }

    /// What those who are no more than readers of an answer may differ in.
    ///
    /// @param commenting whether they may comment on it
    record Likeness(UUID answer, boolean commenting) {}

    Content of(Answer answer, Scene scene) {
        return onlyReads(answer, scene)
                ? scene.drawn().computeIfAbsent(new Likeness(answer.item().id(), scene.mayComment()), _ -> draw(answer, scene))
                : draw(answer, scene);
    }

    private Content draw(Answer answer, Scene scene) {
        return pages.drawn("questions/parts/answer", Map.of("words", words, "answer", posts.answer(answer, scene)));
    }

    /// Whether the viewer is signed in and has no more to do with an answer than anybody else: wrote none of it, said
    /// nothing of it, and neither changes nor settles it.
    private boolean onlyReads(Answer answer, Scene scene) {
        var viewer = scene.viewer();
        var wrote = Stream.concat(Stream.of(answer.item()), scene.discussion(answer.item()).comments().stream()).map(Item::author).anyMatch(viewer::is);
        return viewer.signedIn() && !wrote && !scene.mine().containsKey(answer.item().id()) && !scene.allowed().settle()
                && !questions.mayEdit(answer.item(), scene.place(), viewer);
    }
}
