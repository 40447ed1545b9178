package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.communities.Chartering;
import dev.muster.memory.Suggestion.State;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Changes that people suggest, and what becomes of them.
class SuggestionsTests extends MemoryWorld {
    private static final JsonMapper JSON = new JsonMapper();
    @Autowired private Suggestions suggestions;
    @Autowired private NewsLetters letters;
    private Viewer guide;
    private MemoryPage page;

    @BeforeEach
    void askForApproval() {
        guide = guide(employee("Gil Guide"), place);
        page = writes(ada, "Keeping hops", "Cold.\n\nDark.");
        Chartering.give(place, guide, system);
        guide.call(() -> {
            suggestions.askFor(place, true, guide);
            return true;
        });
    }

    private Suggestion suggests(Viewer viewer, int base, String body) {
        return viewer.call(() -> suggestions.suggest(page, new PageEdit(base, null, body, "Better", false), viewer));
    }

    private Suggestion now(Viewer viewer, Suggestion suggestion) {
        return viewer.call(() -> suggestions.at(page, suggestion.id()));
    }

    private List<String> waiting(Viewer viewer) {
        return viewer.call(() -> suggestions.in(place)).stream().map(Suggestion::body).toList();
    }

    @Test
    void waitForThoseWhoMayTakeThem() {
        isRefused(emil, () -> edits.edit(page, new PageEdit(1, null, "Warm.", "", false), emil), "memory.edit.needs-approval");
        isRefused(emil, () -> edits.revert(page, 1, 1, "", emil), "memory.edit.needs-approval");
        assertThat(edits(ada, page, 1, "Cold.\n\nVery dark.").number()).as("whoever answers for it").isEqualTo(2);
        assertThat(edits(guide, page, 2, "Cold.\n\nPitch dark.").number()).isEqualTo(3);

        var suggestion = suggests(emil, 3, "Cold and dry.\n\nPitch dark.");
        assertThat(suggests(emil, 3, "Cold and dry.\n\nPitch dark.").id()).as("sent twice").isEqualTo(suggestion.id());
        assertThat(sees(emil, page).number()).isEqualTo(3);
        for (var viewer : List.of(ada, guide, emil)) {
            assertThat(waiting(viewer)).containsExactly("Cold and dry.\n\nPitch dark.");
        }
        assertThat(waiting(frida)).as("who neither made nor takes it").isEmpty();
        isRefused(frida, () -> suggestions.at(page, suggestion.id()), "shell.gone");
        isRefused(emil, () -> suggestions.take(page, suggestion, null, emil), "memory.suggest.only-keepers");
        isWrong(emil, () -> suggestions.suggest(page, new PageEdit(3, null, "Cold.\n\nPitch dark.", "", false), emil), "body memory.suggest.same");
        isRefused(Viewer.VISITOR, () -> suggestions.suggest(page, new PageEdit(3, null, "x", "", false), Viewer.VISITOR), "shell.gone");
    }

    @Test
    void becomeARevisionByTheirAuthorTogetherWithWhatOthersWrote() {
        var suggestion = suggests(emil, 1, "Cold and dry.\n\nDark.");
        edits(ada, page, 1, "Cold.\n\nPitch dark.");

        var taken = kept(ada.call(() -> suggestions.take(page, suggestion, null, ada)));

        assertThat(taken.text()).isEqualTo("Cold and dry.\n\nPitch dark.");
        assertThat(taken.editor()).isEqualTo(emil.self());
        assertThat(ada.call(() -> chronicle.at(taken, 3)).editor()).isEqualTo(emil.self());
        assertThat(now(emil, suggestion)).satisfies(each -> {
            assertThat(each.state()).isEqualTo(State.TAKEN);
            assertThat(each.decided()).extracting(Suggestion.Decided::by, Suggestion.Decided::takenAs).containsExactly(ada.self(), 3);
        });
        isRefused(ada, () -> suggestions.take(page, suggestion, null, ada), "memory.suggest.decided");
        isRefused(guide, () -> suggestions.decline(page, suggestion, "Late.", guide), "memory.suggest.decided");
        letters.run();
        assertThat(lettersTo(addressOf(emil))).singleElement().satisfies(each -> assertThat(each.subject()).isEqualTo("Taken: your suggestion for “Keeping hops”"));
    }

