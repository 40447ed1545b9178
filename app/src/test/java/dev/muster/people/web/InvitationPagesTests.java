package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.Http;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class InvitationPagesTests extends Chartered {

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String secret(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    /// A browser that has followed an invitation's link.
    private Http invited(Viewer viewer, String secret) {
        var answer = http(viewer).get("/invitation?token=" + secret);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/invitation");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("muster_invitation=" + secret).contains("Path=/invitation", "HttpOnly", "SameSite=Lax");
        return http(viewer).with("muster_invitation=" + secret);
    }

    private String link(Viewer guide, String community, String audience) {
        var made = http(guide).post("/invitations/links", Map.of("community", community, "audience", audience, "uses", "3", "days", "7"));
        assertThat(made.statusCode()).isEqualTo(201);
        return secret(page(made).select("#made").text());
    }

    @Test
    void thePeoplePageLeadsThoseWhoMayToInviting() {
        var guide = employee("Gil Guide");
        var community = community(guide, Audience.EMPLOYEE);
        var there = "a[href='/invitations?community=" + community.place().handle() + "']";

        assertThat(page(http(again(guide)).get(community.address() + "/people")).select(there)).hasSize(1);
        assertThat(page(http(employee("Ada")).get(community.address() + "/people")).select(there)).isEmpty();
    }

    @Test
    void aLinkIsShownOnceAndThenListedWithoutItsSecret() {
        var guide = employee("Gil Guide");
        var community = community(guide);
        var secret = link(again(guide), community.place().handle(), "PUBLIC");

        var list = http(again(guide)).get("/invitations?community=" + community.place().handle() + "&by=link");

        assertThat(list.body()).doesNotContain(secret);
        assertThat(page(list).select(".rows .row").text()).contains("Link", "Public", "0 of 3 used", "Gil Guide");
        http(again(guide)).post(page(list).select(".rows form").attr("action"), Map.of("_method", "delete"));
        assertThat(http(Viewer.VISITOR).with("muster_invitation=" + secret).get("/invitation").body()).contains("was taken back").doesNotContain(community.title());
    }

    @Test
    void aGuideIsToldWhoInvitesCustomers() {
        var guide = employee("Gil Guide");
        var community = community(guide, Audience.EMPLOYEE, Audience.CUSTOMER);
        var at = "/invitations?community=" + community.place().handle();
        var leader = holder(employee("Lea"), Role.STRATEGIST, null);

        assertThat(page(http(again(guide)).get(at)).select("#audience option").eachAttr("value")).containsExactly("NONE");
        assertThat(page(http(again(guide)).get(at)).select("#audience-hint").text()).contains("a sponsor, a strategist or an administrator");
        assertThat(page(http(leader).get(at)).select("#audience option").eachAttr("value")).containsExactly("CUSTOMER", "NONE");
    }

    @Test
    void badLinesAreToldAndNothingIsLost() {
        var guide = employee("Gil Guide");
        var community = community(guide);
        var typed = "good@example.org\nada at example.org";

        var answer = http(again(guide)).post("/invitations/letters", Map.of("community", community.place().handle(), "audience", "NONE", "days", "30", "addresses", typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select("#addresses-error").text()).contains("ada at example.org", "Nothing was sent");
        assertThat(page(answer).select("textarea").getFirst().wholeText()).isEqualTo(typed);
        assertThat(page(answer).select("option[value=NONE]").hasAttr("selected")).isTrue();
        assertThat(page(answer).select("#days").val()).isEqualTo("30");
    }

    @Test
    void aNewcomerComesByALetterAndLandsInTheCommunity() {
        var guide = employee("Gil Guide");
        var community = community(guide);
        var address = address();
        http(again(guide)).post("/invitations/letters", Map.of("community", community.place().handle(), "audience", "PUBLIC", "days", "7", "addresses", address));
        var browser = invited(Viewer.VISITOR, secret(lettersTo(address).getLast().link()));

        var shown = browser.get("/invitation");
        assertThat(page(shown).select("h1").text()).isEqualTo("You are invited to Beer that keeps");
        assertThat(page(shown).select(".sentence").text()).contains("cellar masters and brewers", "stale beer");
        assertThat(page(shown).select("form").text()).contains(address);
        var tooShort = browser.post("/invitation/account", Map.of("name", "Nina New", "password", "short"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(page(tooShort).select("#name").val()).isEqualTo("Nina New");
        var entered = browser.post("/invitation/account", Map.of("name", "Nina New", "password", "five loud geese swim"));

        assertThat(location(entered)).isEqualTo(community.address());
        var session = entered.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("muster_session=")).findFirst().orElseThrow();
        var landed = http(Viewer.VISITOR).with(session.substring(0, session.indexOf(';'))).get(community.address() + "/people");
        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(page(landed).select("form[action$=/membership] button").text()).isEqualTo("Leave this community");
    }

    @Test
    void aNewcomerByALinkForSeveralConfirmsTheAddressFirst() {
        var guide = employee("Gil Guide");
        var community = community(guide);
        var address = address();
        var browser = invited(Viewer.VISITOR, link(again(guide), community.place().handle(), "PUBLIC"));

        var entered = browser.post("/invitation/account", Map.of("name", "Nina New", "address", address, "password", "five loud geese swim"));

        assertThat(location(entered)).isEqualTo("/invitation/sent");
        var confirmation = secret(lettersTo(address).getLast().link());
        var confirmed = http(Viewer.VISITOR).with("muster_registration=" + confirmation).post("/register", Map.of("password", "five loud geese swim"));
        assertThat(location(confirmed)).isEqualTo(community.address());
    }

    @Test
    void somebodySignedInJoinsAndIsTakenThereTheNextTime() {
        var guide = employee("Gil Guide");
        var community = community(guide);
        var ada = employee("Ada");
        var secret = link(again(guide), community.place().handle(), "NONE");
        var browser = invited(ada, secret);

        assertThat(page(browser.get("/invitation")).select("form[action=/invitation] button").text()).isEqualTo("Join this community");
        assertThat(location(browser.post("/invitation", Map.of()))).isEqualTo(community.address());
        assertThat(location(browser.get("/invitation"))).isEqualTo(community.address());
    }

    @Test
    void aVisitorWithAnAccountSignsInAndComesBack() {
        var guide = employee("Gil Guide");
        var community = community(guide);
        var browser = invited(Viewer.VISITOR, link(again(guide), community.place().handle(), "NONE"));

        assertThat(page(browser.get("/invitation")).select("a[href='/sign-in?to=/invitation']")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(browser.post("/invitation", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void administratorsInviteToTheOrganisation() {
        var address = address();

        var sent = http(administrator()).post("/invitations/letters", Map.of("audience", "EMPLOYEE", "days", "7", "addresses", address));

        assertThat(location(sent)).isEqualTo("/invitations?by=letter");
        var browser = invited(Viewer.VISITOR, secret(lettersTo(address).getLast().link()));
        assertThat(page(browser.get("/invitation")).select("h1").text()).isEqualTo("You are invited to Hop & Barrel");
        assertThat(http(employee("Ada")).get("/invitations").statusCode()).isEqualTo(403);
    }
}
