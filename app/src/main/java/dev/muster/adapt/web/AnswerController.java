package dev.muster.adapt.web;

import dev.muster.adapt.Promises;
import dev.muster.adapt.Promises.Promised;
import dev.muster.adapt.Promises.Result;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Answering a request: promising, moving a promise, saying no, saying what came of it.
@Controller
@RequestMapping("/requests/{handle}/answer/{kind}")
class AnswerController {
    private final Requests requests;
    private final Promises promises;
    private final Places places;
    private final Persons persons;
    private final RequestLabels labels;
    private final Pages pages;
    private final Words words;

    AnswerController(Requests requests, Promises promises, Places places, Persons persons, RequestLabels labels, Pages pages, Words words) {
        this.requests = requests;
        this.promises = promises;
        this.places = places;
        this.persons = persons;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Answered(@Nullable String owner, @Nullable String due, @Nullable String word, @Nullable String changed, @Nullable String link) {}

    @GetMapping
    View form(@PathVariable String handle, @PathVariable String kind, Viewer viewer) {
        var request = requests.at(handle);
        var answering = answering(kind);
        viewer.self();
        if (!answering.may(request, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, only(answering));
        }
        if (!request.state().takes(answering.deed())) {
            throw new Refusal(Reason.CONFLICT, "adapt.deed.not-now." + request.state());
        }
        var owner = persons.addressOf(Objects.requireNonNullElse(request.owner(), viewer.self())).orElse("");
        return show(HttpStatus.OK, request, answering, new Answered(owner, request.due() == null ? "" : request.due().toString(), "", "", ""), FormErrors.none());
    }

    private static String only(Answering answering) {
        return switch (answering) {
            case PROMISE, REFUSAL -> "adapt.answer.only-guides";
            case MOVE, RESULT, BREACH -> "adapt.promise.only-owner";
            case WITHDRAWAL -> "adapt.withdraw.only-asker";
        };
    }

    @PostMapping
    View answer(@PathVariable String handle, @PathVariable String kind, Answered wanted, Viewer viewer) {
        var request = requests.at(handle);
        var answering = answering(kind);
        var typed = new Typed();
        var due = typed.day("due", wanted.due());
        try {
            typed.run(() -> answer(request, answering, wanted, new Promised(owner(wanted, viewer), due, wanted.word()), viewer));
            return pages.redirect(request.address(), "adapt.done." + answering.deed());
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, answering, wanted, FormErrors.of(invalid, words));
        }
    }

    private Request answer(Request request, Answering answering, Answered wanted, Promised promised, Viewer viewer) {
        return switch (answering) {
            case PROMISE -> promises.promise(request, promised, viewer);
            case MOVE -> promises.move(request, promised, viewer);
            case RESULT -> promises.keep(request, new Result(wanted.changed(), wanted.link()), viewer);
            case REFUSAL -> promises.decline(request, wanted.word(), viewer);
            case BREACH -> promises.giveUp(request, wanted.word(), viewer);
            case WITHDRAWAL -> promises.withdraw(request, wanted.word(), viewer);
        };
    }

    private @Nullable UUID owner(Answered wanted, Viewer viewer) {
        return wanted.owner() == null || wanted.owner().isBlank() ? null : persons.idOf(wanted.owner(), viewer);
    }

    private static Answering answering(String kind) {
        return Answering.of(kind).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private View show(HttpStatus status, Request request, Answering answering, Answered typed, FormErrors errors) {
        Place place = places.find(request.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var deed = words.say("adapt.act." + answering.deed());
        var form = new AnswerForm(request.path() + "/answer/" + answering.word(), labels.crumbs(place, request.title(), request.address(), deed, ""),
                answering.deed().name(), request.title(), answering.promises(), answering.results(), answering == Answering.PROMISE || answering == Answering.WITHDRAWAL,
                text(typed.owner()), text(typed.due()), text(typed.word()), text(typed.changed()), text(typed.link()), request.address(), errors);
        return pages.show(status, "adapt/answer", Map.of("view", form));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
