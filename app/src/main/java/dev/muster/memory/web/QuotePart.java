package dev.muster.memory.web;

import dev.muster.items.Hints;
import dev.muster.memory.Memory;
import dev.muster.memory.Quotes;
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

/// Offers to quote something of a thread on a page, to those who write pages there.
@Component
@Order(210)
class QuotePart implements ThreadPart {
    private final Quotes quotes;
    private final Pages pages;
    private final Words words;

    QuotePart(Quotes quotes, Pages pages, Words words) {
        this.quotes = quotes;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public Optional<Content> part(Question question, Place place, Viewer viewer, Hints hints) {
        return Memory.mayWrite(place, viewer) && quotes.offers(place, hints)
                ? Optional.of(pages.drawn("memory/parts/quoting", Map.of("words", words, "href", "/quotes/new?from=" + question.item().handle())))
                : Optional.empty();
    }
}
