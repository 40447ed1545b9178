package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.exchange.ClaimWorld;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ClaimPagesTests extends ClaimWorld {

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String profile(int user) {
        return author(user).address();
    }

    @Test
    void aProfileThatCameWithImportedWorkAsksWhetherItIsYou() {
        var visitor = page(http(Viewer.VISITOR).get(profile(ANA)));
        var member = page(http(customer("Ana New")).get(profile(ANA)));

        assertThat(visitor.select("main").text()).contains("Is this you?", "Profile at " + site.name()).doesNotContain("Do you know who this is?");
        assertThat(visitor.select("main a[href='/sign-in?to=" + profile(ANA) + "']")).hasSize(1);
        assertThat(member.select("a[href='" + profile(ANA) + "/claim']").text()).isEqualTo("This is me");
        assertThat(member.select("a[href='https://" + site.name() + "/users/1']").attr("rel")).isEqualTo("nofollow noopener");
        assertThat(page(http(administrator()).get(profile(-1))).select("main").text()).contains("so it is nobody’s").doesNotContain("This is me");
        assertThat(http(Viewer.VISITOR).get(profile(ANA) + "/claim").statusCode()).isEqualTo(401);
    }

    @Test
    void somebodySaysItGetsATokenAndIsFoundRight() {
        var ana = http(customer("Ana New"));
        var old = profile(ANA);
        assertThat(page(ana.get(old + "/claim")).select("form button").text()).contains("I am Ana Old");

        assertThat(location(ana.post(old + "/claim", Map.of()))).isEqualTo(old + "/claim");
        var token = page(ana.get(old + "/claim")).select("#token").text();
        assertThat(token).startsWith("muster-");
        assertThat(page(ana.get(old)).select("a[href='" + old + "/claim']").text()).isEqualTo("See how your claim stands");
        var me = location(ana.get("/people/me"));
        assertThat(page(ana.get(me)).select("#claims ~ ul").text()).contains("Ana Old at " + site.name(), "Waits for proof");

        var root = http(administrator());
        var line = page(root.get("/claims")).select("#waiting ~ * tr:contains(" + site.name() + ") a").first();
        assertThat(page(root.get("/")).select("main").text()).contains("an author of imported work is them");
        var claim = line == null ? "" : line.attr("href");
        assertThat(page(root.get(claim)).select("#token").text()).isEqualTo(token);
        assertThat(location(root.post(claim + "/confirmation", Map.of("_method", "put")))).isEqualTo("/claims");

        assertThat(location(http(Viewer.VISITOR).get(old))).isEqualTo(me);
        assertThat(location(ana.get(old + "/claim"))).isEqualTo(me);
        assertThat(page(http(Viewer.VISITOR).get(me)).select("#wrote ~ ul").text()).isEqualTo("Ana Old " + site.name());
        assertThat(page(root.get(me)).select("#wrote ~ ul a[href='" + claim + "']")).hasSize(1);
        var thread = page(http(Viewer.VISITOR).get("/communities/" + place.handle() + "/questions"));
        assertThat(thread.select("main").text()).contains("Ana New").doesNotContain("Ana Old");

        assertThat(location(root.post(claim + "/ending", Map.of("_method", "put", "reason", "It was a namesake.")))).isEqualTo("/claims");
        assertThat(http(Viewer.VISITOR).get(old).statusCode()).isEqualTo(200);
        assertThat(page(ana.get(old + "/claim")).select("[role=status]").text()).contains("It was a namesake.");
    }

    @Test
    void whatWasTypedStaysWhereSomethingIsMissing() {
        var claim = "/claims/" + asks(customer("Ana New"), ANA).id();
        var root = http(administrator());

        var refusal = root.post(claim + "/refusal", Map.of("_method", "put", "reason", " "));
        var nobody = root.post(profile(ANA) + "/claimer", Map.of("_method", "put", "person", "nobody@example.org"));

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(page(refusal).select("#reason-error")).hasSize(1);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(page(nobody).select("#person").val()).isEqualTo("nobody@example.org");
        assertThat(page(nobody).select("#person-error").text()).contains("Nobody of that name or address");
    }

    @Test
    void anAdministratorSaysWhoItIsOnTheProfile() {
        var ben = employee("Ben New");
        var root = http(administrator());
        assertThat(page(root.get(profile(BEN))).select("form[action='" + profile(BEN) + "/claimer']")).hasSize(1);

        var joined = root.post(profile(BEN) + "/claimer", Map.of("_method", "put", "person", addressOf(ben)));

        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(made(ben.self())).containsExactly(2, 1);
        assertThat(http(customer("Eve")).post(profile(ANA) + "/claimer", Map.of("_method", "put", "person", location(joined))).statusCode()).isEqualTo(403);
    }

    @Test
    void aClaimIsTakenBackOnItsPage() {
        var ana = http(customer("Ana New"));
        ana.post(profile(ANA) + "/claim", Map.of());

        assertThat(location(ana.post(profile(ANA) + "/claim", Map.of("_method", "delete")))).isEqualTo(profile(ANA));

        assertThat(page(ana.get(profile(ANA) + "/claim")).select("form button").text()).contains("I am Ana Old");
        assertThat(ana.post(profile(ANA) + "/claim", Map.of("_method", "delete")).statusCode()).isEqualTo(409);
    }

    @Test
    void onlyAdministratorsSeeTheListAndOthersClaims() {
        var claim = "/claims/" + asks(customer("Ana New"), ANA).id();
        var eve = http(customer("Eve"));

        assertThat(eve.get("/claims").statusCode()).isEqualTo(403);
        assertThat(eve.get(claim).statusCode()).isEqualTo(403);
        assertThat(eve.post(claim + "/confirmation", Map.of("_method", "put")).statusCode()).isEqualTo(403);
        anasWorkIsStillHers();
    }
}
