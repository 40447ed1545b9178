package dev.muster.communities;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jayway.jsonpath.JsonPath;
import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a charter says of the spaces that it switches on.
class ClausesTests extends Chartered {
    private Viewer gil;
    private Community community;

    @BeforeEach
    void open() {
        gil = employee("Gil Guide");
        community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        gil = again(gil);
    }

    private Community changed(Rules rules) {
        return gil.call(() -> communities.change(communities.at(community.place().handle()), rules, gil));
    }

    @Test
    void staffAloneOpenSwarmsUnlessItSaysOtherwise() {
        assertThat(community.charter().swarmsBy()).containsExactly(Audience.EMPLOYEE);

        var wider = changed(new Rules(null, null, null, null, null, Set.of(Audience.CUSTOMER), null));
        assertThat(wider.charter().swarmsBy()).containsExactlyInAnyOrder(Audience.EMPLOYEE, Audience.CUSTOMER);
        assertThat(changed(new Rules("About beer", null, null, null)).charter().swarmsBy()).as("who says nothing of it leaves it").contains(Audience.CUSTOMER);
        assertThat(changed(new Rules(null, null, null, null, null, Set.of(), null)).charter().swarmsBy()).containsExactly(Audience.EMPLOYEE);
    }

    @Test
    void onlyThoseOpenSwarmsWhoSeeIt() {
        var invalid = catchThrowableOfType(Invalid.class, () -> changed(new Rules(null, null, null, null, null, Set.of(Audience.SUPPLIER), null)));
        assertThat(invalid.problems()).extracting(Invalid.Problem::key).containsExactly("communities.swarms-by.unseen");
    }

    @Test
    void changesOfPagesWaitForApprovalOnlyWhereItSaysSo() {
        assertThat(community.charter().pagesApproved()).isFalse();
        assertThat(changed(new Rules(null, null, null, null, null, null, true)).charter().pagesApproved()).isTrue();
        assertThat(changed(new Rules("About beer", null, null, null)).charter().pagesApproved()).as("who says nothing of it leaves it").isTrue();
        assertThat(SoundPage.of(http(gil).get(community.address() + "/charter"), 200).text()).contains("They wait for whoever answers for the page");
    }

    @Test
    void itIsSaidInItsFormAndOnItsPage() {
        var guide = http(gil);
        var form = SoundPage.of(guide.get(community.address() + "/charter/edit"), 200);
        assertThat(form.select("input[name=swarmsBy][checked]")).isEmpty();
        assertThat(SoundPage.of(guide.get(community.address() + "/charter"), 200).text()).doesNotContain("Opens swarms");
        var fields = new HashMap<>(Map.of("_method", "put", "description", "", "guidelines", "", "answerWithin", "24", "version", form.select("input[name=version]").val(),
                "swarmsBy", "SUPPLIER"));
        var again = SoundPage.of(guide.post(community.address() + "/charter", fields), 422);
        assertThat(again.select(".errors a").eachAttr("href")).containsExactly("#swarmsBy");
        assertThat(again.select("input[name=swarmsBy][checked]").val()).as("nothing chosen is lost").isEqualTo("SUPPLIER");

        fields.put("swarmsBy", "CUSTOMER");
        leadsTo(guide.post(community.address() + "/charter", fields));

        assertThat(SoundPage.of(guide.get(community.address() + "/charter"), 200).select(".facts-list").text()).contains("Opens swarms");
        assertThat(SoundPage.of(guide.get(community.address() + "/charter/edit"), 200).select("input[name=swarmsBy][checked]").val()).isEqualTo("CUSTOMER");
    }

    @Test
    void programsSayItToo() {
        var guide = http(gil);
        var path = "/api/v1" + community.address();
        var version = guide.json("GET", path, null).headers().firstValue("ETag").orElseThrow();
        var changed = guide.json("PUT", path + "/charter", "{\"swarmsBy\": [\"CUSTOMER\"]}", "If-Match", version);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(changed.body(), "$.swarmsBy")).containsExactlyInAnyOrder("EMPLOYEE", "CUSTOMER");
        var next = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(guide.json("PUT", path + "/charter", "{\"swarmsBy\": [\"SUPPLIER\"]}", "If-Match", next).statusCode()).isEqualTo(422);
        assertThat(http(customer("Carl Customer")).json("PUT", path + "/charter", "{\"swarmsBy\": []}", "If-Match", next).statusCode()).isEqualTo(403);
    }
}
