package dev.muster.questions.web;

import dev.muster.people.spi.HomePart;
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

/// One's own latest questions on the home page.
@Component
@Order(30)
class QuestionsHome implements HomePart {
    private static final int MOST = 5;
    private final Written written;
    private final Labels labels;
    private final Words words;

    QuestionsHome(Written written, Labels labels, Words words) {
        this.written = written;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Viewer viewer) {
        if (!viewer.signedIn()) {
            return Optional.empty();
        }
        var lines = written.questions(viewer.self(), MOST).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(new Shelf(words.say("questions.mine"), lines, new Link(words.say("questions.mine.all"), MineController.ADDRESS), ""));
    }

    private Shelf.Line line(Question question) {
        return new Shelf.Line(new Link(question.title(), Addresses.of(question.item())), labels.of(question.state()),
                words.say("questions.answers", question.answers()), question.item().created());
    }
}