    @Test
    void areSettledByWhoeverTakesThemWhereBothTouchedTheSame() {
        var suggestion = suggests(emil, 1, "Cool.\n\nDark.");
        edits(ada, page, 1, "Frozen.\n\nDark.");

        var met = ada.call(() -> suggestions.take(page, suggestion, null, ada));
        assertThat(met).isInstanceOf(Edited.Collided.class);
        assertThat(now(ada, suggestion).isOpen()).isTrue();
        var settled = kept(ada.call(() -> suggestions.take(page, suggestion, new PageEdit(2, null, "Cool or frozen.\n\nDark.", "Both", false), ada)));
        assertThat(settled.text()).isEqualTo("Cool or frozen.\n\nDark.");
        assertThat(settled.editor()).isEqualTo(emil.self());
    }

    @Test
    void areDeclinedWithAReasonAndKept() {
        var suggestion = suggests(emil, 1, "Warm.");
        isWrong(ada, () -> suggestions.decline(page, suggestion, " ", ada), "reason shell.field.missing");

        guide.call(() -> {
            suggestions.decline(page, suggestion, "Warm ruins them.", guide);
            return true;
        });

        assertThat(now(emil, suggestion)).satisfies(each -> {
            assertThat(each.body()).isEqualTo("Warm.");
            assertThat(each.decided()).extracting(Suggestion.Decided::reason).isEqualTo("Warm ruins them.");
        });
        letters.run();
        assertThat(lettersTo(addressOf(emil))).singleElement().satisfies(each -> assertThat(each.text()).contains("Warm ruins them.", "/suggestions/" + suggestion.id()));
        var other = suggests(emil, 1, "Hot.");
        isRefused(ada, () -> suggestions.withdraw(page, other, ada), "memory.suggest.only-author");
        emil.call(() -> {
            suggestions.withdraw(page, other, emil);
            return true;
        });
        assertThat(waiting(ada)).isEmpty();
    }

    @Test
    void areMadeByReadersEverywhere() {
        var administrator = administrator();
        place = administrator.call(() -> places.open("place-readers-" + place.handle(), "Read", EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER), EnumSet.of(Audience.EMPLOYEE), administrator));
        page = writes(emil, "Keeping hops", "Cold.");

