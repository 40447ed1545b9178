package dev.muster.communities.web;

import dev.muster.communities.Charter;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.items.text.Html;
import dev.muster.items.text.Labels;
import dev.muster.items.text.Markdown;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// A charter on one page.
@Controller
class SheetController {
    private final Communities communities;
    private final Memberships memberships;
    private final Purposes purposes;
    private final Persons persons;
    private final CommunityLabels labels;
    private final OutcomeBand band;
    private final Markdown markdown = new Markdown(Labels.in(Locale.ENGLISH));
    private final Pages pages;
    private final Words words;

    SheetController(Communities communities, Memberships memberships, Purposes purposes, Persons persons, CommunityLabels labels, OutcomeBand band, Pages pages, Words words) {
        this.communities = communities;
        this.memberships = memberships;
        this.purposes = purposes;
        this.persons = persons;
        this.labels = labels;
        this.band = band;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/communities/{handle}/charter/sheet")
    View sheet(@PathVariable String handle) {
        var community = communities.at(handle);
        var charter = community.charter();
        var view = new SheetView(community.title(), words.say("communities.stage." + charter.stage()), labels.crumbs(community, "communities.sheet"),
                labels.sentence(purposes.promise(charter.purpose()).orElse(null)), charter.description(), facts(community), guidelines(charter), community.address() + "/charter");
        return pages.show("communities/sheet", "view", view);
    }

    private @Nullable Html guidelines(Charter charter) {
        return charter.guidelines().isBlank() ? null : markdown.render(charter.guidelines());
    }

    private List<SheetView.Fact> facts(Community community) {
        var charter = community.charter();
        var facts = new ArrayList<SheetView.Fact>();
        purposes.promise(charter.purpose()).ifPresent(each -> facts.add(fact("communities.outcome.judged", band.aim(each))));
        facts.add(fact("communities.charter.seen", labels.audience(community)));
        facts.add(fact("communities.charter.promise", words.say("communities.charter.within", charter.answerWithin())));
        facts.add(fact("communities.charter.owner", labels.who(persons.find(charter.owner()).orElse(null)).name()));
        facts.add(fact("communities.guides", memberships.guides(community).stream().map(Person::name).collect(Collectors.joining(", "))));
        facts.add(fact("communities.stage.page", words.say("communities.sheet.stage", words.say("communities.stage." + charter.stage()), Times.day(charter.since()))));
        purposes.find(charter.purpose()).map(Purpose::plan).ifPresent(each -> facts.add(fact("communities.expires", Times.day(each.expires()))));
        return facts;
    }

    private SheetView.Fact fact(String key, String text) {
        return new SheetView.Fact(words.say(key), text);
    }
}
