package dev.muster.goals.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.goals.spi.Advice;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VisionPagesTests extends Chartered {
    @Autowired private Pages pages;
    @Autowired private Words words;

    @BeforeEach
    void forget() {
        system.jdbc().sql("delete from goals.vision_goal").update();
        system.jdbc().sql("delete from goals.vision").update();
        system.jdbc().sql("update readiness.round set shared = false").update();
    }

    @Test
    void theFirstVisionIsWrittenAndRead() {
        var sam = sponsor("Sam Sponsor");
        var goal = goal(sam);
        assertThat(SoundPage.of(http(sam).get("/vision"), 200).select(".empty a").eachAttr("href")).contains("/vision/edit");
        SoundPage.of(http(sam).get("/vision/edit"), 200);

        leadsTo(http(sam).post("/vision", Map.of("follows", "0", "statement", "We brew with\nour customers.", "goals", goal.handle(), "reason", "They know.")));

        var page = SoundPage.of(http(employee("Ada")).get("/vision"), 200);
        assertThat(page.select(".vision .prose").text()).isEqualTo("We brew with our customers.");
        assertThat(page.select(".goal a[href=" + goal.address() + "]")).hasSize(1);
        assertThat(page.select("a[href=/vision/edit]")).isEmpty();
        assertThat(page.select("[aria-labelledby=attitudes]").text()).contains("Nobody can say yet");
    }

    @Test
    void theHistoryShowsWhatCameAndWhatWent() {
        var sam = sponsor("Sam Sponsor");
        var goal = goal(sam).handle();
        leadsTo(http(sam).post("/vision", Map.of("follows", "0", "statement", "We brew with our customers.", "goals", goal, "reason", "They know.")));
        leadsTo(http(sam).post("/vision", Map.of("follows", "1", "statement", "We malt with our customers.", "goals", goal, "reason", "Malt first.")));

        var page = SoundPage.of(http(employee("Ada")).get("/vision/history"), 200);

        assertThat(page.select("#version-2 ins").text()).isEqualTo("malt");
        assertThat(page.select("#version-2 del").text()).isEqualTo("brew");
        assertThat(page.select("#version-1").text()).contains("They know.");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        var sam = sponsor("Sam");
        goal(sam);

        var page = SoundPage.of(http(sam).post("/vision", Map.of("follows", "0", "statement", "We brew.", "reason", "")), 422);

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#goals", "#reason");
        assertThat(page.select("#statement").text()).isEqualTo("We brew.");
    }

    @Test
    void whoeverWasOvertakenIsToldSoAndKeepsTheWords() {
        var sam = sponsor("Sam");
        var goal = goal(sam).handle();
        leadsTo(http(sam).post("/vision", Map.of("follows", "0", "statement", "We brew.", "goals", goal, "reason", "First.")));

        var page = SoundPage.of(http(sam).post("/vision", Map.of("follows", "0", "statement", "We malt.", "goals", goal, "reason", "Mine.")), 409);

        assertThat(page.select("main .notice").text()).contains("Somebody else wrote a version meanwhile");
        assertThat(page.select("#statement").text()).isEqualTo("We malt.");
        assertThat(page.select("input[name=follows]").val()).isEqualTo("1");
        assertThat(page.select("input[name=goals][checked]").eachAttr("value")).containsExactly(goal);
    }

    @Test
    void onlyLeadersWriteAndOnlyStaffRead() {
        SoundPage.of(http(employee("Ada")).get("/vision/edit"), 403);
        SoundPage.of(http(employee("Ada")).post("/vision", Map.of("statement", "Mine.")), 403);
        var sam = sponsor("Sam");
        leadsTo(http(sam).post("/vision", Map.of("follows", "0", "statement", "We brew.", "goals", goal(sam).handle(), "reason", "First.")));

        assertThat(SoundPage.of(http(customer("Carl")).get("/vision"), 200).text()).doesNotContain("We brew.");
        SoundPage.of(http(Viewer.VISITOR).get("/vision/history"), 404);
    }

    @Test
    void anAttitudeStandsBesideItWithWhatToBewareOf() {
        var told = new Advice.Attitude("Cellar", "Fearful", "Use is discouraged.", List.of("Begin with low-risk purposes."), LocalDate.of(2026, 2, 1),
                new Link("The result", "/somewhere"));
        var out = new Utf8ByteOutput();

        pages.drawn("goals/parts/attitudes", Map.of("words", words, "attitudes", List.of(told))).writeTo(out);

        assertThat(Jsoup.parse(new String(out.toByteArray(), StandardCharsets.UTF_8)).text())
                .contains("Cellar: Fearful", "Begin with low-risk purposes.", "as of 1 Feb 2026");
    }
}
