package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SharedData;
import dev.muster.World;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("shared-data")
class ImportsTests extends World {
    private static final Site BEER = new Site("beer.stackexchange.com");
    @Autowired private Imports imports;

    private Imports.Report read(String file, Place place) {
        Path path = SharedData.file("stackexchange/" + file);
        try (var dump = Dump.open(path, java.time.Clock.systemUTC())) {
            return imports.read(path, dump, BEER, place.id(), false, administrator().self(), (_, _, _, _) -> {});
        }
    }

    private long count(String what, Place place) {
        return system.jdbc().sql("select count(*) from items.item where place_id = :place and kind = :what")
            .param("place", place.id()).param("what", what).query(Long.class).single();
    }

    @Test
    void aDumpIsThereWhole() {
        var place = place(Audience.values());

        var report = read("beer.stackexchange.com_2014-05.zip", place);

        assertThat(count("question", place)).isEqualTo(244);
        assertThat(count("answer", place)).isEqualTo(448);
        assertThat(count("comment", place)).isEqualTo(793);
        assertThat(report.counts()).containsEntry("revisions", 965L);
    }

    @Test
    void everyThreadCanBeReadAsAPageAndThroughTheApi() {
        var place = place(Audience.values());
        read("beer.stackexchange.com_2014-05.zip", place);
        var visitor = http(Viewer.VISITOR);

        var handles = system.jdbc().sql("select handle from items.item where place_id = :place and kind = 'question'")
            .param("place", place.id()).query(String.class).list();
        assertThat(handles).hasSize(244).allSatisfy(handle -> {
            var program = visitor.json("GET", "/api/v1/questions/" + handle, null);
            assertThat(program.statusCode()).as(handle).isEqualTo(200);
            assertThat(visitor.get(program.body().replaceFirst("(?s).*\"address\":\"([^\"]+)\".*", "$1")).statusCode()).as(handle).isEqualTo(200);
        });
    }

    @Test
    void anAcceptanceThatWasBroughtInIsTheAskers() {
        var place = place(Audience.values());
        read("beer.stackexchange.com_2014-05.zip", place);

        var solved = http(Viewer.VISITOR).get(system.jdbc().sql("""
                select '/questions/' || i.handle from questions.question q join items.item i on i.id = q.item_id
                 where i.place_id = :place and q.accepted_id is not null limit 1
                """).param("place", place.id()).query(String.class).single());

        assertThat(solved.statusCode()).isIn(200, 301, 302, 303, 308);
        assertThat(solved.statusCode() == 200 ? solved.body()
                : http(Viewer.VISITOR).get(solved.headers().firstValue("Location").orElseThrow()).body()).contains("who asked");
    }

    @Test
    void readingTwiceChangesNothingAndALaterDumpAddsAndUpdates() {
        var place = place(Audience.values());
        read("beer.stackexchange.com_2014-05.zip", place);
        var again = read("beer.stackexchange.com_2014-05.zip", place);
        assertThat(again.counts().keySet()).noneMatch(key -> !key.startsWith("left-out") && (key.endsWith("-added") || key.endsWith("-changed")));

        read("beer.stackexchange.com_2016-12.zip", place);
        assertThat(count("question", place)).isEqualTo(592);
        assertThat(count("comment", place)).isEqualTo(1_863);
    }
}
