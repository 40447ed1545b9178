package dev.muster.questions.web;

import dev.muster.items.Visits;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.QuestionState;
import dev.muster.questions.Written;
import dev.muster.questions.Written.Own;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own questions in all communities, and what has happened since one asked.
@Controller
class MineController {
    static final String ADDRESS = "/my/questions";
    private final Written written;
    private final Visits visits;
    private final Places places;
    private final Persons persons;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    MineController(Written written, Visits visits, Places places, Persons persons, Labels labels, Pages pages, Words words) {
        this.written = written;
        this.visits = visits;
        this.places = places;
        this.persons = persons;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    View mine(@RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var part = written.own(before, after, viewer);
        var here = places.all(part.entries().stream().map(each -> each.question().item().place()).distinct().toList());
        var news = visits.news(part.entries().stream().map(each -> each.question().id()).toList(), Answers.KIND, viewer);
        var known = persons.all(part.entries().stream().flatMap(each -> Stream.ofNullable(each.latest())).map(Written.Latest::by).distinct().toList());
        return pages.show("questions/mine", "view", new MineView(List.of(Crumb.here(words.say("questions.mine"))),
                part.entries().stream().map(each -> line(each, here, known, news.getOrDefault(each.question().id(), 0))).toList(),
                new Pager(Paths.part(ADDRESS, "before", part.before()), Paths.part(ADDRESS, "after", part.after()))));
    }

    private MineView.Line line(Own own, Map<UUID, Place> places, Map<UUID, Person> known, int news) {
        var question = own.question();
        var place = Objects.requireNonNull(places.get(question.item().place()), "whoever sees a question sees its place");
        var address = Addresses.of(question.item());
        var latest = own.latest() == null ? null : new MineView.Since(sentence(own.latest(), known), own.latest().at());
        var act = question.state() == QuestionState.ANSWERED ? new Link(words.say("questions.mine.accept"), address) : null;
        return new MineView.Line(question.title(), address, labels.of(question.state()), new Link(place.title(), "/communities/" + place.handle()), question.item().created(),
                words.say("questions.answers", question.answers()), news == 0 ? null : words.say("questions.jump.new", news), latest, act);
    }

    private String sentence(Written.Latest latest, Map<UUID, Person> known) {
        var person = known.get(latest.by());
        var name = person == null ? words.say("questions.somebody") : person.name();
        return words.say(latest.kind().equals(Answers.KIND) ? "questions.mine.answered" : "questions.mine.commented", name);
    }
}
