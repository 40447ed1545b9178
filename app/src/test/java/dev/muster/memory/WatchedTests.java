package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.mail.Mailbox.Received;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Who hears that a page was changed, or is to be looked at again.
class WatchedTests extends MemoryWorld {
    @Autowired private Watched watched;
    @Autowired private NewsLetters letters;
    @Autowired private DuePages due;
    private MemoryPage page;

    @BeforeEach
    void follow() {
        page = writes(ada, "Keeping hops", "Cold.");
        follows(frida, page);
        later(Duration.ofMinutes(1));
    }

    private void follows(Viewer viewer, MemoryPage which) {
        viewer.call(() -> {
            followers.follow(which.item(), viewer);
            return true;
        });
    }

    private List<String> news(Viewer viewer) {
        return viewer.call(() -> watched.news(9, viewer)).stream().map(each -> each.page().title() + " " + each.changes() + " since " + each.known()).toList();
    }

    private List<Received> received(Viewer viewer) {
        letters.run();
        letters.run();
        return lettersTo(addressOf(viewer));
    }

    private void changes(Viewer viewer, int base, String body, boolean minor) {
        later(Duration.ofMinutes(1));
        kept(viewer.call(() -> edits.edit(page, new PageEdit(base, null, body, "Why " + base, minor), viewer)));
    }

    private void reads(Viewer viewer) {
        viewer.call(() -> {
            var now = sees(viewer, page);
            watched.see(now, now.edited(), viewer);
            return true;
        });
    }

    @Test
    void hearsOfWhatOthersChangedUntilTheyLook() {
        changes(emil, 1, "Cold and dark.", false);
        changes(emil, 2, "Cold, and dark.", true);
        changes(frida, 3, "Cold, dark and dry.", false);
        changes(ada, 4, "Cold, dark and sealed.", false);

        assertThat(news(frida)).containsExactly("Keeping hops 2 since 1");
        assertThat(news(emil)).as("who does not follow").isEmpty();
        assertThat(news(Viewer.VISITOR)).isEmpty();
        reads(frida);
        assertThat(news(frida)).isEmpty();
        changes(emil, 5, "Frozen.", false);
        assertThat(news(frida)).containsExactly("Keeping hops 1 since 5");
    }

    @Test
    void getsOneLetterUntilTheyLookOrAWeekHasGone() {
        follows(emil, page);
        changes(emil, 1, "Cold and dark.", false);

        assertThat(received(emil)).as("what one did oneself is no news").isEmpty();
        assertThat(received(frida)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Emil Editor changed “Keeping hops”");
            assertThat(letter.text()).contains("Why 1", BASE + "/pages/" + page.item().handle() + "/compare?from=1&to=2", "since you follow the page");
        });
        changes(ada, 2, "Cold, dark and dry.", false);
        assertThat(received(frida)).as("before she has looked").hasSize(1);
        assertThat(received(emil)).hasSize(1);
        reads(frida);
        changes(ada, 3, "Frozen.", false);
        assertThat(received(frida)).hasSize(2);
        later(Duration.ofDays(8));
        changes(ada, 4, "Frozen solid.", false);
        assertThat(received(frida)).hasSize(3);
    }

    @Test
    void hearsNothingOfTriflesNorOfWhatTheyDoNotSeeNorOnceTheyStopped() {
        follows(ada, page);
        changes(emil, 1, "Cold!", true);
        assertThat(received(frida)).isEmpty();
        system.jdbc().sql("update items.item set layer = 1 where id = :id").param("id", page.id()).update();
        frida.call(() -> {
            followers.unfollow(page.item(), frida);
            return true;
        });
        changes(emil, 2, "What it costs.", false);

        assertThat(received(ada)).as("who does not see it any more").isEmpty();
        assertThat(received(frida)).isEmpty();
        assertThat(news(ada)).isEmpty();
        assertThat(system.jdbc().sql("select count(*) from memory.news where page_id = :id").param("id", page.id()).query(Long.class).single()).isZero();
    }

    @Test
    void theOwnerIsRemindedOnceOnTheDay() {
        var day = pageLists.today().plusDays(10);
        ada.call(() -> care.entrust(page, ada.self(), day, ada));
        later(Duration.ofDays(9));
        due.run();
        assertThat(received(ada)).isEmpty();
        later(Duration.ofDays(1));
        due.run();
        due.run();

        assertThat(received(ada)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("To be looked at again: Keeping hops");
            assertThat(letter.text()).contains(BASE + "/pages/" + page.item().handle() + "/care");
        });
        ada.call(() -> care.entrust(page, ada.self(), pageLists.today().plusDays(5), ada));
        later(Duration.ofDays(6));
        due.run();
        assertThat(received(ada)).hasSize(2);
    }

    @Test
    void isToldOnThePageAndAtHome() {
        changes(emil, 1, "Cold and dark.", false);
        var browser = http(frida);
        var path = "/pages/" + page.item().handle();

        assertThat(SoundPage.of(browser.get("/"), 200).text()).contains("Pages that you follow", "1 new change");
        var shown = SoundPage.of(browser.get(path + "/keeping-hops"), 200);
        var form = shown.selectFirst("main form[action$=/visit]");
        assertThat(form.parent().text()).contains("Others changed this page once since you looked");
        assertThat(shown.select("main .notice a").attr("href")).isEqualTo(path + "/compare?from=1&to=2");
        assertThat(SoundPage.of(http(emil).get(path + "/keeping-hops"), 200).select("main form[action$=/visit]")).isEmpty();
        assertThat(new JsonMapper().readTree(browser.json("GET", "/api/v1/me/following/pages", null).body()).get(0).path("known").asInt()).isEqualTo(1);
        SoundPage.leadsTo(browser.post(path + "/visit", Map.of("_method", "put", "upTo", form.select("[name=upTo]").val())));
        assertThat(SoundPage.of(browser.get(path + "/keeping-hops"), 200).select("main form[action$=/visit]")).isEmpty();
        changes(emil, 2, "Frozen.", false);
        assertThat(read(browser)).hasSize(1);
        assertThat(browser.json("PUT", "/api/v1" + path + "/visit", null).statusCode()).isEqualTo(204);
        assertThat(read(browser)).isEmpty();
        assertThat(http(Viewer.VISITOR).json("GET", "/api/v1/me/following/pages", null).statusCode()).isEqualTo(401);
    }

    private static tools.jackson.databind.JsonNode read(Http browser) {
        return new JsonMapper().readTree(browser.json("GET", "/api/v1/me/following/pages", null).body());
    }
}
