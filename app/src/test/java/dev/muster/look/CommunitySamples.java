package dev.muster.look;

import dev.muster.communities.web.CommunityView;
import dev.muster.communities.web.Help;
import dev.muster.communities.web.Need;
import dev.muster.communities.web.PurposeSentence;
import dev.muster.communities.web.SpaceView;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Outcome;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Sketch;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The community of people who keep and serve beer, flourishing and just begun.
final class CommunitySamples {
    static final Who MIRIAM = new Who("Miriam Castellanos", "/people/miriam", "guide");
    static final Who TOBIAS = new Who("Tobias Achterberg-Lindqvist", "/people/tobias", "staff");
    static final Who XANDER = new Who("Xander", "/people/xander", null);
    static final StateLabel OPEN = new StateLabel(Tone.ACCENT, Icon.OPEN, "Open");
    static final StateLabel ANSWERED = new StateLabel(Tone.ACCENT, Icon.ANSWERED, "Answered");
    static final StateLabel SOLVED = new StateLabel(Tone.GOOD, Icon.SOLVED, "Solved");
    static final StateLabel OVERDUE = new StateLabel(Tone.WATCH, Icon.OVERDUE, "Overdue");
    static final StateLabel CLOSED = new StateLabel(Tone.QUIET, Icon.CLOSED, "Closed");
    static final PurposeSentence PURPOSE = new PurposeSentence(
            "cellar masters, publicans and brewers",
            "beer that goes stale before it is drunk",
            "an answer that works in their own cellar within two weeks",
            "fewer returned kegs");

    private static final double[] SOLVED_WITHIN_TWO_WEEKS = {
        .48, .46, .51, .50, .55, .53, .49, .54, .57, .56, .59, .58, .61, .57, .60, .62, .59, .61, .64, .62
    };

