package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import dev.muster.Http;
import dev.muster.SharedData;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is typed into the forms comes back as it was typed, or with a sentence that says why it cannot be kept.
class BadInputTests extends QuestionWorld {
    private static final int LARGE = 5 << 20;
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private Place place;
    private Viewer ada;
    private Http asAda;

    @BeforeEach
    void cast() {
        place = house();
        ada = employee("Ada");
        asAda = http(ada);
    }

    private HttpResponse<String> asks(String title, String body, String tags) {
        return asAda.post("/communities/" + place.handle() + "/questions", Map.of("title", title, "body", body, "tags", tags, "key", "k"));
    }

    private Document at(HttpResponse<String> answer) {
        return Jsoup.parse(asAda.get(answer.headers().firstValue("Location").orElseThrow()).body());
    }

    private static List<String> naughty() {
        try (var in = new GZIPInputStream(Files.newInputStream(SharedData.file("conformance/big_list_of_naughty_strings.txt.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("shared-data")
    void naughtyStringsAreTitles() {
        assertThat(naughty()).hasSizeGreaterThan(400).allSatisfy(each -> {
            var answer = asks("Q: " + each, "Why?", "");
            var line = ("Q: " + each).strip().replaceAll("\\s+", " ");

            if (answer.statusCode() == 303) {
                assertThat(at(answer).selectFirst(".thread-head h1").wholeText()).isEqualTo(line);
            } else {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(Jsoup.parse(answer.body()).selectFirst("#title-error").text()).isNotBlank();
                assertThat(Jsoup.parse(answer.body()).selectFirst("#title").val()).isEqualTo("Q: " + each);
            }
        });
    }

    @Test
    @Tag("shared-data")
    void naughtyStringsAreBodies() {
        assertThat(naughty()).allSatisfy(each -> {
            var answer = asks("What is this?", each, "");

            assertThat(answer.statusCode()).isIn(303, 422);
            if (answer.statusCode() == 303) {
                assertThat(at(answer).select(".prose script, .prose iframe, .prose [onerror], .prose [style]")).isEmpty();
            }
        });
    }

    @Test
    @Tag("shared-data")
    void naughtyStringsAreTagsOrAreRefusedWithThem() {
        assertThat(naughty()).allSatisfy(each -> {
            var answer = asks("What is this? " + COUNT.incrementAndGet(), "Why?", each);

            assertThat(answer.statusCode()).isIn(303, 422);
            if (answer.statusCode() == 303) {
                var tags = Stream.of(each.strip().toLowerCase(Locale.ROOT).split("[\\s,]+")).filter(tag -> !tag.isEmpty()).distinct().toList();
                assertThat(at(answer).select(".thread-head .tag").eachText()).containsExactlyInAnyOrderElementsOf(tags);
            } else {
                assertThat(Jsoup.parse(answer.body()).selectFirst("#tags-error").text()).isNotBlank();
                assertThat(Jsoup.parse(answer.body()).selectFirst("#tags").val()).isEqualTo(each);
            }
        });
    }

    /// Wherever a name stands: on its own page and beside what it wrote.
    @Test
    @Tag("shared-data")
    void naughtyStringsAreNames() {
        var person = employee("Somebody");
        var question = asks(person, place, "Who asks this?");
        var handle = system.jdbc().sql("select handle from people.person where id = :id").param("id", person.self()).query(String.class).single();
        assertThat(naughty()).allSatisfy(each -> {
            var name = each.strip().substring(0, Math.min(200, each.strip().length()));
            if (!name.isEmpty()) {
                system.jdbc().sql("update people.person set name = :name where id = :id").param("name", name).param("id", person.self()).update();

                var page = asAda.get("/people/" + handle);

                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(Jsoup.parse(page.body()).selectFirst("h1").wholeText().strip()).isEqualTo(name.strip());
                var thread = Jsoup.parse(asAda.get("/questions/" + question.item().handle() + "/" + question.item().slug()).body());
                assertThat(thread.selectFirst(".post .who-name").wholeText().strip()).isEqualTo(name.strip());
            }
        });
    }

    @Test
    @Tag("shared-data")
    void naughtyStringsAreNamesOfNewcomersOrAreRefused() {
        var asRoot = http(administrator());
        assertThat(naughty()).allSatisfy(each -> {
            var address = "naughty" + COUNT.incrementAndGet() + "@example.org";
            var wanted = JSON.writeValueAsString(Map.of("name", each, "address", address, "audience", "EMPLOYEE", "password", PASSWORD));

            var answer = asRoot.json("POST", "/api/v1/people", wanted);

            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
            if (answer.statusCode() == 201) {
                assertThat(JSON.readTree(answer.body()).get("name").asString()).isEqualTo(each.strip());
            } else {
                assertThat(JSON.readTree(answer.body()).get("detail").asString()).isNotBlank();
            }
        });
    }

    @Test
    void aPostOfFiveMegabytesIsRefusedWithASentenceAndComesBack() {
        var body = "lorem ipsum ".repeat(LARGE / 12);

        var answer = asks("Is this too long?", body, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        var form = Jsoup.parse(answer.body());
        assertThat(form.selectFirst("#body-error").text()).contains("60,000");
        assertThat(form.selectFirst("#body").wholeText().strip()).hasSize(body.strip().length());
    }

    @Test
    void hostileMarkdownIsKeptAndShown() {
        for (var each : List.of("[".repeat(30_000) + "]".repeat(30_000), "*".repeat(60_000), "> ".repeat(30_000), "*a **b ".repeat(8_000), "`".repeat(59_999))) {
            var answer = asks("Is this hostile?", each, "");

            assertThat(answer.statusCode()).as(each.substring(0, 9)).isEqualTo(303);
            assertThat(at(answer).selectFirst(".prose")).isNotNull();
        }
    }

    @Test
    void aFormThatIsSentTwiceAtOnceAsksOnce() {
        var answers = AtOnce.all(6, _ -> asks("How long do hops keep?", "Tried cold.", "hops").headers().firstValue("Location").orElse("none"));

        assertThat(answers).allMatch(each -> each.toString().startsWith("/questions/"));
        assertThat(answers.stream().distinct()).hasSize(1);
    }
}
