package dev.muster.purposes.web;

import dev.muster.purposes.Path;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What people could work together on: the list, and proposing something.
@Controller
class PurposesController {
    private static final int MOST = 50;
    private final Purposes purposes;
    private final PurposeRows rows;
    private final Pages pages;
    private final Words words;

    PurposesController(Purposes purposes, PurposeRows rows, Pages pages, Words words) {
        this.purposes = purposes;
        this.rows = rows;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/purposes")
    View purposes(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        var wanted = Typed.choice(PurposeState.class, state);
        var last = after.isEmpty() ? null : last(after);
        var found = wanted == null ? purposes.all(last, MOST + 1) : purposes.all(wanted, last, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var here = wanted == null ? "/purposes?" : "/purposes?state=" + wanted + "&";
        var pager = new Pager(last == null ? null : here.substring(0, here.length() - 1),
                found.size() > MOST ? here + "after=" + shown.getLast().handle() : null);
        var propose = viewer.audience() == Audience.EMPLOYEE ? new Link(words.say("purposes.propose"), "/purposes/new") : null;
        return pages.show("purposes/purposes", "view", new PurposesView(tabs(), states(wanted), rows.of(shown), pager, propose,
                words.say("purposes.none"), words.say("purposes.none.more")));
    }

    private Purpose last(String cursor) {
        return purposes.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private List<Tab> tabs() {
        return List.of(new Tab(words.say("purposes.goals.tab"), "/goals", null, false), new Tab(words.say("purposes.purposes"), "/purposes", null, true));
    }

    private List<Tab> states(@Nullable PurposeState wanted) {
        var counts = purposes.counts();
        return Stream.concat(Stream.of(new Tab(words.say("purposes.state.all"), "/purposes", null, wanted == null)),
                Arrays.stream(PurposeState.values()).filter(each -> counts.containsKey(each) || each == wanted)
                        .map(each -> new Tab(words.say("purposes.state." + each), "/purposes?state=" + each, counts.getOrDefault(each, 0L), each == wanted)))
                .toList();
    }

    @GetMapping("/purposes/new")
    View form(Viewer viewer) {
        viewer.self();
        if (viewer.audience() != Audience.EMPLOYEE) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.only-staff");
        }
        return pages.show("purposes/propose", "view", form("", null, FormErrors.none()));
    }

    @PostMapping("/purposes")
    View propose(@RequestParam(defaultValue = "") String title, @RequestParam(required = false) @Nullable String path, Viewer viewer) {
        var chosen = Typed.choice(Path.class, path);
        try {
            return pages.redirect(purposes.propose(new Proposal(null, title, chosen), viewer).address(), "purposes.proposed");
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "purposes/propose", Map.of("view", form(title, chosen, FormErrors.of(invalid, words))));
        }
    }

    private ProposeForm form(String title, @Nullable Path chosen, FormErrors errors) {
        var paths = Arrays.stream(Path.values())
                .map(each -> new Option(each.name(), words.say("purposes.path." + each), words.say("purposes.path." + each + ".hint"), each == chosen))
                .toList();
        return new ProposeForm(List.of(new Crumb(words.say("purposes.purposes"), "/purposes"), Crumb.here(words.say("purposes.propose"))), title, paths, errors);
    }
}
