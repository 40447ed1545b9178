package dev.muster.look;

import static dev.muster.look.CommunitySamples.MIRIAM;
import static dev.muster.look.CommunitySamples.TOBIAS;
import static dev.muster.look.CommunitySamples.XANDER;

import dev.muster.questions.web.AnswerView;
import dev.muster.questions.web.CloseForm;
import dev.muster.questions.web.CommentView;
import dev.muster.questions.web.HistoryView;
import dev.muster.questions.web.ListView;
import dev.muster.questions.web.PostView;
import dev.muster.questions.web.QuestionForm;
import dev.muster.questions.web.ReuseView;
import dev.muster.questions.web.ThreadView;
import dev.muster.questions.web.TrailStep;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Questions in every state of their life.
final class QuestionSamples {
    private static final String TITLE = "How can I tell whether a strong ale will improve in the bottle?";
    private static final String PATH = "/questions/4k7tq2m9xd";
    private static final Instant ASKED = Instant.parse("2026-10-30T07:23:16Z");
    private static final Who NGOZI = new Who("Ngozi Adeyemi", "/people/ngozi", null);
    private static final Who GUEST = new Who("Jean-Baptiste de la Rochefoucauld", null, "supplier");
    private static final List<Crumb> CRUMBS = List.of(
            new Crumb("Communities", "/communities"),
            new Crumb("Beer that keeps", "/communities/beer"),
            new Crumb("Questions", "/communities/beer/questions"));

    private static final String BODY = """
            <p>We have about 200 bottles of our winter ale (8.4 %) left and a publican who would lay them down for three years. I don’t want to sell him something that only gets worse.</p>
            <p>What I know so far:</p>
            <ul><li>bottle conditioned, <em>live yeast</em>, final gravity 1.018</li><li>moderately hopped; the aroma hops will be gone by then</li><li>cellar at 11–13 °C, no light</li></ul>
            <p>Is there a way to tell <strong>before</strong> opening a bottle every six months? Somebody told me to look at <code>dissolved oxygen at filling</code>, which was 90 ppb.</p>
            <blockquote><p>Strong, dark and sour beers get better; everything else gets old.</p></blockquote>
            <p>Is that all there is to it?</p>
            """;
    private static final String LONG_ANSWER = """
            <p>Three things decide it, in this order: <strong>strength, oxygen at filling, and how much of its charm is hops.</strong> Yours is strong enough, and whatever is hoppy about it will go first.</p>
            <table><thead><tr><th>Oxygen at filling</th><th>What we saw after 24 months at 12 °C</th></tr></thead><tbody><tr><td>under 50 ppb</td><td>sherry, dried fruit, still lively</td></tr><tr><td>50 to 150 ppb</td><td>good until about month 18, then flat caramel</td></tr><tr><td>over 150 ppb</td><td>wet cardboard by month 9</td></tr></tbody></table>
            <p>At 90 ppb I would promise eighteen months, not three years. A cheap forecast:</p>
            <ol><li>Put six bottles at 30 °C for four weeks; that is roughly a year in your cellar.</li><li>Taste against six that stayed cold, blind, with three people who don’t know which is which.</li><li>If two of three prefer the warm one, lay them down.</li></ol>
            <pre><code>months_in_cellar ≈ weeks_warm × 2.5 ^ ((T_warm − T_cellar) / 10) / 4.3</code></pre>
            """;

