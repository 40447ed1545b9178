package dev.muster.questions.web;

import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Shelf;
import dev.muster.questions.Addresses;
import dev.muster.questions.Followed;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: what has come to the questions that one follows.
@Component
@Order(28)
class FollowedHome implements HomePart {
    private static final int MOST = 5;
    private final Followed followed;
    private final Labels labels;
    private final Words words;

    FollowedHome(Followed followed, Labels labels, Words words) {
        this.followed = followed;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Viewer viewer) {
        var lines = followed.news(MOST, viewer).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shelf(words.say("questions.followed"), lines, null, ""));
    }

    private Shelf.Line line(Followed.News news) {
        var question = news.question();
        return new Shelf.Line(new Link(question.title(), Addresses.of(question.item())), labels.of(question.state()), words.say("questions.jump.new", news.answers()), null);
    }
}
