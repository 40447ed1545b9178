package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import com.jayway.jsonpath.JsonPath;
import dev.muster.SharedData;
import dev.muster.World;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.exchange.tickets.Columns;
import dev.muster.exchange.tickets.TicketLog;
import dev.muster.goals.spi.Window;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.SwarmFigures;
import dev.muster.swarms.SwarmMeasures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tickets of another system come in as swarms, each step when it happened.
class TicketImportsTests extends World {
    private static final Site SITE = new Site("tickets.example.org");
    private static final Imports.Progress QUIET = (_, _, _, _) -> { };
    private static final Columns PLAIN = new Columns("case", "at", "who", List.of("state"), List.of(), "product", "", Set.of("Solved"), Set.of("Closed"), Map.of());
    /// So many of a file are replayed, since all tests share a database; all of them where `MUSTER_WHOLE` is set.
    private static final int TICKETS = 300;
    private static final String HEAD = "case,at,who,state,product\n";

    @TempDir Path folder;
    @Autowired private TicketImports imports;
    @Autowired private SwarmMeasures measures;
    @Autowired private JdbcClient jdbc;

    private Imports.Report read(Path path, Columns columns, Place place, Imports.Progress progress) {
        return imports.read(path, TicketLog.open(path, columns, ZoneOffset.UTC, Clock.systemUTC()), SITE, place.id(), administrator().self(), progress);
    }

