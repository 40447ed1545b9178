package dev.muster.exchange.portable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.adapt.Asking;
import dev.muster.adapt.Backings;
import dev.muster.adapt.Promises;
import dev.muster.adapt.Promises.Promised;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.people.Claim;
import dev.muster.people.ClaimDecisions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Severity;
import dev.muster.swarms.Show;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those whom a community brought along as names turn out to be here: their requests, promises, cases and parts become theirs.
class ClaimedRequestsTests extends PortableWorld {
    private static final String ROWS = """
            with here as (select id from items.item where place_id = :place)
            select r::text from adapt.request r join here on here.id = r.item_id
             union all select t::text from adapt.turn t join here on here.id = t.item_id
             union all select b::text from adapt.backing b join here on here.id = b.item_id
             union all select s::text from swarms.swarm s join here on here.id = s.item_id
             union all select p::text from swarms.part p join here on here.id = p.swarm_id
             union all select s::text from swarms.step s join here on here.id = s.swarm_id
             union all select l::text from swarms.repeat l join here on here.id = l.swarm_id
             order by 1
            """;
    private static final String NAMED = """
            select p.id from people.person p
             where p.name = :name and p.state = 'placeholder'
               and (exists (select 1 from items.item i where i.place_id = :place and i.author_id = p.id)
                    or exists (select 1 from swarms.part t join items.item i on i.id = t.swarm_id where i.place_id = :place and t.person_id = p.id))
            """;
    @Autowired private Requests requests;
    @Autowired private Backings backings;
    @Autowired private Promises promises;
    @Autowired private Swarms swarms;
    @Autowired private Helping helping;
    @Autowired private Repeats repeats;
    @Autowired private ClaimDecisions claims;
    @Autowired private JdbcClient jdbc;
    private Place moved;
    private Viewer nora;

    /// A promise that Ada made, to Carl and to Cora, who needs it too; a swarm of hers that came again, into which she asked Iris.
    @BeforeEach
    void bringAlong() {
        var guide = guide(employee("Gil Guide"), beer.place());
        var scales = carl.call(() -> requests.ask(beer.place(), new Asking("Scales for the cellar", "A pair.", "We guess.", null, null), null, carl));
        var cora = customer("Cora Cellar");
        cora.call(() -> backings.back(scales, "We too.", null, cora));
        ada.call(() -> backings.back(scales, "So do we.", null, ada));
        var promised = guide.call(() -> promises.promise(scales, new Promised(ada.self(), today().plusDays(9), "Two pairs."), guide));
        ada.call(() -> promises.move(promised, new Promised(null, today().plusDays(12), "Sold out."), ada));
        swarming();
        moved = moved();
        nora = employee("Nora New");
    }

    private void swarming() {
        var first = opens("Kegs lose pressure");
        later(Duration.ofMinutes(5));
        var again = opens("Kegs lose pressure again", first);
        var iris = known("Iris Invited");
        var hank = known("Hank Helper");
        ada.call(() -> helping.ask(again, iris.handle(), ada));
        ada.call(() -> helping.offer(again, hank.handle(), ada));
    }

    /// Who is asked by name has written something.
    private Viewer known(String name) {
        var somebody = employee(name);
        somebody.call(() -> questions.ask(beer.place(), new dev.muster.questions.Asking("Who knows valves? " + name, "I do not.", List.of(), null), null, somebody));
        return somebody;
    }

    private Swarm opens(String title, Swarm... earlier) {
        var opening = new Opening(title, "Since Monday.", "Riverside Brewing", "New seals.", Severity.MAJOR, List.of("valves"), Set.of(Audience.values()), null);
        return ada.call(() -> repeats.open(beer.place(), opening, List.of(earlier), null, ada));
    }

    private Claim joins(String author, Viewer person) {
        var imported = system.jdbc().sql(NAMED).param("place", moved.id()).param("name", author).query(UUID.class).single();
        var administrator = administrator();
        return administrator.call(() -> claims.join(persons.find(imported).orElseThrow(), persons.find(person.self()).orElseThrow(), administrator));
    }

    private void ends(Claim claim) {
        var administrator = administrator();
        administrator.call(() -> {
            claims.end(claim.id(), "It was somebody else.", administrator);
            return true;
        });
    }

