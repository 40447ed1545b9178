package dev.muster.questions.web;

import dev.muster.items.Followers;
import dev.muster.questions.Addresses;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

/// Hearing of what happens to a question, or not any more.
@Controller
class FollowingController {
    private final Questions questions;
    private final Followers followers;
    private final Pages pages;
    private final Words words;

    FollowingController(Questions questions, Followers followers, Pages pages, Words words) {
        this.questions = questions;
        this.followers = followers;
        this.pages = pages;
        this.words = words;
    }

    @PutMapping("/questions/{handle}/following")
    View follow(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var question = questions.at(handle);
        followers.follow(question.item(), viewer);
        return shown(question, true, part);
    }

    @DeleteMapping("/questions/{handle}/following")
    View unfollow(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var question = questions.at(handle);
        followers.unfollow(question.item(), viewer);
        return shown(question, false, part);
    }

    private View shown(Question question, boolean follows, boolean part) {
        var path = Addresses.path(question.item());
        return part
                ? pages.show("questions/parts/follow", Map.of("words", words, "path", path, "following", new ThreadView.Following(true, follows, 0)))
                : pages.redirect(Addresses.of(question.item()), follows ? "questions.follow.done" : "questions.unfollow.done");
    }
}
