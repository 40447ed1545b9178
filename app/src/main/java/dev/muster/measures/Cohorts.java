package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How many of those who began in the same months contribute again later, four weeks by four weeks since they began.
///
/// @param all of everybody who began in the window, for each four weeks: how many contributed, of those who have been watched for so long
/// @param groups by the months in which they began, the earliest first
public record Cohorts(List<Share> all, List<Group> groups) {
    /// So many days are looked at together.
    public static final int DAYS = 28;
    /// For so many stretches, which make a year.
    public static final int STRETCHES = 13;

    /// People who began in these months.
    ///
    /// @param again how many of them contributed in each four weeks; null where not all of them have been watched for so long
    public record Group(YearMonth from, YearMonth to, long people, List<@Nullable Long> again) {
        Group plus(Group later) {
            return new Group(from, later.to, people + later.people,
                    IntStream.range(0, STRETCHES).mapToObj(stretch -> sum(again.get(stretch), later.again.get(stretch))).collect(Collectors.toList()));
        }

        private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
            return one == null || other == null ? null : Long.valueOf(one + other);
        }

        /// The share that contributed in one four weeks; the first ones have the number 0.
        public @Nullable Share share(int stretch) {
            var hits = again.get(stretch);
            return hits == null ? null : new Share(hits, people);
        }
    }

    static Cohorts of(Collection<Life> lives, Window window, LocalDate today) {
        var began = lives.stream().filter(each -> !each.first().isBefore(window.from())).toList();
        var months = began.stream().collect(Collectors.groupingBy(each -> YearMonth.from(each.first()), TreeMap::new, Collectors.toList()));
        var groups = new ArrayList<Group>();
        months.forEach((month, people) -> groups.add(group(month, people, today)));
        return new Cohorts(IntStream.range(0, STRETCHES).mapToObj(stretch -> share(began, stretch, today)).toList(), joined(groups));
    }

    private static Share share(List<Life> began, int stretch, LocalDate today) {
        var known = began.stream().filter(each -> watched(each, stretch, today)).toList();
        return new Share(present(known, stretch), known.size());
    }

    private static Group group(YearMonth month, List<Life> people, LocalDate today) {
        return new Group(month, month, people.size(), IntStream.range(0, STRETCHES)
                .mapToObj(stretch -> people.stream().allMatch(each -> watched(each, stretch, today)) ? Long.valueOf(present(people, stretch)) : null)
                .collect(Collectors.toList()));
    }

    private static boolean watched(Life life, int stretch, LocalDate today) {
        return !life.first().plusDays((stretch + 1L) * DAYS - 1).isAfter(today);
    }

    private static long present(List<Life> people, int stretch) {
        return people.stream().filter(each -> each.present(stretch)).count();
    }

    /// Neighbouring months together until each group has enough people for nobody to be recognised.
    private static List<Group> joined(List<Group> months) {
        var joined = new ArrayList<Group>();
        for (var month : months) {
            boolean few = !joined.isEmpty() && joined.getLast().people() < Footing.LEAST;
            joined.add(few ? joined.removeLast().plus(month) : month);
        }
        if (joined.size() > 1 && joined.getLast().people() < Footing.LEAST) {
            var last = joined.removeLast();
            joined.add(joined.removeLast().plus(last));
        }
        return List.copyOf(joined);
    }

    /// The groups by so many months together: 3 make a quarter, 12 a year.
    public List<Group> by(int months) {
        var together = new TreeMap<Integer, Group>();
        groups.forEach(each -> together.merge((each.from().getYear() * 12 + each.from().getMonthValue() - 1) / months, each, Group::plus));
        return List.copyOf(together.values());
    }

    /// How many people began.
    public long people() {
        return groups.stream().mapToLong(Group::people).sum();
    }

    /// The share of everybody in one four weeks; null where too few have been watched for so long for anything to be said.
    public @Nullable Share told(int stretch) {
        var share = all.get(stretch);
        return share.footing() == Footing.NONE ? null : share;
    }

    /// The last four weeks of which anything can be said; 0 where that is none after the first.
    public int last() {
        return IntStream.range(0, STRETCHES).filter(stretch -> Objects.nonNull(told(stretch))).max().orElse(0);
    }
}
