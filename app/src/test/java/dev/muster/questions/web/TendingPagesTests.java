package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.items.Item;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Merging, splitting and moving, by page and by API.
class TendingPagesTests extends QuestionWorld {
    private Place place;
    private Place cellar;
    private Viewer ada;
    private Http guide;
    private Question one;
    private Question other;
    private Answer answer;
    private Item comment;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        cellar = place(Audience.EMPLOYEE);
        ada = customer("Ada Lovelace");
        guide = http(guide(guide(employee("Gil"), place), cellar));
        one = asks(ada, place, "How long do hops keep?", "hops");
        other = asks(ada, place, "When do hops go stale?");
        answer = answers(employee("Bob"), one, "Two years, cold.");
        comment = comments(ada, answer.item(), "How cold?");
    }

    private static String path(Question question) {
        return "/questions/" + question.item().handle();
    }

    private static String page(Http as, String path) {
        var page = as.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static String led(Http as, String path) {
        var answered = as.get(path);
        assertThat(answered.statusCode()).as(path).isEqualTo(303);
        return answered.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void mergesOnceOneHasSeenWhatThatDoes() {
        assertThat(page(guide, path(one) + "/how-long-do-hops-keep")).contains(path(one) + "/merge", path(one) + "/split", path(one) + "/move");
        assertThat(page(http(ada), path(one) + "/how-long-do-hops-keep")).doesNotContain(path(one) + "/merge");
        var preview = page(guide, path(one) + "/merge?into=https://muster.example.org" + path(other) + "/when");
        assertThat(preview).contains("1 answer and 1 comment", "count as one question", "Merge the two");

        var done = guide.post(path(one) + "/merger", Map.of("into", path(other), "why", "The same."));
        assertThat(done.statusCode()).isEqualTo(303);
        for (var as : new Http[] {http(Viewer.VISITOR), http(ada), guide}) {
            assertThat(led(as, path(one) + "/how-long-do-hops-keep")).isEqualTo(path(other) + "/when-do-hops-go-stale");
            assertThat(led(as, path(one) + "/how-long-do-hops-keep?order=newest")).startsWith(path(other));
            assertThat(page(as, path(other) + "/when-do-hops-go-stale")).contains("Two years, cold.", "How cold?", "Also asked as", path(one) + "/how-long-do-hops-keep?stay=true");
            assertThat(page(as, path(one) + "/how-long-do-hops-keep?stay=true")).contains("merged this question into another", "Merged into", "The same.");
        }
        assertThat(led(http(ada), "/answers/" + answer.item().handle())).startsWith(path(other));
        assertThat(led(http(ada), "/comments/" + comment.handle())).startsWith(path(other));

        assertThat(page(guide, path(one) + "/how-long-do-hops-keep?stay=true")).contains("Take the merge back");
        assertThat(guide.post(path(one) + "/merger", Map.of("_method", "delete")).statusCode()).isEqualTo(303);
        assertThat(page(http(Viewer.VISITOR), path(one) + "/how-long-do-hops-keep")).contains("Two years, cold.");
        assertThat(page(http(Viewer.VISITOR), path(other) + "/when-do-hops-go-stale")).doesNotContain("Two years, cold.");
    }

    @Test
    void saysWhyItDoesNotMerge() {
        assertThat(guide.get(path(one) + "/merge?into=" + path(one)).statusCode()).isEqualTo(422);
        assertThat(guide.get(path(one) + "/merge?into=nothing").body()).contains("There is no question at this address");
        assertThat(guide.post(path(one) + "/merger", Map.of("into", "")).statusCode()).isEqualTo(422);
        assertThat(guide.post(path(one) + "/merger", Map.of("_method", "delete")).statusCode()).isEqualTo(409);
        assertThat(http(ada).get(path(one) + "/merge").statusCode()).isEqualTo(403);
        assertThat(http(Viewer.VISITOR).get(path(one) + "/merge").statusCode()).isIn(303, 401);
        assertThat(http(ada).post(path(one) + "/merger", Map.of("into", path(other))).statusCode()).isEqualTo(403);
    }

    @Test
    void mergesByApi() {
        var api = "/api/v1" + path(one) + "/merger";
        assertThat(guide.get(api + "?into=" + other.item().handle()).body()).contains("\"answers\":1", "\"comments\":1", "\"losesAcceptance\":false");
        assertThat(guide.json("POST", api, "{}").statusCode()).isEqualTo(422);
        assertThat(guide.json("POST", api, "{\"into\": \"" + one.item().handle() + "\"}").statusCode()).isEqualTo(422);
        assertThat(guide.json("POST", api, "{\"into\": \"" + other.item().handle() + "\"}").body()).contains("\"answers\":1", "\"merged-into\"");
        assertThat(guide.get("/api/v1" + path(one)).body()).contains("\"MERGED\"", "\"merged-into\"");
        assertThat(guide.json("DELETE", api, null).statusCode()).isEqualTo(200);
        assertThat(guide.json("DELETE", api, null).statusCode()).isEqualTo(409);
        assertThat(http(ada).json("POST", api, "{\"into\": \"" + other.item().handle() + "\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void splitsWhatOneChooses() {
        var form = page(guide, path(one) + "/split");
        assertThat(form).contains("Answer by Bob", "Comment by Ada Lovelace", answer.item().handle(), "Two years, cold.");
        var wrong = guide.post(path(one) + "/splits", Map.of("title", "How cold is cold?", "body", "So."));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose at least one answer or comment.");
        var done = guide.post(path(one) + "/splits", Map.of("title", "How cold is cold?", "body", "So.", "posts", answer.item().handle(), "why", "Another matter."));
        assertThat(done.statusCode()).isEqualTo(303);
        var made = done.headers().firstValue("Location").orElseThrow();

        assertThat(page(http(ada), made)).contains("Two years, cold.", "How cold?", "Split from", path(one));
        assertThat(page(http(ada), path(one) + "/how-long-do-hops-keep")).contains("Split into").doesNotContain("Two years, cold.");
        assertThat(led(http(ada), "/answers/" + answer.item().handle())).startsWith(made);
        assertThat(http(ada).post(path(one) + "/splits", Map.of("title", "How cold?", "body", "So.", "posts", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void splitsByApi() {
        var made = guide.json("POST", "/api/v1" + path(one) + "/splits",
                "{\"title\": \"How cold is cold?\", \"body\": \"So.\", \"posts\": [\"" + comment.handle() + "\"]}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"split-from\"", "\"hops\"");
        assertThat(guide.json("POST", "/api/v1" + path(one) + "/splits", "{\"title\": \"How cold is cold?\", \"body\": \"So.\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void movesOnceOneHasSeenWhoWillSeeIt() {
        assertThat(page(guide, path(one) + "/move")).contains("to=" + cellar.handle());
        var preview = page(guide, path(one) + "/move?to=" + cellar.handle());
        assertThat(preview).contains("Everyone", "Staff will see it there", "1 person who wrote here will not see it any more: Ada Lovelace", "I know who will see it");
        assertThat(guide.post(path(one) + "/place", Map.of("_method", "put", "to", cellar.handle())).statusCode()).isEqualTo(422);
        assertThat(guide.post(path(one) + "/place", Map.of("_method", "put", "to", "nowhere", "seen", "true")).statusCode()).isEqualTo(422);
        assertThat(page(http(Viewer.VISITOR), path(one) + "/how-long-do-hops-keep")).contains("Two years, cold.");

        assertThat(guide.post(path(one) + "/place", Map.of("_method", "put", "to", cellar.handle(), "seen", "true", "why", "Storage.")).statusCode()).isEqualTo(303);
        assertThat(http(Viewer.VISITOR).get(path(one) + "/how-long-do-hops-keep").statusCode()).isEqualTo(404);
        assertThat(http(ada).get(path(one) + "/how-long-do-hops-keep").statusCode()).isEqualTo(404);
        assertThat(page(http(employee("Eve")), path(one) + "/how-long-do-hops-keep")).contains("Two years, cold.", "/communities/" + cellar.handle());
    }

    @Test
    void movesByApi() {
        var api = "/api/v1" + path(one) + "/place";
        assertThat(guide.get(api + "?to=" + cellar.handle()).body()).contains("\"fewer\":[\"CUSTOMER\",\"SUPPLIER\",\"PUBLIC\"]", "Ada Lovelace");
        assertThat(guide.json("PUT", api, "{}").statusCode()).isEqualTo(422);
        assertThat(guide.json("PUT", api, "{\"to\": \"" + cellar.handle() + "\"}").statusCode()).isEqualTo(422);
        assertThat(guide.json("PUT", api, "{\"to\": \"" + cellar.handle() + "\", \"seen\": true}").statusCode()).isEqualTo(200);
        assertThat(http(ada).json("PUT", api, "{\"to\": \"" + place.handle() + "\"}").statusCode()).isEqualTo(404);
    }
}
