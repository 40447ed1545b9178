package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.items.Link.Kind;
import dev.muster.questions.Addresses;
import dev.muster.shell.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where a question came from and what it became, as far as the viewer may see both ends.
@Component
class Trails {
    private static final int MOST = 10;
    private static final int MOST_REPETITIONS = 50;
    private final Words words;

    Trails(Words words) {
        this.words = words;
    }

    List<TrailStep> trail(List<Link> links) {
        var shown = links.stream().filter(link -> link.kind() != Kind.RELATES && !isRepetition(link)).toList();
        var before = shown.stream().filter(Trails::isOrigin).limit(MOST).map(this::step).toList();
        var after = shown.stream().filter(link -> !isOrigin(link)).limit(MOST).map(this::step).toList();
        var here = new TrailStep(null, words.say("questions.trail.here"), null);
        return before.isEmpty() && after.isEmpty() ? List.of()
                : Stream.of(before.stream(), Stream.of(here), after.stream()).flatMap(each -> each).toList();
    }

    /// Questions that ask the same and lead here: there may be many, so they have a list of their own.
    private static boolean isRepetition(Link link) {
        return !link.outgoing() && (link.kind() == Kind.DUPLICATES || link.kind() == Kind.MERGED_INTO);
    }

    List<dev.muster.shell.web.Link> repetitions(List<Link> links) {
        return links.stream().filter(Trails::isRepetition).map(link -> new dev.muster.shell.web.Link(title(link.other()), address(link))).limit(MOST_REPETITIONS).toList();
    }

    /// What is split from something came from there, while other ties point onwards.
    private static boolean isOrigin(Link link) {
        return link.outgoing() == (link.kind() == Kind.SPLIT_FROM);
    }

    /// What the question was merged into, where the viewer sees it.
    static Optional<Item> mergedInto(List<Link> links) {
        return links.stream().filter(link -> link.kind() == Kind.MERGED_INTO && link.outgoing()).map(Link::other).findFirst();
    }

    private TrailStep step(Link link) {
        var relation = words.say("questions.trail." + link.kind().word() + (link.outgoing() ? ".to" : ".from"));
        return new TrailStep(relation, title(link.other()), address(link));
    }

    /// Whoever wants to see what was merged is not led back.
    private static String address(Link link) {
        return Addresses.of(link.other()) + (link.kind() == Kind.MERGED_INTO && !link.outgoing() ? "?stay=true" : "");
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
