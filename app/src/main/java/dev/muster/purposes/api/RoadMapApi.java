package dev.muster.purposes.api;

import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.RoadMap;
import dev.muster.purposes.RoadMap.Step;
import dev.muster.purposes.Unlocking;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which purpose comes next, and what unlocks it: for staff.
@RestController
@RequestMapping("/api/v1/roadmap")
@Tag(name = "Purposes")
class RoadMapApi {
    private final RoadMap road;
    private final Purposes purposes;
    private final Persons persons;

    RoadMapApi(RoadMap road, Purposes purposes, Persons persons) {
        this.road = road;
        this.purposes = purposes;
        this.persons = persons;
    }

    /// @param leftOut whether there are more links than are told
    record RoadMapJson(List<StepJson> steps, boolean leftOut) {}

    /// @param purpose handle of the purpose
    /// @param layer 0 for what waits for nothing
    record StepJson(String purpose, String title, PurposeState state, int layer, boolean unlocked, List<UnlockingJson> waits) {}

    /// @param after handle of the purpose whose success it waits for
    /// @param achieved whether a review found that one achieved
    record UnlockingJson(String after, String condition, boolean onTarget, boolean met, boolean achieved, @Nullable Named saidBy, @Nullable Instant said, @Nullable String evidence) {}

    /// @param onTarget whether it has happened once the outcome measure of the other one has reached its target
    record LinkJson(@Nullable String condition, @Nullable Boolean onTarget) {}

    record SuccessJson(@Nullable String evidence) {}

    @GetMapping
    RoadMapJson road() {
        var drawn = road.drawn();
        var steps = drawn.layers().stream().flatMap(List::stream).toList();
        var handles = steps.stream().map(Step::purpose).collect(Collectors.toMap(Purpose::id, Function.identity()));
        return new RoadMapJson(IntStream.range(0, drawn.layers().size()).boxed()
                .flatMap(layer -> drawn.layers().get(layer).stream().map(each -> step(each, layer, handles))).toList(), drawn.leftOut());
    }

    private StepJson step(Step step, int layer, Map<UUID, Purpose> known) {
        var said = persons.all(step.waits().stream().map(Unlocking::said).filter(Objects::nonNull).map(Unlocking.Said::by).distinct().toList());
        var waits = step.waits().stream().map(each -> {
            var word = each.said();
            return new UnlockingJson(Objects.requireNonNull(known.get(each.after())).handle(), each.condition(), each.onTarget(), each.met(), each.achieved(),
                    word == null ? null : Named.of(said.get(word.by())), word == null ? null : word.at(), word == null ? null : word.evidence());
        }).toList();
        return new StepJson(step.purpose().handle(), step.purpose().title(), step.purpose().state(), layer, step.unlocked(), waits);
    }

    /// Says that the first purpose is unlocked by the success of the second, or says anew by what.
    @PutMapping("/{purpose}/{after}")
    RoadMapJson draw(@PathVariable String purpose, @PathVariable String after, @RequestBody LinkJson wanted, Viewer viewer) {
        road.draw(purposes.at(purpose), purposes.at(after), wanted.condition(), Boolean.TRUE.equals(wanted.onTarget()), viewer);
        return road();
    }

    @DeleteMapping("/{purpose}/{after}")
    RoadMapJson remove(@PathVariable String purpose, @PathVariable String after, Viewer viewer) {
        road.remove(purposes.at(purpose), purposes.at(after), viewer);
        return road();
    }

    /// Says that the condition is met, with what shows it.
    @PostMapping("/{purpose}/{after}/success")
    RoadMapJson meet(@PathVariable String purpose, @PathVariable String after, @RequestBody SuccessJson wanted, Viewer viewer) {
        road.meet(purposes.at(purpose), purposes.at(after), wanted.evidence(), viewer);
        return road();
    }
}
