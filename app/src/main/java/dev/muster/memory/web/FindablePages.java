package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Confidence;
import dev.muster.memory.Memory;
import dev.muster.search.spi.Findable;
import dev.muster.shell.Words;
import dev.muster.shell.web.StateLabel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Pages, as search finds them.
@Component
@Order(200)
class FindablePages implements Findable {
    private static final List<String> STATES = Stream.of(Confidence.values()).map(Confidence::stored).toList();
    private final PageLabels labels;
    private final Words words;

    FindablePages(PageLabels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    @Override
    public String kind() {
        return Memory.KIND;
    }

    @Override
    public String label() {
        return words.say("memory.pages");
    }

    @Override
    public List<String> states() {
        return STATES;
    }

    @Override
    public StateLabel state(String stored) {
        return labels.confidence(Confidence.of(stored));
    }

    @Override
    public String address(String handle, @Nullable String title) {
        return Addresses.of(handle, title);
    }
}
