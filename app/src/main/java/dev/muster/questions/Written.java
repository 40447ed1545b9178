package dev.muster.questions;

import dev.muster.items.Item;
import dev.muster.items.Items;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
