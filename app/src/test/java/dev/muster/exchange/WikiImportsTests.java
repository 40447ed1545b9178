package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.SharedData;
import dev.muster.World;
import dev.muster.exchange.mediawiki.WikiDump;
import dev.muster.exchange.mediawiki.WikiXml;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.items.spi.Provenance;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A wiki comes in with its whole history, or not at all.
class WikiImportsTests extends World {
    private static final Site SITE = new Site("wiki.example.org");
    private static final Imports.Progress QUIET = (_, _, _, _) -> { };

    private static final List<String> TRACES = List.of("""
            select kind, title, body, format, i.state, layer, i.created, changed, p.name
              from items.item i join people.person p on p.id = i.author_id where i.place_id = :place""", """
            select p.address, p.number, p.edited, e.name from memory.page p join people.person e on e.id = p.editor_id where p.place_id = :place""", """
            select i.title, r.number, r.previous, r.base, r.at, r.body, r.summary, r.minor, e.name
              from memory.revision r join items.item i on i.id = r.page_id join people.person e on e.id = r.editor_id where r.place_id = :place""", """
            select i.title, r.address, r.title as wanted from memory.reference r join items.item i on i.id = r.from_id where r.place_id = :place""", """
            select verb, object_kind, happened, origin, detail, p.name
              from activity.activity a left join people.person p on p.id = a.actor_id where place_id = :place and a.run_id is not null""", """
            select o.kind, o.source_key, o.digest from exchange.origin o join exchange.source s on s.id = o.source_id where s.place_id = :place""");

    @TempDir Path folder;
    @Autowired private WikiImports imports;
    @Autowired private JdbcClient jdbc;
    @Autowired private Provenance provenance;

    private Imports.Report read(Path path, Place place, Imports.Progress progress) {
        return imports.read(path, WikiDump.open(path, Clock.systemUTC()), SITE, place.id(), administrator().self(), progress);
    }

    private Path dump(String name, String... pages) throws IOException {
        return Files.writeString(folder.resolve(name), WikiXml.wiki(pages));
    }

    /// More than a batch of pages, one of which has more than a batch of revisions, with new authors to the end.
    private Path large() throws IOException {
        var pages = new ArrayList<String>();
        IntStream.range(0, 700).forEach(i -> pages.add(WikiXml.page(i, 0, "Page " + i, "", WikiXml.revision(10_000 + i, null,
                "<username>U" + i % 7 + "</username><id>" + (1 + i % 7) + "</id>", "", "See [[Page " + (i + 1) + "]]."))));
        pages.add(WikiXml.page(5_000, 0, "Long", "", IntStream.range(0, 1_200).mapToObj(i -> WikiXml.revision(20_000 + i, i == 0 ? null : 19_999L + i,
                "<ip>192.0.2." + i / 100 + "</ip>", "", "Line [[Ale " + i + "]]")).toArray(String[]::new)));
        return dump("large.xml", pages.toArray(String[]::new));
    }

    private List<String> traces(Place place) {
        return TRACES.stream().map(each -> system.jdbc()
            .sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from (" + each + ") t")
            .param("place", place.id()).query(String.class).single()).toList();
    }

    private long persons() {
        return system.jdbc().sql("select count(*) from people.person").query(Long.class).single();
    }

    private long seen(String table, Place place, Viewer viewer) {
        return viewer.call(() -> jdbc.sql("select count(*) from " + table + " where place_id = :place").param("place", place.id()).query(Long.class).single());
    }

    @Test
    @Tag("shared-data")
    void bringsARealWikiWithAsManyPagesAndRevisionsAsItsFileHas() {
        var place = place(Audience.values());
        var path = SharedData.file("wikis/aawiki-20260101-pages-meta-history.xml.gz");

        var report = read(path, place, (_, _, _, _) -> assertThat(seen("memory.page", place, administrator())).isZero());

        assertThat(report.counts()).containsEntry("wiki-pages", 507L).containsEntry("wiki-revisions", 1_307L).containsEntry("wiki-redirects", 19L);
        assertThat(seen("memory.page", place, administrator())).isEqualTo(507);
        assertThat(seen("memory.revision", place, administrator())).isEqualTo(1_307);
        assertThat(http(administrator()).get("/communities/" + place.handle() + "/pages").body()).contains("Main Page");
    }

    @Test
    void keepsHistoryTimesAndLinks() throws IOException {
        var place = place(Audience.values());
        read(dump("a.xml", WikiXml.page(1, 0, "Beer", "",
                WikiXml.revision(5, null, "<username>Hop</username><id>5</id>", "/* Taste */ more", "'''Old'''"),
                WikiXml.revision(6, 5L, "<ip>192.0.2.7</ip>", "", "See [[Hops]].\n[[Kategorie:Ale]]"))), place, QUIET);

        var page = system.jdbc().sql("select i.body, i.state, p.number, p.address from memory.page p join items.item i on i.id = p.item_id where p.place_id = :place")
            .param("place", place.id()).query().singleRow();
        assertThat(page).containsEntry("body", "See [[Hops]].\n\nKategorie: [[Kategorie:Ale|Ale]]").containsEntry("number", 2).containsEntry("address", "beer")
                .containsEntry("state", "not-validated");
        assertThat(system.jdbc().sql("""
                select r.number || ' ' || coalesce(r.base::text, '-') || ' ' || r.body || ' ' || r.summary || ' ' || e.name || ' ' || (r.at at time zone 'UTC')
                  from memory.revision r join people.person e on e.id = r.editor_id where r.place_id = :place order by r.number
                """).param("place", place.id()).query(String.class).list())
                .startsWith("1 - **Old** Taste: more Hop 2010-01-02 03:04:05").last().asString().contains("192.0.2.7");
        assertThat(system.jdbc().sql("select address from memory.reference where place_id = :place order by 1").param("place", place.id()).query(String.class).list())
                .hasSize(2).contains("hops");
    }

