package dev.muster.desk.web;

import dev.muster.desk.HelpDesk;
import dev.muster.desk.Taking;
import dev.muster.desk.Takings;
import dev.muster.items.Hints;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Addresses;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionState;
import dev.muster.questions.spi.ThreadPart;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Who;
import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who is on a question that is not settled, at the head of its thread, for those who work at its desk.
@Component
class TakingPart implements ThreadPart {
    private final Takings takings;
    private final Persons persons;
    private final Pages pages;
    private final Words words;

    TakingPart(Takings takings, Persons persons, Pages pages, Words words) {
        this.takings = takings;
        this.persons = persons;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public Optional<Content> part(Question question, Place place, Viewer viewer, Hints hints) {
        if (question.state() == QuestionState.SOLVED || question.state() == QuestionState.CLOSED || !HelpDesk.isFor(place, viewer)) {
            return Optional.empty();
        }
        var taken = (hints.may(Takings.TAKEN) ? takings.of(question) : Optional.<Taking>empty()).map(each -> taken(each, viewer)).orElse(null);
        var shown = new TakingView(Addresses.path(question.item()), Addresses.of(question.item()), question.unheard(), taken);
        return Optional.of(pages.drawn("desk/parts/taking", Map.of("words", words, "shown", shown)));
    }

    private DeskView.Taken taken(Taking taking, Viewer viewer) {
        var who = persons.find(taking.person()).map(Person::name).orElseGet(() -> words.say("people.somebody"));
        return new DeskView.Taken(new Who(who, null, null), viewer.is(taking.person()), taking.since(), taking.until());
    }
}
