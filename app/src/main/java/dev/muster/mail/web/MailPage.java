package dev.muster.mail.web;

import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letters;
import dev.muster.mail.MailServer.Security;
import dev.muster.mail.MailSettings;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.AdministrationTabs;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Puts the page about mail together.
@Component
class MailPage {
    static final String ADDRESS = "/mail";
    private static final int MOST = 50;
    private static final int LATEST = 10;
    private final MailSettings settings;
    private final Letters letters;
    private final BaseAddress base;
    private final AdministrationTabs tabs;
    private final Pages pages;
    private final Words words;

    MailPage(MailSettings settings, Letters letters, BaseAddress base, AdministrationTabs tabs, Pages pages, Words words) {
        this.settings = settings;
        this.letters = letters;
        this.base = base;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    View show(Viewer viewer) {
        return show(HttpStatus.OK, null, null, FormErrors.none(), viewer);
    }

    View wrong(MailTyped typed, FormErrors errors, Viewer viewer) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, typed, null, errors, viewer);
    }

    View said(Notice notice, Viewer viewer) {
        return show(HttpStatus.OK, null, notice, FormErrors.none(), viewer);
    }

    private View show(HttpStatus status, @Nullable MailTyped typed, @Nullable Notice said, FormErrors errors, Viewer viewer) {
        var present = settings.present(viewer);
        var form = typed != null ? typed : present.map(each -> MailTyped.of(each.server())).orElse(MailTyped.EMPTY);
        var view = new MailView(tabs.at(ADDRESS), said, way(present), present.isPresent(), base.of(""), warning(), form(form, present, errors),
                lines(letters.troubled(MOST, viewer)), lines(letters.latest(LATEST, viewer)));
        return pages.show(status, "mail/mail", Map.of("view", view));
    }

    private String way(Optional<MailSettings.Present> present) {
        return present.map(each -> words.say("mail.way.server", each.server().host(), each.server().sender())).orElseGet(() -> words.say("mail.way.folder"));
    }

    private @Nullable Notice warning() {
        return base.chosen() ? null : new Notice(Tone.WATCH, words.say("mail.links.unset"));
    }

    private MailView.Form form(MailTyped typed, Optional<MailSettings.Present> present, FormErrors errors) {
        var securities = Arrays.stream(Security.values())
                .map(each -> new Option(each.name(), words.say("mail.security." + each), words.say("mail.security." + each + ".hint"), each.name().equals(typed.security())))
                .toList();
        var hint = settings.passwordComesFromOutside() ? "mail.password.outside"
                : present.filter(MailSettings.Present::hasPassword).isPresent() ? "mail.password.kept" : "mail.password.hint";
        return new MailView.Form(typed.host(), typed.port(), securities, typed.user(), words.say(hint), typed.sender(), errors);
    }

    private List<MailView.Line> lines(List<Letters.Standing> found) {
        return found.stream().map(this::line).toList();
    }

    private MailView.Line line(Letters.Standing letter) {
        var kind = words.know(letter.kind()) ? words.say(letter.kind()) : letter.kind();
        boolean waits = letter.state() == Letters.State.WAITING && letter.tries() > 0;
        return new MailView.Line(letter.to(), kind, state(letter.state()), letter.posted(), letter.trouble(), waits ? letter.due() : null,
                letter.canBeTriedAgain() ? ADDRESS + "/letters/" + letter.id() + "/attempts" : null);
    }

    private StateLabel state(Letters.State state) {
        return switch (state) {
            case WAITING -> new StateLabel(Tone.QUIET, Icon.OVERDUE, words.say("mail.state.WAITING"));
            case SENT -> new StateLabel(Tone.GOOD, Icon.CHECK, words.say("mail.state.SENT"));
            case DEAD -> new StateLabel(Tone.ACT, Icon.CLOSED, words.say("mail.state.DEAD"));
        };
    }
}
