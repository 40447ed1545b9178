package dev.muster.readiness.web;

import dev.muster.readiness.Instruments;
import dev.muster.readiness.Round;
import dev.muster.readiness.RoundDraft;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The rounds of the assessment: the list, and opening one.
@Controller
@RequestMapping("/readiness")
class RoundsController {
    private static final int MOST = 50;
    private final Rounds rounds;
    private final Instruments instruments;
    private final Labels labels;
    private final DirectionTabs tabs;
    private final Pages pages;
    private final Words words;

    RoundsController(Rounds rounds, Instruments instruments, Labels labels, DirectionTabs tabs, Pages pages, Words words) {
        this.rounds = rounds;
        this.instruments = instruments;
        this.labels = labels;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View rounds(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        requireStaff(viewer);
        var found = rounds.all(after.isEmpty() ? null : last(after), MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var pager = new Pager(after.isEmpty() ? null : "/readiness", found.size() > MOST ? "/readiness?after=" + shown.getLast().handle() : null);
        return pages.show("readiness/rounds", "view", new RoundsView(tabs.at("/readiness"), own(), shown.stream().map(this::line).toList(), pager,
                Rounds.opens(viewer) ? new Link(words.say("readiness.open"), "/readiness/new") : null, more(viewer)));
    }

    static void requireStaff(Viewer viewer) {
        if (viewer.audience() != Audience.EMPLOYEE) {
            throw new Refusal(viewer.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "readiness.only-staff");
        }
    }

    private Round last(String cursor) {
        return rounds.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private String own() {
        var instrument = instruments.current();
        return words.say("readiness.own", instrument.version(), instrument.minutes());
    }

    private List<Link> more(Viewer viewer) {
        var more = new ArrayList<Link>();
        more.add(new Link(words.say("readiness.instrument"), "/readiness/instrument"));
        if (viewer.leads()) {
            more.add(new Link(words.say("readiness.benchmark"), "/readiness/benchmark"));
        }
        return more;
    }

    private RoundsView.Line line(Round round) {
        return new RoundsView.Line(round.name(), round.address(), labels.state(round), List.of(words.say("readiness.units.count", round.units().size())));
    }

    @GetMapping("/new")
    View form(Viewer viewer) {
        if (!Rounds.opens(viewer)) {
            throw new Refusal(viewer.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "readiness.only-strategists");
        }
        return pages.show("readiness/form", "view", form("", "", "", false, FormErrors.none()));
    }

    @PostMapping
    View open(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String units, @RequestParam(defaultValue = "") String closes,
            @RequestParam(defaultValue = "") String shared, Viewer viewer) {
        var typed = new Typed();
        try {
            var draft = new RoundDraft(null, name, units.lines().toList(), typed.day("closes", closes), !shared.isEmpty());
            return pages.redirect(typed.run(() -> rounds.open(draft, viewer)).address(), "readiness.opened");
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "readiness/form",
                    Map.of("view", form(name, units, closes, !shared.isEmpty(), FormErrors.of(invalid, words))));
        }
    }

    private RoundForm form(String name, String units, String closes, boolean shared, FormErrors errors) {
        return new RoundForm(labels.crumbs(Crumb.here(words.say("readiness.open"))), name, units, closes, shared, errors);
    }
}
