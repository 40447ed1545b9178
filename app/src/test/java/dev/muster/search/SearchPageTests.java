package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Settings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

class SearchPageTests extends SearchWorld {
    private Viewer ada;
    private Http browser;
    private Place place;
    private Question question;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada Lovelace");
        browser = http(ada);
        question = asks(ada, place, new Asking("Why does <b>foam</b> fall?", "The <script>alert(1)</script> foam is gone & my glass was clean.", List.of("foam"), null));
        answers(ada, question, "Rinse the glass, then pour.");
        caughtUp();
    }

    private Document page(String query, int status) {
        return SoundPage.of(browser.get("/search" + query), status);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatWasFoundWithItsWordsMarkedAndNothingThatRuns() {
        var page = page("?q=foam+gone&community=" + place.handle(), 200);

        assertThat(page.select(".row-title a").eachText()).containsExactly("Why does <b>foam</b> fall?");
        assertThat(page.select(".row-title a").attr("href")).startsWith("/questions/" + question.item().handle());
        assertThat(page.select(".row .snippet mark").eachText()).containsExactly("foam", "gone");
        assertThat(page.select("main script, main b")).isEmpty();
        assertThat(page.select("#search").val()).isEqualTo("foam gone");
        assertThat(page.select(".row-meta a.tag").attr("href")).contains("tag=foam").contains("q=foam");
        assertThat(browser.get(page.select(".row-title a").attr("href")).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerStandsUnderItsQuestionsTitleAndLeadsToIt() {
        var page = page("?q=pour&kind=answer&community=" + place.handle(), 200);

        assertThat(page.select(".row-title a").eachText()).containsExactly("Why does <b>foam</b> fall?");
        assertThat(page.select(".row-title a").attr("href")).startsWith("/answers/");
        assertThat(page.select(".state").text()).isEqualTo("Answer");
    }

    @Test
    void isFoundFromEveryPageAndFromTheCommunity() {
        var home = SoundPage.of(browser.get("/"), 200);

        assertThat(home.select("header form.search").attr("action")).isEqualTo("/search");
        assertThat(home.select("nav a[href=/search]")).isNotEmpty();
        assertThat(page("", 200).select("header form.search")).isEmpty();
    }

    @Test
    void saysWhatToDoWhereNothingWasLookedForOrFound() {
        assertThat(page("", 200).select(".empty").text()).contains("Type a few words");
        var none = page("?q=zzzz&tag=foam&community=" + place.handle(), 200);

        assertThat(none.select(".empty h2").text()).isEqualTo("Nothing found for “zzzz”");
        assertThat(none.select(".empty a").eachAttr("href")).containsExactly("/search?q=zzzz", "/communities/" + place.handle() + "/ask");
        assertThat(none.select(".search-narrowed li")).hasSize(2);
    }

    @Test
    void sendsTheFilterAlongAndTakesItAwayAgain() {
        var page = page("?q=foam&tag=foam&community=" + place.handle(), 200);

        assertThat(page.select("form.search-form input[type=hidden]").eachAttr("value")).containsExactlyInAnyOrder("foam", place.handle());
        assertThat(page.select(".search-narrowed a").eachAttr("href")).containsExactlyInAnyOrder("/search?q=foam&tag=foam", "/search?q=foam&community=" + place.handle());
    }

    static List<String> hostile() {
        return List.of("- - -", "\"", "\"\"", "-\"", "--", "*", "?*?*", "foam*", "~foam~2", "foam AND OR NOT", "title:foam", "(((((", "[a TO b]", "foam\u0000glass", "\u0000", "^$.*+?()[]{}|\\",
                "(a+)+$", "😀😀", "\ud800", "the and of", "<script>alert(1)</script>", "'; drop table items.item; --", "%00%0a", "foam ".repeat(28), "x".repeat(300),
                "\u202efoam", "a-b-c-d", "C++ & C#");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesWhateverSomebodyTypes(String typed) {
        var pageStatus = browser.get("/search?q=" + encoded(typed)).statusCode();
        var program = browser.json("GET", "/api/v1/search?q=" + encoded(typed), null);
        var similar = browser.get("/communities/" + place.handle() + "/similar?title=" + encoded(typed), "HX-Request", "true");

        assertThat(pageStatus).isIn(200, 422);
        assertThat(program.statusCode()).as(program.body()).isEqualTo(pageStatus);
        assertThat(similar.statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var longOne = page("?q=" + "foam+".repeat(2_000), 422);
        var nothing = page("?q=%22%22+-+*", 422);
        var far = page("?q=foam&page=26", 422);
        var unknown = page("?q=foam&kind=song&state=sad&author=%00&community=../x&page=-1", 422);

        assertThat(longOne.select("#q-error").text()).isEqualTo("That is more than can be searched for at once. Use at most 300 characters.");
        assertThat(nothing.select("#q-error").text()).isEqualTo("There is no word to look for in this. Type a word that says what it is about.");
        assertThat(far.select(".errors").text()).contains("at most 25 pages");
        assertThat(unknown.select("#search").val()).isEqualTo("foam");
        assertThat(unknown.select("#kind-error, #state-error")).hasSize(2);
        assertThat(page("?q=foam&sort=loudest", 422).select("#sort-error").text()).contains("relevance, newest");
        assertThat(page("?q=foam&author=%00", 422).select(".errors").text()).contains("nobody here by that name");
    }

    @Test
    void saysThatTheIndexIsNotThereOrIsBeingMade() throws IOException {
        var folder = IndexFolder.of(product.getBean(Settings.class));
        indexing.stop();
        try {
            assertThat(page("?q=foam&community=" + place.handle(), 200).select(".notice").text()).contains("The search index is not there at the moment");
            assertThat(browser.json("GET", "/api/v1/search?q=foam", null).body()).contains("\"complete\":false");
            FileSystemUtils.deleteRecursively(folder.current().orElseThrow());
            system.transactions().executeWithoutResult(_ -> {
                // What an index is made from cannot be read before this is over.
                system.jdbc().sql("lock table items.tagged in access exclusive mode").update();
                indexing.start();
                while (indexing.index().isEmpty()) {
                    Thread.onSpinWait();
                }
                assertThat(page("?q=foam&community=" + place.handle(), 200).select(".notice").text()).contains("The search index is being made at the moment");
                assertThat(browser.json("GET", "/api/v1/search?q=foam", null).body()).contains("\"complete\":false");
            });
        } finally {
            if (!indexing.isRunning()) {
                indexing.start();
            }
        }
        caughtUp();
        assertThat(page("?q=foam&community=" + place.handle(), 200).select(".notice")).isEmpty();
        assertThat(browser.json("GET", "/api/v1/search?q=foam", null).body()).contains("\"complete\":true");
    }

    @Test
    void theApiSaysTheSame() {
        var found = browser.json("GET", "/api/v1/search?q=foam&community=" + place.handle(), null);
        var next = browser.json("GET", "/api/v1/search?q=foam&after=nonsense", null);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("\"count\":1", "\"more\":false", "\"complete\":true", "\"kind\":\"question\"", "\"handle\":\"" + question.item().handle() + "\"", "\"state\":\"open\"");
        assertThat(next.statusCode()).isEqualTo(422);
    }

    @Test
    void showsWhatWasAskedBeforeWhileSomebodyAsks() {
        var form = SoundPage.of(browser.get("/communities/" + place.handle() + "/ask?title=Foam+falls"), 200);
        var part = browser.get("/communities/" + place.handle() + "/similar?title=Foam+fa", "HX-Request", "true");
        var asPage = browser.get("/communities/" + place.handle() + "/similar?title=Foam+fa");

        assertThat(form.select("#similar .row-title").eachText()).containsExactly("Why does <b>foam</b> fall?");
        assertThat(form.select("#title").attr("hx-get")).isEqualTo("/communities/" + place.handle() + "/similar");
        assertThat(part.body()).contains("/questions/" + question.item().handle()).doesNotContain("<html");
        assertThat(SoundPage.leadsTo(asPage)).isEqualTo("/communities/" + place.handle() + "/ask?title=Foam%20fa");
        assertThat(browser.json("GET", "/api/v1/communities/" + place.handle() + "/similar?title=foam+fall", null).body()).contains(question.item().handle());
    }

    @Test
    void withoutScriptAFormShowsWhatWasAskedBeforeAndKeepsWhatWasTyped() {
        var looked = SoundPage.of(browser.post("/communities/" + place.handle() + "/questions", Map.of("title", "Foam falls", "body", "All of it.", "look", "similar")), 200);

        assertThat(looked.select("#similar .row-title")).hasSize(1);
        assertThat(looked.select("#body").val()).isEqualTo("All of it.");
        assertThat(lists(ada, place, dev.muster.questions.Wanted.all())).hasSize(1);
        assertThat(http(Viewer.VISITOR).post("/communities/" + place.handle() + "/questions", Map.of("title", "Foam", "look", "similar")).statusCode()).isEqualTo(401);
    }
}
