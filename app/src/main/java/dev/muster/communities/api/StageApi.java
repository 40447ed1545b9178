package dev.muster.communities.api;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Stage;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.communities.Taken;
import dev.muster.communities.spi.Missing;
import dev.muster.people.Named;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far a community is, and taking it further.
@RestController
@RequestMapping("/api/v1/communities/{handle}/stage")
@Tag(name = "Communities")
class StageApi {
    private static final int MOST_PAST = 200;
    private final Communities communities;
    private final Stages stages;
    private final Persons persons;

    StageApi(Communities communities, Stages stages, Persons persons) {
        this.communities = communities;
        this.stages = stages;
        this.persons = persons;
    }

    /// @param steps what you may do about it
    /// @param taken the steps that led here, latest first
    record StageJson(Stage stage, Instant since, List<OfferJson> steps, List<TakenJson> taken) {}

    /// @param missing what there is to do first; the step is refused as long as there is something
    record OfferJson(Step step, Stage to, List<LackJson> missing) {}

    /// @param href where it is done
    record LackJson(String sentence, String href) {}

    /// @param by missing where it happened by itself
    record TakenJson(Step step, Stage to, @Nullable Named by, String reason, Instant at) {}

    /// @param reason may be missing
    record StepJson(@Nullable Step step, @Nullable String reason) {}

    @GetMapping
    StageJson stage(@PathVariable String handle, Viewer viewer) {
        return tell(communities.at(handle), viewer);
    }

    /// Takes a step. Those that the clock takes, and those that a review or a new purpose brings, cannot be asked for here.
    @PostMapping
    StageJson move(@PathVariable String handle, @RequestBody StepJson wanted, Viewer viewer) {
        var community = communities.at(handle);
        new Invalid.Check().that(wanted.step() != null, "step", "shell.field.missing").orThrow();
        return tell(stages.move(community, Objects.requireNonNull(wanted.step()), wanted.reason(), viewer), viewer);
    }

    private StageJson tell(Community community, Viewer viewer) {
        var charter = community.charter();
        var offers = Step.after(charter.stage()).filter(each -> each.offered() && Stages.takes(each, community, viewer))
                .map(each -> new OfferJson(each, each.to(), stages.missing(community, each).stream().map(StageApi::lack).toList())).toList();
        var taken = stages.taken(community, MOST_PAST);
        var known = persons.all(taken.stream().map(Taken::by).filter(Objects::nonNull).distinct().toList());
        return new StageJson(charter.stage(), charter.since(), offers, taken.stream().map(each -> taken(each, known)).toList());
    }

    private static LackJson lack(Missing missing) {
        return new LackJson(missing.text(), missing.act().href());
    }

    private static TakenJson taken(Taken taken, Map<UUID, Person> known) {
        return new TakenJson(taken.step(), taken.step().to(), taken.by() == null ? null : Named.of(known.get(taken.by())), taken.reason(), taken.at());
    }
}
