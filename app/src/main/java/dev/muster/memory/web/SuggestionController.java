package dev.muster.memory.web;

import dev.muster.conversation.web.Typing;
import dev.muster.items.text.Pieces;
import dev.muster.memory.Addresses;
import dev.muster.memory.Chronicle;
import dev.muster.memory.Edited;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageEdit;
import dev.muster.memory.Suggestion;
import dev.muster.memory.Suggestions;
import dev.muster.memory.web.SuggestionView.Settled;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One suggested change: looked at, taken, declined or taken back.
@Controller
@RequestMapping("/pages/{handle}/suggestions/{id}")
class SuggestionController {
    private final Suggestions suggestions;
    private final Memory memory;
    private final Chronicle chronicle;
    private final Places places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    SuggestionController(Suggestions suggestions, Memory memory, Chronicle chronicle, Places places, PageLabels labels, Pages pages, Words words) {
        this.suggestions = suggestions;
        this.memory = memory;
        this.chronicle = chronicle;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody makes of it where both sides touched the same.
    ///
    /// @param base the newest revision as they saw it; missing for the suggestion as it is
    record Typed(@Nullable String title, @Nullable String body, @Nullable Integer base) {

        @Nullable PageEdit edit(Suggestion suggestion) {
            return base == null ? null : new PageEdit(base, Typing.text(title), Typing.text(body), suggestion.summary(), suggestion.minor());
        }

        @Nullable Settled settled() {
            return base == null ? null : new Settled(base, Typing.text(title), Typing.text(body));
        }
    }

    /// What stands on the page besides the suggestion.
    private record Standing(HttpStatus status, String reason, @Nullable CollisionView collision, @Nullable Settled settled, FormErrors errors) {
        static final Standing FRESH = new Standing(HttpStatus.OK, "", null, null, FormErrors.none());
    }

    @GetMapping
    View look(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var page = memory.at(handle);
        return show(page, suggestions.at(page, id), Standing.FRESH, viewer);
    }

    @PutMapping("/taking")
    View take(@PathVariable String handle, @PathVariable UUID id, Typed typed, Viewer viewer) {
        var page = memory.at(handle);
        var suggestion = suggestions.at(page, id);
        try {
            return switch (suggestions.take(page, suggestion, typed.edit(suggestion), viewer)) {
                case Edited.Kept kept -> pages.redirect(Addresses.of(kept.page().item()), "memory.suggest.taken");
                case Edited.Collided collided -> show(collided.now(), suggestion, new Standing(HttpStatus.CONFLICT, "", CollisionView.of(collided, labels),
                        new Settled(collided.now().number(), collided.title(), collided.text()), new FormErrors(Map.of("body", words.say("memory.suggest.collides")))), viewer);
            };
        } catch (Invalid invalid) {
            return show(page, suggestion, new Standing(HttpStatus.UNPROCESSABLE_CONTENT, "", null, typed.settled(), FormErrors.of(invalid, words)), viewer);
        } catch (Refusal refusal) {
            return show(page, suggestions.at(page, id), new Standing(Problems.status(refusal), "", null, typed.settled(), FormErrors.of(refusal, "body", words)), viewer);
        }
    }

    @PutMapping("/refusal")
    View decline(@PathVariable String handle, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var page = memory.at(handle);
        var suggestion = suggestions.at(page, id);
        try {
            suggestions.decline(page, suggestion, reason, viewer);
            return pages.redirect(SuggestionsController.address(page, id), "memory.suggest.declined");
        } catch (Invalid invalid) {
            return show(page, suggestion, new Standing(HttpStatus.UNPROCESSABLE_CONTENT, reason, null, null, FormErrors.of(invalid, words)), viewer);
        } catch (Refusal refusal) {
            return show(page, suggestions.at(page, id), new Standing(Problems.status(refusal), reason, null, null, FormErrors.of(refusal, "reason", words)), viewer);
        }
    }

    @DeleteMapping
    View withdraw(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var page = memory.at(handle);
        suggestions.withdraw(page, suggestions.at(page, id), viewer);
        return pages.redirect(Addresses.of(page.item()), "memory.suggest.withdrawn");
    }

    private View show(MemoryPage page, Suggestion suggestion, Standing standing, Viewer viewer) {
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var base = chronicle.at(page, suggestion.base());
        var by = labels.named(java.util.List.of(suggestion.author())).who(suggestion.author());
        var view = new SuggestionView(page.title(), Addresses.of(page.item()), SuggestionsController.address(page, suggestion.id()), labels.crumbs(place, page, "memory.suggestion"), by,
                suggestion.at(), suggestion.summary(), Pieces.between(base.title(), suggestion.title()), Pieces.between(base.body(), suggestion.body()), said(suggestion),
                suggestion.isOpen() && suggestions.mayDecide(page, place, viewer), suggestion.isOpen() && viewer.is(suggestion.author()), suggestion.isOpen() && suggestion.base() < page.number(),
                standing.reason(), standing.collision(), standing.settled(), standing.errors());
        return pages.show(standing.status(), "memory/suggestion", Map.of("view", view));
    }

    private @Nullable String said(Suggestion suggestion) {
        var decided = suggestion.decided();
        if (decided == null) {
            return null;
        }
        var by = labels.named(java.util.List.of(decided.by())).who(decided.by()).name();
        return words.say("memory.suggest.said." + suggestion.state(), by, decided.reason(), decided.takenAs() == null ? 0 : decided.takenAs());
    }
}
