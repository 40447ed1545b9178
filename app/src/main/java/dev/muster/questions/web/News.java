package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.items.Visits;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers.Arrival;
import dev.muster.questions.Sorting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has come to the viewer since they were in a thread before: what others answered, and what was shown to them only then.
///
/// @param count how many, no more than {@link Visits#MOST_COUNTED}
/// @param shownLater handles of those that had been given earlier, the last first
/// @param shown those of them that this page shows
/// @param upTo up to when the viewer has read the thread with this page; null where nothing is to be noted
/// @param latest when something was last said here
record News(int count, List<String> shownLater, Set<UUID> shown, @Nullable Instant upTo, Instant latest) {

    static News of(Scene scene) {
        var latest = scene.seen().latest().stream().findFirst().map(Arrival::at).orElse(scene.question().item().created());
        var read = scene.read();
        if (!scene.viewer().signedIn()) {
            return new News(0, List.of(), Set.of(), null, latest);
        }
        if (read == null) {
            return new News(0, List.of(), Set.of(), latest, latest);
        }
        var arrived = scene.seen().latest().stream().filter(each -> each.at().isAfter(read) && !scene.viewer().is(each.by())).toList();
        var later = arrived.stream().flatMap(each -> Stream.ofNullable(each.shown())).toList();
        var shown = scene.answers().entries().stream().map(Answer::item)
                .filter(each -> each.created().isAfter(read) && !scene.viewer().is(each.author()) || later.contains(each.handle())).map(Item::id).collect(Collectors.toSet());
        return new News(arrived.size(), later, shown, upTo(scene, arrived.size(), shown.size(), latest, read), latest);
    }

    /// Whoever is shown all that is new has read everything; whoever reads on from where they were, as far as this part goes.
    private static @Nullable Instant upTo(Scene scene, int count, int shown, Instant latest, Instant read) {
        if (shown == count && count < Visits.MOST_COUNTED) {
            return latest.isAfter(read) ? latest : null;
        }
        return scene.part().since() == null || scene.answers().entries().isEmpty() ? null : scene.answers().entries().getLast().item().created();
    }

    boolean any() {
        return count > 0;
    }

    /// How many others have written meanwhile.
    int written() {
        return count - shownLater.size();
    }

    boolean isNew(Answer answer) {
        return shown.contains(answer.item().id());
    }

    /// Before which answer the viewer left off; nothing where that is not on this page, or the order is not that of time.
    @Nullable Answer border(Sorting order, List<Answer> answers, int ahead) {
        if (order == Sorting.BEST || shown.isEmpty() || written() == 0) {
            return null;
        }
        boolean newFirst = order == Sorting.NEWEST;
        for (int i = 0; i < answers.size(); i++) {
            if (!shownLater.contains(answers.get(i).item().handle()) && isNew(answers.get(i)) != newFirst) {
                return i + ahead == 0 ? null : answers.get(i);
            }
        }
        return null;
    }
}
