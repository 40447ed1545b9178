package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a person wrote, on the profile and in the API.
class WrittenTests extends QuestionWorld {
    @Autowired private Written written;
    private Place place;
    private Viewer ada;
    private Viewer gil;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada");
        gil = guide(employee("Gil"), place);
    }

    private String profile(Viewer of) {
        return gil.call(() -> persons.find(of.self()).orElseThrow().address());
    }

    private static Document page(Http viewer, String path) {
        return Jsoup.parse(viewer.get(path).body());
    }

    private List<String> answered(Viewer by, Viewer asWhom) {
        return asWhom.call(() -> written.answers(by.self(), 10)).stream().map(each -> each.answer().item().body().text()).toList();
    }

    @Test
    void latestFirstAndWithWhatBecameOfIt() {
        var first = answers(gil, asks(ada, place, "How long do hops keep?"), "A year, if cold.");
        later(Duration.ofMinutes(1));
        var second = answers(gil, asks(ada, place, "How long does malt keep?"), "Half a year.");
        accepts(ada, second);
        worked(first, 2);

        assertThat(answered(gil, ada)).containsExactly("Half a year.", "A year, if cold.");
        var lines = page(http(ada), profile(gil)).select(".section .row:has(.row-title)");
        assertThat(lines.select(".row-title").eachText()).containsExactly("How long does malt keep?", "How long do hops keep?");
        assertThat(lines.getFirst().select(".state").text()).isEqualTo("Solved");
        assertThat(lines.get(1).text()).contains("Solved it for 2 people");
        assertThat(lines.get(1).select(".state")).isEmpty();
        assertThat(page(http(gil), profile(ada)).select(".section .row-title").eachText())
                .containsExactly("How long does malt keep?", "How long do hops keep?");
    }

    @Test
    void onlyWhatTheViewerSees() {
        var question = asks(ada, place, "How long do hops keep?");
        answers(gil, question, "For staff.", STAFF);
        var hidden = asks(ada, place, "Buy here!");
        gil.call(() -> {
            questions.hide(hidden, true, "an advertisement", gil);
            return true;
        });

        assertThat(answered(gil, ada)).isEmpty();
        assertThat(answered(gil, gil)).containsExactly("For staff.");
        assertThat(gil.call(() -> written.questions(ada.self(), 10))).extracting(Question::title).containsExactly("How long do hops keep?");
    }

    @Test
    void isToldToPrograms() {
        answers(gil, asks(ada, place, "How long do hops keep?"), "A year, if cold.");
        var program = http(ada);

        assertThat(program.json("GET", "/api/v1" + profile(gil) + "/answers", null).body()).contains("A year, if cold.");
        assertThat(program.json("GET", "/api/v1" + profile(ada) + "/questions", null).body()).contains("How long do hops keep?");
        assertThat(program.json("GET", "/api/v1" + profile(ada) + "/questions?limit=0", null))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .extracting(HttpResponse::body).asString().contains("Ask for 1 to 100 at once.");
    }
}