    @Test
    void redirectsInACircleBecomePagesThatLinkToEachOther() throws IOException {
        var place = place(Audience.values());
        var report = read(dump("circle.xml",
                WikiXml.page(1, 0, "A", "<redirect title=\"B\" />", WikiXml.revision(1, null, "<ip>x</ip>", "", "#REDIRECT [[B]]")),
                WikiXml.page(2, 0, "B", "<redirect title=\"A\" />", WikiXml.revision(2, null, "<ip>x</ip>", "", "#REDIRECT [[A]]"))), place, QUIET);

        assertThat(report.counts()).containsEntry("wiki-redirects", 2L);
        assertThat(system.jdbc().sql("select body from items.item where place_id = :place order by title").param("place", place.id()).query(String.class).list())
                .containsExactly("→ [[B]]", "→ [[A]]");
    }

    @Test
    void goesOnToTheSameEndAfterAStop() throws IOException {
        var path = large();
        var whole = place(Audience.values());
        read(path, whole, QUIET);
        for (int batches = 1; batches <= 3; batches++) {
            var stopped = place(Audience.values());
            readUntil(path, stopped, batches);
            assertThat(seen("memory.page", stopped, administrator())).isZero();
            assertThat(seen("memory.revision", stopped, administrator())).isZero();

            assertThat(read(path, stopped, QUIET).resumed()).isTrue();
            assertThat(traces(stopped)).isEqualTo(traces(whole)).noneMatch(trace -> trace.startsWith("0 "));
        }
    }

    @Test
    void isTakenBackWithoutATrace() throws IOException {
        var path = large();
        var place = place(Audience.values());
        var before = traces(place);
        var persons = persons();
        readUntil(path, place, 3);

        imports.undo(SITE, place.id());

        assertThat(traces(place)).isEqualTo(before);
        assertThat(persons()).isEqualTo(persons);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> imports.undo(SITE, place.id())).matches(refusal -> refusal.key().equals("exchange.import.nothing-to-undo"));
    }

    @Test
    void aFaultAtTheEndLeavesNothingBehind() throws IOException {
        var path = large();
        Files.writeString(path, Files.readString(path).replace("</mediawiki>", "<page><title>X</title>"));
        var place = place(Audience.values());
        var before = traces(place);
        var persons = persons();

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(path, place, QUIET)).withMessageContaining("large.xml");

        assertThat(traces(place)).isEqualTo(before);
        assertThat(persons()).isEqualTo(persons);
    }

    @Test
    void refusesAPageThatComesAgain() throws IOException {
        var place = place(Audience.values());
        var path = dump("again.xml", WikiXml.page(1, 0, "A", "", WikiXml.revision(1, null, "<ip>x</ip>", "", "a")),
                WikiXml.page(2, 0, "B", "", WikiXml.revision(2, null, "<ip>x</ip>", "", "b")),
                WikiXml.page(1, 0, "A", "", WikiXml.revision(3, null, "<ip>x</ip>", "", "c")));

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(path, place, QUIET)).withMessageStartingWith("again.xml, line ")
                .matches(fault -> fault.key().equals("exchange.dump.wiki-page-twice"));
    }

    @Test
    void aLaterDumpAddsPagesAndLeavesThoseThatAreHere() throws IOException {
        var place = place(Audience.values());
        var first = WikiXml.page(1, 0, "A", "", WikiXml.revision(1, null, "<ip>x</ip>", "", "a"));
        read(dump("first.xml", first), place, QUIET);

        var report = read(dump("later.xml", first, WikiXml.page(2, 0, "B", "", WikiXml.revision(2, null, "<ip>x</ip>", "", "b"))), place, QUIET);

        assertThat(report.counts()).containsEntry("wiki-pages", 1L).containsEntry("wiki-kept", 1L);
        assertThat(seen("memory.page", place, administrator())).isEqualTo(2);
    }

    @Test
    void isNotThereForAnyoneUntilItIsFinished() throws IOException {
        var place = place(Audience.values());
        var member = somebody("Mia Malt", Audience.EMPLOYEE);
        var path = large();
        readUntil(path, place, 1);

        assertThat(http(member).get("/communities/" + place.handle() + "/pages").body()).doesNotContain("Page 12");
        assertThat(http(member).json("GET", "/api/v1/communities/" + place.handle() + "/pages", null).body()).doesNotContain("\"title\"");

        read(path, place, QUIET);
        assertThat(http(member).json("GET", "/api/v1/communities/" + place.handle() + "/pages", null).body()).contains("\"title\"");
    }

    @Test
    void tellsWhereAPageAndItsAuthorCameFrom() throws IOException {
        var place = place(Audience.values());
        read(dump("a.xml", WikiXml.page(41, 0, "Beer", "", WikiXml.revision(5, null, "<username>Hop</username><id>7</id>", "", "a"))), place, QUIET);
        var made = system.jdbc().sql("select unnest(array[id, author_id]) from items.item where place_id = :place").param("place", place.id()).query(UUID.class).list();

        var from = administrator().call(() -> provenance.of(made));

        assertThat(from.values()).extracting(each -> each.address().toString()).containsExactlyInAnyOrder(
                "https://wiki.example.org/wiki/Special:Redirect/page/41", "https://wiki.example.org/wiki/Special:Redirect/user/7");
    }

    private void readUntil(Path path, Place place, int batches) {
        var left = new int[] {batches};
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> read(path, place, (_, _, _, _) -> {
            if (--left[0] == 0) {
                throw new Stopped();
            }
        }));
    }

    private static final class Stopped extends RuntimeException {}
}