        isRefused(ada, () -> edits.edit(page, new PageEdit(1, null, "Warm.", "", false), ada), "memory.write.only-readers");
        var suggestion = suggests(ada, 1, "Cold and dry.");
        assertThat(kept(emil.call(() -> suggestions.take(page, suggestion, null, emil))).editor()).isEqualTo(ada.self());
        for (int i = 0; i < 20; i++) {
            suggests(ada, 1, "Cold " + i);
        }
        isRefused(ada, () -> suggestions.suggest(page, new PageEdit(1, null, "One more.", "", false), ada), "memory.suggest.many");
    }

    @Test
    void areAskedForByGuidesAlone() {
        isRefused(ada, () -> suggestions.askFor(place, false, ada), "communities.change.only-guides");
        guide.call(() -> {
            suggestions.askFor(place, false, guide);
            return true;
        });
        assertThat(edits(emil, page, 1, "Warm.").number()).isEqualTo(2);
    }

    @Test
    void goTheirWayWithFormsAlone() {
        var path = "/pages/" + page.item().handle();
        var form = SoundPage.of(http(emil).get(path + "/edit"), 200);
        assertThat(form.select(".notice").text()).contains("What you write here is a suggestion");
        SoundPage.leadsTo(http(emil).post(path + "/edit", Map.of("_method", "put", "title", "Keeping hops", "body", "Cool.\n\nDark.", "summary", "Better", "base", "1", "draft", "0")));
        assertThat(SoundPage.of(http(ada).get("/"), 200).text()).contains("Emil Editor suggests a change of “Keeping hops”");
        var list = SoundPage.of(http(ada).get("/communities/" + place.handle() + "/suggestions"), 200);
        var one = list.select(".row-title a").attr("href");
        assertThat(SoundPage.of(http(ada).get(path + "/keeping-hops"), 200).select("a[href=" + path + "/suggestions]")).hasSize(1);
        assertThat(SoundPage.of(http(ada).get(one), 200).select("del, ins").text()).contains("Cold", "Cool");
        assertThat(SoundPage.of(http(ada).post(one + "/refusal", Map.of("_method", "put", "reason", " ")), 422).select("#reason-error")).hasSize(1);
        edits(ada, page, 1, "Frozen.\n\nDark.");
        var met = SoundPage.of(http(ada).post(one + "/taking", Map.of("_method", "put")), 409);
        assertThat(met.select(".conflict").text()).contains("Cool.", "Frozen.");
        assertThat(met.select("textarea[name=body]").val()).contains("Cool.");
        SoundPage.leadsTo(http(ada).post(one + "/taking", Map.of("_method", "put", "base", met.select("form [name=base]").val(), "title", "Keeping hops", "body", "Cool or frozen.")));
        assertThat(SoundPage.of(http(emil).get(one), 200).text()).contains("Ada Author took it: it is revision 3.");
        assertThat(SoundPage.of(http(guide).get("/communities/" + place.handle() + "/suggestions"), 200).select("#rule + p a").attr("href")).endsWith("/charter/edit#pagesApproved");
        assertThat(http(frida).get(one).statusCode()).isEqualTo(404);
        assertThat(SoundPage.of(http(ada).get("/communities/" + place.handle() + "/suggestions"), 200).select("#rule")).isEmpty();
        var charter = SoundPage.of(http(guide).get("/communities/" + place.handle() + "/charter/edit"), 200);
        assertThat(charter.select("#pagesApproved").hasAttr("checked")).isTrue();
        SoundPage.leadsTo(http(guide).post("/communities/" + place.handle() + "/charter",
                Map.of("_method", "put", "answerWithin", "24", "version", charter.select("input[name=version]").val())));
        assertThat(SoundPage.of(http(emil).get(path + "/edit"), 200).select(".notice")).isEmpty();
    }

    @Test
    void goTheirWayByProgram() {
        var path = "/api/v1/pages/" + page.item().handle();
        assertThat(http(emil).json("PATCH", path, "{\"body\": \"Warm.\"}", "If-Match", "\"1\"").statusCode()).isEqualTo(403);
        var made = http(emil).json("POST", path + "/suggestions", "{\"body\": \"Cool.\"}", "If-Match", "\"1\"");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var one = path + "/suggestions/" + JSON.readTree(made.body()).path("id").asString();
        assertThat(JSON.readTree(http(ada).json("GET", path + "/suggestions", null).body())).hasSize(1);
        assertThat(http(frida).json("GET", one, null).statusCode()).isEqualTo(404);
        edits(ada, page, 1, "Frozen.");
        var met = http(ada).json("PUT", one + "/taking", "{}");
        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(met.body()).path("code").asString()).isEqualTo("memory.edit.collides");
        var taken = http(ada).json("PUT", one + "/taking", "{\"body\": \"Cool or frozen.\"}", "If-Match", "\"2\"");
        assertThat(JSON.readTree(taken.body()).path("editor").path("name").asString()).isEqualTo("Emil Editor");
        assertThat(JSON.readTree(http(emil).json("GET", one, null).body()).path("state").asString()).isEqualTo("TAKEN");
        assertThat(http(emil).json("DELETE", one, null).statusCode()).isEqualTo(409);
        assertThat(http(ada).json("PUT", one + "/refusal", "{\"reason\": \"Late.\"}").statusCode()).isEqualTo(409);
        assertThat(http(guide).json("PUT", "/api/v1/communities/" + place.handle() + "/page-rule", "{\"approved\": false}").statusCode()).isEqualTo(204);
        var community = http(guide).json("GET", "/api/v1/communities/" + place.handle(), null);
        assertThat(JSON.readTree(community.body()).path("pagesApproved").asBoolean()).isFalse();
        var changed = http(guide).json("PUT", "/api/v1/communities/" + place.handle() + "/charter", "{\"pagesApproved\": true}", "If-Match", community.headers().firstValue("ETag").orElseThrow());
        assertThat(JSON.readTree(changed.body()).path("pagesApproved").asBoolean()).as(changed.body()).isTrue();
        assertThat(http(emil).json("PATCH", path, "{\"body\": \"Warm.\"}", "If-Match", "\"3\"").statusCode()).isEqualTo(403);
    }
}
