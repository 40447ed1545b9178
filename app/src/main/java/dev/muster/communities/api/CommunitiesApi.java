package dev.muster.communities.api;

import dev.muster.communities.Archetype;
import dev.muster.communities.Archetypes;
import dev.muster.communities.Charter;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Opening;
import dev.muster.communities.Openings;
import dev.muster.communities.Rules;
import dev.muster.communities.Stage;
import dev.muster.people.Persons;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Statements;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The communities that one may see, and opening one.
@RestController
@RequestMapping("/api/v1/communities")
@Tag(name = "Communities")
class CommunitiesApi {
    private static final int MOST = 200;
    private final Communities communities;
    private final Openings openings;
    private final Archetypes archetypes;
    private final Purposes purposes;
    private final Persons persons;
    private final CommunityTelling telling;

    CommunitiesApi(Communities communities, Openings openings, Archetypes archetypes, Purposes purposes, Persons persons, CommunityTelling telling) {
        this.communities = communities;
        this.openings = openings;
        this.archetypes = archetypes;
        this.purposes = purposes;
        this.persons = persons;
        this.telling = telling;
    }

    /// @param member whether one belongs to it
    record CommunityLineJson(String handle, String title, Stage stage, @Nullable Statements statements, boolean member) {}

    /// @param next cursor of the next page, missing on the last
    record CommunitiesJson(List<CommunityLineJson> communities, @Nullable String next) {}

    /// A community to be opened: 422 says exactly what is missing.
    ///
    /// @param handle the end of its address; a community that staff cannot all see gets a random ending
    /// @param purpose handle of an approved purpose
    /// @param seenBy the audiences that see it; an empty list means by invitation
    /// @param contributedBy those of them that may write without joining; all of them where missing
    /// @param owner handle of the sponsor or the address to sign in with; oneself where missing
    /// @param guides handles or addresses
    /// @param answerWithin hours within which a first answer is promised; 24 where missing
    /// @param registers what people may register themselves as; nobody may where it is missing
    /// @param swarmsBy who opens swarms, besides staff, who always do; staff alone where missing
    /// @param pagesApproved whether changes of pages wait for approval; they do not where missing
    /// @param archetype begins with the charter and the launch plan of that kind; what is named here goes before
    record OpeningJson(
            @Nullable String handle, @Nullable String title, @Nullable String purpose, @Nullable Set<Audience> seenBy,
            @Nullable Set<Audience> contributedBy, @Nullable String owner, @Nullable List<String> guides,
            @Nullable String description, @Nullable String guidelines, @Nullable Integer answerWithin, @Nullable List<String> spaces,
            @Nullable Set<Audience> registers, @Nullable Set<Audience> swarmsBy, @Nullable Boolean pagesApproved, @Nullable Archetype archetype) {

        Rules rules() {
            return new Rules(description, guidelines, answerWithin, spaces, registers, swarmsBy, pagesApproved);
        }
    }

    /// By title.
    @GetMapping
    CommunitiesJson communities(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit, Viewer viewer) {
        int most = Math.clamp(limit, 1, MOST);
        var found = communities.all(after.isEmpty() ? null : last(after), most + 1);
        var shown = found.stream().limit(most).toList();
        var promises = purposes.promises(shown.stream().map(Community::charter).map(Charter::purpose).toList()).stream()
                .collect(Collectors.toMap(Promise::purpose, Function.identity()));
        var lines = shown.stream().map(each -> line(each, promises.get(each.charter().purpose()), viewer)).toList();
        return new CommunitiesJson(lines, found.size() > most ? shown.getLast().place().handle() : null);
    }

    private static CommunityLineJson line(Community community, @Nullable Promise promise, Viewer viewer) {
        return new CommunityLineJson(community.place().handle(), community.title(), community.charter().stage(),
                promise == null ? null : promise.statements(), viewer.memberOf(community.id()));
    }

    private Community last(String cursor) {
        return communities.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    @PostMapping
    ResponseEntity<CommunityJson> open(@RequestBody OpeningJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var community = openings.open(opening(wanted, key, viewer), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + community.address())).body(telling.community(community, viewer));
    }

    private Opening opening(OpeningJson wanted, @Nullable String key, Viewer viewer) {
        return new Opening(
                key == null ? null : Ids.named("community " + viewer.self() + " " + key), wanted.handle(), wanted.title(),
                wanted.purpose() == null ? null : purposes.find(wanted.purpose()).orElse(null), wanted.seenBy(), wanted.contributedBy(),
                wanted.owner() == null ? viewer.self() : persons.idOf(wanted.owner(), viewer),
                Objects.requireNonNullElse(wanted.guides(), List.<String>of()).stream().map(each -> persons.idOf(each, viewer)).toList(),
                wanted.archetype() == null ? wanted.rules() : archetypes.completed(wanted.rules(), wanted.archetype()), wanted.archetype());
    }
}
