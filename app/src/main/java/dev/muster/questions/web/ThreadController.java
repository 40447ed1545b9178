package dev.muster.questions.web;

import dev.muster.conversation.web.Layers;
import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.items.Editions;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.questions.Sorting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Extras;
import dev.muster.writing.web.Turn;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A question with its answers, and the form at its end.
@Controller
class ThreadController {
    private final Questions questions;
    private final Answers answers;
    private final Editions editions;
    private final Scenes scenes;
    private final QuestionThreads threads;
    private final ThreadPage page;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    ThreadController(Questions questions, Answers answers, Editions editions, Scenes scenes, QuestionThreads threads, ThreadPage page, Desk desk, Pages pages, Words words) {
        this.questions = questions;
        this.answers = answers;
        this.editions = editions;
        this.scenes = scenes;
        this.threads = threads;
        this.page = page;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// The address ends in the title as it is now; another ending leads there.
    @GetMapping({"/questions/{handle}", "/questions/{handle}/{title}"})
    View thread(@PathVariable String handle, @PathVariable(required = false) @Nullable String title, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after, @RequestParam(required = false) @Nullable String unfold,
            @RequestParam(required = false) @Nullable String since, @RequestParam(defaultValue = "best") String order,
            @RequestParam(defaultValue = "false") boolean stay, Viewer viewer) {
        var part = Part.of(Sorting.of(order), before, after, unfold, since);
        if (stay) {
            return page.show(scenes.of(questions.at(handle), part, viewer));
        }
        return part.isShared() ? shared(handle, title, part, viewer) : part(questions.at(handle), title, part, viewer);
    }

    /// What people share of a thread is made once for each edition.
    private View shared(String handle, @Nullable String title, Part part, Viewer viewer) {
        var edition = editions.of(handle, Questions.KIND, viewer).orElseThrow(() -> new Refusal(Refusal.Reason.GONE, "shell.gone"));
        if (!viewer.signedIn()) {
            return pages.kept(part.isFirst() ? edition.number() : part.address(edition.number()), () -> {
                var question = questions.at(handle);
                return new Pages.Lasting(part(question, title, part, viewer), questions.holdsUntil(question));
            });
        }
        return sharedScene(edition, part, viewer)
                .map(scene -> elsewhere(scene.question(), scene.outline().slug(), scene.outline().address(), title, part)
                        .orElseGet(() -> there(scene)))
                .orElseGet(() -> part(questions.at(handle), title, part, viewer));
    }

    /// Where the part is none that there is, the address is looked at first.
    private Optional<Scene> sharedScene(Editions.Edition edition, Part part, Viewer viewer) {
        try {
            return scenes.shared(edition, part, viewer);
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private View part(Question question, @Nullable String title, Part part, Viewer viewer) {
        return elsewhere(question, question.item().slug(), Addresses.of(question.item()), title, part)
                .orElseGet(() -> there(scenes.of(question, part, viewer)));
    }

    /// A question that was merged leads to the other one.
    private View there(Scene scene) {
        return Trails.mergedInto(scene.links()).map(other -> pages.redirect(Addresses.of(other), "questions.merge.led-here")).orElseGet(() -> page.show(scene));
    }

    private Optional<View> elsewhere(Question question, String slug, String address, @Nullable String title, Part part) {
        boolean here = slug.equals(title) || address.equals(Addresses.path(question.item()));
        return here ? Optional.empty() : Optional.of(pages.redirect(part.address(address), null));
    }

    /// An answer that somebody typed.
    record Typed(@Nullable String body, @Nullable String layer, @Nullable String key) {

        Map<String, String> fields() {
            return Typing.fields("body", body, "layer", layer);
        }
    }

    @PostMapping("/questions/{handle}/answers")
    View answer(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/questions/" + handle + "#answer", sent.fields(), viewer);
        var question = questions.at(handle);
        var turn = desk.turn(Addresses.path(question.item()), sent.fields(), extras, viewer);
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(Addresses.of(question.item()), "writing.dropped");
            case SHOW_AGAIN -> page.again(turn.status(), question, draft(turn, turn.errors(), null), viewer);
            case SEND -> send(question, turn, Typing.text(sent.key()), viewer);
        };
    }

    private View send(Question question, Turn turn, String key, Viewer viewer) {
        var body = turn.text("body");
        try {
            var answer = answers.answer(question, body, Layers.read(turn.text("layer")), Once.id(key, question.item().handle() + body, viewer), viewer);
            desk.sent(Addresses.path(question.item()), viewer);
            return pages.redirect(threads.address(answer.item()), "questions.answer.done");
        } catch (Invalid invalid) {
            var errors = new FormErrors(Map.of("body", words.say(invalid.problems().getFirst())));
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, question, draft(turn, errors, null), viewer);
        } catch (Refusal refusal) {
            var now = questions.at(question.item().handle());
            return page.again(Problems.status(refusal), now, draft(turn, FormErrors.none(), words.say(refusal)), viewer);
        }
    }

    private static Draft draft(Turn turn, FormErrors errors, @Nullable String problem) {
        return new Draft(turn.text("body"), turn.text("layer"), errors, problem, turn.editor());
    }

    /// Leads to where an answer stands in its thread.
    @GetMapping("/answers/{handle}")
    View permalink(@PathVariable String handle) {
        return pages.redirect(threads.address(answers.at(handle).item()), null);
    }
}
