package dev.muster.purposes.web;

import dev.muster.purposes.Path;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Proposing something that people could work together on.
@Controller
class PurposesController {
    private final Purposes purposes;
    private final Pages pages;
    private final Words words;

    PurposesController(Purposes purposes, Pages pages, Words words) {
        this.purposes = purposes;
        this.pages = pages;
        this.words = words;
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
