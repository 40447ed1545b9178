package dev.muster.adapt.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.rights.Audience;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewPagesTests extends Chartered {

    @Test
    void aReviewIsBegunLookedAtAndDecided() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        var list = community.address() + "/reviews";
        var sam = http(sponsor("Sam Sponsor"));
        assertThat(SoundPage.of(sam.get(community.address()), 200).select(".tabs a").eachAttr("href")).contains(list);
        SoundPage.of(sam.get(list), 200);
        assertThat(SoundPage.of(sam.post(list + "/rhythm", Map.of("_method", "put", "days", "3")), 422).select(".errors a").eachAttr("href")).containsExactly("#days");
        leadsTo(sam.post(list + "/rhythm", Map.of("_method", "put", "days", "30")));

        var address = leadsTo(sam.post(list, Map.of()));
        var page = SoundPage.of(sam.get(address), 200);
        assertThat(page.select(".review").text()).contains("Questions asked");
        var guide = http(again(gil));
        assertThat(SoundPage.of(guide.get(address), 200).select(".notice").text()).contains("Only the sponsor");
        assertThat(SoundPage.of(guide.get(community.address()), 200).text()).contains("A review has been due");
        assertThat(SoundPage.of(sam.get("/"), 200).text()).contains("waits for your decision");
        SoundPage.of(guide.post(address + "/decision", Map.of("verdict", "KEEP", "reason", "Because")), 403);
        var wrong = SoundPage.of(sam.post(address + "/decision", Map.of("verdict", "CLOSE", "reason", "", "purpose", "ACTIVE", "hours", "many")), 422);
        assertThat(wrong.select(".errors a").eachAttr("href")).containsExactly("#hours");
        leadsTo(sam.post(address + "/decision", Map.of("verdict", "KEEP", "reason", "It works.", "purpose", "ACTIVE", "hours", "12.5", "money", "300", "currency", "eur")));

        assertThat(SoundPage.of(guide.get(address), 200).select(".decision").text()).contains("Keep").contains("It works.").contains("Sam Sponsor");
        assertThat(SoundPage.of(guide.get(address), 200).select(".review-groups").text()).contains("300");
        assertThat(SoundPage.of(guide.get(list), 200).select(".row-title").text()).contains("It works.");
        SoundPage.of(http(customer("Carl")).get(list), 404);
        SoundPage.of(http(customer("Carl")).get(address), 404);
    }

    @Test
    void aClosedCommunityHasAReportAndAnOpenOneSaysThatItHasNone() {
        var community = community(Audience.EMPLOYEE);
        var sam = http(sponsor("Sam Sponsor"));
        assertThat(SoundPage.of(sam.get(community.address() + "/report"), 404).text()).contains("is not closed");
        var address = leadsTo(sam.post(community.address() + "/reviews", Map.of()));

        leadsTo(sam.post(address + "/decision", Map.of("verdict", "CLOSE", "reason", "It did not come to life.", "purpose", "SUPERSEDED")));

        SoundPage.of(sam.get(community.address() + "/report"), 200);
        assertThat(SoundPage.of(sam.get(community.address()), 200).select(".tabs a").eachAttr("href")).contains(community.address() + "/report");
        assertThat(SoundPage.of(sam.get(community.address() + "/reviews"), 200).text()).contains("not reviewed any more");
    }
}
