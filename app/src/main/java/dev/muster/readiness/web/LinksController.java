package dev.muster.readiness.web;

import dev.muster.mail.BaseAddress;
import dev.muster.readiness.Level;
import dev.muster.readiness.Pass;
import dev.muster.readiness.Passes;
import dev.muster.readiness.Passes.Wish;
import dev.muster.readiness.Round;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Links by which people answer without an account, for those who open rounds.
@Controller
@RequestMapping("/readiness")
class LinksController {
    private final Rounds rounds;
    private final Passes passes;
    private final BaseAddress base;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    LinksController(Rounds rounds, Passes passes, BaseAddress base, Labels labels, Pages pages, Words words) {
        this.rounds = rounds;
        this.passes = passes;
        this.base = base;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Wanted(@Nullable String unit, @Nullable String level, @Nullable String uses) {
        static final Wanted USUAL = new Wanted("1", Level.STAFF.name(), Integer.toString(Passes.USUAL_USES));
    }

    @GetMapping("/rounds/{handle}/links")
    View links(@PathVariable String handle, Viewer viewer) {
        return show(HttpStatus.OK, rounds.at(handle), Wanted.USUAL, null, FormErrors.none(), viewer);
    }

    @PostMapping("/rounds/{handle}/links")
    View make(@PathVariable String handle, Wanted wanted, Viewer viewer) {
        var round = rounds.at(handle);
        var typed = new Typed().optional("uses");
        try {
            var wish = new Wish(typed.whole("unit", wanted.unit()), Typed.choice(Level.class, wanted.level()), typed.whole("uses", wanted.uses()), null);
            var made = typed.run(() -> passes.make(round, wish, viewer));
            return show(HttpStatus.CREATED, round, wanted, made, FormErrors.none(), viewer);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, round, wanted, null, FormErrors.of(invalid, words), viewer);
        }
    }

    @DeleteMapping("/links/{id}")
    View revoke(@PathVariable UUID id, Viewer viewer) {
        var pass = passes.revoke(id, viewer);
        var round = rounds.find(pass.round()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        return pages.redirect(round.address() + "/links", "readiness.pass.revoked");
    }

    private View show(HttpStatus status, Round round, Wanted wanted, Passes.@Nullable Made made, FormErrors errors, Viewer viewer) {
        var lines = passes.of(round, viewer).stream().map(each -> line(round, each)).toList();
        var view = new LinksView(round.name(), round.address() + "/links", labels.crumbs(labels.crumb(round), Crumb.here(words.say("readiness.links"))),
                labels.units(round, wanted.unit()), labels.levels(wanted.level()), wanted.uses() == null ? "" : wanted.uses(),
                made == null ? null : made.address(), made == null ? null : place(round, made.pass()),
                base.chosen() ? null : words.say(viewer.administers() ? "mail.links.unset" : "readiness.links.unreached"), rounds.isOpen(round), lines, errors);
        return pages.show(status, "readiness/links", Map.of("view", view));
    }

    private LinksView.Line line(Round round, Pass pass) {
        return new LinksView.Line(pass.id(), place(round, pass), words.say("readiness.pass.used", pass.used(), pass.most()), pass.expires());
    }

    private String place(Round round, Pass pass) {
        return labels.place(round.unit(pass.unit()).orElseThrow(), pass.level());
    }
}
