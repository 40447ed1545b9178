package dev.muster.questions;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The questions of a place in lists: by state, by tag, one's own, those that wait, those solved lately.
@Service
public class Lists {

    /// How many questions a part of a list holds.
    public static final int PART = 30;

    private static final int LATEST = 100;
    private final ListStore store;
    private final Questions questions;
    private final Items items;
    private final AnswerClock answerClock;
    private final Clock clock;

    Lists(ListStore store, Questions questions, Items items, AnswerClock answerClock, Clock clock) {
        this.store = store;
        this.questions = questions;
        this.items = items;
        this.answerClock = answerClock;
        this.clock = clock;
    }

    /// A tag, and how many of the latest questions have it.
    public record Tagged(String tag, int questions) {}

    /// Questions that have waited longer than the community promised.
    public record Overdue(int count, Duration promised) {}

    /// A question that was solved, and who gave the answer.
    public record Solving(Item question, UUID by, Instant at) {}

    /// A part of a place's questions, newest first.
    ///
    /// @param before marker of a part that stood further down, to read the one above it
    /// @param after marker of a part that stood further up, to read the one below it
    /// @throws Refusal `shell.cursor`
    public Stretch<Question> of(Place place, Wanted wanted, @Nullable String before, @Nullable String after, Viewer viewer) {
        if (wanted.show() == Show.MINE && !viewer.signedIn()) {
            return new Stretch<>(List.of(), null, null);
        }
        return part(place, wanted, before, after, viewer).map(this::read);
    }

    private Stretch<Marker> part(Place place, Wanted wanted, @Nullable String before, @Nullable String after, Viewer viewer) {
        if (before != null) {
            return Stretch.backward(store.walk(place.id(), wanted, Marker.of(before), false, PART + 1, viewer), PART,
                    last -> !store.walk(place.id(), wanted, last, true, 1, viewer).isEmpty(), Marker::text);
        }
        var from = after == null ? null : Marker.of(after);
        return Stretch.forward(store.walk(place.id(), wanted, from, true, PART + 1, viewer), PART,
                first -> from != null && !store.walk(place.id(), wanted, first, false, 1, viewer).isEmpty(), Marker::text);
    }

    private List<Question> read(List<Marker> markers) {
        var found = items.all(markers.stream().map(Marker::id).toList());
        return questions.of(markers.stream().map(each -> found.get(each.id())).filter(Objects::nonNull).toList());
    }

    /// How many questions there are, counting no further than `most`.
    public int count(Place place, Wanted wanted, int most, Viewer viewer) {
        return store.count(place.id(), wanted, most, viewer);
    }

    /// The newest questions of a place.
    public List<Question> newest(Place place, int most, Viewer viewer) {
        return read(store.walk(place.id(), Wanted.all(), null, true, most, viewer));
    }

    /// The questions that have waited for an answer longer than was promised, counting no further than `most`.
    public Overdue overdue(Place place, int most, Viewer viewer) {
        var promised = answerClock.of(place.id());
        return new Overdue(store.waitingSince(place.id(), clock.instant().minus(promised), most, viewer), promised);
    }

    /// The question that has waited longest for an answer, among those that the viewer sees.
    public Optional<Question> longestWaiting(Place place, Viewer viewer) {
        return read(store.walk(place.id(), new Wanted(Show.UNANSWERED, null), null, false, 1, viewer)).stream().findFirst();
    }

    /// What was solved lately, and by whom; latest first.
    public List<Solving> solvedLately(Place place, int most) {
        var solved = store.solvedLately(place.id(), most);
        var asked = items.all(solved.stream().map(ListStore.Solved::question).toList());
        return solved.stream().filter(each -> asked.containsKey(each.question()))
                .map(each -> new Solving(Objects.requireNonNull(asked.get(each.question())), each.by(), each.at())).toList();
    }

    /// The tags of the latest questions of a place, most used first.
    public List<Tagged> tagsOfLatest(Place place) {
        return store.tagsOfLatest(place.id(), LATEST);
    }
}
