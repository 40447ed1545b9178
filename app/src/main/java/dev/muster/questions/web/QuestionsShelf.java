package dev.muster.questions.web;

import dev.muster.people.Person;
import dev.muster.people.spi.ProfilePart;
import dev.muster.people.spi.Shelf;
import dev.muster.questions.Addresses;
import dev.muster.questions.Question;
import dev.muster.questions.Written;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A person's latest questions.
@Component
@Order(110)
class QuestionsShelf implements ProfilePart {
    private final Written written;
    private final Labels labels;
    private final Words words;

    QuestionsShelf(Written written, Labels labels, Words words) {
        this.written = written;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Person person, Viewer viewer) {
        var lines = written.questions(person.id(), AnswersShelf.MOST).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shelf(words.say("questions.written.questions"), lines, null, ""));
    }

    private Shelf.Line line(Question question) {
        return new Shelf.Line(new Link(question.title(), Addresses.of(question.item())), labels.of(question.state()),
                words.say("questions.answers", question.answers()), question.item().created());
    }
}
