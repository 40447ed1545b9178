package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.goals.spi.Window;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What is kept by person and day is what one gets by counting everything, whatever happened before and in which order.
class RollupTests extends World {
    private static final String COUNTED = """
            select concat_ws(' ', author_id, (created at time zone 'UTC')::date, layer, coalesce(circle_id, :none), coalesce(run_id, :none),
                             count(*) filter (where kind = 'question'), count(*) filter (where kind = 'answer'), count(*) filter (where kind = 'comment'))
              from items.item
             where place_id = :place and hidden is null and kind in ('question', 'answer', 'comment')
             group by author_id, (created at time zone 'UTC')::date, layer, circle_id, run_id
            """;
    private static final String KEPT = """
            select concat_ws(' ', person_id, day, layer, circle_id, run_id, questions, answers, comments) from measures.contribution where place_id = :place
            """;
    private static final String REPLIED = """
            select concat_ws(' ', i.author_id, p.author_id, (i.created at time zone 'UTC')::date, i.layer, coalesce(i.circle_id, :none), coalesce(i.run_id, :none), count(*))
              from items.item i join items.item p on p.id = i.parent_id
             where i.place_id = :place and i.hidden is null and p.hidden is null and i.author_id <> p.author_id
             group by i.author_id, p.author_id, (i.created at time zone 'UTC')::date, i.layer, i.circle_id, i.run_id
            """;
    private static final String KEPT_REPLIES = """
            select concat_ws(' ', person_id, towards_id, day, layer, circle_id, run_id, replies) from measures.reply where place_id = :place
            """;
    private static final UUID NONE = new UUID(0, 0);
    @Autowired private Rollups rollups;
    @Autowired private PeopleLog peopleLog;

    private List<String> lines(String sql, Place place) {
        var query = system.jdbc().sql(sql).param("place", place.id());
        return (sql.contains(":none") ? query.param("none", NONE) : query).query(String.class).list();
    }

    private void keepsWhatIsThere(Place place) {
        rollups.before(place.id());
        assertThat(lines(KEPT, place)).containsExactlyInAnyOrderElementsOf(lines(COUNTED, place));
        assertThat(lines(KEPT_REPLIES, place)).containsExactlyInAnyOrderElementsOf(lines(REPLIED, place));
    }

    /// Things that can happen to what people made.
    private final class Turmoil {
        private final Random random;
        private final Chronicle log;
        private final Instant now = CLOCK.instant();
        private final List<UUID> people;
        private final List<UUID> posts = new ArrayList<>();
        private final List<UUID> comments = new ArrayList<>();

        Turmoil(Place place, long seed) {
            random = new Random(seed);
            log = new Chronicle(system, place);
            people = new ArrayList<>(log.people(6));
        }

