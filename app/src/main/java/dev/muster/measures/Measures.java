package dev.muster.measures;

import dev.muster.goals.spi.Window;
import dev.muster.measures.QuestionLog.Tally;
import dev.muster.measures.Shares.Stretch;
import dev.muster.rights.Place;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Tells how a community does, for the viewer of the moment: what the viewer may not see does not count.
@Service
public class Measures {
    private static final double MINUTES = 60;
    private final QuestionLog questions;
    private final PeopleLog people;
    private final ContributionLog contributions;
    private final ReuseLog reuses;
    private final DeflectionLog deflections;
    private final PeerLog peers;
    private final Rollups rollups;
    private final FittedPlans plans;
    private final Clock clock;

    Measures(QuestionLog questions, PeopleLog people, ContributionLog contributions, ReuseLog reuses, DeflectionLog deflections, PeerLog peers,
            Rollups rollups, FittedPlans plans, Clock clock) {
        this.questions = questions;
        this.people = people;
        this.contributions = contributions;
        this.reuses = reuses;
        this.deflections = deflections;
        this.peers = peers;
        this.rollups = rollups;
        this.plans = plans;
        this.clock = clock;
    }

    /// The stretches of time that there are to look at.
    public Spans spans(Place place) {
        var now = clock.instant();
        return people.stretch(place.id(), now).map(each -> Spans.of(each.earliest(), each.latest(), now)).orElseGet(() -> Spans.none(now));
    }

    /// Everything about one window.
    public CommunityMeasures over(Place place, Window window) {
        rollups.before(place.id());
        return plans.read(() -> told(place, window, AsOf.of(window, clock.instant())));
    }

    private CommunityMeasures told(Place place, Window window, AsOf asOf) {
        var tallies = questions.tallies(place.id(), asOf);
        var months = tallies.stream().filter(each -> each.month() != null).toList();
        var lives = contributions.lives(place.id(), asOf);
        return new CommunityMeasures(window, asOf.at(),
                responses(tallies),
                shares(months, Tally::dayOldAnswered, Tally::dayOld, each -> each.answered() + each.waiting() - each.dayOld()),
                shares(months, Tally::accepted, Tally::replied, _ -> 0),
                reuse(reuses.tallies(place.id(), asOf)),
                deflections.told(place.id(), asOf),
                capacity(months, lives),
                contributors(place.id(), asOf),
                shares(months, Tally::welcomed, Tally::newcomers, Tally::justCome).inGroupsOf(Footing.LEAST),
                Seconds.of(lives, asOf),
                Stays.of(lives, window, asOf.today()),
                Cohorts.of(lives, window, asOf.today()),
                Effort.of(lives, contributions.silent(place.id(), asOf)),
                Ties.of(contributions.ties(place.id(), asOf), asOf),
                Branching.of(contributions.replies(place.id(), asOf)),
                peers.told(place.id(), asOf));
    }

    /// The statement behind a block, with the moments of the window in it.
    public String query(Block block, CommunityMeasures measures) {
        return new AsOf(measures.window(), measures.at()).in(block.query());
    }

    private static Responses responses(List<Tally> tallies) {
        return new Responses(Survival.of(tallies.stream()
                .filter(each -> each.month() == null)
                .map(each -> new Survival.Cases(each.minutes() / MINUTES, each.answered(), each.waiting()))
                .toList()));
    }

    private static Shares shares(List<Tally> months, ToLongFunction<Tally> hits, ToLongFunction<Tally> n, ToLongFunction<Tally> leftOut) {
        var stretches = months.stream()
                .map(each -> new Stretch(month(each), month(each), new Share(hits.applyAsLong(each), n.applyAsLong(each))))
                .filter(each -> each.share().n() > 0)
                .toList();
        return new Shares(Shares.together(stretches), stretches, months.stream().mapToLong(leftOut).sum());
    }

    private static Reuse reuse(List<ReuseLog.Tally> months) {
        var stretches = months.stream().map(each -> new Stretch(each.month(), each.month(), each.reused())).toList();
        return new Reuse(new Shares(Shares.together(stretches), stretches, 0), months.stream().mapToLong(ReuseLog.Tally::times).sum());
    }

    /// Where a question went elsewhere after the window, those who answered it count there: no more than everybody answers.
    private static AnswerCapacity capacity(List<Tally> months, List<Life> lives) {
        long questions = months.stream().mapToLong(Tally::dayOld).sum();
        long people = lives.stream().filter(each -> each.answers() > 0).count();
        return new AnswerCapacity(Math.min(months.stream().mapToLong(Tally::prompt).sum(), questions * people), questions, people);
    }

    private static YearMonth month(Tally tally) {
        return Objects.requireNonNull(tally.month());
    }

    private Contributors contributors(UUID place, AsOf asOf) {
        var all = Contributors.Count.of(0, 0);
        var counts = new HashMap<YearMonth, Contributors.Count>();
        for (var each : people.tallies(place, asOf)) {
            var count = Contributors.Count.of(each.people(), each.contributions());
            if (each.month() == null) {
                all = count;
            } else {
                counts.put(each.month(), count);
            }
        }
        var months = months(counts.keySet(), asOf)
                .map(each -> new Contributors.Month(each, counts.getOrDefault(each, Contributors.Count.of(0, 0)), asOf.covers(each)))
                .toList();
        return new Contributors(all, months);
    }

    /// From the first month in which somebody contributed to the month from which one looks back.
    private static Stream<YearMonth> months(Set<YearMonth> counted, AsOf asOf) {
        var last = YearMonth.from(asOf.at().minusNanos(1).atOffset(ZoneOffset.UTC));
        return counted.stream().min(Comparator.naturalOrder()).stream()
                .flatMap(first -> Stream.iterate(first, each -> !each.isAfter(last), each -> each.plusMonths(1)));
    }
}