    private Path log(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + rows);
    }

    private long seen(String table, Place place, Viewer viewer) {
        return viewer.call(() -> jdbc.sql("select count(*) from " + table + " where place_id = :place").param("place", place.id()).query(Long.class).single());
    }

    private SwarmFigures whole(Place place, Viewer viewer) {
        return viewer.call(() -> measures.over(place, new Window(measures.spans(place).first(), LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).plusDays(1))));
    }

    /// Holds what came in against a count of the file that knows nothing of the import.
    private void compare(String file, Columns columns, Place place) throws IOException {
        var whole = SharedData.file("support-tickets/" + file);
        var path = System.getenv("MUSTER_WHOLE") == null ? TicketCount.beginning(whole, columns, TICKETS, folder.resolve(file)) : whole;
        var report = read(path, columns, place, (_, _, _, _) -> assertThat(seen("swarms.swarm", place, administrator())).isZero());
        var counted = TicketCount.of(path, columns);

        assertThat(report.counts()).containsEntry("tickets", counted.tickets()).containsEntry("ticket-events", counted.events());
        var told = whole(place, administrator());
        assertThat(told.swarms()).isEqualTo(counted.tickets());
        assertThat(told.handOvers()).isEqualTo(counted.handOvers());
        assertThat(told.handedOver().hits()).isEqualTo(counted.handedOver());
        assertThat(told.returns()).isEqualTo(counted.returns());
        assertThat(told.resolved().came()).isEqualTo(counted.solved().size());
        counted.curve().forEach((hours, waiting) -> assertThat(told.resolved().waiting(hours)).as("after %s hours", hours).isCloseTo(waiting, offset(1e-9)));
        System.out.printf("%s: %d tickets, %d events, %d hand-overs in %d, %d back, %d solved, middle %.2f h, mean people %.2f, %.0f hours%n", file, told.swarms(), counted.events(),
                told.handOvers(), told.handedOver().hits(), told.returns(), told.resolved().came(), told.resolved().middle().orElseThrow(), (double) told.people() / told.swarms(), told.hours());
    }

    @Test
    @Tag("shared-data")
    void replaysClosedProblemsAsACountOfTheFileHasThem() throws IOException {
        compare("bpi2013_closed_problems.csv.gz", new Columns("case:concept:name", "time:timestamp", "org:resource", List.of("concept:name", "lifecycle:transition"),
                List.of("product"), "product", "impact", Set.of("Completed"), Set.of(), Map.of("High", "MAJOR", "Major", "CRITICAL")), place(Audience.values()));
    }

    @Test
    @Tag("shared-data")
    void replaysAHelpDeskAsACountOfTheFileHasIt() throws IOException {
        compare("helpdesk_italian_vendor.csv.gz", new Columns("Case ID", "Complete Timestamp", "Resource", List.of("Activity"), List.of("product"), "product", "", Set.of("Resolve ticket"),
                Set.of("Closed"), Map.of()), place(Audience.values()));
    }

    @Test
    void keepsWhatWasDoneByWhomAndWhen() throws IOException {
        var place = place(Audience.values());
        read(log("a.csv", """
                7,2012-03-15 11:00,Ada,Open,Pump X
                7,2012-03-15 12:00,Ben,Looked at,Pump X
                7,2012-03-15 13:00,Ben,Solved,Pump X
                7,2012-03-16 13:00,Ada,Closed,Pump X
                8,2012-03-15 13:00,Ada,Open,Valve
                """), PLAIN, place, QUIET);

        var staff = http(employee("Stan Staff"));
        var list = "/api/v1/communities/" + place.handle() + "/swarms";
        var closed = staff.json("GET", list + "?show=closed", null).body();
        assertThat(JsonPath.<List<String>>read(closed, "$.swarms[*].title")).containsExactly("7");
        var timeline = staff.json("GET", "/api/v1/swarms/" + JsonPath.<String>read(closed, "$.swarms[0].handle") + "/timeline", null).body();
        assertThat(JsonPath.<List<String>>read(timeline, "$.steps[*].deed")).containsExactly("TAKEN", "RESOLVED", "TAKEN", "CLOSED");
        assertThat(timeline).contains("Looked at", "2012-03-15T12:00:00Z");
        assertThat(JsonPath.<List<String>>read(staff.json("GET", list + "?show=active", null).body(), "$.swarms[*].title")).containsExactly("8");
        assertThat(http(customer("Carl Customer")).json("GET", list + "?show=all", null).body()).as("staff alone see them").contains("\"swarms\":[]");
        assertThat(system.jdbc().sql("select count(*) from items.tagged where place_id = :place and tag in ('pump-x', 'valve')").param("place", place.id()).query(Long.class).single())
                .isEqualTo(2);
        assertThat(staff.get("/communities/" + place.handle() + "/swarms?show=closed").body()).contains("7");
    }

    @Test
    void goesOnWhereItWasStoppedOrIsTakenBack() throws IOException {
        var place = place(Audience.values());
        var rows = new StringBuilder();
        IntStream.range(0, 1_200).forEach(i -> rows.append(i).append(",2012-03-15 11:00,Ada,Open,Pump\n").append(i).append(",2012-03-15 12:00,Ben,Solved,Pump\n"));
        var path = log("large.csv", rows.toString());

        assertThatIllegalStateException().isThrownBy(() -> read(path, PLAIN, place, (_, _, _, _) -> {
            throw new IllegalStateException("stopped");
        }));
        assertThat(imports.isUnfinished(SITE, place.id())).isTrue();
        imports.undo(SITE, place.id());
        assertThat(system.jdbc().sql("select count(*) from items.item where place_id = :place").param("place", place.id()).query(Long.class).single()).isZero();
        assertThat(system.jdbc().sql("select count(*) from swarms.swarm where place_id = :place").param("place", place.id()).query(Long.class).single()).isZero();

        assertThatIllegalStateException().isThrownBy(() -> read(path, PLAIN, place, (_, _, _, _) -> {
            throw new IllegalStateException("stopped");
        }));
        var report = read(path, PLAIN, place, QUIET);
        assertThat(report.counts()).containsEntry("tickets", 1_200L).containsEntry("ticket-events", 2_400L).containsEntry("ticket-hand-overs", 1_200L);
        assertThat(whole(place, administrator()).swarms()).isEqualTo(1_200);

        later(Duration.ofDays(1));
        var again = read(log("larger.csv", rows + "1200,2012-03-15 11:00,Ada,Open,Pump\n"), PLAIN, place, QUIET);
        assertThat(again.counts()).containsEntry("tickets", 1L).containsEntry("tickets-kept", 1_200L);
        assertThat(whole(place, administrator()).swarms()).isEqualTo(1_201);
    }

    @Test
    void readsNothingOfALogThatIsNotAsItShouldBe() throws IOException {
        var place = place(Audience.values());
        var path = log("bad.csv", "7,2012-03-15 11:00,Ada,Open,Pump\n7,soon,Ada,Open,Pump\n");

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(path, PLAIN, place, QUIET)).withMessageContaining("row 3");
        assertThat(imports.isUnfinished(SITE, place.id())).isFalse();
    }
}
