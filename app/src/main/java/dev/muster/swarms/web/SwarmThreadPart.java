package dev.muster.swarms.web;

import dev.muster.items.Hints;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionState;
import dev.muster.questions.spi.ThreadPart;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.swarms.Swarms;
import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The way from a question that one alone does not solve to a swarm, at the head of its thread.
@Component
class SwarmThreadPart implements ThreadPart {
    private final Swarms swarms;
    private final Pages pages;
    private final Words words;

    SwarmThreadPart(Swarms swarms, Pages pages, Words words) {
        this.swarms = swarms;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public Optional<Content> part(Question question, Place place, Viewer viewer, Hints hints) {
        if (question.state() == QuestionState.SOLVED || question.state() == QuestionState.CLOSED || !swarms.opens(place, viewer)) {
            return Optional.empty();
        }
        var way = new Link(words.say("swarms.from-question"), SwarmLabels.list(place) + "/new?from=" + question.item().handle());
        return Optional.of(pages.drawn("swarms/parts/from-question", Map.of("words", words, "way", way)));
    }
}
