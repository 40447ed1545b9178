package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.exchange.tickets.Columns;
import dev.muster.exchange.tickets.TicketLog;
import dev.muster.goals.spi.Window;
import dev.muster.people.Claim;
import dev.muster.people.ClaimDecisions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Part;
import dev.muster.swarms.Show;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmFigures;
import dev.muster.swarms.SwarmMeasures;
import dev.muster.swarms.SwarmWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody who worked in an imported ticket system turns out to be here: what they were in its tickets becomes theirs.
class ClaimedSwarmsTests extends SwarmWorld {
    private static final Site SITE = new Site("tickets.example.org");
    private static final Columns COLUMNS = new Columns("case", "at", "who", List.of("state"), List.of(), "product", "", Set.of("Solved"), Set.of("Closed"), Map.of());
    private static final String LOG = """
            case,at,who,state,product
            7,2012-03-15 11:00,agent-tia,Open,Pump
            7,2012-03-15 12:00,agent-tom,Looked at,Pump
            8,2012-03-16 11:00,agent-tom,Open,Valve
            8,2012-03-16 12:00,agent-tia,Solved,Valve
            8,2012-03-17 12:00,agent-tia,Closed,Valve
            """;
    private static final String ROWS = """
            select w::text from swarms.swarm w where w.place_id = :place
             union all
            select p::text from swarms.part p join swarms.swarm w on w.item_id = p.swarm_id where w.place_id = :place
             union all
            select s::text from swarms.step s join swarms.swarm w on w.item_id = s.swarm_id where w.place_id = :place
             order by 1
            """;
    private static final String PARTS = """
            select e.name || ' ' || p.role || ' ' || p.standing
              from swarms.part p join people.person e on e.id = p.person_id join items.item i on i.id = p.swarm_id
             where i.place_id = :place and i.title = :title
             order by 1
            """;

    @TempDir Path folder;
    @Autowired private TicketImports imports;
    @Autowired private ClaimDecisions decisions;
    @Autowired private SwarmMeasures measures;
    private Place place;
    private Viewer vera;

    @BeforeEach
    void bringIn() {
        place = place(Audience.values());
        vera = employee("Vera Valve");
        read(LOG, (_, _, _, _) -> { });
    }

