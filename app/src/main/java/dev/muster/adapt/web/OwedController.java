package dev.muster.adapt.web;

import dev.muster.adapt.PromiseKeeping;
import dev.muster.adapt.Requests;
import dev.muster.people.Persons;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What one person answers for, as far as the viewer sees the requests.
@Controller
class OwedController {
    private static final int EVER = 36_500;
    private static final int MOST = 50;
    private final Persons persons;
    private final Requests requests;
    private final PromiseKeeping keeping;
    private final RequestLabels labels;
    private final Pages pages;
    private final Words words;

    OwedController(Persons persons, Requests requests, PromiseKeeping keeping, RequestLabels labels, Pages pages, Words words) {
        this.persons = persons;
        this.requests = requests;
        this.keeping = keeping;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/people/{handle}/promises")
    View owed(@PathVariable String handle) {
        var person = persons.at(handle);
        var kept = keeping.by(person.id());
        var notice = kept.overdue() == 0 ? null : new Notice(Tone.ACT, words.say("adapt.owed.overdue", kept.overdue()));
        return pages.show("adapt/owed", "view", new OwedView(person.name(), List.of(new Crumb(person.name(), person.address()), Crumb.here(words.say("adapt.owed"))), notice,
                labels.rows(requests.owed(person.id(), EVER, MOST)), labels.kept(kept)));
    }
}
