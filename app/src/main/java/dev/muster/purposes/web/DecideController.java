package dev.muster.purposes.web;

import dev.muster.purposes.Decisions;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Ruling;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Deciding No, Go or Grow.
@Controller
@RequestMapping("/purposes/{handle}/decision")
class DecideController {
    private final Purposes purposes;
    private final Decisions decisions;
    private final Pages pages;
    private final Words words;

    DecideController(Purposes purposes, Decisions decisions, Pages pages, Words words) {
        this.purposes = purposes;
        this.decisions = decisions;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Decided(
            @Nullable String verdict, @Nullable String reason, @Nullable String review, @Nullable String traction, @Nullable String budget) {}

    @GetMapping
    View form(@PathVariable String handle, Viewer viewer) {
        var purpose = purposes.at(handle);
        if (!decisions.mayDecide(purpose, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, viewer.holds(Role.STRATEGIST) ? "purposes.decide.own" : "purposes.decide.only-strategists");
        }
        if (possible(purpose).isEmpty()) {
            throw new Refusal(Reason.CONFLICT, "purposes.decide.not-now." + purpose.state());
        }
        return pages.show("purposes/decide", "view", form(purpose, new Decided(null, "", "", "", ""), FormErrors.none(), viewer));
    }

    @PostMapping
    View decide(@PathVariable String handle, Decided wanted, Viewer viewer) {
        var purpose = purposes.at(handle);
        var typed = new Typed();
        try {
            var ruling = new Ruling(Typed.choice(Verdict.class, wanted.verdict()), wanted.reason(), typed.day("review", wanted.review()),
                    wanted.traction(), wanted.budget());
            typed.run(() -> decisions.decide(purpose, ruling, viewer));
            return pages.redirect(purpose.address(), "purposes.decided");
        } catch (Invalid invalid) {
            var form = form(purpose, wanted, FormErrors.of(invalid, words), viewer);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "purposes/decide", Map.of("view", form));
        }
    }

    private static List<Verdict> possible(Purpose purpose) {
        return switch (purpose.state()) {
            case ASSESSED -> Arrays.asList(Verdict.values());
            case GO -> List.of(Verdict.GROW);
            case PROPOSED, DECLINED, GROW, ACTIVE, ACHIEVED, SUPERSEDED, EXPIRED, CLOSED -> List.of();
        };
    }

    private DecideForm form(Purpose purpose, Decided wanted, FormErrors errors, Viewer viewer) {
        var choices = possible(purpose).stream()
                .map(each -> new Option(each.name(), words.say("purposes.verdict." + each), words.say("purposes.verdict." + each + ".hint"),
                        each.name().equals(wanted.verdict()) || purpose.state() == PurposeState.GO))
                .toList();
        var notice = viewer.is(purpose.proposer()) ? new Notice(Tone.WATCH, words.say("purposes.decide.own-notice")) : null;
        return new DecideForm(purpose.address() + "/decision", Trail.below(purpose, "purposes.decide", words), purpose.title(),
                PurposeController.statements(purpose), notice, choices, text(wanted.reason()), text(wanted.review()), true,
                text(wanted.traction()), text(wanted.budget()), purpose.address(), errors);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
