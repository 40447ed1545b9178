package dev.muster.memory;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Tags;
import dev.muster.items.Ties;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people lived through, so that others need not: the situation, what they did, what came of it, what they learned. Each is a page.
@Service
public class Stories {
    /// How many stories a part of a list holds.
    public static final int PART = 30;
    /// The most characters that each of the four parts has.
    public static final int LONGEST_PART = 20_000;
    private static final int MOST_TOPICS = 5;
    private static final int MOST_SHOWN = 12;
    private static final int LATEST = 100;
    private final Memory memory;
    private final StoryStore store;
    private final PageStore pages;
    private final Items items;
    private final Ties ties;
    private final Questions questions;
    private final Admission admission;
    private final Words words;
    private final Clock clock;

    Stories(Memory memory, StoryStore store, PageStore pages, Items items, Ties ties, Questions questions, Admission admission, Words words, Clock clock) {
        this.memory = memory;
        this.store = store;
        this.pages = pages;
        this.items = items;
        this.ties = ties;
        this.questions = questions;
        this.admission = admission;
        this.words = words;
        this.clock = clock;
    }

    /// What stories are about, and how many of the latest are.
    public record Topic(String name, int stories) {}

    /// Tells a story. Whoever tells it answers for the page.
    ///
    /// @param from the thread from which it comes: nobody sees the story who does not see that, and the two lead to each other
    /// @param id null, or the id that a retry of the same request names again
    /// @throws Invalid at `title`, `situation`, `deeds`, `result`, `lesson`, `outcome`, `tags`
    /// @throws Refusal as {@link Memory#write} does
    @Transactional
    public MemoryPage tell(Place place, NewStory told, @Nullable Item from, @Nullable UUID id, Viewer by) {
        Admission.requireWriter(place, by);
        var topics = check(told);
        var layer = from == null ? told.layer() : from.layer();
        var page = memory.write(place, new NewPage(told.title(), text(told), "", layer), Confidence.NOT_VALIDATED, id, by);
        if (of(page).isEmpty()) {
            store.insert(page.item(), new Story(Objects.requireNonNull(told.outcome()), topics));
        }
        if (from != null) {
            ties.tie(from, Link.Kind.CAPTURED_IN, page.item(), by);
        }
        return page;
    }

    private static List<String> check(NewStory told) {
        var check = new Invalid.Check()
                .text(told.title(), "title", PageText.LONGEST_TITLE)
                .text(told.situation(), "situation", LONGEST_PART)
                .text(told.deeds(), "deeds", LONGEST_PART)
                .text(told.result(), "result", LONGEST_PART)
                .text(told.lesson(), "lesson", LONGEST_PART)
                .that(told.outcome() != null, "outcome", "memory.story.outcome.missing");
        return topics(told.topics(), check);
    }

    private static List<String> topics(List<String> typed, Invalid.Check check) {
        try {
            var topics = Tags.clean(typed, MOST_TOPICS);
            check.orThrow();
            return topics;
        } catch (Invalid invalid) {
            throw check.passed() ? invalid : new Invalid(Stream.concat(check.found().stream(), invalid.problems().stream()).distinct().toList());
        }
    }

    private String text(NewStory told) {
        return Stream.of(part("situation", told.situation()), part("deeds", told.deeds()), part("result", told.result()), part("lesson", told.lesson()))
                .collect(Collectors.joining("\n\n"));
    }

    private String part(String which, String text) {
        return "## " + words.say("memory.story." + which) + "\n\n" + text.strip();
    }

    /// A thread of the place out of which a story may be told: one that not only a few people see.
    public Optional<Item> source(@Nullable String handle, Place place) {
        return handle == null || handle.isBlank() ? Optional.empty() : items.find(handle.strip())
                .filter(each -> each.place().equals(place.id()) && each.parent() == null && each.circle() == null && !each.kind().equals(Memory.KIND));
    }

    /// What is known of a story already by the thread from which it comes.
    public NewStory begun(Item from) {
        var deeds = from.kind().equals(Questions.KIND) ? solution(questions.of(from)) : "";
        return new NewStory(Objects.requireNonNullElse(from.title(), ""), items.editable(from).text(), deeds, "", "", null, items.tags(from), null);
    }

    private String solution(Question question) {
        var acceptance = question.acceptance();
        return acceptance == null ? "" : items.find(acceptance.answer()).map(each -> items.editable(each).text()).orElse("");
    }

    /// Says anew how it ended and what it is about.
    ///
    /// @throws Invalid at `outcome`, `tags`
    /// @throws Refusal as edits do, and `shell.gone` where the page tells no story
    @Transactional
    public MemoryPage change(MemoryPage page, @Nullable Outcome outcome, List<String> topics, Viewer by) {
        admission.requireEditor(page.item(), by);
        var clean = topics(topics, new Invalid.Check().that(outcome != null, "outcome", "memory.story.outcome.missing"));
        var now = memory.of(items.lock(page.id()));
        admission.requireAtOnce(now, by);
        var before = of(now).orElseThrow(Admission::gone);
        var after = new Story(Objects.requireNonNull(outcome), clean.stream().sorted().toList());
        if (!after.equals(before)) {
            store.change(now.item(), after);
            pages.record(Act.onItem(by.self(), Verb.DECIDE, now.id(), Memory.KIND, now.item().place(), clock.instant()).detail("of", "story"));
        }
        return now;
    }

    /// What a page tells; nothing where it is no story.
    public Optional<Story> of(MemoryPage page) {
        return Optional.ofNullable(of(List.of(page.id())).get(page.id()));
    }

    /// The same of several pages.
    public Map<UUID, Story> of(Collection<UUID> wanted) {
        return store.of(wanted);
    }

    /// A part of a place's stories, the latest first.
    ///
    /// @param outcome only those that ended so, or null
    /// @param topic only those about it, or null
    /// @throws Refusal `shell.cursor`
    public Stretch<MemoryPage> list(Place place, @Nullable Outcome outcome, @Nullable String topic, @Nullable String before, @Nullable String after) {
        return part(place, outcome, topic, before, after).map(marks -> memory.of(marks.stream().map(StoryStore.Mark::page).toList()));
    }

    private Stretch<StoryStore.Mark> part(Place place, @Nullable Outcome outcome, @Nullable String topic, @Nullable String before, @Nullable String after) {
        if (before != null) {
            return Stretch.backward(store.walk(place.id(), outcome, topic, mark(before), false, PART + 1), PART,
                    last -> !store.walk(place.id(), outcome, topic, last, true, 1).isEmpty(), Stories::marker);
        }
        var from = after == null ? null : mark(after);
        return Stretch.forward(store.walk(place.id(), outcome, topic, from, true, PART + 1), PART,
                first -> from != null && !store.walk(place.id(), outcome, topic, first, false, 1).isEmpty(), Stories::marker);
    }

    private static String marker(StoryStore.Mark mark) {
        return Cursors.encode(mark.written().toString(), mark.page().toString());
    }

    private static StoryStore.Mark mark(String marker) {
        return Cursors.decode(marker, 2, parts -> new StoryStore.Mark(Cursors.instant(parts[0]), UUID.fromString(parts[1])));
    }

    /// What the latest stories of a place are about, most told of first.
    public List<Topic> topics(Place place) {
        return store.topics(place.id(), LATEST, MOST_SHOWN);
    }
}
