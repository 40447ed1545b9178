package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.people.Person;
import dev.muster.questions.Reliance;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Handing over what rests on somebody before they leave.
class HandOverTests extends MemoryWorld {
    private static final JsonMapper JSON = new JsonMapper();
    @Autowired private HandOver handOver;
    @Autowired private Reliance reliance;
    private Person leaver;
    private MemoryPage page;

    @BeforeEach
    void write() {
        page = writes(emil, "Keeping hops", "Cold.");
        edits(frida, page, 1, "Cold and dark.");
        edits(frida, page, 2, "Cold, dark and dry.");
        edits(ada, page, 3, "Cold, dark, dry and sealed.");
        leaver = emil.call(() -> persons.find(emil.self())).orElseThrow();
    }

    private List<String> held(Viewer viewer) {
        return viewer.call(() -> handOver.of(leaver, viewer)).stream()
                .map(each -> each.page().title() + " to " + each.successors().stream().map(Person::name).toList()).toList();
    }

    @Test
    void proposesThoseWhoKnowAPageBest() {
        writes(emil, "Alone", "So.");

        assertThat(held(emil)).containsExactly("Alone to []", "Keeping hops to [Frida Fellow, Ada Author]");
        assertThat(held(administrator())).contains("Keeping hops to [Frida Fellow, Ada Author]");
        isRefused(frida, () -> handOver.of(leaver, frida), "memory.handover.only-leaders");
        isRefused(Viewer.VISITOR, () -> handOver.of(leaver, Viewer.VISITOR), "shell.not-signed-in");
    }

    @Test
    void handsPagesOverAllOrNone() {
        var alone = writes(emil, "Alone", "So.");
        var handles = Map.of(page.item().handle(), frida.self(), alone.item().handle(), UUID.randomUUID());
        var administrator = administrator();

        isWrong(administrator, () -> handOver.hand(leaver, handles, administrator), "to-" + alone.item().handle() + " memory.handover.unknown");
        assertThat(sees(ada, page).owner()).isEqualTo(emil.self());
        int handed = administrator.call(() -> handOver.hand(leaver, Map.of(page.item().handle(), frida.self(), "zzzzzzzzzzzz", ada.self()), administrator));
        assertThat(handed).isEqualTo(1);
        assertThat(sees(ada, page).owner()).isEqualTo(frida.self());
        assertThat(held(emil)).containsExactly("Alone to []");
        isRefused(frida, () -> handOver.hand(leaver, Map.of(), frida), "memory.handover.only-leaders");
    }

    @Test
    void knowsWhichTopicsRestOnOnePersonAlone() {
        accepts(ada, answers(emil, asks(ada, place, "Which valve?", "valves", "kegs"), "The blue one."));
        accepts(ada, answers(emil, asks(ada, place, "Which hops?", "hops"), "Old ones."));
        accepts(ada, answers(frida, asks(ada, place, "When hops?", "hops"), "In May."));
        answers(frida, asks(ada, place, "Where valves?", "valves"), "At the shop.");

        var resting = ada.call(() -> reliance.on(emil.self(), 9));

        assertThat(resting).extracting(each -> each.tag() + " " + each.accepted()).containsExactly("kegs 1", "valves 1");
        assertThat(resting.getLast().others()).containsExactly(frida.self());
        assertThat(Viewer.VISITOR.call(() -> reliance.on(emil.self(), 9))).isEmpty();
    }

    @Test
    void goesByOneForm() {
        var administrator = http(administrator());
        var profile = SoundPage.of(administrator.get(leaver.address()), 200);
        var path = leaver.address() + "/handover";
        assertThat(profile.select("a[href=" + path + "]")).isNotEmpty();
        assertThat(SoundPage.of(administrator.get(leaver.address() + "/departure"), 200).select("a[href=" + path + "]")).hasSize(1);
        var shown = SoundPage.of(administrator.get(path), 200);
        var field = "to-" + page.item().handle();
        assertThat(shown.select("select[name=" + field + "] option[selected]").text()).isEqualTo("Frida Fellow");
        assertThat(SoundPage.of(administrator.post(path, Map.of("_method", "put", field, "other", "other", " ")), 422).select("#other-error")).hasSize(1);
        var wrong = SoundPage.of(administrator.post(path, Map.of("_method", "put", field, "other", "other", "nobody@example.org")), 422);
        assertThat(wrong.select("[name=other]").val()).isEqualTo("nobody@example.org");
        assertThat(wrong.text()).contains("Whoever is to have “Keeping hops”");
        assertThat(SoundPage.leadsTo(administrator.post(path, Map.of("_method", "put", field, frida.handle(), "other", "")))).isEqualTo(path);
        assertThat(sees(ada, page).owner()).isEqualTo(frida.self());
        assertThat(http(frida).get(path).statusCode()).isEqualTo(403);
        assertThat(SoundPage.of(http(emil).get(path), 200).text()).contains("You follow no question");
        assertThat(SoundPage.of(http(frida).get(leaver.address()), 200).select("a[href=" + path + "]")).isEmpty();
    }

    @Test
    void goesByProgram() {
        var path = "/api/v1" + leaver.address() + "/handover";
        var told = JSON.readTree(http(administrator()).json("GET", path, null).body());
        assertThat(told.path("pages").get(0).path("successors").get(0).path("name").asString()).isEqualTo("Frida Fellow");
        assertThat(http(administrator()).json("PUT", path, "{}").statusCode()).isEqualTo(422);
        var handed = http(administrator()).json("PUT", path, "{\"pages\": {\"%s\": \"%s\"}}".formatted(page.item().handle(), frida.handle()));
        assertThat(JSON.readTree(handed.body()).path("pages").asInt()).isEqualTo(1);
        assertThat(http(frida).json("GET", path, null).statusCode()).isEqualTo(403);
    }
}
