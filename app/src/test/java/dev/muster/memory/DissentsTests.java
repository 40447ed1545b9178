package dev.muster.memory;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jayway.jsonpath.JsonPath;
import dev.muster.SoundPage;
import dev.muster.memory.Dissent.State;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Disagreement with a page, and what becomes of it.
class DissentsTests extends MemoryWorld {
    private static final NewDissent COLDER = new NewDissent("Five degrees are **too warm**.", "Ours went stale in a week.", "Where");
    @Autowired private Dissents dissents;
    private MemoryPage page;

    @BeforeEach
    void write() {
        page = writes(ada, "Keeping hops", "## Where\n\nAt five degrees.\n\n## How long\n\nA year.");
    }

    private Dissent states(Viewer viewer, NewDissent wanted) {
        return viewer.call(() -> dissents.state(page, wanted, null, viewer));
    }

    private List<State> all(Viewer viewer) {
        return viewer.call(() -> dissents.of(page)).stream().map(Dissent::state).toList();
    }

    private static void refused(Supplier<?> command, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::get).extracting(Refusal::key).isEqualTo(key);
    }

    private static List<String> fields(Supplier<?> command) {
        return catchThrowableOfType(Invalid.class, command::get).problems().stream().map(Invalid.Problem::field).toList();
    }

    @Test
    void standsWithWhoAndWhyUntilItIsAnswered() {
        var dissent = states(emil, COLDER);
        assertThat(dissent).extracting(Dissent::state, Dissent::section, Dissent::revision, Dissent::why).containsExactly(State.STANDING, "Where", 1, "Ours went stale in a week.");
        assertThat(frida.call(() -> dissents.standing(page))).singleElement().satisfies(each -> assertThat(each.item().author()).isEqualTo(emil.self()));
        assertThat(ada.call(() -> dissents.waiting(ada, 5))).as("whoever answers for the page").hasSize(1);

        refused(() -> frida.call(() -> dissents.answer(page, dissent, State.ANSWERED, "No.", frida)), "memory.dissent.only-owner");
        assertThat(fields(() -> ada.call(() -> dissents.answer(page, dissent, null, " ", ada)))).containsExactly("state", "reason");
        assertThat(fields(() -> ada.call(() -> dissents.answer(page, dissent, State.WITHDRAWN, "No.", ada)))).containsExactly("state");
        var answered = ada.call(() -> dissents.answer(page, dissent, State.ANSWERED, "Yours were wet.", ada));

        assertThat(answered.decided()).satisfies(each -> assertThat(each).isNotNull().extracting(Dissent.Decided::by, Dissent.Decided::reason).containsExactly(ada.self(), "Yours were wet."));
        assertThat(frida.call(() -> dissents.standing(page))).isEmpty();
        assertThat(all(frida)).as("it is not forgotten").containsExactly(State.ANSWERED);
        assertThat(ada.call(() -> dissents.waiting(ada, 5))).isEmpty();
        refused(() -> ada.call(() -> dissents.answer(page, dissent, State.SETTLED, "Again.", ada)), "memory.dissent.decided");
        refused(() -> emil.call(() -> dissents.withdraw(page, dissent, emil)), "memory.dissent.decided");
    }

    @Test
    void isTakenBackByItsAuthorAlone() {
        var dissent = states(emil, COLDER);
        refused(() -> ada.call(() -> dissents.withdraw(page, dissent, ada)), "memory.dissent.only-author");
        emil.call(() -> dissents.withdraw(page, dissent, emil));
        assertThat(all(ada)).containsExactly(State.WITHDRAWN);
    }

    @Test
    void guidesAnswerItToo() {
        var dissent = states(emil, COLDER);
        edits(frida, page, 1, "At zero degrees.");
        var guide = guide(employee("Gil Guide"), place);
        assertThat(guide.call(() -> dissents.answer(page, dissent, State.SETTLED, "Zero now.", guide)).state()).isEqualTo(State.SETTLED);
    }

    @Test
    void isSaidByWhoeverMayComment() {
        var administrator = administrator();
        place = administrator.call(() -> places.open("place-readers-" + place.handle(), "Read", EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER), EnumSet.of(Audience.EMPLOYEE), administrator));
        page = writes(emil, "Keeping hops", "Cold.");
        refused(() -> states(ada, COLDER), "conversation.comment.only-readers");
        refused(() -> states(Viewer.VISITOR, COLDER), "conversation.comment.sign-in");
        assertThat(ada.call(() -> dissents.may(page, place, ada))).isFalse();
        assertThat(fields(() -> states(frida, new NewDissent(" ", null, null)))).containsExactly("what", "why");
        emil.call(() -> care.judge(page, Confidence.ARCHIVED, null, "Old.", emil));
        refused(() -> states(frida, COLDER), "memory.edit.archived");
    }

    @Test
    void isSaidOnceByWhateverIsSentTwice() {
        var id = UUID.randomUUID();
        emil.call(() -> dissents.state(page, COLDER, id, emil));
        emil.call(() -> dissents.state(page, COLDER, id, emil));
        assertThat(all(ada)).hasSize(1);
    }

    @Test
    void isSeenByThoseWhoSeeThePage() {
        page = writes(emil, "Margins", "Thin.", EnumSet.of(Audience.EMPLOYEE));
        var dissent = states(frida, COLDER);
        assertThat(all(emil)).hasSize(1);
        assertThat(ada.call(() -> dissents.of(page))).isEmpty();
        refused(() -> ada.call(() -> dissents.at(page, dissent.item().handle())), "shell.gone");
    }

    private String path() {
        return "/pages/" + page.item().handle();
    }

    @Test
    void standsAtThePageForEverybodyWhoReadsIt() {
        var form = SoundPage.of(http(emil).get(path() + "/dissents/new"), 200);
        assertThat(form.select("#section option").eachText()).containsExactly("The whole page", "Where", "How long");
        var again = SoundPage.of(http(emil).post(path() + "/dissents", Map.of("what", "Too warm.", "why", "", "section", "Where", "key", "k")), 422);
        assertThat(again.select(".errors a").eachAttr("href")).containsExactly("#why");
        assertThat(again.select("#what").text()).isEqualTo("Too warm.");
        var address = leadsTo(http(emil).post(path() + "/dissents", Map.of("what", "Too **warm**.", "why", "Ours went stale.", "section", "Where", "key", "k")));
        leadsTo(http(emil).post(path() + "/dissents", Map.of("what", "Too **warm**.", "why", "Ours went stale.", "section", "Where", "key", "k")));

        var read = SoundPage.of(http(frida).get(address.replaceAll("#.*", "")), 200);
        assertThat(read.select(".dissent")).hasSize(1);
        assertThat(read.select(".dissent").text()).contains("Emil Editor", "disagrees", "Stands", "about “Where”", "Too warm.", "Ours went stale.");
        assertThat(read.select(".dissent button, .dissent a.button")).as("neither its author nor who answers for the page").isEmpty();
        assertThat(SoundPage.of(http(ada).get("/"), 200).text()).contains("Emil Editor disagrees with your page “Keeping hops”");
        var answer = SoundPage.of(http(ada).get(address.replaceAll("#.*", "")), 200).select(".dissent a.button").attr("href");
        assertThat(SoundPage.of(http(ada).post(answer + "/answer", Map.of("_method", "put", "reason", "")), 422).select(".errors a").eachAttr("href")).containsExactly("#state", "#reason");
        leadsTo(http(ada).post(answer + "/answer", Map.of("_method", "put", "state", "ANSWERED", "reason", "Yours were wet.")));

        var after = SoundPage.of(http(frida).get(address.replaceAll("#.*", "")), 200);
        assertThat(after.select(".dissent")).isEmpty();
        assertThat(after.select("a[href$=/dissents]").text()).isEqualTo("One disagreement was decided before");
        var all = SoundPage.of(http(frida).get(path() + "/dissents"), 200);
        assertThat(all.select(".dissent").text()).contains("Ada Author answered on", "Yours were wet.");
        assertThat(http(emil).post(answer, Map.of("_method", "delete")).statusCode()).isEqualTo(409);
    }

    @Test
    void programsSayAndAnswerItToo() {
        var api = "/api/v1" + path() + "/dissents";
        var stated = http(emil).json("POST", api, "{\"what\": \"Too warm.\", \"why\": \"Ours went stale.\"}", "Idempotency-Key", "one");
        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(201);
        assertThat(http(emil).json("POST", api, "{\"what\": \"Too warm.\", \"why\": \"Ours went stale.\"}", "Idempotency-Key", "one").body()).isEqualTo(stated.body());
        assertThat(http(emil).json("POST", api, "{}").statusCode()).isEqualTo(422);
        var one = stated.headers().firstValue("Location").orElseThrow();
        assertThat(http(frida).json("PUT", one + "/answer", "{\"state\": \"ANSWERED\", \"reason\": \"No.\"}").statusCode()).isEqualTo(403);
        var answered = http(ada).json("PUT", one + "/answer", "{\"state\": \"SETTLED\", \"reason\": \"Zero now.\"}");
        assertThat(JsonPath.<String>read(answered.body(), "$.decidedBy.name")).as(answered.body()).isEqualTo("Ada Author");
        assertThat(http(emil).json("DELETE", one, null).statusCode()).isEqualTo(409);
        later(Duration.ofMinutes(1));
        var second = http(emil).json("POST", api, "{\"what\": \"Too dark.\", \"why\": \"So.\"}").headers().firstValue("Location").orElseThrow();
        assertThat(JsonPath.<String>read(http(emil).json("DELETE", second, null).body(), "$.state")).isEqualTo("WITHDRAWN");
        List<String> states = JsonPath.read(http(frida).json("GET", api, null).body(), "$[*].state");
        assertThat(states).containsExactly("SETTLED", "WITHDRAWN");
        assertThat(http(frida).json("GET", one, null).statusCode()).isEqualTo(200);
    }
}