    private List<String> rows() {
        return system.jdbc().sql(ROWS).param("place", moved.id()).query(String.class).list();
    }

    private Request scales() {
        return nora.call(() -> requests.of(moved, dev.muster.adapt.Show.ALL, null, 5)).getFirst();
    }

    private Swarm again() {
        return nora.call(() -> swarms.of(moved, Show.ALL, null, 5)).getFirst();
    }

    @Test
    void promisesTurnsAndCasesBecomeTheirs() {
        var claim = joins("Ada Brewer", nora);

        assertThat(scales().owner()).isEqualTo(nora.self());
        assertThat(nora.call(() -> backings.include(scales(), nora))).isTrue();
        assertThat(SoundPage.of(http(nora).get(scales().address()), 200).text()).contains("Nora New", "Cora Cellar", "Sold out.").doesNotContain("Ada Brewer");
        assertThat(nora.call(() -> promises.move(scales(), new Promised(null, today().plusDays(20), "Still sold out."), nora)).due()).isEqualTo(today().plusDays(20));

        ends(claim);
        var page = SoundPage.of(http(nora).get(scales().address()), 200).text();
        assertThat(page).as("what she moved herself is hers").contains("Ada Brewer", "Nora New", "Still sold out.");
        assertThat(nora.call(() -> backings.include(scales(), nora))).isFalse();
    }

    @Test
    void allGoesBackAsItWasInAnyOrder() {
        var before = rows();
        var ada = joins("Ada Brewer", nora);
        var iris = joins("Iris Invited", employee("Ivy"));
        var hank = joins("Hank Helper", employee("Henk"));
        assertThat(rows()).isNotEqualTo(before);

        ends(ada);
        ends(iris);
        ends(hank);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoAskedAndWhoWasAskedCanBeClaimedEitherWayRound() {
        var before = rows();
        var ivy = employee("Ivy");
        var iris = joins("Iris Invited", ivy);
        var ada = joins("Ada Brewer", nora);
        assertThat(ivy.call(() -> helping.part(again(), ivy)).orElseThrow().askedBy()).isEqualTo(nora.self());

        ends(iris);
        assertThat(rows()).filteredOn(each -> each.contains(",ASKED," + nora.self())).as("both are asked by the same").hasSize(2);
        ends(ada);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoGaveACaseTwiceIsCountedOnceAndTakesBothBack() {
        nora.call(() -> backings.back(scales(), "I lift kegs.", null, nora));
        var before = rows();
        assertThat(scales().backers()).isEqualTo(3);

        var claim = joins("Ada Brewer", nora);
        assertThat(scales().backers()).isEqualTo(2);
        assertThat(SoundPage.of(http(nora).get(scales().address()), 200).text()).contains("I lift kegs.", "So do we.");
        ends(claim);
        assertThat(rows()).isEqualTo(before);

        joins("Ada Brewer", nora);
        nora.call(() -> {
            backings.takeBack(scales(), nora);
            return true;
        });
        assertThat(scales().backers()).isOne();
    }

    @Test
    void whoAskedIsNotCountedAmongThoseWhoNeedItToo() {
        nora.call(() -> backings.back(scales(), "I lift kegs.", null, nora));

        joins("Carl Cellar", nora);

        assertThat(scales().item().author()).isEqualTo(nora.self());
        assertThat(scales().backers()).isEqualTo(2);
    }

    @Test
    void thatOneRepeatsAnotherIsKnownToWhoSeesBoth() {
        joins("Ada Brewer", nora);
        var earlier = nora.call(() -> swarms.of(moved, Show.ALL, null, 5)).getLast();
        var emil = employee("Emil");
        assertThat(repeatsSeen(emil)).isOne();

        narrow(earlier.id(), moved, nora);

        assertThat(repeatsSeen(emil)).isZero();
    }

    private long repeatsSeen(Viewer viewer) {
        return viewer.call(() -> jdbc.sql("select count(*) from exchange.handed_over h join items.item i on i.id = h.item_id where i.place_id = :place and h.kind = 'repeat'")
            .param("place", moved.id()).query(Long.class).single());
    }
}