    private void read(String rows, Imports.Progress progress) {
        try {
            var path = Files.writeString(folder.resolve(rows.length() + ".csv"), rows);
            imports.read(path, TicketLog.open(path, COLUMNS, ZoneOffset.UTC, Clock.systemUTC()), SITE, place.id(), administrator().self(), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Claim joins(String author, Viewer person) {
        var imported = system.jdbc().sql("""
                select p.id from people.person p join exchange.origin o on o.object_id = p.id join exchange.source s on s.id = o.source_id
                 where s.place_id = :place and p.name = :name
                """).param("place", place.id()).param("name", author).query(UUID.class).single();
        var administrator = administrator();
        return administrator.call(() -> decisions.join(persons.find(imported).orElseThrow(), persons.find(person.self()).orElseThrow(), administrator));
    }

    private void ends(Claim claim) {
        var administrator = administrator();
        administrator.call(() -> {
            decisions.end(claim.id(), "It was somebody else.", administrator);
            return true;
        });
    }

    private List<String> rows() {
        return system.jdbc().sql(ROWS).param("place", place.id()).query(String.class).list();
    }

    private List<String> parts(String title) {
        return system.jdbc().sql(PARTS).param("place", place.id()).param("title", title).query(String.class).list();
    }

    private Swarm swarm(String title) {
        return vera.call(() -> swarms.of(place, Show.ALL, null, 10)).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private SwarmFigures figures() {
        return vera.call(() -> measures.over(place, new Window(measures.spans(place).first(), LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).plusDays(1))));
    }

    @Test
    void whatAnAuthorWasInSwarmsBecomesTheirOwn() {
        joins("agent-tom", vera);

        assertThat(parts("7")).containsExactly("Vera Valve OWNER IN", "agent-tia HELPER IN");
        assertThat(vera.call(() -> swarms.waitingFor(vera, 5))).extracting(Swarm::title).containsExactly("7");
        var room = SoundPage.of(http(vera).get(swarm("7").address()), 200);
        assertThat(room.select(".lead").text()).contains("Vera Valve owns it");
        assertThat(room.text()).contains("agent-tia").doesNotContain("agent-tom");
        assertThat(SoundPage.of(http(employee("Emil")).get(swarm("8").address()), 200).text()).contains("Vera Valve").doesNotContain("agent-tom");
        assertThat(vera.call(() -> resolutions.resolve(swarm("7"), "A new valve.", vera)).course().resolved()).isNotNull();
    }

    @Test
    void goesBackAsItWas() {
        var before = rows();
        var claim = joins("agent-tom", vera);
        assertThat(rows()).isNotEqualTo(before);

        ends(claim);

        assertThat(rows()).isEqualTo(before);
        assertThat(system.jdbc().sql("select count(*) from exchange.handed_over h join items.item i on i.id = h.item_id where i.place_id = :place")
            .param("place", place.id()).query(Long.class).single()).isZero();
    }

    @Test
    void whatTheyDidUnderTheirOwnNameStaysTheirs() {
        var hank = employee("Hank Helper");
        asks(hank, place, "Who knows pumps?");
        var claim = joins("agent-tom", vera);
        vera.call(() -> helping.offer(swarm("7"), hank.handle(), vera));
        hank.call(() -> helping.take(swarm("7"), hank));

        ends(claim);

        assertThat(parts("7")).containsExactly("Hank Helper OWNER IN", "Vera Valve HELPER IN", "agent-tia HELPER IN", "agent-tom HELPER IN");
        assertThat(swarm("7").owner()).isEqualTo(hank.self());
        assertThat(SoundPage.of(http(hank).get(swarm("7").address()), 200).text()).contains("Vera Valve", "agent-tom");
    }

    @Test
    void whoTakesPartAlreadyHasOnePartThatIsTwoAgainLater() {
        vera.call(() -> helping.join(swarm("7"), Part.Role.OBSERVER, vera));
        var before = rows();

        var claim = joins("agent-tom", vera);
        assertThat(parts("7")).containsExactly("Vera Valve OWNER IN", "agent-tia HELPER IN");
        ends(claim);

        assertThat(parts("7")).containsExactly("Vera Valve OBSERVER IN", "agent-tia HELPER IN", "agent-tom OWNER IN");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoLeavesAfterItHasLeftUnderTheirOwnNameAlone() {
        vera.call(() -> helping.join(swarm("7"), Part.Role.SCRIBE, vera));
        var claim = joins("agent-tia", vera);
        vera.call(() -> helping.leave(swarm("7"), vera));

        ends(claim);

        assertThat(parts("7")).containsExactly("Vera Valve HELPER LEFT", "agent-tia HELPER IN", "agent-tom OWNER IN");
    }

    @Test
    void whoWasBothIsOnePersonInAllFigures() {
        var untouched = rows();
        var tia = joins("agent-tia", vera);
        var asTia = rows();
        assertThat(figures().people()).isEqualTo(4);
        assertThat(figures().handOvers()).isEqualTo(2);

        var tom = joins("agent-tom", vera);
        assertThat(parts("7")).containsExactly("Vera Valve OWNER IN");
        assertThat(figures().people()).isEqualTo(2);
        assertThat(figures().handOvers()).isZero();

        ends(tom);
        assertThat(rows()).isEqualTo(asTia);
        ends(tia);
        assertThat(rows()).isEqualTo(untouched);
    }

    @Test
    void whoWasBothCanTurnOutNotToBeTheFirst() {
        var tom = joins("agent-tom", vera);
        var asTom = rows();
        ends(tom);
        var tia = joins("agent-tia", vera);
        joins("agent-tom", vera);

        ends(tia);

        assertThat(rows()).isEqualTo(asTom);
    }

    @Test
    void laterTicketsAreTheirsOnceTheyAreAllThere() {
        joins("agent-tia", vera);
        joins("agent-tom", vera);
        var more = LOG + """
                9,2012-04-15 11:00,agent-tia,Open,Pump
                9,2012-04-15 12:00,agent-tom,Looked at,Pump
                """;

        read(more, (_, _, _, _) -> assertThat(parts("9")).containsExactly("agent-tia HELPER IN", "agent-tom OWNER IN"));

        assertThat(parts("9")).containsExactly("Vera Valve OWNER IN");
        assertThat(SoundPage.of(http(vera).get(swarm("9").address()), 200).text()).doesNotContain("agent-t");
    }

    @Test
    void aClaimGivesNobodySightOfWhatTheyMayNotSee() {
        var carl = customer("Carl Customer");
        var address = swarm("7").address();

        joins("agent-tom", carl);

        assertThat(SoundPage.of(http(vera).get(address), 200).text()).contains("Carl Customer owns it");
        assertThat(http(carl).get(address).statusCode()).isEqualTo(404);
        assertThat(carl.call(() -> swarms.waitingFor(carl, 5))).isEmpty();
    }

    @Test
    void nobodyElseIsWrittenTo() {
        var hank = employee("Hank Helper");
        vera.call(() -> helping.join(swarm("7"), Part.Role.HELPER, vera));
        hank.call(() -> helping.join(swarm("7"), Part.Role.HELPER, hank));
        int hanks = lettersTo(addressOf(hank)).size();
        int veras = lettersTo(addressOf(vera)).size();

        joins("agent-tom", vera);

        assertThat(lettersTo(addressOf(hank))).hasSize(hanks);
        assertThat(lettersTo(addressOf(vera))).as("that she was recognised").hasSize(veras + 1);
    }
}
