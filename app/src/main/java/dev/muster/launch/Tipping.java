package dev.muster.launch;

import dev.muster.measures.Participation.Asked;
import dev.muster.measures.Participation.Days;
import dev.muster.measures.Participation.Took;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rule by which a community lives without its founders, version 1: within {@link #DAYS} days at least so many people besides
/// the founders contributed, and somebody besides the founders answered {@link #ANSWERED} of the questions asked in them.
///
/// It is a function of days and people alone, so that any past day reads the same whenever one asks.
public final class Tipping {
    public static final int DAYS = 28;
    public static final double ANSWERED = 0.7;
    /// Fewer questions say nothing.
    public static final int FEWEST_QUESTIONS = 5;

    private Tipping() {}

    /// What each day shows.
    public static List<Reading> readings(Days days, LocalDate from, LocalDate to) {
        int length = (int) ChronoUnit.DAYS.between(from, to) + 1;
        var people = new Tally(from, length);
        var asked = new Tally(from, length);
        var answered = new Tally(from, length);
        present(days.people(), people);
        days.questions().forEach(each -> count(each, asked, answered));
        var readings = new ArrayList<Reading>(length);
        for (int i = 0; i < length; i++) {
            readings.add(new Reading(from.plusDays(i), people.next(), asked.next(), answered.next()));
        }
        return readings;
    }

    /// Each contribution makes its author present for as many days as one looks back, and twice at once is once.
    private static void present(List<Took> all, Tally people) {
        var until = new HashMap<UUID, LocalDate>();
        all.stream().sorted(Comparator.comparing(Took::day)).forEach(took -> {
            var last = took.day().plusDays(DAYS - 1L);
            var before = until.put(took.person(), last);
            people.add(before == null || before.isBefore(took.day()) ? took.day() : before.plusDays(1), last);
        });
    }

    private static void count(Asked question, Tally asked, Tally answered) {
        var last = question.day().plusDays(DAYS - 1L);
        var answer = question.answered();
        boolean atOnce = question.day().equals(answer);
        asked.add(atOnce ? question.day() : question.day().plusDays(1), last);
        if (answer != null) {
            answered.add(answer.isBefore(question.day()) ? question.day() : answer, last);
        }
    }

    /// The first day that shows what it takes, all of whose days lie after the beginning.
    ///
    /// @param begin the day of the launch
    public static Optional<Reading> tipped(List<Reading> readings, int wanted, LocalDate begin) {
        return readings.stream().filter(each -> !each.day().minusDays(DAYS - 1L).isBefore(begin) && each.enough(wanted)).findFirst();
    }

    /// Adds one to stretches of days, and tells the sums day by day.
    private static final class Tally {
        private final LocalDate from;
        private final int[] steps;
        private int at;
        private int sum;

        Tally(LocalDate from, int length) {
            this.from = from;
            this.steps = new int[length + 1];
        }

        void add(LocalDate first, LocalDate last) {
            int begin = index(first);
            int end = index(last.plusDays(1));
            if (begin < end) {
                steps[begin]++;
                steps[end]--;
            }
        }

        private int index(LocalDate day) {
            return Math.clamp(ChronoUnit.DAYS.between(from, day), 0, steps.length - 1);
        }

        int next() {
            sum += steps[at++];
            return sum;
        }
    }
}
