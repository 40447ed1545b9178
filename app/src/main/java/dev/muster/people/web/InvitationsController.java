package dev.muster.people.web;

import dev.muster.people.Invitations;
import dev.muster.people.Invitations.Wish;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Inviting people to a community, or to the organisation: by letter, or by a link to hand on.
@Controller
@RequestMapping("/invitations")
class InvitationsController {
    private final Invitations invitations;
    private final Places places;
    private final InvitationsPage page;
    private final Pages pages;
    private final Words words;

    InvitationsController(Invitations invitations, Places places, InvitationsPage page, Pages pages, Words words) {
        this.invitations = invitations;
        this.places = places;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View open(@RequestParam(defaultValue = "") String community, @RequestParam(defaultValue = "letter") String by, Viewer viewer) {
        return page.show(place(community), !by.equals("link"), viewer);
    }

    @PostMapping("/links")
    View link(InvitationTyped typed, Viewer viewer) {
        var place = place(typed.community());
        var read = new Typed().optional("uses", "days");
        try {
            var wish = new Wish(place, typed.newcomers(), read.whole("uses", typed.uses()), read.whole("days", typed.days()), null);
            return page.made(place, read.run(() -> invitations.link(wish, viewer)).address(), viewer);
        } catch (Invalid invalid) {
            return page.wrong(place, false, typed, FormErrors.of(invalid, words), viewer);
        }
    }

    @PostMapping("/letters")
    View write(InvitationTyped typed, Viewer viewer) {
        var place = place(typed.community());
        var read = new Typed().optional("days");
        try {
            var wish = new Wish(place, typed.newcomers(), null, read.whole("days", typed.days()), null);
            read.run(() -> invitations.write(wish, Invitations.lines(typed.addresses()), viewer));
            return pages.redirect(InvitationsPage.address(place, true), "people.invitations.sent");
        } catch (Invalid invalid) {
            return page.wrong(place, true, typed, FormErrors.of(invalid, words), viewer);
        }
    }

    @DeleteMapping("/{id}")
    View revoke(@PathVariable UUID id, Viewer viewer) {
        var revoked = invitations.revoke(id, viewer);
        var place = revoked.place() == null ? null : places.find(revoked.place()).orElse(null);
        return pages.redirect(InvitationsPage.address(place, revoked.address() != null), "people.invitations.revoked");
    }

    private @Nullable Place place(String handle) {
        return handle.isEmpty() ? null : places.at(handle);
    }
}
