package dev.muster.questions.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Item;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.questions.Sorting;
import dev.muster.questions.Span;
import dev.muster.questions.Splits;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Splitting answers and comments from a question into one of their own.
@Controller
class SplitController {
    private static final int EXCERPT = 160;
    private final Questions questions;
    private final Answers answers;
    private final Comments comments;
    private final Splits splits;
    private final Scenes scenes;
    private final Whos whos;
    private final WhoSees whoSees;
    private final Rendering rendering;
    private final Pages pages;
    private final Words words;

    SplitController(Questions questions, Answers answers, Comments comments, Splits splits, Scenes scenes, Whos whos, WhoSees whoSees,
            Rendering rendering, Pages pages, Words words) {
        this.questions = questions;
        this.answers = answers;
        this.comments = comments;
        this.splits = splits;
        this.scenes = scenes;
        this.whos = whos;
        this.whoSees = whoSees;
        this.rendering = rendering;
        this.pages = pages;
        this.words = words;
    }

    /// @param title of the new question
    /// @param posts handles of what goes
    record Typed(@Nullable String title, @Nullable String body, @Nullable String why, @Nullable List<String> posts) {
        static final Typed NOTHING = new Typed(null, null, null, null);

        List<String> chosen() {
            return posts == null ? List.of() : posts;
        }
    }

    @GetMapping("/questions/{handle}/split")
    View form(@PathVariable String handle, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var question = questions.at(handle);
        splits.requireSplitter(question, viewer);
        return show(HttpStatus.OK, question, after, Typed.NOTHING, FormErrors.none());
    }

    @PostMapping("/questions/{handle}/splits")
    View split(@PathVariable String handle, Typed typed, Viewer viewer) {
        var question = questions.at(handle);
        try {
            var asking = new Asking(Typing.text(typed.title()), Typing.text(typed.body()), question.tags(), null);
            var made = splits.split(question, asking, typed.chosen(), Typing.text(typed.why()), viewer);
            return pages.redirect(Addresses.of(made.item()), "questions.split.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, null, typed, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), question, null, typed, FormErrors.of(refusal, "posts", words));
        }
    }

    private View show(HttpStatus status, Question question, @Nullable String after, Typed typed, FormErrors errors) {
        var place = scenes.placeOf(question);
        var part = answers.list(question, new Span(Sorting.OLDEST, null, after));
        var further = Paths.part(Addresses.path(question.item()) + "/split", "after", part.after());
        var form = new SplitForm(Addresses.path(question.item()), question.title(), Paths.crumbs(place, question, "questions.split.short", words),
                Typing.text(typed.title()), Typing.text(typed.body()), Typing.text(typed.why()), posts(question, part.entries(), after == null, typed.chosen()),
                further, whoSees.will(place, question.item()), errors);
        return pages.show(status, "questions/split", Map.of("view", form));
    }

    private List<Option> posts(Question question, List<Answer> shown, boolean first, List<String> chosen) {
        var given = shown.stream().filter(each -> !each.accepted()).map(Answer::item).toList();
        var on = comments.on(Stream.concat(Stream.of(question.item()), shown.stream().map(Answer::item)).map(Item::id).toList(), Splits.MOST);
        var all = Stream.concat(first ? said(on, question.item()) : Stream.empty(),
                shown.stream().map(Answer::item).flatMap(each -> Stream.concat(given.contains(each) ? Stream.of(each) : Stream.empty(), said(on, each)))).toList();
        var named = whos.of(all.stream().map(Item::author).toList(), scenes.placeOf(question));
        return all.stream().map(each -> new Option(each.handle(), label(each, named), rendering.excerpt(body(each), EXCERPT), chosen.contains(each.handle()))).toList();
    }

    private static Stream<Item> said(Map<UUID, Comments.Discussion> on, Item post) {
        return on.getOrDefault(post.id(), Comments.Discussion.NONE).comments().stream();
    }

    private String label(Item post, Whos.Named named) {
        return words.say("questions.split." + post.kind(), named.who(post.author()).name(), Times.day(post.created()));
    }

    private static BodyText body(Item post) {
        return switch (post.body().format()) {
            case MARKDOWN -> BodyText.markdown(post.body().text());
            case HTML -> BodyText.html(post.body().text());
        };
    }
}