    private CommunitySamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of("community", "communities/community", flourishing()),
                Sample.of("community-new", "communities/community", justOpened()),
                Sample.of("community-signed-out", "communities/community", flourishing()).seenBy(Sample.Viewer.NOBODY));
    }

    static CommunityView flourishing() {
        return new CommunityView(
                "Beer that keeps",
                PURPOSE,
                "/purposes/8f3k2m1q9z",
                new StateLabel(Tone.GOOD, Icon.GROW, "Tipped"),
                null,
                outcome(),
                null,
                List.of(
                        new Need(Tone.WATCH, Icon.OVERDUE, "3 questions have waited longer than a day for a first answer", new Link("Answer them", "/q?unanswered")),
                        new Need(Tone.ACCENT, Icon.PERSON, "2 newcomers asked their first question this week", new Link("Welcome them", "/q?newcomers")),
                        new Need(Tone.ACCENT, Icon.ANSWERED, "5 of your own questions have an answer that you have neither accepted nor turned down", new Link("Look at the answers", "/q?mine"))),
                tabs(1214L, 38L),
                new SpaceView("Newest questions", rows(), new Link("Ask a question", "/communities/beer/questions/new"), new Link("All 1 214 questions", "/communities/beer/questions"), "", ""),
                List.of(MIRIAM, TOBIAS),
                List.of("Say what you tried, and with which beer.", "Accept the answer that worked; others find it by that.", "Prices and customers’ names stay out."),
                new Link("The whole charter", "/communities/beer/charter"),
                List.of(
                        new Help(XANDER, "solved", new Link("Why do some of our corked bottles gush?", "/q/1"), Instant.parse("2026-11-19T09:12:00Z")),
                        new Help(TOBIAS, "solved", new Link("Nitrogen or CO₂: which keeps a half-full keg longer?", "/q/2"), Instant.parse("2026-11-17T15:40:00Z")),
                        new Help(new Who("Ngozi Adeyemi", "/people/ngozi", null), "answered first", new Link("Does honey beer keep?", "/q/3"), Instant.parse("2026-11-15T07:05:00Z"))),
                "Staff, customers and suppliers see this community and may ask here.");
    }

    static CommunityView justOpened() {
        return new CommunityView(
                "Returnable bottles",
                new PurposeSentence("bottlers and depot managers", "bottles that come back chipped", "less sorting by hand", "a longer life for every bottle"),
                null,
                new StateLabel(Tone.ACCENT, Icon.LAUNCH, "Chartered"),
                null,
                null,
                new Link("Record the first reading", "/goals/1/observations"),
                List.of(new Need(Tone.ACCENT, Icon.GROW, "No seed questions are planned yet", new Link("Plan the start", "/launch"))),
                tabs(0L, 2L),
                new SpaceView("Newest questions", List.of(), new Link("Ask the first question", "/ask"), new Link("All questions", "/q"), "Questions will stand here", "People ask what they need for the purpose above; others answer, and the asker marks the answer that worked."),
                List.of(MIRIAM),
                List.of(),
                null,
                List.of(),
                "Only staff see this community.");
    }

    static Outcome outcome() {
        var readings = IntStream.range(0, SOLVED_WITHIN_TWO_WEEKS.length)
                .mapToObj(month -> new Sketch.Reading(LocalDate.of(2025, 3, 1).plusMonths(month), SOLVED_WITHIN_TWO_WEEKS[month]))
                .toList();
        return new Outcome(
                "62\u00a0%",
                "of questions solved within two weeks; was 48\u00a0%, aim 70\u00a0% by March 2027",
                new Sketch(readings, .48, .70, "was 48 %", "aim 70 %", "Share of questions solved within two weeks: 48 % in March 2025, 62 % in October 2026, aim 70 %."),
                "/communities/beer/measures");
    }

    static List<Row> rows() {
        return List.of(
                row("Which cleaner is safe for old copper lines?", OVERDUE, List.of("ingredients", "spirits"), "Gabe Fahrenkrug", "2026-11-20T04:07:34Z", List.of()),
                row("Does a cold cellar slow down staling or only hide it?", ANSWERED, List.of("recommendations", "pairing", "cocktails"), "Jean-Baptiste de la Rochefoucauld", "2026-11-19T08:13:45Z", List.of("3 answers")),
                row("Keg foams although the pressure is right: what else?", SOLVED, List.of("specialty-beers"), "Xander", "2026-11-18T09:36:45Z", List.of("1 answer", "solved it for 2 people")),
                row("Were our seasonal beers really made to fit what the harvest brought in that month, or did somebody in marketing think of the calendar first?", SOLVED, List.of("history", "seasonal", "breweries", "ingredients", "marketing-and-advertising"), "Tobias Achterberg-Lindqvist", "2026-11-14T13:55:24Z", List.of("4 answers", "solved it for 14 people")),
                row("Who has served unpasteurised lager from the wood in August?", ANSWERED, List.of("health", "temperature"), "Ngozi Adeyemi", "2026-11-12T10:21:46Z", List.of("3 answers")),
                row("How can I tell whether a strong ale will improve in the bottle?", CLOSED, List.of("aging", "cellaring"), "Xander", "2026-10-30T07:23:16Z", List.of("8 answers", "solved it for 39 people")));
    }

    private static Row row(String title, StateLabel state, List<String> tags, String by, String at, List<String> facts) {
        var links = tags.stream().map(tag -> new Link(tag, "/communities/beer/questions?tag=" + tag)).toList();
        return new Row(title, "/questions/4k7tq2m9xd", state, links, new Who(by, "/people/x", null), Instant.parse(at), null, facts);
    }

    private static List<Tab> tabs(long questions, long people) {
        return List.of(
                new Tab("Questions", "/communities/beer", questions, true),
                new Tab("Measures", "/communities/beer/measures", null, false),
                new Tab("People", "/communities/beer/people", people, false),
                new Tab("Charter", "/communities/beer/charter", null, false));
    }
}
