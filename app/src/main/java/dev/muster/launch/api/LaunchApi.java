package dev.muster.launch.api;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.launch.Aims;
import dev.muster.launch.Founders;
import dev.muster.launch.Planning;
import dev.muster.launch.Tracker;
import dev.muster.launch.api.LaunchJson.AimJson;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/// How a community comes to life: the plan, for members and those who plan, and whether it has tipped.
@RestController
@RequestMapping("/api/v1/communities/{handle}/launch")
@Tag(name = "Launch")
class LaunchApi {
    private final Communities communities;
    private final Aims aims;
    private final Founders founders;
    private final Tracker tracker;
    private final Persons persons;
    private final LaunchTelling telling;

    LaunchApi(Communities communities, Aims aims, Founders founders, Tracker tracker, Persons persons, LaunchTelling telling) {
        this.communities = communities;
        this.aims = aims;
        this.founders = founders;
        this.tracker = tracker;
        this.persons = persons;
        this.telling = telling;
    }

    /// @param people how many besides the founders
    record WantedAimJson(@Nullable Integer people, @Nullable LocalDate target) {}

    /// @param person handle of somebody, or the address to sign in with
    record NewFounderJson(@Nullable String person) {}

    /// @param asOf looks back from the end of that day; today where it is missing
    @GetMapping
    LaunchJson launch(@PathVariable String handle, @RequestParam(required = false) @Nullable LocalDate asOf, Viewer viewer) {
        var community = seen(handle, viewer);
        return telling.tell(community, asOf == null ? tracker.now(community) : tracker.asOf(community, asOf), viewer);
    }

    private Community seen(String handle, Viewer viewer) {
        var community = communities.at(handle);
        Planning.requireSight(community, viewer);
        return community;
    }

    /// Sets the tipping point. Where there is one, `If-Match` names its version.
    @PutMapping("/aim")
    ResponseEntity<AimJson> set(@PathVariable String handle, @RequestBody WantedAimJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var aim = aims.set(communities.at(handle), wanted.people(), wanted.target(), ifMatch == null ? 0 : Version.wanted(ifMatch), viewer);
        var json = LaunchTelling.aim(aim);
        return ResponseEntity.ok().eTag(Version.tag(aim.version(), json)).body(json);
    }

    @PostMapping("/founders")
    ResponseEntity<Named> name(@PathVariable String handle, @RequestBody NewFounderJson wanted, Viewer viewer) {
        var community = communities.at(handle);
        var person = founders.name(community, Objects.requireNonNullElse(wanted.person(), ""), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + community.address() + "/launch/founders/" + person.handle())).body(Named.of(person));
    }

    @DeleteMapping("/founders/{person}")
    ResponseEntity<Void> leaveOut(@PathVariable String handle, @PathVariable String person, Viewer viewer) {
        founders.leaveOut(communities.at(handle), persons.at(person).id(), viewer);
        return ResponseEntity.noContent().build();
    }
}
