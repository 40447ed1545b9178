package dev.muster.adapt.web;

import dev.muster.adapt.Corrections;
import dev.muster.adapt.Corrections.Correction;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.conversation.web.WhoSees;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Correcting a request that nobody has answered yet.
@Controller
@RequestMapping("/requests/{handle}/correction")
class CorrectionController {
    private final Requests requests;
    private final Corrections corrections;
    private final Places places;
    private final WhoSees whoSees;
    private final RequestLabels labels;
    private final Pages pages;
    private final Words words;

    CorrectionController(Requests requests, Corrections corrections, Places places, WhoSees whoSees, RequestLabels labels, Pages pages, Words words) {
        this.requests = requests;
        this.corrections = corrections;
        this.places = places;
        this.whoSees = whoSees;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param version the version that it corrects
    record Typed(@Nullable String title, @Nullable String body, @Nullable String why, int version) {}

    @GetMapping
    View form(@PathVariable String handle, Viewer viewer) {
        var request = requests.at(handle);
        corrections.requireCorrector(request, viewer);
        return show(HttpStatus.OK, request, new Typed(request.title(), request.item().body().text(), request.why(), request.item().version()), FormErrors.none());
    }

    @PutMapping
    View correct(@PathVariable String handle, Typed typed, Viewer viewer) {
        var request = requests.at(handle);
        try {
            return pages.redirect(corrections.correct(request, new Correction(typed.title(), typed.body(), typed.why(), typed.version()), viewer).address(), "adapt.correct.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, typed, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            var newer = new Typed(typed.title(), typed.body(), typed.why(), requests.at(handle).item().version());
            return show(HttpStatus.CONFLICT, request, newer, FormErrors.of(refusal, "body", words));
        }
    }

    private View show(HttpStatus status, Request request, Typed typed, FormErrors errors) {
        var place = places.find(request.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var form = new RequestForm(request.path() + "/correction", labels.crumbs(place, words.say("adapt.correct"), ""), text(typed.title()), text(typed.body()), text(typed.why()), null,
                List.of(), whoSees.will(place, request.item()), "", request.address(), typed.version(), errors);
        return pages.show(status, "adapt/ask", Map.of("view", form));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
