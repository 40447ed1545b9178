package dev.muster.rights.harness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What everybody contributed, day by day, as the product keeps it for its measures.
final class Counts {
    static final UUID NONE = new UUID(0, 0);
    private final Builder world;

    /// Contributions that are counted together.
    private record Kept(UUID place, LocalDate day, UUID person, UUID towards, int layer, UUID circle, UUID run) {}

    Counts(Builder world) {
        this.world = world;
    }

    void make() {
        var items = world.rows("items.item").stream().filter(each -> !each.has("hidden")).toList();
        items.stream().collect(Collectors.groupingBy(item -> kept(item, NONE))).forEach(this::contributed);
        items.stream().map(this::replying).flatMap(Optional::stream).collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).forEach(this::replied);
    }

    private static Kept kept(Row item, UUID towards) {
        var day = LocalDate.ofInstant((Instant) Objects.requireNonNull(item.values().get("created")), ZoneOffset.UTC);
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
