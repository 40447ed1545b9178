package dev.muster.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.readiness.AssessmentWorld;
import dev.muster.readiness.Level;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AssessmentPagesTests extends AssessmentWorld {

    private static Document page(Http http, String path) {
        return Jsoup.parse(http.get(path).body());
    }

    private static Map<String, String> part(Document page, String choice) {
        var typed = new HashMap<String, String>();
        page.select("main form input[type=radio]").forEach(each -> typed.putIfAbsent(each.attr("name"), choice));
        typed.put("_method", "put");
        return typed;
    }

    @Test
    void aRoundIsOpenedAndWhatIsWrongIsSaidAtTheField() {
        var administrator = http(administrator());
        assertThat(page(administrator, "/readiness").text()).contains("our own, version 1", "has not been validated");
        assertThat(page(administrator, "/readiness/instrument").select("ol.anchors")).hasSize(30);

        var wrong = administrator.post("/readiness", Map.of("name", "Spring", "units", "Brewery\nbrewery", "closes", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(wrong.body());
        assertThat(again.select("#name").val()).isEqualTo("Spring");
        assertThat(again.select("#units").text()).contains("brewery");
        assertThat(again.select("#units-error").text()).contains("stands here twice");
        assertThat(again.select("#closes-error")).isNotEmpty();

        var right = administrator.post("/readiness", Map.of("name", "Spring", "units", "Brewery\nSales\n", "closes", today().plusDays(9).toString(), "shared", "yes"));
        assertThat(right.statusCode()).isEqualTo(303);
        var address = right.headers().firstValue("Location").orElseThrow();
        assertThat(page(administrator, address).text()).contains("Staff see the overall result", "Links for answering", "Close this round");
        assertThat(page(http(employee("Eve")), address).text()).contains("your name is taken off").doesNotContain("Close this round");
        assertThat(http(customer("Carl")).get(address).statusCode()).isEqualTo(404);
        assertThat(http(customer("Carl")).get("/readiness").statusCode()).isEqualTo(403);
        assertThat(http(Viewer.VISITOR).get("/readiness").statusCode()).isIn(302, 303, 401);
        assertThat(http(employee("Eve")).get(address + "/links").statusCode()).isEqualTo(403);
    }

    @Test
    void staffAnswerPartByPartAndComeBack() {
        var address = round("Brewery", "Sales").address();
        var eve = http(employee("Eve"));

        assertThat(eve.post(address + "/reply", Map.of("unit", "9")).statusCode()).isEqualTo(422);
        var begun = eve.post(address + "/reply", Map.of("unit", "2", "level", "STAFF"));
        assertThat(begun.headers().firstValue("Location")).contains(address + "/reply/vision");
        var vision = page(eve, address + "/reply/vision");
        assertThat(vision.select("fieldset")).hasSize(5);
        assertThat(vision.text()).contains("Sales: Staff");

        eve.post(address + "/reply/vision", Map.of("_method", "put", "vision.goals", "4", "then", "later"));
        assertThat(page(eve, address + "/reply/vision").select("input[name=vision.goals][value=4]").hasAttr("checked")).isTrue();
        var odd = eve.post(address + "/reply/vision", Map.of("_method", "put", "vision.goals", "9", "vision.risk", "2"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(odd.body()).select("input[name=vision.risk][value=2]").hasAttr("checked")).as("what was typed is not lost").isTrue();
        var early = eve.post(address + "/reply/sending", Map.of());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(early.body()).select("#vision-error").text()).contains("4 answers are missing");

        for (var part : instruments.current().parts()) {
            assertThat(eve.post(address + "/reply/" + part.name(), part(page(eve, address + "/reply/" + part.name()), "unknown")).statusCode()).isEqualTo(303);
        }
        assertThat(page(eve, address + "/reply").text()).contains("Everything is answered");
        assertThat(eve.post(address + "/reply/sending", Map.of()).statusCode()).isEqualTo(303);
        assertThat(page(eve, address).text()).contains("You have answered");
        assertThat(eve.get(address + "/reply").statusCode()).isEqualTo(409);
    }

    @Test
    void whoeverHasALinkAnswersWithoutAnAccount() {
        var pass = pass(round("Brewery"), 1, Level.LEADER, 1);
        var browser = http(Viewer.VISITOR);

        var opened = browser.get("/assessment?token=" + pass);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).contains("/assessment");
        var withPass = browser.with("muster_assessment_pass=" + pass);
        assertThat(page(withPass, "/assessment").text()).contains("You need no account", "Brewery: Those who lead", "version 1");
        var begun = withPass.post("/assessment", Map.of());
        var mine = begun.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("muster_assessment=")).findFirst().orElseThrow().replaceAll(";.*", "");
        var withMine = browser.with(mine);
        var first = page(withMine, "/assessment/reply/vision");
        var personal = first.select(".copyable").text();
        assertThat(personal).startsWith(BASE + "/assessment/mine?token=");
        assertThat(withPass.get("/assessment").statusCode()).as("used up").isEqualTo(404);

        withMine.post("/assessment/reply/vision", part(first, "3"));
        var back = browser.get(personal.substring(BASE.length()));
        assertThat(back.headers().firstValue("Location")).contains("/assessment/reply");
        assertThat(page(withMine, "/assessment/reply").text()).contains("5 of 5 answered", "0 of 5 answered");
        for (var part : instruments.current().parts()) {
            withMine.post("/assessment/reply/" + part.name(), part(page(withMine, "/assessment/reply/" + part.name()), "unknown"));
        }
        assertThat(withMine.post("/assessment/sending", Map.of()).headers().firstValue("Location")).contains("/assessment/sent");
        assertThat(page(withMine, "/assessment/sent").text()).contains("Nothing ties them to you");
        assertThat(withMine.get("/assessment/reply").statusCode()).isEqualTo(404);
    }

    @Test
    void linksAreMadeShownOnceAndTakenBack() {
        var address = round("Brewery").address();
        var administrator = http(administrator());

        assertThat(administrator.post(address + "/links", Map.of("unit", "1", "level", "STAFF", "uses", "many")).statusCode()).isEqualTo(422);
        var made = administrator.post(address + "/links", Map.of("unit", "1", "level", "STAFF", "uses", "7"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Jsoup.parse(made.body()).select(".copyable").text()).contains("/assessment?token=");
        var links = page(administrator, address + "/links");
        assertThat(links.select(".copyable")).isEmpty();
        assertThat(links.text()).contains("0 of 7 used");
        var revoke = links.select("form[action^=/readiness/links/]").attr("action");
        assertThat(administrator.post(revoke, Map.of("_method", "delete")).statusCode()).isEqualTo(303);
        assertThat(page(administrator, address + "/links").text()).contains("No link has been made yet");
    }
}