    private QuestionSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of("thread", "questions/thread", solved()),
                Sample.of("thread-open", "questions/thread", unanswered()),
                Sample.of("thread-signed-out", "questions/thread", closed()).seenBy(Sample.Viewer.NOBODY),
                Sample.of("questions", "questions/list", list(true)),
                Sample.of("questions-none", "questions/list", list(false)),
                Sample.of("ask", "questions/form", ask(FormErrors.none())),
                Sample.of("ask-wrong", "questions/form", ask(new FormErrors(Map.of("title", "Write your question as one sentence; it was empty.")))),
                Sample.of("change", "questions/form", change()),
                Sample.of("history", "questions/history", history()),
                Sample.of("close", "questions/close", close()));
    }

    private static ThreadView solved() {
        return new ThreadView(
                PATH, TITLE, CommunitySamples.SOLVED, CRUMBS,
                List.of(
                        new TrailStep("Grew out of", "Winter ale returned by three pubs", "/questions/a"),
                        new TrailStep(null, "This question", null),
                        new TrailStep("Became the page", "Laying down strong beer", "/pages/b")),
                null,
                post("question", XANDER, BODY, "2026-10-30T07:23:16Z", comments(5), true),
                tags(),
                List.of(
                        answer("a1", TOBIAS, LONG_ANSWER, new AnswerView.Accepted("Accepted by Xander, who asked", Instant.parse("2026-11-02T16:00:00Z")), new ReuseView("/answers/a1", 14, 1, true, true, "39 votes at a former forum"), false),
                        answer("a2", NGOZI, "<p>Ask for the total acidity too. Ours went from 0.4 to 0.9 in two years, and people liked it <em>until</em> they knew what it was.</p>", null, new ReuseView("/answers/a2", 2, 0, null, true, null), true),
                        answer("a3", GUEST, "<p>As your malt supplier: the winter batch had 12 % of a caramel malt that browns faster than the summer one. I would halve Tobias’s figures.</p>", null, new ReuseView("/answers/a3", 0, 2, null, true, null), true)),
                "The accepted answer stands first, then those that worked for most",
                new ThreadView.Following(true, true, 7),
                new ThreadView.Composer("Staff, customers and suppliers will see this", null, "", null, List.of(Option.of("all", "Everyone who sees this question", true), Option.of("staff", "Only staff", false))),
                new ThreadView.Acts(true, false, true),
                List.of(XANDER, TOBIAS, NGOZI, GUEST, MIRIAM),
                List.of(new Link("Does a cold cellar slow down staling or only hide it?", "/q/1"), new Link("Why do some of our corked bottles gush?", "/q/2"), new Link("Nitrogen or CO₂: which keeps a half-full keg longer?", "/q/3")),
                "a3");
    }

    private static ThreadView unanswered() {
        return new ThreadView(
                PATH, "Which cleaner is safe for old copper lines?", CommunitySamples.OVERDUE, CRUMBS, List.of(), null,
                post("question", NGOZI, "<p>The pub is listed, the lines are from 1926, and the usual caustic turns them green.</p>", "2026-11-20T04:07:34Z", List.of(), false),
                tags(), List.of(), "",
                new ThreadView.Following(true, false, 0),
                new ThreadView.Composer("Staff, customers and suppliers will see this", null, "", null, List.of()),
                new ThreadView.Acts(false, false, false),
                List.of(NGOZI), List.of(), null);
    }

    private static ThreadView closed() {
        var state = new StateLabel(Tone.QUIET, Icon.CLOSED, "Closed");
        return new ThreadView(
                PATH, TITLE, state, CRUMBS,
                List.of(new TrailStep(null, "This question", null), new TrailStep("Duplicate of", "Which of our beers can be laid down?", "/questions/c")),
                new Notice(Tone.QUIET, "Miriam Castellanos closed this question on 3 November 2026: it repeats “Which of our beers can be laid down?”. Ask a guide to reopen it if yours is different."),
                post("question", XANDER, BODY, "2026-10-30T07:23:16Z", List.of(), false),
                tags(),
                List.of(answer("a1", TOBIAS, LONG_ANSWER, null, new ReuseView("/answers/a1", 14, 0, null, false, null), false)),
                "Answers that worked for most stand first",
                new ThreadView.Following(false, false, 7),
                new ThreadView.Composer(null, new Notice(Tone.QUIET, "Sign in to answer. This question is closed, so even then a guide has to reopen it first."), "", null, List.of()),
                new ThreadView.Acts(false, false, false),
                List.of(XANDER, TOBIAS), List.of(), null);
    }

    private static AnswerView answer(String id, Who by, String html, AnswerView.@Nullable Accepted accepted, ReuseView reuse, boolean mayAccept) {
        return new AnswerView(post(id, by, html, "2026-11-01T11:42:00Z", comments(id.equals("a1") ? 2 : 0), by == TOBIAS), accepted, reuse, mayAccept, accepted != null);
    }

    private static PostView post(String anchor, Who by, String html, String at, List<CommentView> comments, boolean mayEdit) {
        var path = anchor.equals("question") ? PATH : "/answers/" + anchor;
        var edited = mayEdit ? new PostView.Edited(Instant.parse("2026-11-03T08:00:00Z"), path + "/history") : null;
        var layer = by == GUEST ? "Only staff and suppliers see this" : null;
        return new PostView(path, anchor, by, Instant.parse(at), html, edited, layer, null, comments, mayEdit, true);
    }

    private static List<CommentView> comments(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new CommentView("c" + count + index, index % 2 == 0 ? NGOZI : XANDER, ASKED.plusSeconds(7200L * index),
                        index % 2 == 0 ? "<p>Is the 90 ppb measured in the bottle or in the bright tank? It makes a factor of two.</p>" : "<p>In the bottle, ten of them, after shaking.</p>",
                        index == 1 ? "/comments/1/edit" : null))
                .toList();
    }

    private static List<Link> tags() {
        return List.of(new Link("aging", "/t/aging"), new Link("bottle-conditioning", "/t/bc"), new Link("cellaring", "/t/c"));
    }

    private static ListView list(boolean full) {
        var filters = List.of(
                new Tab("Open", "?state=open", 41L, false),
                new Tab("Unanswered", "?state=unanswered", full ? 3L : 0L, !full),
                new Tab("Solved", "?state=solved", 803L, false),
                new Tab("All", "?", 1214L, full),
                new Tab("Mine", "?mine", 5L, false));
        var tags = Stream.of("aging:212", "bottle-conditioning:98", "cellaring:91", "kegs:77", "lines:64", "oxygen:41", "temperature:38", "yeast:12")
                .map(tag -> new ListView.Tagged(tag.split(":")[0], "?tag=" + tag, Long.parseLong(tag.split(":")[1])))
                .toList();
        return new ListView(
                "Beer that keeps", "/communities/beer/questions",
                List.of(CRUMBS.get(0), CRUMBS.get(1), Crumb.here("Questions")),
                filters,
                full ? new ListView.Narrowed("cellaring", "?") : null,
                tags,
                full ? CommunitySamples.rows() : List.of(),
                full ? new Pager(null, "?before=x") : Pager.none(),
                "/communities/beer/questions/new",
                "Every question has an answer",
                "Questions that nobody has answered yet stand here. There are none: you could ask one.");
    }

    private static QuestionForm ask(FormErrors errors) {
        var crumbs = List.of(CRUMBS.get(0), CRUMBS.get(1), CRUMBS.get(2), Crumb.here("Ask a question"));
        return new QuestionForm(
                "/communities/beer/questions", null, crumbs, errors.any() ? "" : "How long does a strong ale keep?", "", "", List.of("aging", "kegs"),
                List.of(), "Staff, customers and suppliers will see this", errors.any() ? List.of() : CommunitySamples.rows().subList(2, 4), "/communities/beer/questions/similar", null,
                "/communities/beer/questions", errors);
    }

    private static QuestionForm change() {
        var crumbs = List.of(CRUMBS.get(1), new Crumb(TITLE, PATH), Crumb.here("Change"));
        return new QuestionForm(PATH, "put", crumbs, TITLE, "We have about 200 bottles of our winter ale…", "aging cellaring", List.of(), List.of(),
                "Staff, customers and suppliers will see this", List.of(), null, "", PATH, FormErrors.none());
    }

    private static HistoryView history() {
        return new HistoryView(TITLE, PATH, List.of(CRUMBS.get(1), new Crumb(TITLE, PATH), Crumb.here("History")), List.of(
                new HistoryView.Revision(2, XANDER, Instant.parse("2026-11-03T08:00:00Z"), "Added the oxygen figure", "<p>Somebody told me to look at <ins>dissolved oxygen at filling, which was 90 ppb</ins><del>the oxygen</del>.</p>", null),
                new HistoryView.Revision(1, XANDER, ASKED, null, BODY, PATH + "/history/1/revert")));
    }

    private static CloseForm close() {
        return new CloseForm(PATH, TITLE, List.of(CRUMBS.get(1), new Crumb(TITLE, PATH), Crumb.here("Close")), List.of(
                new Option("duplicate", "It repeats another question", "Followers are led to the other one.", true),
                new Option("off-purpose", "It has nothing to do with this community’s purpose", null, false),
                new Option("elsewhere", "It was resolved elsewhere", null, false),
                new Option("no-longer", "It is no longer needed", null, false)), "", "", FormErrors.none());
    }
}
