package dev.muster.people.api;

import dev.muster.people.Claim;
import dev.muster.people.ClaimDecisions;
import dev.muster.people.Claims;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.people.Scope;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Claims to be an author of imported work: one's own, and for administrators everybody's.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Claims")
class ClaimsApi {
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Persons persons;

    ClaimsApi(Claims claims, ClaimDecisions decisions, Persons persons) {
        this.claims = claims;
        this.decisions = decisions;
        this.persons = persons;
    }

    record ClaimsJson(List<ClaimJson> claims) {}

    /// @param waiting oldest first, at most 200
    /// @param held latest first, at most 200
    record AllClaimsJson(List<ClaimJson> waiting, List<ClaimJson> held) {}

    record ReasonJson(@Nullable String reason) {}

    /// @param person handle, address of the profile, or address to sign in with
    record ClaimerJson(@Nullable String person) {}

    /// One's own, latest first.
    @GetMapping("/me/claims")
    ClaimsJson mine(Viewer viewer) {
        return new ClaimsJson(claims.mine(viewer).stream().map(each -> ClaimJson.of(each, null)).toList());
    }

    /// Says that an imported author is oneself. Put the token into the author's profile at the source.
    @PostMapping("/people/{handle}/claim")
    ResponseEntity<ClaimJson> ask(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        var claim = claims.ask(persons.at(handle), viewer);
        return ResponseEntity.created(URI.create("/api/v1/people/" + claim.handle() + "/claim")).body(ClaimJson.of(claim, null));
    }

    /// How one's own claim stands.
    @GetMapping("/people/{handle}/claim")
    ClaimJson mine(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        return claims.mine(viewer).stream().filter(each -> each.handle().equals(handle)).findFirst().map(each -> ClaimJson.of(each, null))
                .orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// Takes one's own claim back, as long as nobody has decided.
    @DeleteMapping("/people/{handle}/claim")
    ResponseEntity<Void> withdraw(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        claims.withdraw(persons.at(handle), viewer);
        return ResponseEntity.noContent().build();
    }

    /// Joins an imported author and a person, who need not have asked for it.
    @PutMapping("/people/{handle}/claimer")
    ClaimJson join(@PathVariable String handle, @RequestBody ClaimerJson wanted, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        var author = persons.at(handle);
        var person = persons.known(Objects.requireNonNullElse(wanted.person(), ""), viewer);
        new Invalid.Check().that(person.isPresent(), "person", "people.unknown").orThrow();
        return json(decisions.join(author, person.orElseThrow(), viewer));
    }

    /// Everybody's that wait or are held.
    @GetMapping("/claims")
    AllClaimsJson all(Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        return new AllClaimsJson(claims.waiting(viewer).stream().map(this::json).toList(), claims.held(viewer).stream().map(this::json).toList());
    }

    @GetMapping("/claims/{id}")
    ClaimJson claim(@PathVariable UUID id, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        return json(claims.at(id, viewer));
    }

    /// Finds it proved: what the author made is the person's from now on.
    @PutMapping("/claims/{id}/confirmation")
    ClaimJson confirm(@PathVariable UUID id, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        return json(decisions.confirm(id, viewer));
    }

    /// Finds it wrong. The person is told the reason.
    @PutMapping("/claims/{id}/refusal")
    ClaimJson refuse(@PathVariable UUID id, @RequestBody ReasonJson wanted, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        decisions.refuse(id, Objects.requireNonNullElse(wanted.reason(), ""), viewer);
        return json(claims.at(id, viewer));
    }

    /// Undoes one that was held by mistake. The person is told the reason.
    @PutMapping("/claims/{id}/ending")
    ClaimJson end(@PathVariable UUID id, @RequestBody ReasonJson wanted, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        decisions.end(id, Objects.requireNonNullElse(wanted.reason(), ""), viewer);
        return json(claims.at(id, viewer));
    }

    private ClaimJson json(Claim claim) {
        return ClaimJson.of(claim, Named.of(persons.find(claim.person()).orElse(null)));
    }
}
