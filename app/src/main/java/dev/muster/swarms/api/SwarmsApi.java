package dev.muster.swarms.api;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Severity;
import dev.muster.swarms.Show;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.Swarms;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A community's swarms: listed, one more opened.
@RestController
@RequestMapping("/api/v1/communities/{community}/swarms")
@Tag(name = "Swarms")
class SwarmsApi {
    private static final int MOST = 200;
    private final Places places;
    private final Swarms swarms;
    private final Repeats repeats;
    private final Items items;
    private final Persons persons;
    private final SwarmTelling telling;

    SwarmsApi(Places places, Swarms swarms, Repeats repeats, Items items, Persons persons, SwarmTelling telling) {
        this.places = places;
        this.swarms = swarms;
        this.repeats = repeats;
        this.items = items;
        this.persons = persons;
        this.telling = telling;
    }

    record SwarmLineJson(String handle, String title, SwarmState state, Severity severity, String whom, @Nullable Named owner, Instant opened, @Nullable Instant resolved) {}

    /// @param next cursor of the next page, missing on the last
    record SwarmsJson(List<SwarmLineJson> swarms, @Nullable String next) {}

    /// @param skills what somebody has to know to help, up to five words
    /// @param layer audiences that see it besides staff; missing for staff alone
    /// @param from handle of the thread or page that it grows out of
    /// @param repeats handles of earlier swarms round the same problem
    record OpeningJson(
            @Nullable String title, @Nullable String wrong, @Nullable String tried, @Nullable String whom, @Nullable Severity severity, @Nullable List<String> skills,
            @Nullable Set<Audience> layer, @Nullable String from, @Nullable List<String> repeats) {}

    /// @param show `active`, `stalled`, `resolved`, `closed` or `all`
    @GetMapping
    SwarmsJson list(@PathVariable String community, @RequestParam(defaultValue = "active") String show, @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var place = places.at(community);
        int most = Math.clamp(limit, 1, MOST);
        var found = swarms.of(place, Show.of(show), after.isEmpty() ? null : last(after, place), most + 1);
        var shown = found.stream().limit(most).toList();
        return new SwarmsJson(lines(shown), found.size() > most ? shown.getLast().item().handle() : null);
    }

    private Swarm last(String cursor, Place place) {
        return items.find(cursor).filter(each -> each.kind().equals(Swarms.KIND) && each.place().equals(place.id())).map(swarms::of)
                .orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private List<SwarmLineJson> lines(List<Swarm> shown) {
        var known = persons.all(shown.stream().map(Swarm::owner).distinct().toList());
        return shown.stream().map(each -> new SwarmLineJson(each.item().handle(), each.title(), each.state(), each.problem().severity(), each.problem().whom(),
                Named.of(known.get(each.owner())), each.course().opened(), each.course().resolved())).toList();
    }

    @PostMapping
    ResponseEntity<SwarmJson> open(@PathVariable String community, @RequestBody OpeningJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var place = places.at(community);
        swarms.requireOpener(place, viewer);
        var id = key == null ? null : Ids.named("swarm " + viewer.self() + " " + key);
        var opening = new Opening(wanted.title(), wanted.wrong(), wanted.whom(), wanted.tried(), wanted.severity(), Objects.requireNonNullElse(wanted.skills(), List.of()), wanted.layer(),
                from(wanted.from(), place));
        var earlier = Objects.requireNonNullElse(wanted.repeats(), List.<String>of()).stream().distinct().map(each -> repeats.named(each, "repeats")).toList();
        var swarm = repeats.open(place, opening, earlier, id, viewer);
        return ResponseEntity.created(URI.create("/api/v1" + swarm.path())).body(telling.swarm(swarm));
    }

    private @Nullable UUID from(@Nullable String handle, Place place) {
        return handle == null ? null : items.find(handle).filter(each -> each.place().equals(place.id()) && each.parent() == null).map(Item::id).orElse(null);
    }
}
