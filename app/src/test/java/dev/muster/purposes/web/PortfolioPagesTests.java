package dev.muster.purposes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Viewer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PortfolioPagesTests extends Chartered {

    @Test
    void theTableIsNarrowedAndSortedByItsAddress() {
        var ada = employee("Ada");
        var purpose = assessed(ada, answersRead());
        var goal = ada.call(() -> goals.find(Objects.requireNonNull(purpose.plan()).goal())).orElseThrow().handle();

        var page = SoundPage.of(http(ada).get("/purposes?goal=" + goal + "&path=EDGES&state=ASSESSED&sort=value"), 200);

        assertThat(page.select("table.portfolio tbody tr")).hasSize(1);
        assertThat(page.select("tbody a").eachAttr("href")).contains(purpose.address());
        assertThat(page.select("th[aria-sort=descending] a").text()).isEqualTo("Value");
        assertThat(page.select("select[name=goal] option[selected]").val()).isEqualTo(goal);
        assertThat(page.select("a[href^=/purposes/board]").attr("href")).contains("goal=" + goal).contains("path=EDGES");
        assertThat(SoundPage.of(http(ada).get("/purposes?goal=" + goal + "&path=MANDATE"), 200).select(".empty")).hasSize(1);
    }

    @Test
    void theBoardShowsPurposesUnderTheirState() {
        var ada = employee("Ada");
        var purpose = decided(assessed(ada, answersRead()), Verdict.GO);
        var goal = ada.call(() -> goals.find(Objects.requireNonNull(purpose.plan()).goal())).orElseThrow().handle();

        var page = SoundPage.of(http(ada).get("/purposes/board?goal=" + goal), 200);

        assertThat(page.select(".board-column")).hasSize(6);
        assertThat(page.select(".board-column:has(a[href=" + purpose.address() + "]) h2").text()).isEqualTo("Go 1");
    }

    @Test
    void theMapHasALinkForEachPurposeAndATableBesideIt() {
        var ada = employee("Ada");
        var purpose = assessed(ada, answersRead());
        var goal = ada.call(() -> goals.find(Objects.requireNonNull(purpose.plan()).goal())).orElseThrow().handle();

        var page = SoundPage.of(http(ada).get("/purposes/map?goal=" + goal), 200);

        assertThat(page.select(".map-spot").attr("aria-label")).contains("Beer that keeps: Assessed, value 2 of 3, risk: Low");
        assertThat(page.select(".map-and-table tbody a").eachAttr("href")).containsExactly(purpose.address());
        assertThat(SoundPage.of(http(ada).get("/purposes/map?goal=none"), 200).select(".empty")).hasSize(1);
    }

    @Test
    void pathsStandSideBySide() {
        var ada = employee("Ada");
        assessed(ada, answersRead());

        var page = SoundPage.of(http(ada).get("/purposes/paths"), 200);

        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.text()).contains("a difference between paths can be chance");
    }

    @Test
    void othersSeeNothing() {
        var purpose = assessed(employee("Ada"), answersRead());
        for (var other : new Viewer[] {customer("Carl"), Viewer.VISITOR}) {
            for (var page : new String[] {"/purposes", "/purposes/board", "/purposes/map", "/purposes/paths"}) {
                assertThat(SoundPage.of(http(other).get(page), 200).text()).as(page).doesNotContain(purpose.title());
            }
        }
    }

    @Test
    void programsReadTheSame() {
        var ada = employee("Ada");
        var purpose = assessed(ada, answersRead());
        var goal = ada.call(() -> goals.find(Objects.requireNonNull(purpose.plan()).goal())).orElseThrow().handle();
        var json = new JsonMapper();

        var list = json.readTree(http(ada).get("/api/v1/purposes?sort=RISK&state=ASSESSED&goal=" + goal).body());
        var counts = json.readTree(http(ada).get("/api/v1/purposes/counts?goal=" + goal).body());
        var paths = json.readTree(http(ada).get("/api/v1/purposes/paths").body());

        assertThat(list.at("/purposes/0/weight/value").asDouble()).isEqualTo(2);
        assertThat(list.at("/purposes/0/goal").asString()).isEqualTo(goal);
        assertThat(counts.at("/states/ASSESSED").asInt()).isEqualTo(1);
        assertThat(paths.at("/paths")).hasSize(3);
        assertThat(http(ada).get("/api/v1/purposes?sort=LOUDEST").statusCode()).isEqualTo(400);
    }
}
