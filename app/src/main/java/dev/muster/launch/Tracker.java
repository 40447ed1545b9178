package dev.muster.launch;

import dev.muster.communities.Community;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.communities.Taken;
import dev.muster.measures.Participation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Says whether a community has tipped, is on its way, or does not coalesce: today, and as of any day before. Asking changes nothing.
@Service
public class Tracker {
    /// The days that a picture shows at most.
    public static final int MOST_DAYS = 1_000;
    private static final int MOST_STEPS = 50;
    private final Aims aims;
    private final Founders founders;
    private final Stages stages;
    private final Participation participation;
    private final Clock clock;

    Tracker(Aims aims, Founders founders, Stages stages, Participation participation, Clock clock) {
        this.aims = aims;
        this.founders = founders;
        this.stages = stages;
        this.participation = participation;
        this.clock = clock;
    }

    public Course now(Community community) {
        return asOf(community, today());
    }

    /// The course up to the end of a day, from when things happened. A day ahead is today.
    public Course asOf(Community community, LocalDate day) {
        var end = day.isAfter(today()) ? today() : day;
        var aim = aims.of(community).orElse(null);
        var launch = launched(community);
        var begin = launch.or(() -> participation.first(community.place())).orElse(end);
        var course = begin.isAfter(end) ? new Course(end, begin, launch.isPresent(), aim, List.of(), null, Course.verdict(aim, List.of(), null, begin, end))
                : course(community, aim, begin, launch.isPresent(), end);
        return aim != null && !hasBegun(community, launch, begin, end) ? course.notBegun() : course;
    }

    /// A launch has, on its day; a community that was at work before it came here, with its first contribution.
    private static boolean hasBegun(Community community, Optional<LocalDate> launch, LocalDate begin, LocalDate end) {
        var chartered = LocalDate.ofInstant(community.charter().chartered(), ZoneOffset.UTC);
        return !begin.isAfter(end) && (launch.isPresent() || begin.isBefore(chartered));
    }

    private Course course(Community community, @Nullable Aim aim, LocalDate begin, boolean launched, LocalDate end) {
        var from = begin.isBefore(end.minusDays(MOST_DAYS)) ? end.minusDays(MOST_DAYS) : begin;
        var besides = founders.of(community).stream().map(Founder::person).toList();
        var days = participation.over(community.place(), from.minusDays(Tipping.DAYS), end, besides);
        var readings = Tipping.readings(days, from, end);
        var tipped = aim == null ? null : Tipping.tipped(readings, aim.people(), begin).map(Reading::day).orElse(null);
        return new Course(end, begin, launched, aim, readings, tipped, Course.verdict(aim, readings, tipped, begin, end));
    }

    /// The day of the last launch.
    private Optional<LocalDate> launched(Community community) {
        return stages.taken(community, MOST_STEPS).stream().filter(each -> each.step() == Step.LAUNCH).findFirst()
                .map(Taken::at).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
