package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Moves;
import dev.muster.memory.Outlook;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Moving a page to where it belongs, once one has seen who will see it there.
@Controller("memoryMoveController")
class MoveController {
    /// Stands for the whole organisation where the address of a community stands otherwise.
    static final String ORGANISATION = "*";
    private static final Pattern COMMUNITY = Pattern.compile("(?:.*/communities/)?([0-9a-z-]+)(?:[/?#].*)?");
    private final Memory memory;
    private final Moves moves;
    private final Places places;
    private final ScopeScenes scope;
    private final Outlooks outlooks;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    MoveController(Memory memory, Moves moves, Places places, ScopeScenes scope, Outlooks outlooks, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.moves = moves;
        this.places = places;
        this.scope = scope;
        this.outlooks = outlooks;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/pages/{handle}/move")
    View look(@PathVariable String handle, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        var page = memory.at(handle);
        moves.requireMover(page, viewer);
        return to.isBlank() ? scope.show(HttpStatus.OK, page, "", "", FormErrors.none(), viewer) : show(HttpStatus.OK, page, to, "", FormErrors.none(), viewer);
    }

    @PutMapping("/pages/{handle}/place")
    View move(@PathVariable String handle, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "false") boolean seen,
            @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var page = memory.at(handle);
        try {
            var moved = moves.move(page, place(to), seen, why, viewer);
            return pages.redirect(Addresses.of(moved.item()), "memory.move.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, to, why, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            return scope.show(Problems.status(refusal), page, to.equals(ORGANISATION) ? "" : to, "", FormErrors.of(refusal, "to", words), viewer);
        }
    }

    private Place place(String typed) {
        if (typed.equals(ORGANISATION)) {
            return places.organisation();
        }
        var address = COMMUNITY.matcher(typed.strip());
        return places.find(address.matches() ? address.group(1) : "").orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("to", "memory.move.unknown", List.of()))));
    }

    private View show(HttpStatus status, MemoryPage page, String to, String why, FormErrors errors, Viewer viewer) {
        try {
            var there = place(to);
            return pages.show(status, "memory/outlook", Map.of("view", view(page, there, moves.outlook(page, there, viewer), to, why, errors)));
        } catch (Invalid invalid) {
            return scope.show(HttpStatus.UNPROCESSABLE_CONTENT, page, to, "", FormErrors.of(invalid, words), viewer);
        }
    }

    private OutlookView view(MemoryPage page, Place to, Outlook outlook, String typed, String why, FormErrors errors) {
        var will = new ArrayList<>(outlooks.will(page, outlook));
        will.add(words.say("memory.move.stays"));
        will.add(words.say("memory.move.links"));
        return new OutlookView(words.say("memory.move.to", to.title()), page.title(), labels.crumbs(outlook.from(), page, "memory.move"), Addresses.path(page.item()) + "/place",
                List.of(new OutlookView.Sent("to", typed)), will, outlook.changes(), true, why, words.say("memory.move.act"), Addresses.scope(page.item()), errors);
    }
}
