package dev.muster.adapt.api;

import dev.muster.adapt.Asking;
import dev.muster.adapt.PromiseKeeping;
import dev.muster.adapt.Request;
import dev.muster.adapt.RequestState;
import dev.muster.adapt.Requests;
import dev.muster.adapt.Show;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What communities ask of the organisation: listed, one more asked, and how promises were kept.
@RestController
@Tag(name = "Requests")
class RequestsApi {
    private static final int MOST = 200;
    private final Places places;
    private final Requests requests;
    private final PromiseKeeping keeping;
    private final Items items;
    private final Persons persons;
    private final RequestTelling telling;

    RequestsApi(Places places, Requests requests, PromiseKeeping keeping, Items items, Persons persons, RequestTelling telling) {
        this.places = places;
        this.requests = requests;
        this.keeping = keeping;
        this.items = items;
        this.persons = persons;
        this.telling = telling;
    }

    /// @param backers how many others need it too
    record RequestLineJson(
            String handle, String title, RequestState state, @Nullable Named by, Instant created, @Nullable Named owner, @Nullable LocalDate due,
            @Nullable LocalDate firstDue, @Nullable LocalDate kept, int backers) {}

    /// @param kept how promises were kept
    /// @param next cursor of the next page, missing on the last
    record RequestsJson(List<RequestLineJson> requests, KeptJson kept, @Nullable String next) {}

    /// @param layer audiences to narrow it to, besides staff; missing for everyone who sees the community
    /// @param about handle of the thread that it came up in
    record AskingJson(@Nullable String title, @Nullable String body, @Nullable String why, @Nullable Set<Audience> layer, @Nullable String about) {}

    /// @param show `all`, `open`, `promised`, `overdue` or `done`
    @GetMapping("/api/v1/communities/{community}/requests")
    RequestsJson list(@PathVariable String community, @RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var place = places.at(community);
        int most = Math.clamp(limit, 1, MOST);
        var found = requests.of(place, Show.of(show), after.isEmpty() ? null : last(after, place), most + 1);
        var shown = found.stream().limit(most).toList();
        return new RequestsJson(lines(shown), KeptJson.of(keeping.in(place)), found.size() > most ? shown.getLast().item().handle() : null);
    }

    private Request last(String cursor, Place place) {
        return items.find(cursor).filter(each -> each.kind().equals(Requests.KIND) && each.place().equals(place.id())).map(requests::of)
                .orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private List<RequestLineJson> lines(List<Request> shown) {
        var known = persons.all(shown.stream().flatMap(each -> Stream.of(each.item().author(), each.owner())).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList());
        return shown.stream().map(each -> new RequestLineJson(each.item().handle(), each.title(), each.state(), Named.of(known.get(each.item().author())), each.item().created(),
                each.owner() == null ? null : Named.of(known.get(each.owner())), each.due(), each.firstDue(), each.kept(), each.backers())).toList();
    }

    @PostMapping("/api/v1/communities/{community}/requests")
    ResponseEntity<RequestJson> ask(@PathVariable String community, @RequestBody AskingJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var place = places.at(community);
        requests.requireAsker(place, viewer);
        var id = key == null ? null : Ids.named("request " + viewer.self() + " " + key);
        var request = requests.ask(place, new Asking(wanted.title(), wanted.body(), wanted.why(), wanted.layer(), about(wanted.about(), place)), id, viewer);
        return ResponseEntity.created(URI.create("/api/v1" + request.path())).body(telling.request(request));
    }

    private @Nullable UUID about(@Nullable String handle, Place place) {
        return handle == null ? null : items.find(handle).filter(each -> each.place().equals(place.id()) && each.parent() == null).map(Item::id).orElse(null);
    }

    /// How somebody kept what they promised to communities, as far as you see the requests.
    @GetMapping("/api/v1/people/{person}/promises")
    KeptJson promises(@PathVariable String person) {
        return KeptJson.of(keeping.by(persons.at(person).id()));
    }
}
