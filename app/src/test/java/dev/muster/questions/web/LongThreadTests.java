package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page of a long thread: orders, parts, jumps, and what is new.
class LongThreadTests extends QuestionWorld {
    private Place place;
    private Viewer ada;
    private Viewer bob;
    private Question question;
    private List<Answer> given;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        ada = customer("Ada");
        bob = employee("Bob");
        question = asks(ada, place, "How long do hops keep?");
        given = IntStream.range(0, 65).mapToObj(number -> {
            later(Duration.ofMinutes(1));
            return answers(bob, question, "Answer number-" + number + ".");
        }).toList();
    }

    private String address(String query) {
        return "/questions/" + question.item().handle() + "/how-long-do-hops-keep" + query;
    }

    private static String page(Http as, String path) {
        var page = as.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("Answer number-(\\d+)\\.").matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String link(String page, String label) {
        var found = Pattern.compile("href=\"([^\"]*)\"[^>]*>" + Pattern.quote(label) + "<").matcher(page);
        assertThat(found.find()).as(label).isTrue();
        return found.group(1).replace("&amp;", "&").replaceAll("#.*", "");
    }

    @Test
    void isReadInThreeOrdersWithTheRuleSaid() {
        for (var as : List.of(http(Viewer.VISITOR), http(ada), http(guide(employee("Gil"), place)))) {
            assertThat(numbers(page(as, address("")))).startsWith("0", "1").hasSize(30);
            assertThat(page(as, address(""))).contains("Answers that worked for most stand first", "1 to 30 of 65");
            assertThat(numbers(page(as, address("?order=newest")))).startsWith("64", "63").hasSize(30);
            assertThat(page(as, address("?order=newest"))).contains("The latest answer stands first");
            assertThat(numbers(page(as, address("?order=oldest&before=end")))).startsWith("35").endsWith("64");
            assertThat(page(as, address("?order=oldest&before=end"))).contains("36 to 65 of 65");
        }
        assertThat(http(ada).get(address("?order=loudest")).statusCode()).isEqualTo(422);
        assertThat(http(ada).get(address("?order=newest&after=x")).statusCode()).isIn(400, 422);
    }

    @Test
    void leadsToTheEndAndBackAndToTheAcceptedAnswer() {
        accepts(ada, given.get(40));
        var as = http(ada);
        var last = page(as, link(page(as, address("?order=oldest")), "Last answers"));

        assertThat(numbers(last)).endsWith("64");
        assertThat(numbers(page(as, link(last, "First answers")))).startsWith("0");
        assertThat(numbers(page(as, link(page(as, address("?order=oldest")), "Accepted answer")))).startsWith("40");
        assertThat(last).contains("#a-" + given.get(40).item().handle());
    }

    @Test
    void keepsPartsForEveryEdition() {
        var visitor = http(Viewer.VISITOR);
        assertThat(numbers(page(visitor, address("?order=newest")))).startsWith("64");
        assertThat(numbers(page(http(bob), address("?order=newest")))).startsWith("64");
        later(Duration.ofMinutes(1));
        answers(ada, question, "Answer number-65.");

        assertThat(numbers(page(visitor, address("?order=newest")))).startsWith("65");
        assertThat(numbers(page(http(bob), address("?order=newest")))).startsWith("65");
    }

    @Test
    void remembersWhereSomebodyWas() {
        var as = http(ada);
        assertThat(page(as, address(""))).contains("load delay").doesNotContain("New since you were here");
        var read = Map.of("_method", "put", "upTo", given.getLast().item().created().toString());
        assertThat(as.post("/questions/" + question.item().handle() + "/visit", read, "HX-Request", "true").statusCode()).isEqualTo(204);
        assertThat(page(as, address(""))).doesNotContain("/visit\"");
        later(Duration.ofMinutes(1));
        answers(bob, question, "Answer number-65.");
        later(Duration.ofMinutes(1));
        answers(bob, question, "Answer number-66.");

        var first = page(as, address(""));
        assertThat(first).contains("2 new answers", "I have seen them").doesNotContain("load delay");
        var news = page(as, link(first, "2 new answers"));
        assertThat(numbers(news)).containsExactly("65", "66");
        assertThat(news).contains("You were here. What follows is new.", "New since you were here", "load delay");
        assertThat(page(as, address("?order=newest"))).contains("You were here. What follows you have seen.");

        var noted = as.post("/questions/" + question.item().handle() + "/visit", Map.of("_method", "put", "upTo", CLOCK.instant().toString()));
        assertThat(noted.statusCode()).isEqualTo(303);
        assertThat(page(as, address(""))).doesNotContain("new answers");
    }

    @Test
    void saysInOnesOwnQuestionsWhatIsNew() {
        var as = http(ada);
        as.json("PUT", "/api/v1/questions/" + question.item().handle() + "/visit", "{\"upTo\": \"" + given.get(61).item().created() + "\"}");

        assertThat(page(as, "/communities/" + place.handle() + "/questions?show=mine")).contains("3 new answers");
        assertThat(as.json("PUT", "/api/v1/questions/" + question.item().handle() + "/visit", "{}").statusCode()).isEqualTo(422);
        assertThat(http(Viewer.VISITOR).json("PUT", "/api/v1/questions/" + question.item().handle() + "/visit", "{\"upTo\": \"2026-01-01T00:00:00Z\"}").statusCode()).isEqualTo(401);
    }

    @Test
    void isReadInThreeOrdersByPrograms() {
        var as = http(ada);
        var path = "/api/v1/questions/" + question.item().handle() + "/answers";

        assertThat(numbers(as.get(path + "?order=newest").body())).startsWith("64").hasSize(30);
        assertThat(numbers(as.get(path + "?order=oldest&before=end").body())).startsWith("35");
        assertThat(as.get(path + "?order=loudest").statusCode()).isEqualTo(422);
    }
}
