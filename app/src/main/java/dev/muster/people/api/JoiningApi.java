package dev.muster.people.api;

import dev.muster.people.Joining;
import dev.muster.people.Joining.Newcomer;
import dev.muster.people.spi.Welcome;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Coming by an invitation. The secret stands in the body, so that no log keeps it.
@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Invitations")
class JoiningApi {
    private final Joining joining;
    private final List<Welcome> welcomes;

    JoiningApi(Joining joining, List<Welcome> welcomes) {
        this.joining = joining;
        this.welcomes = welcomes;
    }

    /// @param token from the link
    record InvitationTokenJson(@Nullable String token) {}

    /// @param community handle and title of where it leads; both missing for the organisation
    /// @param host who invites
    /// @param audience what newcomers become; missing where only people with an account may come
    /// @param address to which the letter went; missing for a link
    record ShownInvitationJson(
            @Nullable String community, @Nullable String title, String host, @Nullable Audience audience, @Nullable String address, Instant expires,
            @Nullable String purpose, @Nullable List<String> sees, @Nullable String first) {}

    /// With a personal token the person joins. Without one it takes a name and a password, and an address where a link is for several people.
    record AcceptingInvitationJson(@Nullable String token, @Nullable String name, @Nullable String address, @Nullable String password) {}

    /// @param community handle of where one belongs now; missing for the organisation
    /// @param confirm whether a letter went out first, to confirm the address
    record JoinedJson(@Nullable String community, boolean confirm) {}

    /// What an invitation leads to.
    @PostMapping("/shown")
    ShownInvitationJson shown(@RequestBody InvitationTokenJson wanted, Viewer viewer, HttpServletRequest request) {
        var shown = joining.shown(text(wanted.token()), request.getRemoteAddr(), viewer);
        var invitation = shown.invitation();
        var place = shown.place();
        var told = place == null ? null
                : shown.peek(viewer, () -> welcomes.stream().map(each -> each.of(place, Viewer.current())).flatMap(Optional::stream).findFirst()).orElse(null);
        return new ShownInvitationJson(place == null ? null : place.handle(), place == null ? null : place.title(), shown.host(), invitation.newcomers(), invitation.address(),
                invitation.expires(), told == null ? null : told.purpose(), told == null ? null : told.sees(), told == null ? null : told.first());
    }

    @PostMapping("/acceptances")
    ResponseEntity<JoinedJson> accept(@RequestBody AcceptingInvitationJson wanted, Viewer viewer, HttpServletRequest request) {
        var secret = text(wanted.token());
        if (viewer.signedIn()) {
            return ResponseEntity.ok(new JoinedJson(joining.accept(secret, request.getRemoteAddr(), viewer).handle(), false));
        }
        var entered = joining.enter(secret, new Newcomer(text(wanted.name()), text(wanted.address()), text(wanted.password())), request.getRemoteAddr());
        boolean confirm = entered.address() == null;
        return ResponseEntity.status(confirm ? HttpStatus.ACCEPTED : HttpStatus.CREATED).body(new JoinedJson(handle(entered.place()), confirm));
    }

    private static @Nullable String handle(@Nullable Place place) {
        return place == null ? null : place.handle();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
