package dev.muster.memory.web;

import dev.muster.items.Hints;
import dev.muster.memory.Addresses;
import dev.muster.memory.Captures;
import dev.muster.questions.Question;
import dev.muster.questions.spi.ThreadPart;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Offers to write down what solved a question, to those who write pages there.
@Component
@Order(200)
class CapturePart implements ThreadPart {
    private final Captures captures;
    private final Pages pages;
    private final Words words;

    CapturePart(Captures captures, Pages pages, Words words) {
        this.captures = captures;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public Optional<Content> part(Question question, Place place, Viewer viewer, Hints hints) {
        return captures.offers(question, place, hints, viewer)
                ? Optional.of(pages.drawn("memory/parts/capture", Map.of("words", words, "href", "/questions/" + question.item().handle() + "/capture",
                        "story", Addresses.tell(place, question.item().handle()))))
                : Optional.empty();
    }
}
