package dev.muster.memory.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.memory.Addresses;
import dev.muster.memory.Audiences;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Moves;
import dev.muster.memory.Templates;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows where a page stands and who sees it, with what the viewer may change of that.
@Component
class ScopeScenes {
    private final Moves moves;
    private final PagePlaces places;
    private final WhoSees whoSees;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    ScopeScenes(Moves moves, PagePlaces places, WhoSees whoSees, PageLabels labels, Pages pages, Words words) {
        this.moves = moves;
        this.places = places;
        this.whoSees = whoSees;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// @param to where it is to go, as it was typed
    /// @param why the reason to hide it, as it was typed
    View show(HttpStatus status, MemoryPage page, String to, String why, FormErrors errors, Viewer viewer) {
        return pages.show(status, "memory/scope", Map.of("view", view(page, to, why, errors, viewer)));
    }

    private ScopeView view(MemoryPage page, String to, String why, FormErrors errors, Viewer viewer) {
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        boolean leaves = Moves.mayLeave(place, viewer);
        return new ScopeView(Addresses.path(page.item()), page.title(), labels.crumbs(place, page, "memory.scope"), place.title(), whoSees.people(place, page.item().layer()),
                Audiences.mayChoose(page, place, viewer) ? options(page, place, viewer) : List.of(), leaves, to, leaves ? choices(page, viewer) : List.of(),
                Templates.mayOffer(place, viewer), page.template(), Audiences.mayHide(place, viewer), page.item().hidden(), why, Addresses.of(page.item()), errors);
    }

    private List<Option> options(MemoryPage page, Place place, Viewer viewer) {
        return Stream.of(Audience.values()).filter(Audiences.choices(place, viewer)::contains)
                .map(each -> new Option(each.name(), words.say("memory.audience." + each), null, page.item().layer().contains(each))).toList();
    }

    private List<Link> choices(MemoryPage page, Viewer viewer) {
        return moves.choices(page, viewer).stream()
                .map(each -> new Link(each.title(), Addresses.path(page.item()) + "/move?to=" + (each.isOrganisation() ? MoveController.ORGANISATION : each.handle()))).toList();
    }
}
