package dev.muster.readiness.web;

import dev.muster.readiness.Instruments;
import dev.muster.readiness.Replies;
import dev.muster.readiness.web.AnswerPages.At;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Answering by a link, without an account. The secrets of links are taken out of the address at once, into a cookie of these
/// pages alone, so that they stand in no history and no Referer. Nothing here asks who is signed in.
@Controller
@RequestMapping("/assessment")
class AssessmentController {
    private static final String PASS = "muster_assessment_pass";
    private static final String MINE = "muster_assessment";
    private static final Duration LENGTH = Duration.ofDays(30);
    private final Replies replies;
    private final Instruments instruments;
    private final AnswerPages answers;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    AssessmentController(Replies replies, Instruments instruments, AnswerPages answers, Labels labels, Pages pages, Words words) {
        this.replies = replies;
        this.instruments = instruments;
        this.answers = answers;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View link(@RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        if (!token.isEmpty()) {
            keep(PASS, token, request, response);
            return pages.redirect("/assessment", null);
        }
        return whileItWorks(() -> {
            var asked = replies.asked(secret(PASS));
            var view = new WelcomeView(asked.round().name(), labels.place(asked.unit(), asked.level()),
                    words.say("readiness.own", asked.round().instrument(), instruments.version(asked.round().instrument()).minutes()),
                    words.say("readiness.assessment.until", Times.day(asked.round().closes())));
            return pages.show("readiness/welcome", "view", view);
        });
    }

    /// Where a personal link leads.
    @GetMapping("/mine")
    View mine(@RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        keep(MINE, token, request, response);
        return pages.redirect("/assessment/reply", null);
    }

    @PostMapping
    View begin(HttpServletRequest request, HttpServletResponse response) {
        return whileItWorks(() -> {
            var mine = replies.begin(secret(PASS));
            keep(MINE, mine, request, response);
            drop(PASS, request, response);
            return pages.redirect("/assessment/reply/" + instruments.current().parts().getFirst().name(), null);
        });
    }

    @GetMapping("/reply")
    View overview() {
        return whileItWorks(() -> answers.overview(at()));
    }

    @GetMapping("/reply/{part}")
    View part(@PathVariable String part) {
        return whileItWorks(() -> answers.part(at(), part));
    }

    @PutMapping("/reply/{part}")
    View keep(@PathVariable String part, @RequestParam Map<String, String> typed) {
        return whileItWorks(() -> answers.keep(at(), part, typed));
    }

    @PostMapping("/sending")
    View send() {
        return whileItWorks(() -> answers.send(at(), "/assessment/sent"));
    }

    @GetMapping("/sent")
    View sent(HttpServletRequest request, HttpServletResponse response) {
        drop(MINE, request, response);
        return over(HttpStatus.OK, words.say("readiness.sent"), words.say("readiness.sent.more"));
    }

    private At at() {
        var mine = secret(MINE);
        return new At(replies.bySecret(mine), "/assessment/reply", "/assessment/sending", replies.personalLink(mine));
    }

    /// A link that was used up, taken back or has run out says so, rather than that there is nothing.
    private View whileItWorks(Supplier<View> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.GONE && refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return over(refusal.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, words.say("readiness.assessment.over"), words.say(refusal));
        }
    }

    private View over(HttpStatus status, String title, String text) {
        return pages.show(status, "readiness/over", Map.of("title", title, "text", text));
    }

    private static String secret(String cookie) {
        return Objects.requireNonNull(Pages.cookie(cookie).orElse(""));
    }

    private static void keep(String name, String secret, HttpServletRequest request, HttpServletResponse response) {
        set(name, secret.replaceAll("[^A-Za-z0-9_-]", ""), LENGTH, request, response);
    }

    private static void drop(String name, HttpServletRequest request, HttpServletResponse response) {
        set(name, "", Duration.ZERO, request, response);
    }

    private static void set(String name, String value, Duration length, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value).path("/assessment").httpOnly(true).sameSite("Lax").secure(request.isSecure()).maxAge(length).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
