package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Care;
import dev.muster.memory.Confidence;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How far a page can be relied on, who answers for it, and by when somebody looks at it again.
@Controller
class CareController {
    private final Memory memory;
    private final Care care;
    private final Places places;
    private final Persons persons;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    CareController(Memory memory, Care care, Places places, Persons persons, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.care = care;
        this.places = places;
        this.persons = persons;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed, in either of the forms.
    private record Typed(String confidence, String reviewBy, String reason, String owner) {}

    @GetMapping("/pages/{handle}/care")
    View form(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        var place = placeOf(page);
        memory.requireWriter(place, viewer);
        return show(HttpStatus.OK, page, place, FormErrors.none(), FormErrors.none(), begin(page), viewer);
    }

    private Typed begin(MemoryPage page) {
        var owner = page.owner() == null ? "" : persons.find(page.owner()).map(each -> each.address()).orElse("");
        return new Typed("", page.reviewBy() == null ? "" : page.reviewBy().toString(), "", owner);
    }

    @PutMapping("/pages/{handle}/confidence")
    View judge(@PathVariable String handle, @RequestParam(defaultValue = "") String confidence, @RequestParam(defaultValue = "") String reviewBy,
            @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var page = memory.at(handle);
        var typed = new Typed(confidence, reviewBy, reason, begin(page).owner());
        try {
            var changed = care.judge(page, read(confidence), day(reviewBy), reason, viewer);
            return pages.redirect(Addresses.of(changed.item()), "memory.care.judged");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, placeOf(page), FormErrors.of(invalid, words), FormErrors.none(), typed, viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), memory.at(handle), placeOf(page), FormErrors.of(refusal, "confidence", words), FormErrors.none(), typed, viewer);
        }
    }

    @PutMapping("/pages/{handle}/owner")
    View entrust(@PathVariable String handle, @RequestParam(defaultValue = "") String owner, @RequestParam(defaultValue = "") String lookAgain, Viewer viewer) {
        var page = memory.at(handle);
        var typed = new Typed("", lookAgain, "", owner);
        try {
            var changed = care.entrust(page, ownerOf(owner, viewer), day(lookAgain), viewer);
            return pages.redirect(Addresses.of(changed.item()), "memory.care.entrusted");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, placeOf(page), FormErrors.none(), entrusting(invalid), typed, viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), memory.at(handle), placeOf(page), FormErrors.none(), FormErrors.of(refusal, "owner", words), typed, viewer);
        }
    }

    /// The day has another name in the second form, since a page has each name but once.
    private FormErrors entrusting(Invalid invalid) {
        var errors = new LinkedHashMap<String, String>();
        invalid.problems().forEach(each -> errors.put(each.field().equals("reviewBy") ? "lookAgain" : each.field(), words.say(each)));
        return new FormErrors(errors);
    }

    private @Nullable UUID ownerOf(String typed, Viewer viewer) {
        return typed.isBlank() ? null : persons.idOf(typed, viewer);
    }

    private static Confidence read(String typed) {
        return Stream.of(Confidence.values()).filter(each -> each.name().equals(typed)).findFirst()
                .orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("confidence", "shell.field.missing", List.of()))));
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException _) {
            throw new Invalid(List.of(new Invalid.Problem("reviewBy", "memory.care.day-odd", List.of())));
        }
    }

    private View show(HttpStatus status, MemoryPage page, Place place, FormErrors judging, FormErrors entrusting, Typed typed, Viewer viewer) {
        var next = Stream.of(Confidence.values()).filter(each -> care.may(page, each, place, viewer))
                .map(each -> new Option(each.name(), words.say("memory.care.to." + each), words.say("memory.care.to." + each + ".hint"), each.name().equals(typed.confidence()))).toList();
        var view = new CareView(page.title(), Addresses.of(page.item()), Addresses.path(page.item()), labels.crumbs(place, page, "memory.care"), labels.confidence(page.confidence()), next,
                whyNone(page, place, viewer), typed.reviewBy(), typed.reason(), typed.owner(), memory.allowed(page, place, viewer).keep(), judging, entrusting);
        return pages.show(status, "memory/care", Map.of("view", view));
    }

    /// What is missing for the word that one would expect to find.
    private @Nullable String whyNone(MemoryPage page, Place place, Viewer viewer) {
        return page.confidence() == Confidence.NOT_VALIDATED && !care.may(page, Confidence.VALIDATED, place, viewer) ? words.say("memory.care.own-edit")
                : page.confidence() == Confidence.ARCHIVED && !care.may(page, Confidence.NOT_VALIDATED, place, viewer) ? words.say("memory.care.only-owner") : null;
    }

    private Place placeOf(MemoryPage page) {
        return places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
