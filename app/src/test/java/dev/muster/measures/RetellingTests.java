package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.goals.spi.Window;
import dev.muster.rights.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The same things that happened give the same numbers, however the log came to hear of them; and the numbers are those
/// that one gets by reading the story from its beginning, question by question.
class RetellingTests extends World {
    @Autowired private Measures measures;
    @Autowired private SolvedWithin solvedWithin;
    @Autowired private AnsweredWithin answeredWithin;

    /// What became of one question, as its story was told.
    private record Fate(UUID asker, Instant asked, List<Instant> answersByOthers, boolean anyAnswer, @Nullable Instant solvedSince) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void numbersFollowTheStoryAndNotItsTelling(long seed) {
        var random = new Random(seed);
        var place = place(Audience.PUBLIC);
        var log = new Chronicle(system, place);
        var now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        var people = log.people(8);
        var fates = new ArrayList<Fate>();
        for (int question = 0; question < 40; question++) {
            fates.add(tell(log, people, now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 100))), now, random));
        }
        var window = new Window(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(120), LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));

        var told = measures.over(place, window);
        var solved = solvedWithin.byMonth(place.id(), 14, window);
        var answered = answeredWithin.byMonth(place.id(), 2, window);

        assertThat(told.responses().curve()).isEqualTo(curve(fates, now));
        assertThat(told.answerRate().all()).isEqualTo(share(fates.stream().filter(each -> old(each, 1, now)).map(each -> !each.answersByOthers().isEmpty()).toList()));
        assertThat(told.acceptanceRate().all()).isEqualTo(share(fates.stream().filter(Fate::anyAnswer).map(each -> each.solvedSince() != null).toList()));
        assertThat(solved).allSatisfy(month -> {
            var ofMonth = fates.stream().filter(each -> month(each).equals(month.month()) && old(each, 14, now)).toList();
            var share = share(ofMonth.stream().map(each -> each.solvedSince() != null && !each.solvedSince().isAfter(each.asked().plus(Duration.ofDays(14)))).toList());
            assertThat(month.value().n()).isEqualTo(share.n());
            assertThat(month.value().value()).isEqualTo(100.0 * share.hits() / share.n());
        });
        assertThat(solved.stream().mapToLong(each -> each.value().n()).sum()).isEqualTo(fates.stream().filter(each -> old(each, 14, now)).count());

        for (int telling = 0; telling < 3; telling++) {
            log.retell(random);

            assertThat(measures.over(place, window)).isEqualTo(told);
            assertThat(solvedWithin.byMonth(place.id(), 14, window)).isEqualTo(solved);
            assertThat(answeredWithin.byMonth(place.id(), 2, window)).isEqualTo(answered);
        }
    }

    /// Tells the story of a question and remembers what became of it: answers, acceptances that pass from one answer to
    /// another, and some that are taken back.
    private static Fate tell(Chronicle log, List<UUID> people, Instant asked, Instant now, Random random) {
        var asker = people.get(random.nextInt(people.size()));
        var question = log.asks(asker, asked);
        var answers = new ArrayList<UUID>();
        var byOthers = new ArrayList<Instant>();
        var at = asked;
        for (int answer = random.nextInt(4); answer > 0; answer--) {
            at = at.plus(Duration.ofMinutes(random.nextInt(60 * 30)));
            if (!at.isAfter(now)) {
                var person = people.get(random.nextInt(people.size()));
                answers.add(log.answers(person, question, at));
                if (!person.equals(asker)) {
                    byOthers.add(at);
                }
            }
        }
        return new Fate(asker, asked, byOthers, !answers.isEmpty(), accept(log, asker, question, answers, at, now, random));
    }

    private static @Nullable Instant accept(Chronicle log, UUID asker, UUID question, List<UUID> answers, Instant from, Instant now, Random random) {
        Instant since = null;
        UUID accepted = null;
        var at = from;
        for (int act = answers.isEmpty() ? 0 : random.nextInt(4); act > 0; act--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 6)));
            var next = answers.get(random.nextInt(answers.size()));
            if (at.isAfter(now)) {
                break;
            }
            if (accepted != null && (random.nextBoolean() || accepted.equals(next))) {
                log.takesBack(asker, question, accepted, at);
                accepted = null;
                since = null;
            } else {
                if (accepted != null) {
                    log.takesBack(asker, question, accepted, at);
                }
                log.accepts(asker, question, next, at);
                accepted = next;
                since = since == null ? at : since;
            }
        }
        return since;
    }

    private static Survival curve(List<Fate> fates, Instant now) {
        return Survival.of(fates.stream().map(each -> each.answersByOthers().stream().min(Instant::compareTo)
                .map(first -> new Survival.Cases(minutes(each.asked(), first) / 60.0, 1, 0))
                .orElseGet(() -> new Survival.Cases(minutes(each.asked(), now) / 60.0, 0, 1))).toList());
    }

    /// The stories' times are whole minutes from one another.
    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    private static Share share(List<Boolean> hits) {
        return new Share(hits.stream().filter(each -> each).count(), hits.size());
    }

    private static boolean old(Fate fate, int days, Instant now) {
        return !fate.asked().isAfter(now.minus(Duration.ofDays(days)));
    }

    private static YearMonth month(Fate fate) {
        return YearMonth.from(fate.asked().atOffset(ZoneOffset.UTC));
    }

    @Test
    void anAcceptanceThatPassesOnDoesNotBeginAnew() {
        var place = place(Audience.PUBLIC);
        var log = new Chronicle(system, place);
        var now = CLOCK.instant();
        var asker = log.person();
        var asked = now.minus(Duration.ofDays(60));
        var question = log.asks(asker, asked);
        var first = log.answers(log.person(), question, asked.plus(Duration.ofDays(1)));
        var better = log.answers(log.person(), question, asked.plus(Duration.ofDays(20)));
        log.accepts(asker, question, first, asked.plus(Duration.ofDays(2)));
        log.takesBack(asker, question, first, asked.plus(Duration.ofDays(21)));
        log.accepts(asker, question, better, asked.plus(Duration.ofDays(21)).plusMillis(3));
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);

        assertThat(solvedWithin.over(place.id(), 14, new Window(day.minusDays(90), day)).orElseThrow().value()).isEqualTo(100);
    }
}
