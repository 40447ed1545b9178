package dev.muster.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SharedData;
import dev.muster.World;
import dev.muster.exchange.Imports;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.measures.Participation;
import dev.muster.measures.Participation.Days;
import dev.muster.measures.Participation.Took;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whether and when two real communities tipped, as of each of their days, from when things happened. Whoever took part in their
/// first week counts as a founder, as those do who try such a site before it is public.
@Tag("shared-data")
class RealCommunitiesTests extends World {
    private static final int WEEK = 7;
    @Autowired private Imports imports;
    @Autowired private Participation participation;

    private Place read(String file, String site) {
        var place = place(Audience.values());
        var path = SharedData.file("stackexchange/" + file);
        try (var dump = Dump.open(path, Clock.systemUTC())) {
            imports.read(path, dump, new Site(site), place.id(), false, administrator().self(), (_, _, _, _) -> {});
        }
        return place;
    }

    private Days over(Place place, LocalDate from, LocalDate to, Collection<UUID> besides) {
        return administrator().call(() -> participation.over(place, from, to, besides));
    }

    @ParameterizedTest
    @CsvSource({
        "beer.stackexchange.com_2016-12.zip, beer.stackexchange.com, 2014-04-07, 2016-06-11",
        "ai.stackexchange.com_2016-12.zip, ai.stackexchange.com, 2016-10-03, 2016-10-03"
    })
    void tipOrDoNotAsOfEachDay(String file, String site, LocalDate tippedWith30, LocalDate tippedWith50) {
        var place = read(file, site);
        var first = administrator().call(() -> participation.first(place)).orElseThrow();
        var all = over(place, first, LocalDate.of(2016, 12, 31), Set.of());
        var last = all.people().stream().map(Took::day).max(LocalDate::compareTo).orElseThrow();
        var founders = all.people().stream().filter(each -> each.day().isBefore(first.plusDays(WEEK))).map(Took::person).collect(Collectors.toSet());
        var days = over(place, first, last, founders);
        var launch = first.plusDays(WEEK);
        var readings = Tipping.readings(days, launch, last);
        System.out.printf("%s: %s to %s, %d founders, %d days after the launch%n", site, first, last, founders.size(), readings.size());

        for (int wanted : List.of(10, 20, 30, 50, 100)) {
            var tipped = Tipping.tipped(readings, wanted, launch);
            long days28 = readings.stream().filter(each -> each.enough(wanted)).count();
            System.out.printf("  %d people: %s; holds on %d days%n", wanted, tipped.map(Object::toString).orElse("never"), days28);
            readsTheSameAsOfEachDay(days, launch, last, wanted, tipped);
        }
        var most = readings.stream().mapToInt(Reading::people).max().orElseThrow();
        System.out.printf("  at most %d people; last %s%n", most, readings.getLast());
        assertThat(Tipping.tipped(readings, 30, launch)).map(Reading::day).contains(tippedWith30);
        assertThat(Tipping.tipped(readings, 50, launch)).map(Reading::day).contains(tippedWith50);
        assertThat(Tipping.tipped(readings, 120, launch)).isEmpty();
        countsWhatTheItemsSay(place, readings, founders);
    }

    /// Nobody who looked before the day sees it tipped, and whoever looks later finds the same day.
    private static void readsTheSameAsOfEachDay(Days days, LocalDate launch, LocalDate last, int wanted, Optional<Reading> tipped) {
        for (var day = launch; !day.isAfter(last); day = day.plusDays(1)) {
            var asOf = day;
            var known = new Days(days.people().stream().filter(each -> !each.day().isAfter(asOf)).toList(),
                    days.questions().stream().filter(each -> !each.day().isAfter(asOf))
                            .map(each -> each.answered() != null && each.answered().isAfter(asOf) ? new Participation.Asked(each.day(), null) : each).toList());
            assertThat(Tipping.tipped(Tipping.readings(known, launch, asOf), wanted, launch)).as("as of %s", asOf).isEqualTo(tipped.filter(each -> !each.day().isAfter(asOf)));
        }
    }

    /// Against a plain count of what people wrote.
    private void countsWhatTheItemsSay(Place place, List<Reading> readings, Set<UUID> founders) {
        for (int i = 0; i < readings.size(); i += 97) {
            var reading = readings.get(i);
            var people = new HashSet<>(system.jdbc().sql("""
                    select distinct author_id from items.item
                     where place_id = :place and hidden is null and kind in ('question', 'answer', 'comment')
                       and created >= cast(:from as date)::timestamp at time zone 'UTC' and created < (cast(:to as date) + 1)::timestamp at time zone 'UTC'
                    """)
                .param("place", place.id()).param("from", reading.day().minusDays(Tipping.DAYS - 1L)).param("to", reading.day()).query(UUID.class).list());
            people.removeAll(founders);
            assertThat(reading.people()).as("%s", reading.day()).isEqualTo(people.size());
        }
    }
}
