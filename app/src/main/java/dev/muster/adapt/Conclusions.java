package dev.muster.adapt;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Repurposing;
import dev.muster.communities.Stage;
import dev.muster.purposes.Ending;
import dev.muster.purposes.Endings;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a review may end as somebody wants it to.
@Component
class Conclusions {
    private static final int LONGEST_REASON = 2_000;
    private final Communities communities;
    private final Repurposing repurposing;
    private final Purposes purposes;
    private final Endings endings;
    private final Words words;

    Conclusions(Communities communities, Repurposing repurposing, Purposes purposes, Endings endings, Words words) {
        this.communities = communities;
        this.repurposing = repurposing;
        this.purposes = purposes;
        this.endings = endings;
        this.words = words;
    }

    /// What became of a community's purpose: what was said before stands; else it is as wanted.
    PurposeFate fate(Conclusion wanted, Community community) {
        return said(community).orElse(Objects.requireNonNullElse(wanted.purpose(), PurposeFate.ACTIVE));
    }

    /// What an earlier review said of a community's purpose.
    Optional<PurposeFate> said(Community community) {
        return endings.in(community.charter().purpose(), community.id()).map(Ending::fate).map(each -> PurposeFate.valueOf(each.name()));
    }

    /// @throws Invalid with everything that will not do
    void check(Conclusion wanted, Community community) {
        var verdict = wanted.verdict();
        var check = new Invalid.Check().that(verdict != null, "verdict", "shell.field.missing")
                .that(verdict != Verdict.REPURPOSE || community.charter().stage() == Stage.NOT_COALESCED, "verdict", "adapt.review.repurpose.stage", stage(community))
                .text(wanted.reason(), "reason", LONGEST_REASON);
        checkInto(wanted, community, check);
        checkFate(wanted, community, check);
        wanted.costs().check(check);
        var problems = new ArrayList<>(check.found());
        if (verdict == Verdict.REPURPOSE) {
            problems.addAll(next(wanted.next(), community));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private String stage(Community community) {
        return words.say("communities.stage." + community.charter().stage());
    }

    private void checkInto(Conclusion wanted, Community community, Invalid.Check check) {
        if (wanted.verdict() == Verdict.MERGE) {
            check.that(wanted.into() != null, "into", "shell.field.missing")
                    .that(wanted.into() == null || goesOn(wanted.into(), community), "into", "adapt.review.into.odd");
        }
    }

    private boolean goesOn(UUID into, Community community) {
        return !into.equals(community.id()) && communities.find(into).filter(each -> !each.closed()).isPresent();
    }

    private void checkFate(Conclusion wanted, Community community, Invalid.Check check) {
        var verdict = wanted.verdict();
        var said = said(community).orElse(null);
        check.that(verdict == null || verdict.goesOn() || fate(wanted, community).ends(), "purpose", "adapt.review.purpose.ends")
                .that(said == null || wanted.purpose() == null || wanted.purpose() == said, "purpose", "adapt.review.purpose.said",
                        said == null ? "" : words.say("adapt.fate." + said));
    }

    /// What the purpose lacks for which the community is to go on.
    private List<Invalid.Problem> next(@Nullable UUID next, Community community) {
        if (next == null) {
            return List.of(new Invalid.Problem("next", "shell.field.missing", List.of()));
        }
        return repurposing.missing(community, purpose(next)).stream().map(each -> new Invalid.Problem("next", each.key(), each.details())).toList();
    }

    private @Nullable Purpose purpose(UUID id) {
        return purposes.find(id).orElse(null);
    }
}
