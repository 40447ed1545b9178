package dev.muster.measures;

import dev.muster.measures.QuestionLog.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of the questions of a place, told in plain Java from the items and the log that the viewer of the moment sees, and
/// from nothing that is kept of them.
final class FatesRetold {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MOMENT = Duration.ofMinutes(1);
    private final Map<UUID, Item> items;
    private final Map<UUID, Merged> merged;
    private final List<Act> acts;

    private record Item(UUID id, String kind, @Nullable UUID parent, UUID author, Instant created) {}

    private record Merged(UUID into, Instant at) {}

    private record Act(String verb, UUID object, UUID target, Instant at) {}

    private record Spell(Instant from, Instant to) {}

    private record Given(UUID by, Instant at) {}

    /// @param prompt how many others answered within a day
    record Fate(UUID question, UUID asker, Instant asked, boolean replied, @Nullable Instant answered, long prompt, @Nullable Instant solved) {}

    /// @param all past all rights: where a question went is plain from where its answers are
    FatesRetold(JdbcClient jdbc, JdbcClient all, UUID place) {
        items = jdbc.sql("select id, kind, parent_id, author_id, created from items.item where place_id = ? and hidden is null").param(place)
            .query((row, _) -> new Item(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("parent_id", UUID.class), row.getObject("author_id", UUID.class),
                    row.getObject("created", OffsetDateTime.class).toInstant())).list().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        merged = new HashMap<>();
        all.sql("select item_id, merged_into, closed from questions.question where merged_into is not null").query(row -> {
            merged.put(row.getObject("item_id", UUID.class), new Merged(row.getObject("merged_into", UUID.class), row.getObject("closed", OffsetDateTime.class).toInstant()));
        });
        acts = jdbc.sql("""
                select case when verb = 'UNDO' then 'UNDO ' || coalesce(detail ->> 'of', '') when verb = 'MOVE' then 'MOVE ' || coalesce(detail ->> 'how', '') else verb end as verb,
                       object_id, target_id, happened
                  from activity.activity where target_id is not null and object_kind = 'answer' and object_id = any (:answers::uuid[])
                """)
            .param("answers", items.keySet().stream().map(UUID::toString).toArray(String[]::new))
            .query((row, _) -> new Act(row.getString("verb"), row.getObject("object_id", UUID.class), row.getObject("target_id", UUID.class),
                    row.getObject("happened", OffsetDateTime.class).toInstant())).list();
    }

    private Stream<Act> acts(String verb) {
        return acts.stream().filter(each -> each.verb().equals(verb));
    }

    /// Of the questions that were asked in this time, as far as it has happened before another.
    List<Fate> told(Instant from, Instant askedBefore, Instant before) {
        Set<UUID> made = acts("MOVE split").map(Act::target).collect(Collectors.toSet());
        return items.values().stream()
                .filter(each -> each.kind().equals("question") && !merged.containsKey(each.id()) && !made.contains(each.id()))
                .filter(each -> !each.created().isBefore(from) && each.created().isBefore(askedBefore))
                .map(each -> fate(each, before)).toList();
    }

    private Fate fate(Item question, Instant before) {
        var given = given(question).stream().filter(each -> each.at().isBefore(before)).toList();
        var byOthers = given.stream().filter(each -> !each.by().equals(question.author())).toList();
        return new Fate(question.id(), question.author(), question.created(), !given.isEmpty(),
                byOthers.stream().map(Given::at).min(Instant::compareTo).orElse(null),
                byOthers.stream().filter(each -> !each.at().isAfter(question.created().plus(DAY))).map(Given::by).distinct().count(),
                solved(question.id(), before));
    }

    /// Those given to it, and those given to what was merged into it, from then on. What was split off anywhere is none.
    private List<Given> given(Item question) {
        Set<UUID> parted = acts("MOVE split").map(Act::object).collect(Collectors.toSet());
        return acts("CREATE").filter(each -> !parted.contains(each.object()))
                .flatMap(each -> cameTo(question.id(), each.target(), each.at()).map(at -> new Given(items.get(each.object()).author(), at)).stream()).toList();
    }

    private Optional<Instant> cameTo(UUID question, UUID from, Instant at) {
        var now = at;
        var here = from;
        while (!here.equals(question) && merged.containsKey(here)) {
            var next = merged.get(here);
            now = next.at().isAfter(now) ? next.at() : now;
            here = next.into();
        }
        return here.equals(question) ? Optional.of(now) : Optional.empty();
    }

