package dev.muster.swarms.api;

import dev.muster.measures.Share;
import dev.muster.measures.Survival;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.rights.Places;
import dev.muster.swarms.Lesson;
import dev.muster.swarms.Repeated;
import dev.muster.swarms.SwarmMeasures;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How a community's swarms go.
@RestController
@RequestMapping("/api/v1/communities/{community}/swarms/figures")
@Tag(name = "Swarms")
class SwarmFiguresApi {
    private final Places places;
    private final SwarmMeasures measures;
    private final Persons persons;

    SwarmFiguresApi(Places places, SwarmMeasures measures, Persons persons) {
        this.places = places;
        this.measures = measures;
        this.persons = persons;
    }

    /// @param hours after how many hours since a swarm was opened
    /// @param waiting the share that still waits from then on
    /// @param watched how many were known to wait just before
    record StepJson(double hours, double waiting, long watched, long came) {}

    /// @param middle in hours; missing where more than half still wait
    record CurveJson(long swarms, long came, @Nullable Double middle, List<StepJson> steps) {}

    record ShareJson(long hits, long of) {}

    /// @param swarm handle of the one that repeats
    /// @param earlier handle of the one that it repeats
    /// @param by who linked them
    record RepeatedJson(String swarm, String title, String earlier, String earlierTitle, @Nullable Named by, Instant at) {}

    /// @param from the first day
    /// @param to the day after the last
    /// @param at the moment up to which it is told
    /// @param helped until the first helper came
    /// @param relieved until whoever had the problem could work again
    /// @param resolved until it was solved
    /// @param returns hand-overs back to somebody who had owned it before
    /// @param people who took part, over all swarms
    /// @param hours of people's time, estimated
    /// @param covered skills asked for that somebody who took part had shown before
    /// @param repeats swarms that somebody has linked to an earlier one as the same problem
    /// @param learned of people who helped with what they could not solve alone before, those who did later
    /// @param repeated the repeats, by swarm, the latest first; at most 500
    record FiguresJson(
            LocalDate from, LocalDate to, Instant at, long swarms, CurveJson helped, CurveJson relieved, CurveJson resolved, long handOvers, ShareJson handedOver, long returns,
            long people, double hours, ShareJson covered, Map<Lesson, Long> lessons, ShareJson repeats, ShareJson learned, List<RepeatedJson> repeated) {}

    /// @param from the first day; twelve months before the last where missing
    /// @param to the day after the last
    @GetMapping
    FiguresJson figures(@PathVariable String community, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(community);
        var told = measures.over(place, measures.spans(place).window(from, to));
        return new FiguresJson(told.window().from(), told.window().to(), told.at(), told.swarms(), curve(told.helped()), curve(told.relieved()), curve(told.resolved()),
                told.handOvers(), share(told.handedOver()), told.returns(), told.people(), told.hours(), share(told.covered()), told.lessons(),
                share(told.repeats()), share(told.learned()), repeated(told.repeated()));
    }

    private List<RepeatedJson> repeated(List<Repeated> all) {
        var known = persons.all(all.stream().map(Repeated::by).distinct().toList());
        return all.stream().map(each -> new RepeatedJson(each.swarm().handle(), String.valueOf(each.swarm().title()), each.earlier().handle(),
                String.valueOf(each.earlier().title()), Named.of(known.get(each.by())), each.at())).toList();
    }

    private static CurveJson curve(Survival curve) {
        return new CurveJson(curve.n(), curve.came(), curve.middle().orElse(null),
                curve.steps().stream().map(each -> new StepJson(each.time(), each.waiting(), each.atRisk(), each.came())).toList());
    }

    private static ShareJson share(Share share) {
        return new ShareJson(share.hits(), share.n());
    }
}
