package dev.muster.adapt;

import dev.muster.adapt.Evidence.Answers;
import dev.muster.adapt.Evidence.Asked;
import dev.muster.adapt.Evidence.Outcome;
import dev.muster.adapt.Evidence.Part;
import dev.muster.adapt.Evidence.Point;
import dev.muster.adapt.Evidence.Promised;
import dev.muster.communities.Community;
import dev.muster.goals.spi.Window;
import dev.muster.measures.CommunityMeasures;
import dev.muster.measures.Footing;
import dev.muster.measures.Measures;
import dev.muster.measures.Share;
import dev.muster.purposes.OutcomeMeasure;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Standing;
import dev.muster.purposes.Standing.Now;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what there is to tell of a community, in the name of nobody in particular of an audience who belongs to it: so what
/// is kept of it betrays nothing to others of that audience who may see the community.
@Component
class Evidences {
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final Measures measures;
    private final JdbcClient jdbc;
    private final Clock clock;

    Evidences(Purposes purposes, Outcomes outcomes, Measures measures, JdbcClient jdbc, Clock clock) {
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.measures = measures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Outside any transaction: it looks as somebody else.
    Evidence of(Community community, Window window, Audience audience) {
        return Viewer.newcomer(audience).asGuestOf(community.id(), () -> read(community, window));
    }

    private Evidence read(Community community, Window window) {
        var told = measures.over(community.place(), window);
        return new Evidence(window.from(), window.to(), outcome(community), told.contributors().all().people(), answers(told), asked(community.id(), window), promised(community.id(), window));
    }

    private @Nullable Outcome outcome(Community community) {
        return purposes.promise(community.charter().purpose())
                .map(promise -> outcome(promise.outcome(), outcomes.standing(promise, community.id()))).orElse(null);
    }

    private static Outcome outcome(OutcomeMeasure outcome, Standing standing) {
        boolean computed = outcome.source() instanceof Computed;
        Now now = standing.now();
        var told = now == null || computed && Footing.of(now.value().n()) == Footing.NONE ? null : now;
        var series = standing.series().stream().filter(each -> !computed || Footing.of(each.value().n()) != Footing.NONE)
                .map(each -> new Point(each.day(), each.value().value())).toList();
        return new Outcome(outcome.name(), outcome.unit(), outcome.direction(), outcome.target().doubleValue(), outcome.due(), standing.baseline(),
                told == null ? null : told.value().value(), told == null ? null : told.day(), told == null || !computed ? null : told.value().n(), series);
    }

    private static Answers answers(CommunityMeasures told) {
        return new Answers(told.responses().questions(), told.responses().answered(), part(told.answerRate().all()), part(told.acceptanceRate().all()), told.reuse().times());
    }

    private static Part part(Share share) {
        return new Part(Footing.of(share.n()) == Footing.NONE ? null : share.hits(), share.n());
    }

    private Asked asked(UUID place, Window window) {
        return jdbc.sql("""
                select count(*) as asked, count(*) filter (where i.state = 'asked') as waiting, count(*) filter (where i.state = 'kept') as done,
                       count(*) filter (where i.state = 'declined') as declined
                  from adapt.request r
                  join items.item i on i.id = r.item_id
                 where r.place_id = :place and r.created >= :from and r.created < :to and i.state <> 'withdrawn'
                """)
            .param("place", place).param("from", window.start().atOffset(ZoneOffset.UTC)).param("to", window.end().atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Asked(row.getLong("asked"), row.getLong("waiting"), row.getLong("done"), row.getLong("declined"))).single();
    }

    private Promised promised(UUID place, Window window) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var end = window.to().isBefore(today) ? window.to() : today;
        return jdbc.sql("""
                select count(*) filter (where r.kept <= r.first_due and r.first_due >= :from and r.first_due < :to) as kept,
                       count(*) filter (where r.first_due >= :from and r.first_due < :to) as promises,
                       count(*) filter (where r.due < :today) as overdue
                  from adapt.request r
                 where r.place_id = :place and r.first_due is not null
                """)
            .param("place", place).param("from", window.from()).param("to", end).param("today", today)
            .query((row, _) -> new Promised(row.getLong("kept"), row.getLong("promises"), row.getLong("overdue"))).single();
    }
}