    private @Nullable Instant solved(UUID question, Instant before) {
        var spells = new ArrayList<Spell>();
        acts("ACCEPT").filter(each -> each.target().equals(question) && each.at().isBefore(before)).map(Act::object).distinct()
                .forEach(answer -> spells.addAll(spells(question, answer, before)));
        Spell stretch = null;
        for (var spell : spells.stream().sorted(Comparator.comparing(Spell::from)).toList()) {
            boolean goesOn = stretch != null && !spell.from().isAfter(plus(stretch.to()));
            stretch = goesOn ? new Spell(Objects.requireNonNull(stretch).from(), later(stretch.to(), spell.to())) : spell;
        }
        return stretch != null && stretch.to().equals(Instant.MAX) ? stretch.from() : null;
    }

    private static Instant plus(Instant moment) {
        return moment.equals(Instant.MAX) ? moment : moment.plus(MOMENT);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Spell> spells(UUID question, UUID answer, Instant before) {
        var turns = new TreeMap<Instant, Boolean>();
        Stream.concat(acts("ACCEPT"), acts("UNDO ACCEPT"))
                .filter(each -> each.target().equals(question) && each.object().equals(answer) && each.at().isBefore(before))
                .forEach(each -> turns.merge(each.at(), each.verb().equals("ACCEPT"), Boolean::logicalAnd));
        var spells = new ArrayList<Spell>();
        Instant since = null;
        for (var turn : turns.entrySet()) {
            if (turn.getValue() && since == null) {
                since = turn.getKey();
            } else if (!turn.getValue() && since != null) {
                spells.add(new Spell(since, turn.getKey()));
                since = null;
            }
        }
        if (since != null) {
            spells.add(new Spell(since, Instant.MAX));
        }
        return spells;
    }

    /// Counted as {@link QuestionLog} does.
    List<Tally> tallies(Instant from, Instant before, Instant at) {
        var told = told(from, before, before);
        var newcomers = newcomers(told);
        var tallies = new ArrayList<Tally>();
        told.stream().collect(Collectors.groupingBy(each -> YearMonth.from(each.asked().atOffset(ZoneOffset.UTC)), TreeMap::new, Collectors.toList()))
                .forEach((month, fates) -> tallies.add(tally(month, 0, fates, newcomers, at)));
        told.stream().collect(Collectors.groupingBy(each -> minutes(each, at), TreeMap::new, Collectors.toList()))
                .forEach((minutes, fates) -> tallies.add(tally(null, minutes, fates, newcomers, at)));
        return tallies;
    }

    private Set<UUID> newcomers(List<Fate> told) {
        var firsts = new HashMap<UUID, Fate>();
        var order = Comparator.comparing(Fate::asked).thenComparing(each -> each.question().toString());
        told.forEach(each -> firsts.merge(each.asker(), each, (one, other) -> order.compare(one, other) <= 0 ? one : other));
        var newcomers = new HashSet<UUID>();
        firsts.forEach((asker, first) -> {
            if (items.values().stream().noneMatch(each -> each.author().equals(asker) && each.created().isBefore(first.asked()))) {
                newcomers.add(first.question());
            }
        });
        return newcomers;
    }

    private static double minutes(Fate fate, Instant at) {
        return fate.answered() == null ? Math.floor(Duration.between(fate.asked(), at).toMillis() / 60_000.0)
                : Math.ceil(Math.max(0, Duration.between(fate.asked(), fate.answered()).toMillis()) / 60_000.0);
    }

    private static Tally tally(@Nullable YearMonth month, double minutes, List<Fate> fates, Set<UUID> newcomers, Instant at) {
        var dayOld = fates.stream().filter(each -> !each.asked().isAfter(at.minus(DAY))).toList();
        var newOnes = fates.stream().filter(each -> newcomers.contains(each.question())).toList();
        var known = newOnes.stream().filter(each -> !each.asked().isAfter(at.minus(DAY.multipliedBy(2)))).toList();
        return new Tally(month, minutes, count(fates, each -> each.answered() != null), count(fates, each -> each.answered() == null),
                dayOld.size(), count(dayOld, each -> each.answered() != null), dayOld.stream().mapToLong(Fate::prompt).sum(),
                count(fates, Fate::replied), count(fates, each -> each.replied() && each.solved() != null), known.size(),
                count(known, each -> each.answered() != null && !each.answered().isAfter(each.asked().plus(DAY.multipliedBy(2)))), newOnes.size() - known.size());
    }

    private static long count(List<Fate> fates, Function<Fate, Boolean> which) {
        return fates.stream().filter(which::apply).count();
    }
}
