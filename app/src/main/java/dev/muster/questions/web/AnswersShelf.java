package dev.muster.questions.web;

import dev.muster.people.Person;
import dev.muster.people.spi.ProfilePart;
import dev.muster.people.spi.Shelf;
import dev.muster.questions.Addresses;
import dev.muster.questions.QuestionState;
import dev.muster.questions.Written;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A person's latest answers, with what became of them.
@Component
@Order(100)
class AnswersShelf implements ProfilePart {
    static final int MOST = 10;
    private final Written written;
    private final Labels labels;
    private final Words words;

    AnswersShelf(Written written, Labels labels, Words words) {
        this.written = written;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Person person, Viewer viewer) {
        var lines = written.answers(person.id(), MOST).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shelf(words.say("questions.written.answers"), lines, null, ""));
    }

    private Shelf.Line line(Written.Given given) {
        var answer = given.answer();
        return new Shelf.Line(new Link(String.valueOf(given.question().title()), Addresses.of(answer.item())),
                answer.accepted() ? labels.of(QuestionState.SOLVED) : null, worked(answer.tally().worked()), answer.item().created());
    }

    private @Nullable String worked(int people) {
        return people == 0 ? null : words.say("questions.reuse.solved", people);
    }
}
