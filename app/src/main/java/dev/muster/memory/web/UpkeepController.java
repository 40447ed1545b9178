package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Care;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageLists;
import dev.muster.memory.Upkeep;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages that somebody has to look at: verified, corrected or archived, one after the other.
@Controller
class UpkeepController {
    private final Upkeep upkeep;
    private final Care care;
    private final Memory memory;
    private final PageLists lists;
    private final PagePlaces places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    UpkeepController(Upkeep upkeep, Care care, Memory memory, PageLists lists, PagePlaces places, PageLabels labels, Pages pages, Words words) {
        this.upkeep = upkeep;
        this.care = care;
        this.memory = memory;
        this.lists = lists;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed at one of the pages, and why nothing came of it.
    private record Typed(String handle, String reviewBy, String reason, FormErrors errors, @Nullable Notice problem) {
        static final Typed NOTHING = new Typed("", "", "", FormErrors.none(), null);

        boolean at(MemoryPage page) {
            return handle.equals(page.item().handle());
        }
    }

    @GetMapping({"/communities/{handle}/upkeep", "/pages/upkeep"})
    View queue(@PathVariable(required = false) @Nullable String handle, Viewer viewer) {
        return show(HttpStatus.OK, places.at(handle), Typed.NOTHING, viewer);
    }

    @PutMapping("/pages/{handle}/verification")
    View verify(@PathVariable String handle, @RequestParam(defaultValue = "") String reviewBy, Viewer viewer) {
        var page = memory.at(handle);
        try {
            care.verify(page, CareController.day(reviewBy), viewer);
            return pages.redirect(Addresses.upkeep(placeOf(page)), "memory.upkeep.verified");
        } catch (Invalid invalid) {
            return again(page, reviewBy, "", invalid, viewer);
        } catch (Refusal refusal) {
            return again(page, reviewBy, "", refusal, viewer);
        }
    }

    @PutMapping("/pages/{handle}/obsolescence")
    View retire(@PathVariable String handle, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var page = memory.at(handle);
        try {
            upkeep.retire(page, reason, viewer);
            return pages.redirect(Addresses.upkeep(placeOf(page)), "memory.upkeep.retired");
        } catch (Invalid invalid) {
            return again(page, "", reason, invalid, viewer);
        } catch (Refusal refusal) {
            return again(page, "", reason, refusal, viewer);
        }
    }

    private View again(MemoryPage page, String reviewBy, String reason, Invalid invalid, Viewer viewer) {
        var errors = new LinkedHashMap<String, String>();
        invalid.problems().forEach(each -> errors.putIfAbsent(each.field() + mark(page), words.say(each)));
        return show(HttpStatus.UNPROCESSABLE_CONTENT, placeOf(page), new Typed(page.item().handle(), reviewBy, reason, new FormErrors(errors), null), viewer);
    }

    private View again(MemoryPage page, String reviewBy, String reason, Refusal refusal, Viewer viewer) {
        var typed = new Typed(page.item().handle(), reviewBy, reason, FormErrors.none(), new Notice(Tone.ACT, page.title() + ": " + words.say(refusal)));
        return show(Problems.status(refusal), placeOf(page), typed, viewer);
    }

    private View show(HttpStatus status, Place place, Typed typed, Viewer viewer) {
        var queue = upkeep.queue(place, viewer);
        var rows = labels.rows(queue.stream().map(Upkeep.Entry::page).toList(), lists.today());
        var entries = IntStream.range(0, rows.size()).mapToObj(at -> entry(queue.get(at), rows.get(at), typed)).toList();
        return pages.show(status, "memory/upkeep", Map.of("view",
                new UpkeepView(place.title(), labels.crumbs(place, Crumb.here(words.say("memory.upkeep"))), entries, typed.errors(), typed.problem())));
    }

    private UpkeepView.Entry entry(Upkeep.Entry entry, Row row, Typed typed) {
        var page = entry.page();
        var here = typed.at(page) ? typed : Typed.NOTHING;
        var day = here.reviewBy().isEmpty() ? upkeep.next().toString() : here.reviewBy();
        return new UpkeepView.Entry(row, mark(page), Addresses.path(page.item()), why(entry), entry.verify() ? day : null, entry.archive() ? here.reason() : null);
    }

    private static String mark(MemoryPage page) {
        return "-" + page.item().handle();
    }

    private String why(Upkeep.Entry entry) {
        return switch (entry.why()) {
            case DUE -> words.say("memory.upkeep.due", Times.day(Objects.requireNonNull(entry.page().reviewBy())));
            case UNCHECKED -> words.say("memory.upkeep.unchecked");
        };
    }

    private Place placeOf(MemoryPage page) {
        return places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
