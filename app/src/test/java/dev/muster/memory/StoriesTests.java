package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.Item;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Stories of what people lived through, what failed among them.
class StoriesTests extends MemoryWorld {
    @Autowired private Stories stories;

    private static NewStory story(String title, Outcome outcome, String... topics) {
        return new NewStory(title, "It was warm.", "We cooled it.", "It froze.", "Measure first.", outcome, List.of(topics), null);
    }

    private MemoryPage tells(Viewer viewer, NewStory told, @Nullable Item from) {
        later(Duration.ofMinutes(1));
        return viewer.call(() -> stories.tell(place, told, from, null, viewer));
    }

    private List<String> titles(Viewer viewer, @Nullable Outcome outcome, @Nullable String topic) {
        return viewer.call(() -> stories.list(place, outcome, topic, null, null)).entries().stream().map(MemoryPage::title).toList();
    }

    @Test
    void arePagesInFourParts() {
        var page = tells(ada, story("Two cellars", Outcome.FAILURE, "Cooling", "cellar"), null);

        assertThat(page.text()).isEqualTo("## The situation\n\nIt was warm.\n\n## What we did\n\nWe cooled it.\n\n## What came of it\n\nIt froze.\n\n## What we learned\n\nMeasure first.");
        assertThat(page.confidence()).isEqualTo(Confidence.NOT_VALIDATED);
        assertThat(page.owner()).isEqualTo(ada.self());
        assertThat(emil.call(() -> stories.of(page))).contains(new Story(Outcome.FAILURE, List.of("cellar", "cooling")));
        assertThat(edits(emil, page, 1, "Told otherwise.").number()).isEqualTo(2);
        assertThat(emil.call(() -> stories.of(page))).isPresent();
        assertThat(emil.call(() -> stories.of(writes(emil, "No story", "So.")))).isEmpty();
    }

    @Test
    void areListedByHowTheyEndedAndWhatTheyAreAbout() {
        tells(ada, story("Warm", Outcome.FAILURE, "cellar", "hops"), null);
        tells(emil, story("Cold", Outcome.SUCCESS, "cellar"), null);
        var put = tells(emil, story("Old", Outcome.SUCCESS, "kegs"), null);
        emil.call(() -> care.judge(put, Confidence.ARCHIVED, null, "", emil));

        assertThat(titles(frida, null, null)).containsExactly("Cold", "Warm");
        assertThat(titles(frida, Outcome.FAILURE, null)).containsExactly("Warm");
        assertThat(titles(frida, null, "cellar")).containsExactly("Cold", "Warm");
        assertThat(titles(frida, Outcome.SUCCESS, "cellar")).containsExactly("Cold");
        assertThat(titles(frida, Outcome.MIXED, "cellar")).isEmpty();
        assertThat(frida.call(() -> stories.topics(place))).extracting(each -> each.name() + " " + each.stories()).containsExactly("cellar 2", "hops 1");
    }

    @Test
    void areReadOnInBothDirections() {
        for (int i = 0; i < Stories.PART + 3; i++) {
            tells(ada, story("Story " + i, Outcome.MIXED, "hops"), null);
        }
        var first = emil.call(() -> stories.list(place, null, "hops", null, null));
        var second = emil.call(() -> stories.list(place, null, "hops", null, first.after()));

        assertThat(first.before()).isNull();
        assertThat(second.entries()).extracting(MemoryPage::title).containsExactly("Story 2", "Story 1", "Story 0");
        assertThat(second.after()).isNull();
        assertThat(emil.call(() -> stories.list(place, null, "hops", second.before(), null)).entries()).isEqualTo(first.entries());
        isRefused(emil, () -> stories.list(place, null, null, null, "nonsense"), "shell.cursor");
    }

    @Test
    void saysAllThatIsMissing() {
        var empty = new NewStory(" ", "", "", "x".repeat(20_001), "", null, List.of("not good!"), null);

        isWrong(ada, () -> stories.tell(place, empty, null, null, ada), "title shell.field.missing", "situation shell.field.missing", "deeds shell.field.missing",
                "result shell.field.too-long", "lesson shell.field.missing", "outcome memory.story.outcome.missing", "tags items.tags.odd");
        isWrong(ada, () -> stories.tell(place, story("Many", Outcome.MIXED, "a", "b", "c", "d", "e", "f"), null, null, ada), "tags items.tags.many");
        isRefused(Viewer.VISITOR, () -> stories.tell(place, story("Warm", Outcome.MIXED), null, null, Viewer.VISITOR), "memory.write.sign-in");
    }

    @Test
    void areToldOnceHoweverOftenItIsTried() {
        var id = UUID.randomUUID();
        var told = story("Two cellars", Outcome.FAILURE, "cellar");

        var first = ada.call(() -> stories.tell(place, told, null, id, ada));
        var again = ada.call(() -> stories.tell(place, told, null, id, ada));

        assertThat(again).isEqualTo(first);
        assertThat(titles(ada, null, null)).containsExactly("Two cellars");
    }

    @Test
    void comeOutOfAThreadAndAreSeenByThoseWhoSeeThat() {
        var question = asks(emil, place, new dev.muster.questions.Asking("Why is it warm?", "It is 11 °C.", List.of(), STAFF));
        accepts(emil, answers(frida, question, "The pump was off."));
        var from = frida.call(() -> stories.source(question.item().handle(), place)).orElseThrow();

        var begun = frida.call(() -> stories.begun(from));
        assertThat(begun.deeds()).isEqualTo("The pump was off.");
        var page = tells(frida, story(begun.title(), Outcome.SUCCESS), from);

        assertThat(page.item().layer()).isEqualTo(STAFF);
        assertThat(titles(ada, null, null)).isEmpty();
        assertThat(titles(emil, null, null)).containsExactly("Why is it warm?");
        assertThat(emil.call(() -> captures.of(question))).extracting(Item::id).containsExactly(page.id());
        assertThat(ada.call(() -> stories.source(question.item().handle(), place))).as("a thread that one does not see").isEmpty();
        assertThat(frida.call(() -> stories.source(page.item().handle(), place))).as("a page").isEmpty();
    }

    @Test
    void sayAnewHowTheyEnded() {
        var page = tells(ada, story("Two cellars", Outcome.SUCCESS, "cellar"), null);

        emil.call(() -> stories.change(page, Outcome.MIXED, List.of("pumps", "cellar"), emil));

        assertThat(ada.call(() -> stories.of(page))).contains(new Story(Outcome.MIXED, List.of("cellar", "pumps")));
        assertThat(titles(ada, Outcome.MIXED, "pumps")).containsExactly("Two cellars");
        isWrong(emil, () -> stories.change(page, null, List.of(), emil), "outcome memory.story.outcome.missing");
        isRefused(emil, () -> stories.change(writes(emil, "No story", "So."), Outcome.MIXED, List.of(), emil), "shell.gone");
        isRefused(Viewer.VISITOR, () -> stories.change(page, Outcome.MIXED, List.of(), Viewer.VISITOR), "shell.gone");
    }
}
