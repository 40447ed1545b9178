package dev.muster.communities.api;

import dev.muster.communities.Communities;
import dev.muster.goals.Observed;
import dev.muster.goals.Reading;
import dev.muster.goals.Readings;
import dev.muster.people.Persons;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was read of a community's outcome: one reading a day, of which a later one replaces an earlier one.
@RestController
@RequestMapping("/api/v1/communities/{handle}/observations")
@Tag(name = "Communities")
class CommunityObservationsApi {
    private final Communities communities;
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final Persons persons;

    CommunityObservationsApi(Communities communities, Purposes purposes, Outcomes outcomes, Persons persons) {
        this.communities = communities;
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.persons = persons;
    }

    /// All are kept, or none.
    record CommunityReadingsJson(@Nullable List<Reading> observations) {}

    /// Oldest first.
    record CommunityObservationsJson(List<Observed> observations) {}

    @GetMapping
    CommunityObservationsJson observations(@PathVariable String handle) {
        return new CommunityObservationsJson(Observed.all(outcomes.observations(promise(handle)), persons));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommunityObservationsJson> observe(@PathVariable String handle, @RequestBody CommunityReadingsJson wanted, Viewer viewer) {
        return observed(handle, Readings.of(Objects.requireNonNullElse(wanted.observations(), List.of())), viewer);
    }

    /// Lines of `date,value[,note]` in UTF-8; what is wrong is said line by line, and then nothing is kept.
    @PostMapping(consumes = "text/csv")
    ResponseEntity<CommunityObservationsJson> observe(@PathVariable String handle, @RequestBody byte[] csv, Viewer viewer) {
        return observed(handle, Readings.ofCsv(csv), viewer);
    }

    private ResponseEntity<CommunityObservationsJson> observed(String handle, Readings readings, Viewer viewer) {
        outcomes.observe(promise(handle), readings, viewer);
        return ResponseEntity.created(URI.create("/api/v1/communities/" + handle + "/observations")).body(observations(handle));
    }

    private Promise promise(String handle) {
        return purposes.promise(communities.at(handle).charter().purpose()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
