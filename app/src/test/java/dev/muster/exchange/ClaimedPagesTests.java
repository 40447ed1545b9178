package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.exchange.mediawiki.WikiDump;
import dev.muster.exchange.mediawiki.WikiXml;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.people.Claim;
import dev.muster.people.ClaimDecisions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody who wrote in an imported wiki turns out to be here: each version that they wrote becomes theirs.
class ClaimedPagesTests extends World {
    private static final String HOP = "<username>Hop</username><id>5</id>";
    private static final String MALT = "<username>Malt</username><id>6</id>";

    private static final String HOPS = WikiXml.page(1, 0, "Keeping hops", "",
            WikiXml.revision(5, null, HOP, "", "Cold."),
            WikiXml.revision(6, 5L, MALT, "", "Cold and dark."),
            WikiXml.revision(7, 6L, HOP, "", "Cold, dark and dry."));

    @TempDir Path folder;
    @Autowired private WikiImports imports;
    @Autowired private ClaimDecisions decisions;
    private Place place;

    @BeforeEach
    void bringIn() throws IOException {
        place = place(Audience.values());
        read("wiki.xml", HOPS);
    }

    private void read(String name, String... pages) throws IOException {
        var dump = Files.writeString(folder.resolve(name), WikiXml.wiki(pages));
        imports.read(dump, WikiDump.open(dump, Clock.systemUTC()), new Site("claimed-pages.example.org"), place.id(), administrator().self(), (_, _, _, _) -> { });
    }

    private List<String> editors() {
        return system.jdbc().sql("""
                select e.name from memory.revision r join people.person e on e.id = r.editor_id where r.place_id = :place order by r.number
                """).param("place", place.id()).query(String.class).list();
    }

    private String lastEditor() {
        return system.jdbc().sql("select e.name from memory.page p join people.person e on e.id = p.editor_id where p.place_id = :place")
            .param("place", place.id()).query(String.class).single();
    }

    private Claim joins(String author, Viewer person) {
        var imported = system.jdbc().sql("""
                select distinct p.id from memory.revision r join people.person p on p.id = r.editor_id where r.place_id = :place and p.name = :name
                """).param("place", place.id()).param("name", author).query(UUID.class).single();
        var administrator = administrator();
        return administrator.call(() -> decisions.join(persons.find(imported).orElseThrow(), persons.find(person.self()).orElseThrow(), administrator));
    }

    private String page() {
        return system.jdbc().sql("select handle from items.item where place_id = :place").param("place", place.id()).query(String.class).single();
    }

    @Test
    void theVersionsOfAnAuthorBecomeTheirOwn() {
        var ada = employee("Ada Brew");

        joins("Hop", ada);

        assertThat(editors()).containsExactly("Ada Brew", "Malt", "Ada Brew");
        assertThat(lastEditor()).isEqualTo("Ada Brew");
        assertThat(http(ada).get("/pages/" + page() + "/history").body()).contains("Ada Brew", "Malt").doesNotContain(">Hop<");
    }

    @Test
    void goBackWhereItWasSomebodyElseButNotWhatTheyWroteThemselves() {
        var eve = employee("Eve Adams");
        joins("Malt", employee("Mary Malt"));
        var claim = joins("Hop", eve);
        var edited = http(member(eve, place)).json("PATCH", "/api/v1/pages/" + page(), "{\"body\": \"Cold, dark, dry, and not for long.\"}", "If-Match", "\"3\"");
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);

        var administrator = administrator();
        administrator.call(() -> {
            decisions.end(claim.id(), "It was somebody else.", administrator);
            return true;
        });

        assertThat(editors()).containsExactly("Hop", "Mary Malt", "Hop", "Eve Adams");
        assertThat(lastEditor()).isEqualTo("Eve Adams");
    }

    @Test
    void whatALaterDumpBringsIsTheirsToo() throws IOException {
        joins("Malt", employee("Mary Malt"));

        read("later.xml", HOPS, WikiXml.page(2, 0, "Keeping malt", "", WikiXml.revision(8, null, MALT, "", "Dry.")));

        assertThat(editors()).containsExactlyInAnyOrder("Hop", "Mary Malt", "Hop", "Mary Malt");
    }
}
