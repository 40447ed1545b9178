package dev.muster.communities.api;

import dev.muster.communities.Communities;
import dev.muster.communities.Memberships;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.rights.Member;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who belongs to a community: oneself, and whom its guides admit. The list is for members.
@RestController
@RequestMapping("/api/v1/communities/{handle}")
@Tag(name = "Communities")
class MembersApi {
    private static final int MOST = 200;
    private final Communities communities;
    private final Memberships memberships;
    private final Members members;
    private final Persons persons;

    MembersApi(Communities communities, Memberships memberships, Members members, Persons persons) {
        this.communities = communities;
        this.memberships = memberships;
        this.members = members;
        this.persons = persons;
    }

    record MemberJson(@Nullable Named person, Instant joined) {}

    /// In the order in which they came.
    ///
    /// @param next cursor of the next page, missing on the last
    record MembersJson(List<MemberJson> members, @Nullable String next) {}

    /// @param person handle of somebody, or the address to sign in with
    record NewMemberJson(@Nullable String person) {}

    @GetMapping("/members")
    MembersJson members(@PathVariable String handle, @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var place = communities.at(handle).place();
        var found = members.of(place, after.isEmpty() ? null : last(place, after), most + 1);
        var shown = found.stream().limit(most).toList();
        var known = persons.all(shown.stream().map(Member::person).toList());
        var told = shown.stream().map(each -> new MemberJson(Named.of(known.get(each.person())), each.joined())).toList();
        return new MembersJson(told, told.size() < found.size() ? cursor(told.getLast()) : null);
    }

    private Member last(Place place, String cursor) {
        return persons.known(cursor, Viewer.current()).flatMap(each -> members.find(place, each.id()))
                .orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private static @Nullable String cursor(MemberJson last) {
        return last.person() == null ? null : last.person().handle();
    }

    @PostMapping("/members")
    ResponseEntity<Named> admit(@PathVariable String handle, @RequestBody NewMemberJson wanted, Viewer viewer) {
        var community = communities.at(handle);
        var person = memberships.admit(community, Objects.requireNonNullElse(wanted.person(), ""), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + community.address() + "/members/" + person.handle())).body(Named.of(person));
    }

    @DeleteMapping("/members/{person}")
    ResponseEntity<Void> dismiss(@PathVariable String handle, @PathVariable String person, Viewer viewer) {
        memberships.dismiss(communities.at(handle), persons.at(person).id(), viewer);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/membership")
    ResponseEntity<Void> join(@PathVariable String handle, Viewer viewer) {
        memberships.join(communities.at(handle), viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/membership")
    ResponseEntity<Void> leave(@PathVariable String handle, Viewer viewer) {
        memberships.leave(communities.at(handle), viewer);
        return ResponseEntity.noContent().build();
    }
}
