package dev.muster.readiness.web;

import dev.muster.readiness.Replies;
import dev.muster.readiness.Rounds;
import dev.muster.readiness.web.AnswerPages.At;
import dev.muster.rights.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own reply, for staff who are signed in.
@Controller
@RequestMapping("/readiness/rounds/{handle}/reply")
class ReplyController {
    private final Rounds rounds;
    private final Replies replies;
    private final AnswerPages answers;

    ReplyController(Rounds rounds, Replies replies, AnswerPages answers) {
        this.rounds = rounds;
        this.replies = replies;
        this.answers = answers;
    }

    @GetMapping
    View overview(@PathVariable String handle, Viewer viewer) {
        return answers.overview(at(handle, viewer));
    }

    @GetMapping("/{part}")
    View part(@PathVariable String handle, @PathVariable String part, Viewer viewer) {
        return answers.part(at(handle, viewer), part);
    }

    @PutMapping("/{part}")
    View keep(@PathVariable String handle, @PathVariable String part, @RequestParam Map<String, String> typed, Viewer viewer) {
        return answers.keep(at(handle, viewer), part, typed);
    }

    @PostMapping("/sending")
    View send(@PathVariable String handle, Viewer viewer) {
        var at = at(handle, viewer);
        return answers.send(at, at.reply().round().address());
    }

    private At at(String handle, Viewer viewer) {
        var round = rounds.at(handle);
        return new At(replies.mine(round, viewer), round.address() + "/reply", round.address() + "/reply/sending", null);
    }
}
