package dev.muster.adapt.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestPagesTests extends Chartered {
    private static final Map<String, String> SCALES = Map.of("title", "Scales for the cellar", "body", "A pair of **scales**.", "why", "We guess.");

    @Test
    void aRequestIsAskedPromisedMovedAndKept() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        var guide = again(gil);
        var carl = customer("Carl Customer");
        assertThat(SoundPage.of(http(carl).get(community.address()), 200).select(".tabs a").eachAttr("href")).contains(community.address() + "/requests");
        SoundPage.of(http(carl).get(community.address() + "/requests"), 200);
        SoundPage.of(http(carl).get(community.address() + "/requests/new"), 200);

        var address = leadsTo(http(carl).post(community.address() + "/requests", SCALES));
        var path = address.substring(0, address.lastIndexOf('/'));
        assertThat(SoundPage.of(http(carl).get(address), 200).select(".prose strong").text()).isEqualTo("scales");
        SoundPage.of(http(guide).get(path + "/answer/promise"), 200);
        leadsTo(http(guide).post(path + "/answer/promise", Map.of("owner", addressOf(guide), "due", today().plusDays(2).toString(), "word", "Two pairs")));
        later(Duration.ofDays(4));

        assertThat(SoundPage.of(http(carl).get(address), 200).select(".notice").text()).contains("overdue");
        assertThat(SoundPage.of(http(carl).get(community.address()), 200).text()).contains("“Scales for the cellar” was promised for");
        assertThat(SoundPage.of(http(carl).get(community.address()), 200).select(".side").text()).contains("Of the one promise that came due, 0 was kept");
        assertThat(SoundPage.of(http(guide).get("/"), 200).text()).contains("You promised “Scales for the cellar”");
        assertThat(SoundPage.of(http(guide).get("/people/" + guide.handle()), 200).text()).contains("1 overdue");
        assertThat(SoundPage.of(http(carl).get("/people/" + guide.handle() + "/promises"), 200).select(".notice").text()).contains("overdue");
        SoundPage.of(http(guide).get(path + "/answer/move"), 200);
        leadsTo(http(guide).post(path + "/answer/move", Map.of("owner", addressOf(guide), "due", today().plusDays(9).toString(), "word", "Sold out.")));
        SoundPage.of(http(guide).get(path + "/answer/result"), 200);
        leadsTo(http(guide).post(path + "/answer/result", Map.of("changed", "Each cellar has scales.", "link", "/communities")));

        var page = SoundPage.of(http(carl).get(address), 200);
        assertThat(page.select(".you-said").text()).contains("Each cellar has scales.");
        assertThat(page.select(".steps").text()).contains("Sold out.");
        assertThat(page.select("h1 + .state").text()).isEqualTo("Done");
        assertThat(SoundPage.of(http(carl).get("/"), 200).text()).contains("What came of requests");
        assertThat(SoundPage.of(http(carl).get(community.address() + "/requests?show=done"), 200).select(".row-title").text()).contains("Scales for the cellar");
        assertThat(SoundPage.of(http(carl).get(community.address() + "/requests?show=overdue"), 200).select(".empty").text()).contains("No promise is overdue");
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = again(gil);

        var asked = SoundPage.of(http(guide).post(community.address() + "/requests", Map.of("title", "Scales", "body", "", "why", " ")), 422);
        assertThat(asked.select(".errors a").eachAttr("href")).containsExactly("#body", "#why");
        assertThat(asked.select("#title").val()).isEqualTo("Scales");

        var address = leadsTo(http(guide).post(community.address() + "/requests", SCALES));
        var path = address.substring(0, address.lastIndexOf('/'));
        var promise = SoundPage.of(http(guide).post(path + "/answer/promise", Map.of("owner", "nobody@example.org", "due", "soon", "word", "Two pairs")), 422);
        assertThat(promise.select(".errors a").eachAttr("href")).containsExactly("#owner", "#due");
        assertThat(promise.select("#word").text()).isEqualTo("Two pairs");
        assertThat(SoundPage.of(http(guide).post(path + "/answer/result", Map.of("changed", "c", "link", "javascript:alert(1)")), 422).select(".errors a").eachAttr("href"))
            .containsExactly("#link");
        assertThat(SoundPage.of(http(guide).post(path + "/answer/refusal", Map.of("word", "")), 422).select(".errors a").eachAttr("href")).containsExactly("#word");
    }

    @Test
    void othersSayWhyTheyNeedItToo() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada Lovelace");
        var address = leadsTo(http(ada).post(community.address() + "/requests", SCALES));
        var path = address.substring(0, address.lastIndexOf('/'));
        var bob = http(employee("Bob"));

        assertThat(SoundPage.of(bob.post(path + "/cases", Map.of("body", "")), 422).select(".errors a").eachAttr("href")).containsExactly("#body");
        leadsTo(bob.post(path + "/cases", Map.of("body", "Forty kegs a day.")));

        assertThat(SoundPage.of(http(ada).get(address), 200).select("#cases").text()).isEqualTo("One other person needs this");
        assertThat(SoundPage.of(http(ada).get(community.address() + "/requests"), 200).select(".facts").text()).contains("one other needs this");
        leadsTo(bob.post(path + "/cases", Map.of("_method", "delete")));
        assertThat(SoundPage.of(http(ada).get(address), 200).select("#cases").text()).isEqualTo("Who needs this too");
        leadsTo(bob.post(path + "/following", Map.of("_method", "put")));
        assertThat(SoundPage.of(bob.get(address), 200).select("[aria-pressed=true]")).hasSize(1);
    }

    @Test
    void whoMayNotGetsAPageThatSaysSo() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var address = leadsTo(http(ada).post(community.address() + "/requests", SCALES));
        var path = address.substring(0, address.lastIndexOf('/'));

        assertThat(SoundPage.of(http(ada).get(path + "/answer/promise"), 403).text()).contains("Only guides and sponsors");
        SoundPage.of(http(ada).get(path + "/answer/nonsense"), 404);
        SoundPage.of(http(customer("Carl")).get(address), 404);
        SoundPage.of(http(Viewer.VISITOR).get(community.address() + "/requests"), 404);
    }
}
