package dev.muster.swarms.web;

import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import dev.muster.swarms.Drafting;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Lesson;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Resolutions;
import dev.muster.swarms.Resolutions.Capture;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What is done with a swarm over a form of its own: asking somebody, handing it over, saying what solved it, keeping what was
/// learned, opening it again.
@Controller
@RequestMapping("/swarms/{handle}/acts/{kind}")
class ActController {
    private static final String TITLE_TAKEN = "memory.title.taken";
    private final Swarms swarms;
    private final Helping helping;
    private final Resolutions resolutions;
    private final Repeats repeats;
    private final Drafting drafting;
    private final SwarmActs acts;
    private final Places places;
    private final SwarmLabels labels;
    private final Pages pages;
    private final Words words;

    ActController(Swarms swarms, Helping helping, Resolutions resolutions, Repeats repeats, Drafting drafting, SwarmActs acts, Places places, SwarmLabels labels, Pages pages, Words words) {
        this.swarms = swarms;
        this.helping = helping;
        this.resolutions = resolutions;
        this.repeats = repeats;
        this.drafting = drafting;
        this.acts = acts;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Sent(
            @Nullable String person, @Nullable String solution, @Nullable String reason, @Nullable String lesson, @Nullable String page, @Nullable String title,
            @Nullable String body, @Nullable String earlier) {


        String of(String field) {
            return Objects.requireNonNullElse(switch (field) {
                case "person" -> person;
                case "solution" -> solution;
                case "page" -> page;
                case "title" -> title;
                case "body" -> body;
                case "earlier" -> earlier;
                default -> reason;
            }, "");
        }
    }

    @GetMapping
    View form(@PathVariable String handle, @PathVariable String kind, Viewer viewer) {
        var swarm = swarms.at(handle);
        var acting = acting(kind);
        viewer.self();
        var place = places.find(swarm.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var address = swarm.path() + "/acts/" + acting.word();
        boolean may = acting == Acting.REPEAT ? repeats.mayLink(swarm, place, viewer)
                : acts.forms(swarm, place, helping.takesPart(swarm, viewer), viewer).stream().anyMatch(each -> each.href().equals(address));
        if (!may) {
            throw new Refusal(Reason.CONFLICT, "swarms.act.not-yours");
        }
        return show(HttpStatus.OK, swarm, acting, begun(swarm, acting), FormErrors.none());
    }

    private Sent begun(Swarm swarm, Acting acting) {
        if (acting != Acting.CAPTURE) {
            return new Sent("", "", "", "", "", "", "", "");
        }
        var page = resolutions.improved(swarm).map(each -> "/pages/" + each.handle()).orElse("");
        return new Sent("", "", "", page.isEmpty() ? "" : Lesson.IMPROVED.name(), page, swarm.title(), drafting.draft(swarm), "");
    }

    @PostMapping
    View act(@PathVariable String handle, @PathVariable String kind, Sent sent, Viewer viewer) {
        var swarm = swarms.at(handle);
        var acting = acting(kind);
        try {
            return pages.redirect(act(swarm, acting, sent, viewer).address(), "swarms.done." + acting);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, swarm, acting, sent, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            if (!refusal.key().equals(TITLE_TAKEN)) {
                throw refusal;
            }
            return show(HttpStatus.CONFLICT, swarm, acting, sent, FormErrors.of(refusal, "title", words));
        }
    }

    private Swarm act(Swarm swarm, Acting acting, Sent sent, Viewer viewer) {
        return switch (acting) {
            case RESOLUTION -> resolutions.resolve(swarm, sent.solution(), viewer);
            case CAPTURE -> resolutions.capture(swarm, new Capture(Typed.choice(Lesson.class, sent.lesson()), sent.page(), sent.reason(), sent.title(), sent.body()), viewer);
            case ASKING -> helping.ask(swarm, sent.of("person"), viewer);
            case OFFER -> helping.offer(swarm, sent.of("person"), viewer);
            case REPEAT -> repeats.link(swarm, repeats.named(sent.of("earlier"), "earlier"), viewer);
            case REOPENING -> resolutions.reopen(swarm, sent.reason(), viewer);
        };
    }

    private static Acting acting(String kind) {
        return Acting.of(kind).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private View show(HttpStatus status, Swarm swarm, Acting acting, Sent sent, FormErrors errors) {
        var place = places.find(swarm.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var lessons = acting != Acting.CAPTURE ? List.<Option>of()
                : Arrays.stream(Lesson.values()).map(each -> Option.of(each.name(), words.say("swarms.lesson.choice." + each), each.name().equals(sent.lesson()))).toList();
        var form = new ActForm(swarm.path() + "/acts/" + acting.word(), labels.crumbs(place, swarm.title(), swarm.address(), words.say("swarms.act." + acting), ""), acting.name(),
                swarm.title(), acting.field(), sent.of(acting.field()), lessons, sent.of("reason"),
                sent.of("title"), sent.of("body"), swarm.address(), errors);
        return pages.show(status, "swarms/act", Map.of("view", form));
    }
}
