package dev.muster.trust.api;

import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.trust.Level;
import dev.muster.trust.Progress;
import dev.muster.trust.Progress.Criterion;
import dev.muster.trust.Rule;
import dev.muster.trust.Rules;
import dev.muster.trust.Trust;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How far one is trusted.
@RestController
@Tag(name = "Trust")
class TrustApi {
    private final Places places;
    private final Trust trust;
    private final Rules rules;

    TrustApi(Places places, Trust trust, Rules rules) {
        this.places = places;
        this.trust = trust;
        this.rules = rules;
    }

    /// @param bound whose bounds hold for you: while a community is young or small, newcomers are held back as regulars are
    /// @param next missing where there is no further level
    /// @param needed how many of the criteria lead there
    record StandingJson(Level level, Level bound, @Nullable Level next, int needed, List<CriterionJson> criteria) {

        static StandingJson of(Progress progress) {
            return new StandingJson(progress.level(), progress.bound(), progress.next(), progress.needed(), progress.criteria().stream().map(CriterionJson::of).toList());
        }
    }

    record CriterionJson(Progress.Deed deed, int has, int needs, boolean met) {

        static CriterionJson of(Criterion criterion) {
            return new CriterionJson(criterion.deed(), criterion.has(), criterion.needs(), criterion.met());
        }
    }

    /// Where you stand in a community. Nobody is told of others.
    @GetMapping("/api/v1/communities/{handle}/trust")
    StandingJson standing(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        return StandingJson.of(trust.progress(places.at(handle), viewer));
    }

    /// The thresholds, for administrators.
    @GetMapping("/api/v1/trust")
    Map<Rule, Integer> rules(Viewer viewer) {
        if (!viewer.administers()) {
            throw new Refusal(viewer.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "trust.rules.only-administrators");
        }
        return rules.all();
    }

    /// Changes those that are named.
    @PutMapping("/api/v1/trust")
    Map<Rule, Integer> change(@RequestBody Map<Rule, Integer> wanted, Viewer viewer) {
        var changes = new EnumMap<Rule, @Nullable Integer>(Rule.class);
        changes.putAll(wanted);
        rules.change(changes, viewer);
        return rules.all();
    }
}
