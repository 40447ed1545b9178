package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Revision;
import dev.muster.items.text.Pieces;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Edit;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a question or an answer came to be what it is, and going back to what it was.
@Controller
class HistoryController {
    private final Questions questions;
    private final Answers answers;
    private final Items items;
    private final Scenes scenes;
    private final Whos whos;
    private final QuestionThreads threads;
    private final Pages pages;
    private final Words words;

    HistoryController(Questions questions, Answers answers, Items items, Scenes scenes, Whos whos, QuestionThreads threads, Pages pages, Words words) {
        this.questions = questions;
        this.answers = answers;
        this.items = items;
        this.scenes = scenes;
        this.whos = whos;
        this.threads = threads;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/questions/{handle}/history")
    View ofQuestion(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        return show(question, question.item(), viewer);
    }

    @GetMapping("/answers/{handle}/history")
    View ofAnswer(@PathVariable String handle, Viewer viewer) {
        var answer = answers.at(handle);
        return show(answers.questionOf(answer), answer.item(), viewer);
    }

    /// @param version the version that the page showed as the newest
    @PostMapping("/questions/{handle}/history/{number}/revert")
    View revertQuestion(@PathVariable String handle, @PathVariable int number, @RequestParam int version,
            @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var question = questions.at(handle);
        var then = revision(question.item(), number);
        questions.rewrite(question, new Edit(then.title(), then.body().text(), then.tags(), reason(number, why), version), viewer);
        return pages.redirect(Addresses.of(questions.at(handle).item()), "questions.change.done");
    }

    @PostMapping("/answers/{handle}/history/{number}/revert")
    View revertAnswer(@PathVariable String handle, @PathVariable int number, @RequestParam int version,
            @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var answer = answers.at(handle);
        var then = revision(answer.item(), number);
        answers.rewrite(answer, new Edit(null, then.body().text(), null, reason(number, why), version), viewer);
        return pages.redirect(threads.address(answer.item()), "questions.change-answer.done");
    }

    private String reason(int number, String why) {
        var reverted = words.say("questions.history.reverted", number);
        return why.isBlank() ? reverted : reverted + " " + why.strip();
    }

    private Revision revision(Item item, int number) {
        var history = items.history(item);
        if (number < 1 || number > history.size()) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        return history.get(number - 1);
    }

    private View show(Question question, Item item, Viewer viewer) {
        var place = scenes.placeOf(question);
        var history = items.history(item);
        var all = history.isEmpty() ? List.of(new Revision(item.id(), item.author(), item.created(), item.title(), item.body(), items.tags(item), "")) : history;
        var named = whos.of(all.stream().map(Revision::editor).toList(), place);
        boolean may = questions.mayEdit(item, place, viewer);
        var shown = IntStream.range(0, all.size())
                .mapToObj(index -> revision(all, index, named, may && index < all.size() - 1 ? Addresses.path(item) + "/history/" + (index + 1) + "/revert" : null))
                .toList().reversed();
        var crumbs = Stream.concat(Paths.crumbs(place, words).stream(),
                Stream.of(new Crumb(question.title(), Addresses.of(question.item())), Crumb.here(words.say("questions.history")))).toList();
        return pages.show("questions/history", "view", new HistoryView(question.title(), threads.address(item), crumbs, item.version(), shown));
    }

    private static HistoryView.Revision revision(List<Revision> all, int index, Whos.Named named, @Nullable String revert) {
        var now = all.get(index);
        var before = index == 0 ? null : all.get(index - 1);
        return new HistoryView.Revision(index + 1, named.who(now.editor()), now.at(), now.reason().isBlank() ? null : now.reason(),
                Pieces.between(before == null ? null : before.title(), now.title()),
                Pieces.between(before == null ? null : before.body().text(), now.body().text()),
                Pieces.between(before == null ? null : String.join(" ", before.tags()), String.join(" ", now.tags())), revert);
    }
}
