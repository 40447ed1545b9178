package dev.muster.rights.harness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What everybody contributed, day by day, and what became of questions, as the product keeps it for its measures.
final class Counts {
    static final UUID NONE = new UUID(0, 0);
    private static final Set<String> COUNTED = Set.of("question", "answer", "comment");
    private final Builder world;

    /// Contributions that are counted together.
    private record Kept(UUID place, LocalDate day, UUID person, UUID towards, int layer, UUID circle, UUID run) {}

    Counts(Builder world) {
        this.world = world;
    }

    void make() {
        var items = world.rows("items.item").stream().filter(each -> !each.has("hidden") && COUNTED.contains(each.text("kind"))).toList();
        items.stream().collect(Collectors.groupingBy(item -> kept(item, NONE))).forEach(this::contributed);
        items.stream().map(this::replying).flatMap(Optional::stream).collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).forEach(this::replied);
        items.stream().filter(each -> each.text("kind").equals("question")).forEach(question -> became(question, items));
    }

    /// Who sees something.
    private record Seen(int layer, UUID circle, UUID run) {
        static Seen of(Row item) {
            return new Seen(item.number("layer"), or(item.maybe("circle_id")), or(item.maybe("run_id")));
        }
    }

    private void became(Row question, List<Row> items) {
        var answers = items.stream().filter(each -> each.text("kind").equals("answer") && question.id().equals(each.maybe("parent_id"))).toList();
        var kinds = Stream.concat(Stream.of(question), answers.stream()).map(Seen::of).distinct().toList();
        for (int nth = 0; nth < kinds.size(); nth++) {
            var kind = kinds.get(nth);
            became(question, nth + 1, kind, answers.stream().filter(each -> Seen.of(each).equals(kind)).toList(), answers.stream().filter(each -> !Seen.of(each).equals(kind)).toList());
        }
    }

    private void became(Row question, int nth, Seen seen, List<Row> answers, List<Row> others) {
        boolean own = nth == 1;
        var prompt = prompt(question, answers);
        var shared = prompt.stream().filter(prompt(question, others)::contains).toList();
        world.add("measures.question", "place_id", question.id("place_id"), "question_id", question.id(), "nth", nth, "asked", question.values().get("created"),
                "asker_id", own ? question.id("author_id") : null, "made", false, "layer", seen.layer(), "circle_id", seen.circle(), "run_id", seen.run(),
                "replied", first(answers.stream()), "answered", first(answers.stream().filter(each -> byOther(question, each))),
                "prompt", prompt.size(), "shared", shared.isEmpty() ? null : shared,
                "solved", own ? settled(question) : null, "unsolved", null, "passed", false);
    }

    private static boolean byOther(Row question, Row answer) {
        return !answer.id("author_id").equals(question.id("author_id"));
    }

    private static List<UUID> prompt(Row question, List<Row> answers) {
        return answers.stream().filter(each -> byOther(question, each) && !created(each).isAfter(created(question).plus(Duration.ofDays(1)))).map(each -> each.id("author_id")).distinct().toList();
    }

    private @Nullable Object settled(Row question) {
        return world.rows("questions.question").stream().filter(each -> each.id("item_id").equals(question.id())).findFirst().orElseThrow().values().get("settled");
    }

    private static Instant created(Row item) {
        return (Instant) Objects.requireNonNull(item.values().get("created"));
    }

    private static @Nullable Instant first(Stream<Row> answers) {
        return answers.map(Counts::created).min(Instant::compareTo).orElse(null);
    }

    private static Kept kept(Row item, UUID towards) {
        var day = LocalDate.ofInstant(created(item), ZoneOffset.UTC);
        return new Kept(item.id("place_id"), day, item.id("author_id"), towards, item.number("layer"), or(item.maybe("circle_id")), or(item.maybe("run_id")));
    }

    private static UUID or(@Nullable UUID id) {
        return id == null ? NONE : id;
    }

    private Optional<Kept> replying(Row item) {
        var parent = item.maybe("parent_id");
        return Optional.ofNullable(parent).map(id -> world.find("items.item", id))
                .filter(to -> !to.has("hidden") && !to.id("author_id").equals(item.id("author_id")))
                .map(to -> kept(item, to.id("author_id")));
    }

    private void contributed(Kept kept, List<Row> items) {
        world.add("measures.contribution", "place_id", kept.place(), "person_id", kept.person(), "day", kept.day(), "layer", kept.layer(), "circle_id", kept.circle(),
                "run_id", kept.run(), "questions", number(items, "question"), "answers", number(items, "answer"), "comments", number(items, "comment"));
    }

    private static int number(List<Row> items, String kind) {
        return (int) items.stream().filter(each -> each.text("kind").equals(kind)).count();
    }

    private void replied(Kept kept, long replies) {
        world.add("measures.reply", "place_id", kept.place(), "day", kept.day(), "person_id", kept.person(), "towards_id", kept.towards(), "layer", kept.layer(),
                "circle_id", kept.circle(), "run_id", kept.run(), "replies", (int) replies);
    }
}
