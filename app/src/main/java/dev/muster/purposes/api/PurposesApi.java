package dev.muster.purposes.api;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.purposes.Path;
import dev.muster.purposes.PathCount;
import dev.muster.purposes.Portfolio;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeFilter;
import dev.muster.purposes.PurposeOrder;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Weight;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/// What communities are, or would be, for: for staff.
@RestController
@RequestMapping("/api/v1/purposes")
@Tag(name = "Purposes")
class PurposesApi {
    private static final int MOST = 200;
    private static final UUID NO_GOAL = new UUID(0, 0);
    private final Purposes purposes;
    private final Portfolio portfolio;
    private final Goals goals;
    private final Persons persons;
    private final PurposeTelling telling;

    PurposesApi(Purposes purposes, Portfolio portfolio, Goals goals, Persons persons, PurposeTelling telling) {
        this.purposes = purposes;
        this.portfolio = portfolio;
        this.goals = goals;
        this.persons = persons;
        this.telling = telling;
    }

    /// @param goal handle of the goal that it serves
    /// @param weight where the seven tests put it on the map of value and risk
    record PurposeLineJson(
            String handle, String title, Path path, PurposeState state, @Nullable Named proposer, Instant created, @Nullable String goal,
            @Nullable Weight weight, @Nullable LocalDate expires) {}

    /// @param next cursor of the next page, missing on the last
    record PurposesJson(List<PurposeLineJson> purposes, @Nullable String next) {}

    /// @param states how many stand in each state
    record CountsJson(Map<PurposeState, Long> states) {}

    /// @param computedLeftOut whether there are more purposes with a computed measure than were looked at
    record PathsJson(List<PathCount> paths, boolean computedLeftOut) {}

    /// @param path how it came up
    record ProposalJson(@Nullable String title, @Nullable Path path) {}

    /// Newest first, unless another order is wanted.
    ///
    /// @param goal handle of the goal that they serve
    @GetMapping
    PurposesJson purposes(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String goal, @RequestParam(required = false) @Nullable PurposeState state,
            @RequestParam(required = false) @Nullable Path path, @RequestParam(defaultValue = "NEWEST") PurposeOrder sort) {
        int most = Math.clamp(limit, 1, MOST);
        var found = portfolio.all(filter(goal, state, path), sort, after.isEmpty() ? null : last(after), most + 1);
        var shown = found.stream().limit(most).toList();
        return new PurposesJson(lines(shown), found.size() > most ? shown.getLast().handle() : null);
    }

    private PurposeFilter filter(String goal, @Nullable PurposeState state, @Nullable Path path) {
        return new PurposeFilter(goal.isEmpty() ? null : goals.find(goal).map(Goal::id).orElse(NO_GOAL), state, path);
    }

    private List<PurposeLineJson> lines(List<Purpose> shown) {
        var known = persons.all(shown.stream().map(Purpose::proposer).distinct().toList());
        var served = goals.all(shown.stream().map(Purpose::plan).filter(Objects::nonNull).map(Purpose.Plan::goal).distinct().toList()).stream()
                .collect(Collectors.toMap(Goal::id, Goal::handle));
        return shown.stream().map(each -> {
            var plan = each.plan();
            return new PurposeLineJson(each.handle(), each.title(), each.path(), each.state(), Named.of(known.get(each.proposer())), each.created(),
                    plan == null ? null : served.get(plan.goal()), plan == null ? null : plan.weight(), plan == null ? null : plan.expires());
        }).toList();
    }

    /// How many purposes stand in each state.
    @GetMapping("/counts")
    CountsJson counts(@RequestParam(defaultValue = "") String goal, @RequestParam(required = false) @Nullable Path path) {
        return new CountsJson(portfolio.counts(filter(goal, null, path)));
    }

    /// What became of purposes by the path along which they came up.
    @GetMapping("/paths")
    PathsJson paths() {
        var paths = portfolio.paths();
        return new PathsJson(paths.counts(), paths.computedLeftOut());
    }

    private Purpose last(String cursor) {
        return purposes.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    @PostMapping
    ResponseEntity<PurposeJson> propose(@RequestBody ProposalJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var id = key == null ? null : Ids.named("purpose " + viewer.self() + " " + key);
        var purpose = purposes.propose(new Proposal(id, wanted.title(), wanted.path()), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + purpose.address())).body(telling.purpose(purpose));
    }
}
