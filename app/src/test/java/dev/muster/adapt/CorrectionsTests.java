package dev.muster.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.adapt.Corrections.Correction;
import dev.muster.adapt.Promises.Promised;
import dev.muster.communities.Community;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever asked corrects a request until somebody has answered.
class CorrectionsTests extends Chartered {
    @Autowired private Requests requests;
    @Autowired private Promises promises;
    @Autowired private Corrections corrections;
    private Community community;
    private Viewer guide;
    private Viewer carl;
    private Request request;

    @BeforeEach
    void cast() {
        var gil = employee("Gil Guide");
        community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        guide = again(gil);
        carl = customer("Carl");
        request = carl.call(() -> requests.ask(community.place(), new Asking("Scales", "A pair.", "We guess.", null, null), null, carl));
        later(Duration.ofMinutes(5));
    }

    private static void refused(Supplier<?> command, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::get).extracting(Refusal::key).isEqualTo(key);
    }

    private Request corrected(Viewer by, String title, int version) {
        return by.call(() -> corrections.correct(request, new Correction(title, "Two pairs.", "We guess and err.", version), by));
    }

    private void promised() {
        guide.call(() -> promises.promise(request, new Promised(guide.self(), today().plusDays(5), null), guide));
    }

    @Test
    void itSaysWhatWasMeantAndThatItWasCorrected() {
        var after = corrected(carl, "Scales for the cellar", 1);

        assertThat(after.title()).isEqualTo("Scales for the cellar");
        assertThat(after.item().body().text()).isEqualTo("Two pairs.");
        assertThat(after.why()).isEqualTo("We guess and err.");
        assertThat(after.item().edited()).isTrue();
        assertThat(corrected(carl, "Scales for the cellar", 1).item().version()).as("the same again is no correction").isEqualTo(2);
        refused(() -> corrected(carl, "Scales!", 1), "shell.stale");
    }

    @Test
    void nobodyElseMayAndNobodyOnceItIsAnswered() {
        refused(() -> corrected(guide, "Scales for the cellar", 1), "adapt.correct.only-asker");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> corrected(carl, " ", 1));
        promised();
        refused(() -> corrected(carl, "Scales for the cellar", 1), "adapt.correct.answered");
        assertThat(carl.call(() -> requests.at(request.item().handle())).title()).isEqualTo("Scales");
    }

    @Test
    void thePageKeepsWhatWasTypedAndShowsTheMark() {
        var page = http(carl);
        assertThat(SoundPage.of(page.get(request.path()), 200).select("a[href$=/correction]")).hasSize(1);
        assertThat(SoundPage.of(page.get(request.path() + "/correction"), 200).select("input[name=title]").val()).isEqualTo("Scales");
        assertThat(SoundPage.of(page.post(request.path() + "/correction", fields("", "Two pairs.", 1)), 422).select("textarea[name=body]").text()).isEqualTo("Two pairs.");
        assertThat(page.post(request.path() + "/correction", fields("Scales for the cellar", "Two pairs.", 1)).statusCode()).isEqualTo(303);

        assertThat(SoundPage.of(page.get(request.path()), 200).text()).contains("Scales for the cellar", "corrected");
        var stale = SoundPage.of(page.post(request.path() + "/correction", fields("Scales at last", "Three pairs.", 1)), 409);
        assertThat(stale.select("input[name=title]").val()).isEqualTo("Scales at last");
        assertThat(stale.select("input[name=version]").val()).isEqualTo("2");
        assertThat(http(guide).get(request.path() + "/correction").statusCode()).isEqualTo(403);
    }

    private static Map<String, String> fields(String title, String body, int version) {
        return Map.of("_method", "put", "title", title, "body", body, "why", "We guess.", "version", Integer.toString(version));
    }

    @Test
    void theApiDoesTheSame() {
        var api = http(carl);
        var address = "/api/v1" + request.path();
        var tag = api.json("GET", address, null).headers().firstValue("ETag").orElseThrow();
        var wanted = "{\"title\": \"Scales for the cellar\", \"body\": \"Two pairs.\", \"why\": \"We guess.\"}";

        assertThat(api.json("PUT", address, wanted).statusCode()).as("no version").isEqualTo(428);
        var answer = api.json("PUT", address, wanted, "If-Match", tag);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"title\":\"Scales for the cellar\"", "\"version\":2", "\"edited\":\"");
        assertThat(api.json("PUT", address, wanted.replace("Two", "Three"), "If-Match", tag).statusCode()).isEqualTo(412);
        promised();
        assertThat(api.json("PUT", address, wanted.replace("Two", "Four"), "If-Match", "\"2\"").statusCode()).isEqualTo(409);
    }
}
