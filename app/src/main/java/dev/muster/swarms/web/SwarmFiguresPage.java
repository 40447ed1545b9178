package dev.muster.swarms.web;

import dev.muster.goals.spi.Window;
import dev.muster.items.Item;
import dev.muster.measures.Footing;
import dev.muster.measures.Share;
import dev.muster.measures.Spans;
import dev.muster.measures.Survival;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Times;
import dev.muster.swarms.Repeated;
import dev.muster.swarms.SwarmFigures;
import dev.muster.swarms.SwarmMeasures;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a community's swarms in figures together.
@Component
class SwarmFiguresPage {
    private static final int DAY = 24;
    private static final int MONTH_DAYS = 28;
    private static final int QUARTER_DAYS = 90;
    /// So many repeats are named on the page; the file has more.
    private static final int NAMED = 30;
    private final SwarmMeasures measures;
    private final SwarmLabels labels;
    private final Words words;

    SwarmFiguresPage(SwarmMeasures measures, SwarmLabels labels, Words words) {
        this.measures = measures;
        this.labels = labels;
        this.words = words;
    }

    SwarmFiguresView draw(Place place, Spans spans, Window window) {
        var told = measures.over(place, window);
        var span = Times.day(window.from()) + " to " + Times.day(window.to().minusDays(1));
        return view(place, spans, window, window.from().toString(), window.to().toString(), FormErrors.none(), words.say("swarms.figures.window", span), figures(told, span), repeated(told));
    }

    /// The page for a window that will not do: what was typed, and what is wrong with it.
    SwarmFiguresView again(Place place, Spans spans, String from, String to, FormErrors errors) {
        return view(place, spans, null, from, to, errors, words.say("swarms.figures.window.none"), List.of(), List.of());
    }

    private SwarmFiguresView view(Place place, Spans spans, @Nullable Window window, String from, String to, FormErrors errors, String said, List<SwarmFigure> figures,
            List<SwarmFiguresView.Repeat> repeated) {
        var tabs = List.of(tab("month", spans.last(Period.ofDays(MONTH_DAYS)), window), tab("quarter", spans.last(Period.ofDays(QUARTER_DAYS)), window),
                tab("year", spans.usual(), window), tab("whole", spans.whole(), window));
        var tables = window == null ? List.<Link>of() : Stream.of("curves", "shares", "repeats").map(each -> table(each, place, window)).toList();
        return new SwarmFiguresView(place.title(), labels.crumbs(place, words.say("swarms.figures"), ""), tabs, from, to, errors, said, figures, repeated, tables);
    }

    private Link table(String which, Place place, Window window) {
        var file = which.equals("curves") ? "/figures.csv" : "/figures/" + which + ".csv";
        return new Link(words.say("swarms.figures.table." + which), SwarmLabels.list(place) + file + "?from=" + window.from() + "&to=" + window.to());
    }

    private List<SwarmFiguresView.Repeat> repeated(SwarmFigures told) {
        var shown = told.repeated().stream().limit(NAMED).toList();
        var known = labels.known(shown.stream().map(Repeated::by));
        return shown.stream().map(each -> new SwarmFiguresView.Repeat(link(each.swarm()), link(each.earlier()), labels.who(known.get(each.by())), each.at())).toList();
    }

    private static Link link(Item swarm) {
        return new Link(String.valueOf(swarm.title()), "/swarms/" + swarm.handle());
    }

    private Tab tab(String key, Window window, @Nullable Window chosen) {
        return new Tab(words.say("swarms.figures.window." + key), "?from=" + window.from() + "&to=" + window.to(), null, window.equals(chosen));
    }

    private List<SwarmFigure> figures(SwarmFigures told, String span) {
        var curves = new SwarmCurves(words, span);
        return List.of(
                waited("helped", told.helped(), curves),
                waited("relieved", told.relieved(), curves),
                waited("resolved", told.resolved(), curves),
                share("handed-over", told.handedOver(), told.swarms(), told.handOvers(), told.returns()),
                share("kept", told.kept(), told.closed(), told.known().hits(), told.kept().hits()),
                share("covered", told.covered(), told.covered().n(), SwarmMeasures.LATEST, 0),
                share("repeats", told.repeats(), told.swarms(), told.repeats().hits(), 0),
                share("learned", told.learned(), told.learned().n(), told.learned().hits(), told.learned().n()),
                cost(told));
    }

    private SwarmFigure waited(String key, Survival curve, SwarmCurves curves) {
        var inADay = Footing.of(curve.n()) == Footing.NONE ? null : curve.cameBy(DAY).orElse(null);
        var figure = inADay == null ? null : Figure.share(inADay.value(), inADay.interval().low(), inADay.interval().high(), basis(curve.n()));
        var meaning = figure == null ? untold(curve.n())
                : curve.middle().map(hours -> say(key, "meaning", curves.wait(hours))).orElseGet(() -> say(key, "meaning.no-middle"));
        return figure(key, figure, meaning, figure == null ? null : curves.draw(key, curve));
    }

    /// A share, followed by two numbers that say more.
    private SwarmFigure share(String key, Share share, long n, long more, long still) {
        var interval = Footing.of(n) == Footing.NONE ? null : share.interval();
        var value = share.value();
        var figure = interval == null || value == null ? null : Figure.share(value, interval.low(), interval.high(), basis(n));
        return figure(key, figure, figure == null ? untold(n) : say(key, "meaning", more, Numbers.count(more), still, Numbers.count(still)), null);
    }

    private SwarmFigure cost(SwarmFigures told) {
        var figure = Footing.of(told.swarms()) == Footing.NONE ? null : new Figure(Numbers.decimal(told.hours() / told.swarms()), null, basis(told.swarms()));
        var people = told.swarms() == 0 ? 0 : (double) told.people() / told.swarms();
        return figure("cost", figure, figure == null ? untold(told.swarms()) : say("cost", "meaning", Numbers.decimal(people), Numbers.decimal(told.hours())), null);
    }

    private SwarmFigure figure(String key, @Nullable Figure figure, String meaning, @Nullable Chart chart) {
        return new SwarmFigure(key, say(key, "question"), figure, meaning, say(key, "definition"), say(key, "advice"), chart);
    }

    private String basis(long n) {
        var counted = words.say("swarms.figures.basis", n, Numbers.count(n));
        return Footing.of(n) == Footing.FIRM ? counted : words.say("swarms.figures.only", counted);
    }

    private String untold(long n) {
        return n == 0 ? words.say("swarms.figures.none") : words.say("swarms.figures.too-few", n, Numbers.count(n));
    }

    private String say(String figure, String key, Object... details) {
        return words.say("swarms.figures." + figure + "." + key, details);
    }
}
