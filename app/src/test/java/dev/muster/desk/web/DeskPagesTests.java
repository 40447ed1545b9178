package dev.muster.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.desk.DeskWorld;
import dev.muster.desk.Takings;
import dev.muster.questions.Deflections;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The desk as people's browsers get it.
class DeskPagesTests extends DeskWorld {
    @Autowired private Takings takings;

    private static Document page(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Jsoup.parse(response.body());
    }

    private static Document page(Http viewer, String path) {
        return page(viewer.get(path), 200);
    }

    private static String leadsTo(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private String path() {
        return "/questions/" + question.item().handle();
    }

    private HttpResponse<String> takes(Viewer viewer) {
        return http(viewer).post(path() + "/taking", Map.of("_method", "put", "back", "/desk"));
    }

    @Test
    void standsInTheRailOfThoseWhoHaveOne() {
        assertThat(page(http(emil), "/").select("nav.nav a[href=/desk]").attr("data-go")).isEqualTo("q");
        assertThat(page(http(ada), "/").select("nav.nav a[href=/desk]")).isEmpty();
        assertThat(page(http(Viewer.VISITOR), "/search").select("nav.nav a[href=/desk]")).isEmpty();
    }

    @Test
    void standsInNobodysRailForAPlaceThatTheyDoNotSee() {
        var carla = guide(customer("Carla"), place(Audience.EMPLOYEE));
        system.jdbc().sql("delete from rights.membership where person_id = :carla").param("carla", carla.self()).update();

        assertThat(page(http(carla), "/").select("nav.nav a[href=/desk]")).isEmpty();
        assertThat(http(carla).get("/desk").statusCode()).isEqualTo(403);
        assertThat(page(http(guide(carla, place)), "/").select("nav.nav a[href=/desk]")).hasSize(1);
    }

    @Test
    void saysOfEachQuestionWhyItIsHereSinceWhenAndWhatToDo() {
        later(Duration.ofHours(25));

        var line = page(http(emil), "/desk").selectFirst(".call");

        assertThat(line.selectFirst(".row-title").text()).isEqualTo("How long do hops keep?");
        assertThat(line.selectFirst(".state").text()).isEqualTo("Overdue");
        assertThat(line.selectFirst(".row-meta").text()).contains("answer was due", "first question here", "Ada Asker", "A place", "hops");
        assertThat(line.selectFirst("a.button").attr("href")).endsWith("#answer");
        assertThat(line.select("form button").eachText()).containsExactly("I am on it", "Put it off");
    }

    @Test
    void saysOfWhatStaffAnsweredAmongThemselvesThatWhoeverAskedHasNotHeard() {
        answers(frida, question, "Ask the lab.", STAFF);

        var line = page(http(emil), "/desk").selectFirst(".call");
        assertThat(line.selectFirst(".row-meta").text()).contains("answered among yourselves: whoever asked has not heard yet");
        assertThat(line.selectFirst("a.button").text()).isEqualTo("See what was said");
        assertThat(page(http(emil), path() + "/how-long-do-hops-keep").select(".thread-on-it .unheard").text()).contains("Whoever asked has not heard yet");
        assertThat(page(http(emil), "/communities/" + place.handle() + "/questions?show=unanswered").select(".row").text()).contains("1 answer", "Whoever asked has not heard yet");
        assertThat(http(ada).get(path() + "/how-long-do-hops-keep").body()).doesNotContain("not heard");
        assertThat(http(emil).json("GET", "/api/v1/desk", null).body()).contains("\"unheard\":true");
    }

    @Test
    void hasItsFiltersInTheAddress() {
        assertThat(page(http(emil), "/desk?show=newcomer&community=" + place.handle() + "&tag=Hops").select(".call")).hasSize(1);
        assertThat(page(http(emil), "/desk?tag=malt").select(".call")).isEmpty();
        assertThat(page(http(emil), "/desk?tag=malt").select(".empty h3").text()).isEqualTo("Nothing needs you");
        var tabs = page(http(emil), "/desk?community=" + place.handle()).select(".tabs a");
        assertThat(tabs.eachText()).containsExactly("All", "Overdue 0", "First questions", "Unanswered", "Did not work", "I am on", "Not now");
        assertThat(tabs.get(1).attr("href")).isEqualTo("/desk?show=overdue&community=" + place.handle());
        assertThat(http(emil).get("/desk?show=nonsense").statusCode()).isEqualTo(422);
        assertThat(http(emil).get("/desk?after=nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void isRefusedToCustomersAndAsksVisitorsToSignIn() {
        assertThat(page(http(ada).get("/desk"), 403).text()).contains("The desk is for staff and for guides");
        assertThat(http(ada).get("/desk?community=" + place.handle()).statusCode()).isEqualTo(403);
        assertThat(http(Viewer.VISITOR).get("/desk").statusCode()).isEqualTo(401);
    }

    @Test
    void showsColleaguesWhoIsOnIt() {
        assertThat(leadsTo(takes(emil))).isEqualTo("/desk");

        assertThat(page(http(emil), "/desk?show=mine").select(".call .on-it").text()).contains("You have been on it since");
        assertThat(page(http(frida), "/desk").select(".call .on-it").text()).contains("Emil Expert has been on it since");
        assertThat(page(http(frida), path() + "/how-long-do-hops-keep").select(".thread-on-it").text()).contains("Emil Expert has been on it since", "Only colleagues see this");
        assertThat(http(ada).get(path() + "/how-long-do-hops-keep").body()).contains("How long do hops keep?").doesNotContain("on it", "Emil");
    }

    @Test
    void tellsTheSecondWhoHasItAndKeepsTheDeskInSight() {
        takes(emil);

        var page = page(takes(frida), 409);

        assertThat(page.select(".notice").text()).contains("Emil Expert has been on this question since");
        assertThat(page.select(".call")).hasSize(1);
    }

    @Test
    void takesAndGivesBackFromTheThread() {
        var form = page(http(emil), path() + "/how-long-do-hops-keep").selectFirst(".thread-on-it form");
        assertThat(leadsTo(http(emil).post(form.attr("action"), Map.of("_method", "put", "back", form.selectFirst("[name=back]").attr("value"))))).isEqualTo(path() + "/how-long-do-hops-keep");
        assertThat(emil.call(() -> takings.of(question))).isPresent();

        assertThat(leadsTo(http(emil).post(path() + "/taking", Map.of("_method", "delete", "back", "https://elsewhere.example")))).isEqualTo("/");
        assertThat(emil.call(() -> takings.of(question))).isEmpty();
    }

    @Test
    void putsOffAndTakesUpAgain() {
        var putOff = Map.of("_method", "put", "length", "P3D", "reason", "The maltster tells us.", "back", "/desk");
        assertThat(leadsTo(http(emil).post(path() + "/putting-off", putOff))).isEqualTo("/desk");

        assertThat(page(http(frida), "/desk").select(".call")).isEmpty();
        var line = page(http(frida), "/desk?show=later").selectFirst(".call");
        assertThat(line.text()).contains("Emil Expert: The maltster tells us.", "Now after all");
        assertThat(http(frida).post(path() + "/putting-off", Map.of("_method", "delete")).statusCode()).isEqualTo(303);
        assertThat(page(http(frida), "/desk").select(".call")).hasSize(1);
    }

    @Test
    void saysAtTheFieldWhatIsMissingWherePuttingOffSaysTooLittle() {
        var desk = "/desk?community=" + place.handle();
        var page = page(http(emil).post(path() + "/putting-off", Map.of("_method", "put", "length", "P7D", "reason", " ", "back", desk)), 422);

        assertThat(page.select(".errors a").attr("href")).isEqualTo("#reason");
        assertThat(page.selectFirst("#reason").attr("aria-describedby")).isEqualTo("reason-error");
        assertThat(page.select("#length option[selected]").attr("value")).isEqualTo("P7D");
        assertThat(page.selectFirst("[name=back]").attr("value")).isEqualTo(desk);
        assertThat(page.select(".lead").text()).isEqualTo("How long do hops keep?");
        assertThat(page.select(".call")).isEmpty();
    }

    @Test
    void keepsTheReasonWherePuttingOffDoesNotSayHowLong() {
        var page = page(http(emil).post(path() + "/putting-off", Map.of("_method", "put", "length", "soon", "reason", "The maltster tells us.")), 422);

        assertThat(page.select("#length-error").text()).contains("Say until when");
        assertThat(page.selectFirst("#reason").attr("value")).isEqualTo("The maltster tells us.");
        assertThat(page.select("nav a[href=/desk], .crumbs a[href=/desk]")).isNotEmpty();
    }

    @Test
    void saysOfACommunityWhatWasSparedByShowingEarlierQuestions() {
        assertThat(page(http(emil), "/desk?community=" + place.handle()).text()).doesNotContain("last 28 days");
        http(ada).get(path() + "/instead?attempt=" + Deflections.begin());
        later(Duration.ofMinutes(1));

        assertThat(page(http(emil), "/desk?community=" + place.handle()).text()).contains("0 found that it solved theirs, 0 asked all the same, 1 said nothing");
        assertThat(page(http(emil), "/desk").text()).doesNotContain("last 28 days");
    }

    @Test
    void isAPageOfItsCommunityForThoseWhoWorkThere() {
        var desk = "/desk?community=" + place.handle();
        assertThat(page(http(emil), desk).select("select[name=community] option[selected]").attr("value")).isEqualTo(place.handle());
    }
}
