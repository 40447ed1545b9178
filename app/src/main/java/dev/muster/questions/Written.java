package dev.muster.questions;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What somebody has asked and answered, latest first, as far as the viewer of the moment may see it.
@Service
public class Written {
    private final WrittenStore store;
    private final Items items;
    private final Questions questions;

    Written(WrittenStore store, Items items, Questions questions) {
        this.store = store;
        this.items = items;
        this.questions = questions;
    }

    /// An answer and the question that it answers.
    public record Given(Answer answer, Item question) {}

    public List<Question> questions(UUID person, int most) {
        var asked = store.questions(person, most);
        var found = items.all(asked);
        return questions.of(asked.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /// One's own question, and the last thing that somebody else said there.
    public record Own(Question question, @Nullable Latest latest) {}

    /// @param kind `answer` or `comment`
    public record Latest(String kind, UUID by, Instant at) {}

    /// A part of one's own questions in all communities, newest first.
    ///
    /// @param before marker of a part that stood further down, to read the one above it
    /// @param after marker of a part that stood further up, to read the one below it
    /// @throws Refusal `shell.not-signed-in`, `shell.cursor`
    public Stretch<Own> own(@Nullable String before, @Nullable String after, Viewer viewer) {
        var me = viewer.self();
        return part(me, before, after).map(markers -> {
            var ids = markers.stream().map(Marker::id).toList();
            var found = items.all(ids);
            var latest = store.latest(ids, me);
            return questions.of(ids.stream().map(found::get).filter(Objects::nonNull).toList()).stream().map(each -> new Own(each, latest.get(each.id()))).toList();
        });
    }

    private Stretch<Marker> part(UUID me, @Nullable String before, @Nullable String after) {
        if (before != null) {
            return Stretch.backward(store.own(me, Marker.of(before), false, Lists.PART + 1), Lists.PART,
                    last -> !store.own(me, last, true, 1).isEmpty(), Marker::text);
        }
        var from = after == null ? null : Marker.of(after);
        return Stretch.forward(store.own(me, from, true, Lists.PART + 1), Lists.PART,
                first -> from != null && !store.own(me, first, false, 1).isEmpty(), Marker::text);
    }

    public List<Given> answers(UUID person, int most) {
        var given = store.answers(person, most);
        var found = items.all(given.stream().flatMap(each -> Stream.of(each.answer(), each.question())).toList());
        return given.stream()
                .filter(each -> found.containsKey(each.answer()) && found.containsKey(each.question()))
                .map(each -> new Given(new Answer(item(found, each.answer()), each.tally(), each.accepted()), item(found, each.question())))
                .toList();
    }

    private static Item item(Map<UUID, Item> found, UUID id) {
        return Objects.requireNonNull(found.get(id));
    }
}
