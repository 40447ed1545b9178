package dev.muster.measures.api;

import dev.muster.communities.Communities;
import dev.muster.measures.Measures;
import dev.muster.measures.api.MeasuresJson.OutcomeStanding;
import dev.muster.purposes.OutcomeJson;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How a community does.
@RestController
@Tag(name = "Measures")
class MeasuresApi {
    private final Places places;
    private final Measures measures;
    private final MeasuresTelling telling;
    private final Communities communities;
    private final Purposes purposes;
    private final Outcomes outcomes;

    MeasuresApi(Places places, Measures measures, MeasuresTelling telling, Communities communities, Purposes purposes, Outcomes outcomes) {
        this.places = places;
        this.measures = measures;
        this.telling = telling;
        this.communities = communities;
        this.purposes = purposes;
        this.outcomes = outcomes;
    }

    /// Everything that is measured about a community, its outcome first.
    ///
    /// @param from the first day (UTC); a year before `to` where missing
    /// @param to the day after the last; where missing, the day after the last on which something happened here
    @GetMapping("/api/v1/communities/{handle}/measures")
    MeasuresJson measures(@PathVariable String handle,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        return telling.tell(place, outcome(place), measures.over(place, measures.spans(place).window(from, to)));
    }

    /// Nothing for a place that is no community.
    private @Nullable OutcomeStanding outcome(Place place) {
        return communities.find(place.id())
                .flatMap(community -> purposes.promise(community.charter().purpose()))
                .map(promise -> new OutcomeStanding(OutcomeJson.of(promise.outcome()), outcomes.standing(promise, place.id())))
                .orElse(null);
    }
}
