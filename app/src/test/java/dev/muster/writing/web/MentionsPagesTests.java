package dev.muster.writing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.activity.Deliveries;
import dev.muster.activity.spi.ActivityConsumer;
import dev.muster.items.Item;
import dev.muster.questions.Addresses;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Viewer;
import dev.muster.writing.Mentioned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Where one is mentioned, as browsers and programs get it.
class MentionsPagesTests extends QuestionWorld {
    @Autowired private List<ActivityConsumer> consumers;
    @Autowired private Mentioned mentioned;
    @Autowired private ApplicationContext product;
    private Viewer frida;
    private Viewer emil;
    private Question question;
    private Item said;

    @BeforeEach
    void cast() {
        emil = employee("Emil Expert");
        frida = employee("Frida Fellow");
        question = asks(customer("Ada Asker"), house(), "How long do hops keep?");
        later(Duration.ofMinutes(1));
        said = comments(emil, answers(emil, question, "Two years.").item(), "Is that so, [@Frida Fellow](/people/" + frida.handle() + ")?");
        heard(1);
    }

    private void heard(int wanted) {
        var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (frida.call(() -> mentioned.count(frida)) < wanted) {
            assertThat(System.nanoTime()).as("The log was not heard").isLessThan(until);
            consumers.stream().filter(each -> each.name().equals("writing.mentions")).forEach(each -> Deliveries.own(each, product));
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static Document page(Http viewer, String path) {
        var response = viewer.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    /// From its second page on, a session's bell is asked for with the question whose it is.
    @Test
    void areCountedAnewForEachPageOfASession() {
        var browser = http(frida);
        assertThat(bell(browser)).isEqualTo("1 new mention of you");
        assertThat(bell(browser)).isEqualTo("1 new mention of you");

        comments(emil, answers(emil, question, "Or three.").item(), "[@Frida Fellow](/people/" + frida.handle() + "), three?");
        heard(2);
        assertThat(bell(browser)).isEqualTo("2 new mentions of you");
        assertThat(bell(http(emil))).isEmpty();

        frida.call(() -> {
            mentioned.seeAll(CLOCK.instant(), frida);
            return true;
        });
        assertThat(bell(browser)).isEmpty();
    }

    private static String bell(Http browser) {
        return page(browser, "/communities").select("a.top-link[href=/my/mentions] .unseen").text();
    }

    @Test
    void standInTheFrameOnTheHomePageAndOnAPageOfTheirOwn() {
        var home = page(http(frida), "/");
        assertThat(home.select("a.top-link[href=/my/mentions] .unseen").text()).isEqualTo("1 new mention of you");
        assertThat(home.select(".need").text()).contains("Emil Expert mentioned you in “How long do hops keep?”", "Read it");
        assertThat(home.select(".need a").attr("href")).isEqualTo("/comments/" + said.handle());

        var all = SoundPage.of(http(frida).get("/my/mentions"), 200);
        assertThat(all.select(".rows .row").text()).contains("Emil Expert mentioned you in “How long do hops keep?”", "New", "Is that so, @Frida Fellow?");
        assertThat(page(http(frida), "/people/" + frida.handle()).select("main a[href=/my/mentions]")).isNotEmpty();
        assertThat(page(http(emil), "/").select("a[href^=/my/mentions]")).isEmpty();
        assertThat(page(http(frida), "/people/" + emil.handle()).select("main a[href=/my/mentions]")).isEmpty();
        assertThat(page(http(emil), "/my/mentions").select(".empty")).hasSize(1);
        assertThat(http(Viewer.VISITOR).get("/my/mentions").statusCode()).isEqualTo(401);
    }

    @Test
    void areSeenWithThePageThatShowsThem() {
        var form = page(http(frida), Addresses.of(question.item())).selectFirst("form.reading");
        assertThat(form.select("input[name=named]").eachAttr("value")).containsExactly(said.handle());
        assertThat(form.hasAttr("hx-post")).isTrue();

        var read = Map.of("_method", "put", "upTo", form.select("input[name=upTo]").attr("value"), "named", said.handle());
        assertThat(http(frida).post(form.attr("action"), read, "HX-Request", "true").statusCode()).isEqualTo(204);

        assertThat(page(http(frida), "/").select("a.top-link")).isEmpty();
        assertThat(page(http(frida), Addresses.of(question.item())).select("input[name=named]")).isEmpty();
        assertThat(page(http(frida), "/my/mentions").select(".rows .row").text()).contains("Emil Expert mentioned you").doesNotContain("New");
    }

    @Test
    void areSeenWithAQuestionThatNobodyHasAnswered() {
        var asked = asks(emil, house(), new Asking("Who knows?", "Perhaps [@Frida Fellow](/people/" + frida.handle() + ").", List.of(), null));
        heard(2);

        assertThat(page(http(frida), Addresses.of(asked.item())).select("form.reading input[name=named]").eachAttr("value")).containsExactly(asked.item().handle());
        assertThat(page(http(emil), Addresses.of(asked.item())).select("input[name=named]")).isEmpty();
    }

    @Test
    void leadToWhatAPageOfALongThreadDoesNotShow() {
        for (int i = 0; i < 4; i++) {
            comments(emil, question.item(), "Remark " + i);
            later(Duration.ofMinutes(1));
        }
        var folded = comments(emil, question.item(), "And [@Frida Fellow](/people/" + frida.handle() + ")?");
        heard(2);

        var thread = page(http(frida), Addresses.of(question.item()));

        assertThat(thread.select(".jumps a[href=/comments/" + folded.handle() + "]").text()).isEqualTo("You were mentioned");
        assertThat(thread.select("input[name=named]").eachAttr("value")).containsExactly(said.handle());
    }

    @Test
    void areAllSeenAtOnceAndSendLettersAsOneLikes() {
        var list = page(http(frida), "/my/mentions");
        var seen = list.selectFirst("form[action=/my/mentions/seen]");
        assertThat(http(frida).post("/my/mentions/seen", Map.of("_method", "put", "upTo", seen.select("[name=upTo]").attr("value"))).statusCode()).isEqualTo(303);
        assertThat(page(http(frida), "/").select("a.top-link")).isEmpty();

        assertThat(list.text()).contains("You get a letter for each.");
        assertThat(http(frida).post("/my/mentions/letters", Map.of("_method", "put", "wanted", "false")).statusCode()).isEqualTo(303);
        assertThat(page(http(frida), "/my/mentions").text()).contains("You get no letters about them.");
    }

    @Test
    void areToldToProgramsToo() {
        var as = http(frida);
        var told = as.json("GET", "/api/v1/me/mentions", null).body();
        assertThat(told).contains("\"item\":\"" + said.handle() + "\"", "\"kind\":\"comment\"", "\"thread\":\"" + question.item().handle() + "\"",
                "\"by\":\"" + emil.handle() + "\"", "\"unseen\":1", "\"letters\":true");

        assertThat(as.json("PUT", "/api/v1/me/mentions/" + said.handle() + "/seen", null).statusCode()).isEqualTo(204);
        assertThat(as.json("PUT", "/api/v1/me/mentions/letters", "{\"wanted\": false}").statusCode()).isEqualTo(204);
        assertThat(as.json("PUT", "/api/v1/me/mentions/letters", "{}").statusCode()).isEqualTo(422);
        assertThat(as.json("GET", "/api/v1/me/mentions", null).body()).contains("\"unseen\":0", "\"letters\":false", "\"seen\":");
        assertThat(as.json("GET", "/api/v1/me/mentions?after=nonsense", null).statusCode()).isEqualTo(422);
        assertThat(as.json("PUT", "/api/v1/me/mentions/nothing/seen", null).statusCode()).isEqualTo(404);
        assertThat(http(Viewer.VISITOR).json("GET", "/api/v1/me/mentions", null).statusCode()).isEqualTo(401);
    }
}
