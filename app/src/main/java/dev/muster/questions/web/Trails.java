package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.items.Link.Kind;
import dev.muster.questions.Addresses;
import dev.muster.shell.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where a question came from and what it became, as far as the viewer may see both ends.
@Component
class Trails {
    private static final int MOST = 10;
    private final Words words;

    Trails(Words words) {
        this.words = words;
    }

    List<TrailStep> trail(List<Link> links) {
        var before = links.stream().filter(link -> link.kind() != Kind.RELATES && !link.outgoing()).limit(MOST).map(this::step).toList();
        var after = links.stream().filter(link -> link.kind() != Kind.RELATES && link.outgoing()).limit(MOST).map(this::step).toList();
        var here = new TrailStep(null, words.say("questions.trail.here"), null);
        return before.isEmpty() && after.isEmpty() ? List.of()
                : Stream.of(before.stream(), Stream.of(here), after.stream()).flatMap(each -> each).toList();
    }

    private TrailStep step(Link link) {
        var relation = words.say("questions.trail." + link.kind().word() + (link.outgoing() ? ".to" : ".from"));
        return new TrailStep(relation, title(link.other()), Addresses.of(link.other()));
    }

    List<dev.muster.shell.web.Link> related(List<Link> links) {
        return links.stream().filter(link -> link.kind() == Kind.RELATES)
                .map(link -> new dev.muster.shell.web.Link(title(link.other()), Addresses.of(link.other())))
                .distinct().limit(MOST).toList();
    }

    private static String title(Item item) {
        return Objects.requireNonNullElse(item.title(), item.handle());
    }
}