        private <T> T one(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private Instant sometime() {
            return now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 12)));
        }

        void goesOn() {
            switch (random.nextInt(8)) {
                case 0 -> posts.add(log.asks(one(people), sometime(), 1 | random.nextInt(16)));
                case 1, 2 -> reply();
                case 3 -> change("hidden = case when hidden is null then now() end");
                case 4 -> change("layer = layer & " + (1 | random.nextInt(16)));
                case 5 -> claim();
                case 6 -> change("created = created + interval '5 hours'");
                default -> take();
            }
        }

        private void reply() {
            if (!posts.isEmpty()) {
                var to = one(posts);
                int layer = system.jdbc().sql("select layer from items.item where id = ?").param(to).query(Integer.class).single();
                if (random.nextBoolean()) {
                    posts.add(log.answers(one(people), to, sometime(), layer));
                } else {
                    comments.add(log.comments(one(people), to, sometime(), layer));
                }
            }
        }

        /// Whatever happens to a post does to those that reply to it, too, so that none reaches beyond what it replies to.
        private void change(String how) {
            if (!posts.isEmpty()) {
                system.jdbc().sql("""
                        with recursive thread as (
                            select id from items.item where id = :post
                            union all
                            select i.id from items.item i join thread on i.parent_id = thread.id)
                        update items.item set %s where id in (select id from thread)""".formatted(how)).param("post", one(posts)).update();
            }
        }

        /// All that one author wrote turns out to be somebody else's, in one statement; and now and then of somebody who is here.
        private void claim() {
            int whose = random.nextInt(people.size());
            var by = random.nextInt(8) == 0 ? one(people) : log.person();
            system.jdbc().sql("update items.item set author_id = ? where author_id = ?").params(by, people.get(whose)).update();
            people.set(whose, by);
        }

        private void take() {
            if (!comments.isEmpty()) {
                var gone = one(comments);
                comments.remove(gone);
                system.jdbc().sql("delete from items.item where id = ?").param(gone).update();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keepWhatIsThereWhateverHappens(long seed) {
        var place = place(Audience.values());
        var turmoil = new Turmoil(place, seed);
        for (int turn = 0; turn < 150; turn++) {
            turmoil.goesOn();
            if (turn % 25 == (int) seed) {
                keepsWhatIsThere(place);
            }
        }
        keepsWhatIsThere(place);
        assertThat(lines(KEPT, place)).hasSizeGreaterThan(10);
        assertThat(lines(KEPT_REPLIES, place)).isNotEmpty();
    }

    @Test
    void areTheSameWhenAllIsCountedAnew() {
        var place = place(Audience.values());
        var turmoil = new Turmoil(place, 7);
        for (int turn = 0; turn < 100; turn++) {
            turmoil.goesOn();
        }
        rollups.before(place.id());
        var kept = lines(KEPT, place);
        var replies = lines(KEPT_REPLIES, place);
        system.jdbc().sql("update measures.contribution set answers = answers + 1 where place_id = ?").param(place.id()).update();
        system.jdbc().sql("delete from measures.reply where place_id = ?").param(place.id()).update();

        rollups.recount();

        assertThat(lines(KEPT, place)).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(lines(KEPT_REPLIES, place)).containsExactlyInAnyOrderElementsOf(replies);
    }

    /// The same story in another order, with what was to be counted noted twice.
    @Test
    void doNotDependOnTheOrderInWhichThingsCame() {
        var now = CLOCK.instant();
        var first = place(Audience.values());
        var second = place(Audience.values());
        var people = new Chronicle(system, first).people(5);
        var asked = new ArrayList<Duration>();
        for (int question = 0; question < 12; question++) {
            asked.add(Duration.ofHours(7L * question));
        }
        tell(new Chronicle(system, first), people, asked, now, null);
        Collections.shuffle(asked, new Random(3));
        tell(new Chronicle(system, second), people, asked, now, second);

        keepsWhatIsThere(first);
        keepsWhatIsThere(second);
        assertThat(lines(KEPT, second)).containsExactlyInAnyOrderElementsOf(lines(KEPT, first));
        assertThat(lines(KEPT_REPLIES, second)).containsExactlyInAnyOrderElementsOf(lines(KEPT_REPLIES, first));
    }

    private void tell(Chronicle log, List<UUID> people, List<Duration> asked, Instant now, @Nullable Place twice) {
        for (var ago : asked) {
            int turn = (int) ago.toHours() / 7;
            var at = now.minus(ago).minus(Duration.ofDays(9));
            var question = log.asks(people.get(turn % 5), at);
            log.answers(people.get((turn + 1 + turn / 5) % 5), question, at.plusSeconds(3600));
            if (twice != null) {
                system.jdbc().sql("insert into measures.stale (place_id, person_id, day) select place_id, person_id, day from measures.stale where place_id = ?").param(twice.id()).update();
                rollups.before(twice.id());
            }
        }
    }

    @Test
    void whatAnImportBringsIsCountedWhenItIsFinished() {
        var place = place(Audience.PUBLIC);
        var log = new Chronicle(system, place);
        var run = UUID.randomUUID();
        system.jdbc().sql("insert into items.unfinished_run values (?)").param(run).update();
        log.people(6).forEach(each -> log.asks(each, CLOCK.instant().minus(Duration.ofDays(3))));
        system.jdbc().sql("update items.item set run_id = ? where place_id = ?").params(run, place.id()).update();
        keepsWhatIsThere(place);
        assertThat(people(place)).isZero();

        system.jdbc().sql("delete from items.unfinished_run where run_id = ?").param(run).update();
        assertThat(people(place)).isEqualTo(6);

        system.jdbc().sql("delete from activity.activity where place_id = ?").param(place.id()).update();
        system.jdbc().sql("delete from items.item where run_id = ?").param(run).update();
        keepsWhatIsThere(place);
        assertThat(lines(KEPT, place)).isEmpty();
    }

    private long people(Place place) {
        var today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        var asOf = AsOf.of(new Window(today.minusDays(20), today.plusDays(1)), CLOCK.instant());
        return peopleLog.tallies(place.id(), asOf).getLast().people();
    }
}
