package dev.muster.people.web;

import dev.muster.mail.MailServer.Security;
import dev.muster.people.Draft;
import dev.muster.people.FirstStart;
import dev.muster.people.MailDraft;
import dev.muster.people.MailDraft.Choice;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The steps of the first start, for a browser that came by the link.
///
/// No route leads here: {@link FirstStartFilter} asks it as long as there is no organisation, and never again.
@Component
class FirstStartWizard {
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String BACK = "back";
    private final FirstStart firstStart;
    private final Pages pages;
    private final Words words;

    FirstStartWizard(FirstStart firstStart, Pages pages, Words words) {
        this.firstStart = firstStart;
        this.pages = pages;
        this.words = words;
    }

    /// Answers a browser that knows the way in; empty for everybody else.
    Optional<View> answer(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        return switch (request.getMethod()) {
            case "GET" -> path.equals(SetupStep.DOOR) ? enter(request, response)
                    : SetupStep.at(path).flatMap(step -> draft(request).map(draft -> show(step, draft)));
            case "POST" -> SetupStep.at(path).flatMap(step -> draft(request).map(draft -> take(step, draft, request, response)));
            default -> Optional.empty();
        };
    }

    /// With the link's secret, or again with the ticket that it gave. The secret stays in no address: the browser goes on at once.
    private Optional<View> enter(HttpServletRequest request, HttpServletResponse response) {
        var ticket = Optional.ofNullable(request.getParameter("key")).flatMap(firstStart::enter);
        ticket.ifPresent(each -> SetupCookie.give(each, request, response));
        return ticket.flatMap(firstStart::draft).or(() -> draft(request)).map(draft -> go(SetupStep.open(firstStart.problems(draft))));
    }

    private Optional<Draft> draft(HttpServletRequest request) {
        return SetupCookie.ticket(request).flatMap(firstStart::draft);
    }

    private View show(SetupStep step, Draft draft) {
        var open = SetupStep.open(firstStart.problems(draft));
        return step.compareTo(open) > 0 ? go(open) : page(HttpStatus.OK, step, draft, List.of());
    }

    private View take(SetupStep step, Draft draft, HttpServletRequest request, HttpServletResponse response) {
        var wrong = keep(step, draft, request);
        if (typed(request, "go").equals(BACK)) {
            return go(step.previous());
        }
        if (!wrong.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, step, draft, wrong);
        }
        return step == SetupStep.CHECK ? finish(draft, request, response) : go(step.next());
    }

    /// @return what is wrong with it
    private List<Invalid.Problem> keep(SetupStep step, Draft draft, HttpServletRequest request) {
        switch (step) {
            case ORGANISATION -> draft.organisation(typed(request, "organisation"));
            case ADMINISTRATOR -> {
                return firstStart.administrator(draft, typed(request, "name"), typed(request, "address"), typed(request, "password"));
            }
            case MAIL -> draft.mail(new MailDraft(choice(draft, typed(request, "go")), typed(request, "host"), typed(request, "port"),
                    typed(request, "security"), typed(request, "user"), typed(request, "mailPassword"), typed(request, "sender")));
            case EXAMPLE -> draft.example(switch (typed(request, "example")) {
                case YES -> true;
                case NO -> false;
                default -> null;
            });
            case CHECK -> { }
        }
        return firstStart.problems(draft).stream().filter(step::asks).toList();
    }

    private static Choice choice(Draft draft, String go) {
        return switch (go) {
            case "skip" -> Choice.LATER;
            case BACK -> draft.mail().choice();
            default -> Choice.SERVER;
        };
    }

    private View finish(Draft draft, HttpServletRequest request, HttpServletResponse response) {
        var open = SetupStep.open(firstStart.problems(draft));
        if (open != SetupStep.CHECK) {
            return go(open);
        }
        var founded = firstStart.finish(draft, Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        SetupCookie.takeAway(request, response);
        SessionCookie.give(founded.session(), request, response);
        return pages.redirect("/", founded.whole() ? "people.setup.done" : "people.setup.done.in-part");
    }

    private View go(SetupStep step) {
        return pages.redirect(step.path(), null);
    }

    private View page(HttpStatus status, SetupStep step, Draft draft, List<Invalid.Problem> wrong) {
        var view = new SetupView(step.number(), SetupStep.values().length, step.path(), draft, securities(draft.mail()), answers(draft),
                FormErrors.of(new Invalid(wrong), words));
        return pages.show(status, step.template, Map.of("view", view));
    }

    private List<Option> securities(MailDraft mail) {
        return Arrays.stream(Security.values()).map(each -> Option.of(each.name(), words.say("people.setup.mail.security." + each), each.name().equals(mail.security()))).toList();
    }

    private List<Option> answers(Draft draft) {
        return List.of(
                new Option(NO, words.say("people.setup.example.no"), words.say("people.setup.example.no.hint"), draft.example().equals(Optional.of(false))),
                new Option(YES, words.say("people.setup.example.yes"), words.say("people.setup.example.yes.hint"), draft.example().equals(Optional.of(true))));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
