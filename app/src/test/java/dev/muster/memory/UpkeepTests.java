package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The pages that somebody has to look at.
class UpkeepTests extends MemoryWorld {
    @Autowired private Upkeep upkeep;

    private List<String> queue(Viewer viewer) {
        return viewer.call(() -> upkeep.queue(place, viewer)).stream()
                .map(each -> each.page().title() + " " + each.why() + (each.verify() ? " verify" : "") + (each.archive() ? " archive" : "")).toList();
    }

    private MemoryPage unchecked(Viewer by, String title) {
        later(Duration.ofMinutes(1));
        var page = writes(by, title, "So.");
        return by.call(() -> care.judge(page, Confidence.NOT_VALIDATED, null, "", by));
    }

    private MemoryPage valid(Viewer by, Viewer checker, String title, int days) {
        var page = unchecked(by, title);
        return checker.call(() -> care.judge(page, Confidence.VALIDATED, pageLists.today().plusDays(days), "", checker));
    }

    @Test
    void standInTheQueueUntilSomebodyDoesSomethingAboutThem() {
        var late = valid(ada, emil, "Late", 20);
        var due = valid(ada, emil, "Due", 5);
        valid(ada, emil, "Far", 200);
        unchecked(ada, "Unchecked");
        writes(ada, "Begun", "So.");
        assertThat(queue(emil)).containsExactly("Unchecked UNCHECKED verify");

        later(Duration.ofDays(30));
        assertThat(queue(emil)).containsExactly("Due DUE verify", "Late DUE verify", "Unchecked UNCHECKED verify");
        assertThat(queue(ada)).as("who changed them last, and answers for them").containsExactly("Due DUE archive", "Late DUE archive", "Unchecked UNCHECKED archive");
        var next = pageLists.today().plusMonths(6);
        var anew = emil.call(() -> care.verify(due, next, emil));
        assertThat(anew.confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(anew.reviewBy()).isEqualTo(next);
        ada.call(() -> upkeep.retire(late, "The cellar is gone.", ada));
        assertThat(queue(emil)).containsExactly("Unchecked UNCHECKED verify");
        assertThat(log(due.item())).endsWith("DECIDE confidence", "DECIDE care");
    }

    @Test
    void areVerifiedByOthersWithADayAhead() {
        var page = valid(ada, emil, "Keeping hops", 5);
        later(Duration.ofDays(30));

        isRefused(ada, () -> care.verify(page, pageLists.today().plusDays(9), ada), "memory.care.own-edit");
        isWrong(emil, () -> care.verify(page, null, emil), "reviewBy memory.care.day-missing");
        isWrong(emil, () -> care.verify(page, pageLists.today(), emil), "reviewBy memory.care.day-passed");
        isWrong(ada, () -> upkeep.retire(page, " ", ada), "reason memory.upkeep.reason-missing");
        isRefused(emil, () -> upkeep.retire(page, "So.", emil), "memory.care.only-owner");
        isRefused(Viewer.VISITOR, () -> care.verify(page, null, Viewer.VISITOR), "shell.gone");
        var begun = writes(ada, "Begun", "So.");
        isRefused(emil, () -> care.verify(begun, pageLists.today().plusDays(9), emil), "memory.care.not-now.WORK_IN_PROGRESS");
    }

    @Test
    void areOfThoseThatOneSees() {
        var page = writes(emil, "What hops cost", "Much.", STAFF);
        emil.call(() -> care.judge(page, Confidence.NOT_VALIDATED, null, "", emil));

        assertThat(queue(frida)).containsExactly("What hops cost UNCHECKED verify");
        assertThat(queue(ada)).isEmpty();
        isRefused(Viewer.VISITOR, () -> upkeep.queue(place, Viewer.VISITOR), "memory.write.sign-in");
    }

    @Test
    void areDealtWithByOneClickEach() {
        var page = unchecked(ada, "Keeping hops");
        var old = unchecked(emil, "Old hops");
        var browser = http(emil);
        var list = "/communities/" + place.handle() + "/upkeep";

        var shown = SoundPage.of(browser.get(list), 200);
        var form = shown.selectFirst("form[action=/pages/" + page.item().handle() + "/verification]");
        assertThat(shown.select("a[href$=/edit]")).hasSize(2);
        var past = browser.post(form.attr("action"), Map.of("_method", "put", "reviewBy", "2020-01-01"));
        assertThat(SoundPage.of(past, 422).select("#reviewBy-" + page.item().handle()).val()).isEqualTo("2020-01-01");
        assertThat(SoundPage.of(browser.post(form.attr("action"), Map.of("_method", "put", "reviewBy", "soon")), 422).text()).contains("This is no day");
        assertThat(SoundPage.leadsTo(browser.post(form.attr("action"), Map.of("_method", "put", "reviewBy", form.select("[name=reviewBy]").val())))).isEqualTo(list);
        assertThat(sees(ada, page).confidence()).isEqualTo(Confidence.VALIDATED);
        var refused = browser.post("/pages/" + old.item().handle() + "/verification", Map.of("_method", "put", "reviewBy", pageLists.today().plusDays(3).toString()));
        assertThat(SoundPage.of(refused, 403).text()).contains("Old hops: You changed this page last");
        assertThat(SoundPage.of(browser.post("/pages/" + old.item().handle() + "/obsolescence", Map.of("_method", "put", "reason", " ")), 422).text()).contains("Say why");
        SoundPage.leadsTo(browser.post("/pages/" + old.item().handle() + "/obsolescence", Map.of("_method", "put", "reason", "Brown.")));
        assertThat(SoundPage.of(browser.get(list), 200).text()).contains("No page waits for anybody");
        assertThat(SoundPage.of(browser.get("/communities/" + place.handle() + "/pages"), 200).select("a[href=" + list + "]")).hasSize(1);
    }

    @Test
    void areToldToProgramsAndVerifiedByThem() {
        var page = unchecked(ada, "Keeping hops");
        var path = "/api/v1/pages/" + page.item().handle() + "/verification";

        var told = new JsonMapper().readTree(http(emil).json("GET", "/api/v1/communities/" + place.handle() + "/upkeep", null).body());
        assertThat(told.get(0).path("why").asString()).isEqualTo("UNCHECKED");
        assertThat(told.get(0).path("verify").asBoolean()).isTrue();
        assertThat(http(emil).json("PUT", path, "{}").statusCode()).isEqualTo(422);
        assertThat(http(emil).json("PUT", path, "{\"reviewBy\": \"%s\"}".formatted(pageLists.today().plusDays(40))).statusCode()).isEqualTo(200);
        assertThat(http(ada).json("PUT", path, "{\"reviewBy\": \"%s\"}".formatted(pageLists.today().plusDays(40))).statusCode()).isEqualTo(403);
    }
}
