package dev.muster.swarms;

import dev.muster.items.Items;
import dev.muster.shell.Words;
import dev.muster.swarms.Entry.Kind;
import dev.muster.swarms.Entry.Mark;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Begins the page in which a swarm is kept: from what everybody sees who sees the swarm, so that what staff say among themselves
/// stays there.
@Service
public class Drafting {
    private final Timeline timeline;
    private final Items items;
    private final Words words;

    Drafting(Timeline timeline, Items items, Words words) {
        this.timeline = timeline;
        this.items = items;
        this.words = words;
    }

    /// The text to begin with, in Markdown: what was wrong, what was tried, what it was, what was decided, what solved it.
    public String draft(Swarm swarm) {
        var shared = timeline.of(swarm, null).entries().stream().filter(each -> each.item().layer().containsAll(swarm.item().layer())).toList();
        return section("wrong", items.editable(swarm.item()).text()) + section("tried", swarm.problem().tried())
                + section("ruled-out", list(shared, each -> each.mark() == Mark.RULED_OUT)) + section("cause", list(shared, each -> each.mark() == Mark.CONFIRMED))
                + section("decided", list(shared, each -> each.kind() == Kind.DECISION)) + section("solution", swarm.course().solution())
                + words.say("swarms.draft.source", "[" + swarm.title().replaceAll("([\\\\\\[\\]])", "\\\\$1") + "](" + swarm.path() + ")") + "\n";
    }

    private String section(String which, String text) {
        return text.isBlank() ? "" : "## " + words.say("swarms.draft." + which) + "\n\n" + text.strip() + "\n\n";
    }

    private static String list(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).map(each -> "- " + each.item().body().text().strip().replace("\n", "\n  ")).collect(Collectors.joining("\n"));
    }
}
