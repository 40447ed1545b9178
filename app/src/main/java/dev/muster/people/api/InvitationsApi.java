package dev.muster.people.api;

import dev.muster.people.Invitation;
import dev.muster.people.Invitations;
import dev.muster.people.Invitations.Wish;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Inviting people to a community, or to the organisation where no community is named.
@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Invitations")
class InvitationsApi {
    private final Invitations invitations;
    private final Places places;
    private final Persons persons;

    InvitationsApi(Invitations invitations, Places places, Persons persons) {
        this.invitations = invitations;
        this.places = places;
        this.persons = persons;
    }

    /// @param audience what newcomers become; missing where only people with an account may come
    /// @param address to whom the letter went; missing for a link
    /// @param uses how often it works
    record InvitationJson(
            UUID id, @Nullable String community, @Nullable Audience audience, @Nullable String address, int uses, int used, @Nullable Named by,
            Instant made, Instant expires) {}

    /// The newest first.
    record InvitationsJson(List<InvitationJson> invitations) {}

    /// @param community handle; missing for the organisation
    /// @param audience what newcomers become; missing where only people with an account may come
    /// @param uses how often it works, at most 1000; 25 where missing
    /// @param days for how long it works, at most 90; 14 where missing
    record InvitingLinkJson(@Nullable String community, @Nullable Audience audience, @Nullable Integer uses, @Nullable Integer days) {}

    /// @param address to hand on; shown this once
    record MadeInvitationJson(InvitationJson invitation, String address) {}

    /// @param addresses at most 200; where one will not do, no letter is sent
    record InvitingLettersJson(@Nullable String community, @Nullable Audience audience, @Nullable List<String> addresses, @Nullable Integer days) {}

    /// @param letters how many are on their way
    record SentInvitationsJson(int letters) {}

    /// Those that still work.
    @GetMapping
    InvitationsJson open(@RequestParam(defaultValue = "") String community, Viewer viewer) {
        var place = place(community);
        var open = invitations.open(place, viewer);
        var makers = persons.all(open.stream().map(Invitation::by).distinct().toList());
        return new InvitationsJson(open.stream().map(each -> json(each, place, Named.of(makers.get(each.by())))).toList());
    }

    @PostMapping("/links")
    ResponseEntity<MadeInvitationJson> link(@RequestBody InvitingLinkJson wanted, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var place = place(wanted.community());
        var made = invitations.link(new Wish(place, wanted.audience(), wanted.uses(), wanted.days(), key), viewer);
        var json = json(made.invitation(), place, Named.of(persons.find(viewer.self()).orElse(null)));
        return ResponseEntity.created(URI.create("/api/v1/invitations/" + made.invitation().id())).body(new MadeInvitationJson(json, made.address()));
    }

    /// Sends each address a link that works once. The answer is the same whether an address has an account or not.
    @PostMapping("/letters")
    ResponseEntity<SentInvitationsJson> write(@RequestBody InvitingLettersJson wanted, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var wish = new Wish(place(wanted.community()), wanted.audience(), null, wanted.days(), key);
        return ResponseEntity.accepted().body(new SentInvitationsJson(invitations.write(wish, Objects.requireNonNullElse(wanted.addresses(), List.of()), viewer)));
    }

    /// Takes it back. Who came by it stays.
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Viewer viewer) {
        invitations.revoke(id, viewer);
        return ResponseEntity.noContent().build();
    }

    private @Nullable Place place(@Nullable String handle) {
        return handle == null || handle.isEmpty() ? null : places.at(handle);
    }

    private static InvitationJson json(Invitation each, @Nullable Place place, @Nullable Named by) {
        return new InvitationJson(each.id(), place == null ? null : place.handle(), each.newcomers(), each.address(), each.most(), each.used(), by, each.made(), each.expires());
    }
}
