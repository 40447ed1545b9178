package dev.muster.launch.web;

import dev.muster.communities.Community;
import dev.muster.launch.Aims;
import dev.muster.launch.Course;
import dev.muster.launch.Reading;
import dev.muster.shell.Words;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a community does on its way, in a word, a sentence and a picture. Fewer than five people are not told from none.
@Component
class CoursePicture {
    private static final int MOST_POINTS = 180;
    private static final int COLOUR = 3;
    private final Words words;

    CoursePicture(Words words) {
        this.words = words;
    }

    LaunchView.Standing draw(Community community, Course course) {
        return new LaunchView.Standing(state(course), sentence(course), detail(course), course.asOf().toString(), chart(course),
                new Link(words.say("launch.course.table"), LaunchPage.address(community) + "/course.csv?asOf=" + course.asOf()));
    }

    private StateLabel state(Course course) {
        var word = words.say("launch.verdict." + course.verdict());
        return switch (course.verdict()) {
            case NO_AIM -> new StateLabel(Tone.QUIET, Icon.TARGET, word);
            case NOT_BEGUN -> new StateLabel(Tone.QUIET, Icon.LAUNCH, word);
            case TIPPED -> new StateLabel(Tone.GOOD, Icon.RISE, word);
            case ON_THE_WAY -> new StateLabel(Tone.ACCENT, Icon.LAUNCH, word);
            case NOT_COALESCING -> new StateLabel(Tone.ACT, Icon.ALERT, word);
        };
    }

    private String sentence(Course course) {
        var now = course.now();
        if (now == null) {
            return words.say("launch.course.nothing", Times.day(course.asOf()));
        }
        var people = people(now);
        if (course.tipped() != null) {
            return words.say("launch.course.tipped", Times.day(course.tipped()), Times.day(course.asOf()), people);
        }
        return course.aim() == null ? words.say("launch.course.people", Times.day(course.asOf()), people)
                : words.say("launch.course.of", Times.day(course.asOf()), people, Numbers.count(course.aim().people()), Times.day(course.aim().target()));
    }

    private String people(Reading reading) {
        return reading.people() < Aims.FEWEST ? words.say("launch.course.fewer") : Numbers.count(reading.people());
    }

    private String detail(Course course) {
        var now = course.now();
        return now == null || now.share().isEmpty() ? words.say("launch.course.no-share")
                : words.say("launch.course.share", Numbers.percent(now.share().getAsDouble()), Numbers.count(now.questions()));
    }

    private @Nullable Chart chart(Course course) {
        if (course.readings().stream().noneMatch(each -> each.people() >= Aims.FEWEST)) {
            return null;
        }
        var most = course.readings().stream().mapToInt(Reading::people).max().orElse(0);
        var marks = course.aim() == null ? List.<Chart.Mark>of()
                : List.of(new Chart.Mark(words.say("launch.course.mark", Numbers.count(course.aim().people())), course.aim().people(), Tone.GOOD));
        return new Chart("course-chart", words.say("launch.course.chart", Numbers.count(most)), Chart.Kind.LINE, Chart.Axis.DAYS, Chart.Scale.COUNT, words.say("launch.course.day"),
                List.of(new Column(words.say("launch.course.column"), Role.SERIES, COLOUR, words.say("launch.course.fewer")),
                        Column.cases(words.say("launch.course.questions")), Column.cases(words.say("launch.course.answered"))),
                points(course.readings()), marks, words.say("launch.course.source", Times.day(course.begin()), Times.day(course.asOf())));
    }

    /// Every day of a few months; of a longer course, the last day of each equal stretch.
    private static List<Chart.Point> points(List<Reading> readings) {
        int step = Math.ceilDiv(readings.size(), MOST_POINTS);
        int last = (readings.size() - 1) % step;
        return IntStream.range(0, readings.size()).filter(i -> i % step == last).mapToObj(readings::get).map(CoursePicture::point).toList();
    }

    private static Chart.Point point(Reading reading) {
        return new Chart.Point(reading.day().toString(), Times.day(reading.day()),
                Arrays.asList(reading.people() < Aims.FEWEST ? null : Double.valueOf(reading.people()), told(reading, reading.questions()), told(reading, reading.answered())));
    }

    private static @Nullable Double told(Reading reading, int number) {
        return reading.share().isEmpty() ? null : Double.valueOf(number);
    }

    /// Every day, as comma-separated values (RFC 4180).
    static String csv(Course course) {
        var lines = new ArrayList<String>();
        lines.add("day,people_28_days,questions_28_days,answered_by_others_28_days");
        course.readings().forEach(each -> lines.add(String.join(",", each.day().toString(), each.people() < Aims.FEWEST ? "fewer than 5" : Integer.toString(each.people()),
                Objects.requireNonNullElse(number(each, each.questions()), ""), Objects.requireNonNullElse(number(each, each.answered()), ""))));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static @Nullable String number(Reading reading, int number) {
        return reading.share().isEmpty() ? null : Integer.toString(number);
    }
}
