package dev.muster.people.api;

import dev.muster.people.Credentials;
import dev.muster.people.Leaving;
import dev.muster.people.Persons;
import dev.muster.rights.Places;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RestController;

/// Whoever the token stands for: who that is, and their tokens and sessions.
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Me")
class MeApi {
    private final Persons persons;
    private final Places places;
    private final Roles roles;
    private final Credentials credentials;
    private final Leaving leaving;
    private final Ids ids;

    MeApi(Persons persons, Places places, Roles roles, Credentials credentials, Leaving leaving, Ids ids) {
        this.persons = persons;
        this.places = places;
        this.roles = roles;
        this.credentials = credentials;
        this.leaving = leaving;
        this.ids = ids;
    }

    record MeJson(PersonJson person, @Nullable String address, List<GrantJson> roles, Set<String> scopes) {}

    record TokenJson(UUID id, String name, Set<String> scopes, Instant created, @Nullable Instant used, @Nullable Instant expires) {
        static TokenJson of(Credentials.Token token) {
            return new TokenJson(token.id(), token.name(), token.scopes(), token.created(), token.used(), token.expires());
        }
    }

    /// @param days for how long the token works; missing for until it is taken back
    record NewTokenJson(@Nullable String name, @Nullable Set<String> scopes, @Nullable Integer days) {}

    /// @param secret shown this once
    record IssuedJson(TokenJson token, String secret) {}

    /// @param device in words, such as "Firefox, Linux"
    record SessionJson(UUID id, String device, String agent, Instant created, Instant seen) {}

    /// @param password once more, since it cannot be undone
    /// @param keepName whether one's name stays at what one wrote; it does not where missing
    record DepartureJson(@Nullable String password, @Nullable Boolean keepName) {}

    @GetMapping
    MeJson me(Viewer viewer) {
        var person = persons.find(viewer.self()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        return new MeJson(PersonJson.of(person), persons.addressOf(person.id()).orElse(null),
                roles.grants(person.id()).stream().map(each -> GrantJson.of(each, places)).toList(), viewer.scopes());
    }

    @GetMapping("/tokens")
    List<TokenJson> tokens(Viewer viewer) {
        return credentials.tokens(viewer).stream().map(TokenJson::of).toList();
    }

    @PostMapping("/tokens")
    ResponseEntity<IssuedJson> issue(@RequestBody NewTokenJson wanted, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var id = key == null ? ids.next() : Ids.named("token " + viewer.self() + " " + key);
        var length = wanted.days() == null ? null : Duration.ofDays(Math.max(1, wanted.days()));
        var issued = credentials.issue(id, wanted.name() == null ? "" : wanted.name(), wanted.scopes() == null ? Set.of() : wanted.scopes(), length, viewer);
        return ResponseEntity.created(URI.create("/api/v1/me/tokens/" + id)).body(new IssuedJson(TokenJson.of(issued.token()), issued.secret()));
    }

    @GetMapping("/tokens/{id}")
    TokenJson token(@PathVariable UUID id, Viewer viewer) {
        return credentials.tokens(viewer).stream().filter(each -> each.id().equals(id)).findFirst().map(TokenJson::of)
                .orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    @DeleteMapping("/tokens/{id}")
    ResponseEntity<Void> takeBack(@PathVariable UUID id, Viewer viewer) {
        credentials.takeBack(id, viewer);
        return ResponseEntity.noContent().build();
    }

    /// Leaves for good.
    @PostMapping("/departure")
    ResponseEntity<Void> leave(@RequestBody DepartureJson wanted, Viewer viewer) {
        leaving.leave(wanted.password() == null ? "" : wanted.password(), Boolean.TRUE.equals(wanted.keepName()), viewer);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/sessions")
    List<SessionJson> sessions(Viewer viewer) {
        return credentials.sessions(viewer).stream().map(each -> new SessionJson(each.id(), each.device(), each.agent(), each.created(), each.seen())).toList();
    }

    @DeleteMapping("/sessions")
    ResponseEntity<Void> endAllSessions(Viewer viewer) {
        credentials.endAllSessions(viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/sessions/{id}")
    ResponseEntity<Void> endSession(@PathVariable UUID id, Viewer viewer) {
        credentials.endSession(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
