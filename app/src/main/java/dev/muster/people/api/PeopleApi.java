package dev.muster.people.api;

import dev.muster.people.Claim;
import dev.muster.people.Claims;
import dev.muster.people.Leaving;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.people.Scope;
import dev.muster.rights.Audience;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// People: one of them for whoever may know of them, all of them for administrators.
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PeopleApi {
    private static final int MOST = 200;
    private final Persons persons;
    private final Places places;
    private final Roles roles;
    private final Leaving leaving;
    private final Claims claims;
    private final Ids ids;

    PeopleApi(Persons persons, Places places, Roles roles, Leaving leaving, Claims claims, Ids ids) {
        this.persons = persons;
        this.places = places;
        this.roles = roles;
        this.leaving = leaving;
        this.claims = claims;
        this.ids = ids;
    }

    record ListedJson(PersonJson person, String address) {}

    /// @param next cursor of the next page, missing on the last
    record PeopleJson(List<ListedJson> people, @Nullable String next) {}

    record NewcomerJson(@Nullable String name, @Nullable String address, @Nullable Audience audience, @Nullable String organisation, @Nullable String password) {}

    /// @param wroteAs as whom the person wrote what was imported, as far as one sees any of it
    record ProfileJson(PersonJson person, List<GrantJson> roles, List<AuthorJson> wroteAs) {}

    /// @param handle by which the person's profile could be found before
    record AuthorJson(String handle, String name, @Nullable String site, @Nullable URI profile) {
        static AuthorJson of(Claim claim) {
            return new AuthorJson(claim.handle(), claim.name(), claim.site(), claim.profile());
        }
    }

    record PasswordJson(@Nullable String password) {}

    /// @param keepName whether the name stays at what the person wrote; it does not where missing
    record EndingJson(@Nullable Boolean keepName) {}

    @GetMapping
    PeopleJson people(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        int most = Math.clamp(limit, 1, MOST);
        var found = persons.listed(after, most + 1, viewer);
        var shown = found.stream().limit(most).map(each -> new ListedJson(PersonJson.of(each.person()), each.address())).toList();
        return new PeopleJson(shown, found.size() > most ? shown.getLast().person().handle() : null);
    }

    @PostMapping
    ResponseEntity<PersonJson> add(@RequestBody NewcomerJson wanted, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        new Invalid.Check().that(wanted.audience() != null, "audience", "shell.field.missing").orThrow();
        var newcomer = new Persons.Newcomer(words(wanted.name()), words(wanted.address()), Objects.requireNonNull(wanted.audience()), wanted.organisation(), words(wanted.password()));
        var person = persons.add(newcomer, key == null ? ids.next() : Ids.named("person " + viewer.self() + " " + key), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + person.address())).body(PersonJson.of(person));
    }

    /// An imported author who turned out to be somebody answers with that person.
    @GetMapping("/{handle}")
    ProfileJson person(@PathVariable String handle) {
        var person = claims.claimer(handle).orElseGet(() -> persons.at(handle));
        return new ProfileJson(PersonJson.of(person), roles(person), claims.heldBy(person).stream().map(AuthorJson::of).toList());
    }

    @PutMapping("/{handle}/password")
    ResponseEntity<Void> password(@PathVariable String handle, @RequestBody PasswordJson wanted, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        persons.password(persons.at(handle).id(), words(wanted.password()), viewer);
        return ResponseEntity.noContent().build();
    }

    /// Ends somebody's account for good.
    @PostMapping("/{handle}/departure")
    ResponseEntity<Void> end(@PathVariable String handle, @RequestBody EndingJson wanted, Viewer viewer) {
        Scope.ADMINISTER.require(viewer);
        leaving.end(persons.at(handle), Boolean.TRUE.equals(wanted.keepName()), viewer);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{handle}/roles")
    List<GrantJson> roles(@PathVariable String handle) {
        return roles(persons.at(handle));
    }

    @PutMapping("/{handle}/roles/{role}")
    List<GrantJson> grant(@PathVariable String handle, @PathVariable Role role, @RequestParam(defaultValue = "") String community, Viewer viewer) {
        var person = persons.at(handle);
        roles.grant(person.present().id(), wanted(role, community), viewer);
        return roles(person);
    }

    @DeleteMapping("/{handle}/roles/{role}")
    List<GrantJson> revoke(@PathVariable String handle, @PathVariable Role role, @RequestParam(defaultValue = "") String community, Viewer viewer) {
        var person = persons.at(handle);
        roles.revoke(person.id(), wanted(role, community), viewer);
        return roles(person);
    }

    private List<GrantJson> roles(Person person) {
        return roles.grants(person.id()).stream().map(each -> GrantJson.of(each, places)).toList();
    }

    private Viewer.Grant wanted(Role role, String community) {
        return new Viewer.Grant(role, community.isEmpty() ? null : places.at(community).id());
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
