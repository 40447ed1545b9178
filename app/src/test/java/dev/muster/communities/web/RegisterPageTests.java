package dev.muster.communities.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.communities.Community;
import dev.muster.communities.Rules;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterPageTests extends Chartered {
    private static final String CHOSEN = "seven calm otters float";
    private final String address = UUID.randomUUID() + "@example.org";

    private Community letting(Audience... allowed) {
        var by = administrator();
        var community = by.call(() -> openings.open(opening(approved(), sponsor("Sam"), employee("Gil"), Audience.values()), by));
        return by.call(() -> communities.change(community, new Rules(null, null, null, null, Set.of(allowed)), by));
    }

    @Test
    void leadsFromTheCommunityToAnAccountAndBack() {
        var community = letting(Audience.PUBLIC);
        var visitor = http(Viewer.VISITOR);
        var at = community.address() + "/register";
        assertThat(SoundPage.of(visitor.get(community.address()), 200).select("a[href=" + at + "]").text()).isEqualTo("Take part: make an account");
        var form = SoundPage.of(visitor.get(at + "?to=" + community.address() + "/questions/new"), 200);
        assertThat(form.select("input[name=audience]")).as("with one answer nothing is asked").isEmpty();

        var asked = visitor.post(at, Map.of("name", "Ada", "address", address, "password", CHOSEN, "to", form.select("input[name=to]").val()));
        assertThat(SoundPage.leadsTo(asked)).isEqualTo(at + "/sent");
        SoundPage.of(visitor.get(at + "/sent"), 200);
        var link = visitor.get(lettersTo(address).getLast().link().substring(BASE.length()));
        assertThat(SoundPage.leadsTo(link)).isEqualTo("/register");
        var cookie = link.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(SoundPage.of(visitor.get("/register", "Cookie", cookie), 200).select(".lead").text()).contains("Ada", address);

        assertThat(SoundPage.of(visitor.post("/register", Map.of("password", "wrong"), "Cookie", cookie), 422).select(".errors").text()).contains("not the password");
        var confirmed = visitor.post("/register", Map.of("password", CHOSEN), "Cookie", cookie);

        assertThat(SoundPage.leadsTo(confirmed)).isEqualTo(community.address() + "/questions/new");
        var session = confirmed.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("muster_session=")).findFirst().orElseThrow();
        var ada = new Http(port, session.substring("muster_session=".length()).split(";")[0], null);
        assertThat(ada.get("/account").body()).contains(address);
        assertThat(visitor.get("/register", "Cookie", cookie).statusCode()).isEqualTo(404);
    }

    @Test
    void answersTheSameToATakenAddress() {
        var at = letting(Audience.PUBLIC).address() + "/register";
        var taken = addressOf(employee("Grace"));

        var free = http(Viewer.VISITOR).post(at, Map.of("name", "Ada", "address", address, "password", CHOSEN));
        var known = http(Viewer.VISITOR).post(at, Map.of("name", "Ada", "address", taken, "password", CHOSEN));

        assertThat(SoundPage.leadsTo(known)).isEqualTo(SoundPage.leadsTo(free));
        assertThat(known.headers().map().keySet()).isEqualTo(free.headers().map().keySet());
        assertThat(known.body()).isEqualTo(free.body());
    }

    @Test
    void asksWhatOneTakesPartAsAndKeepsWhatWasTyped() {
        var at = letting(Audience.CUSTOMER, Audience.PUBLIC).address() + "/register";

        var page = SoundPage.of(http(Viewer.VISITOR).post(at, Map.of("name", "Ada", "address", "nowhere", "password", CHOSEN, "to", "//elsewhere.org/")), 422);

        assertThat(page.select(".errors li").eachText()).hasSize(2);
        assertThat(page.select("input[name=audience]").eachAttr("value")).containsExactly("CUSTOMER", "PUBLIC");
        assertThat(page.select("input[name=address]").val()).isEqualTo("nowhere");
        assertThat(page.select("input[name=password]").val()).isEmpty();
        assertThat(page.select("input[name=to]").val()).as("never another site").startsWith("/communities/");
    }

    @Test
    void isNotOfferedWhereTheCharterDoesNotAllowIt() {
        var community = letting();

        assertThat(http(Viewer.VISITOR).get(community.address()).body()).doesNotContain("/register");
        assertThat(http(Viewer.VISITOR).get(community.address() + "/register").statusCode()).isEqualTo(403);
    }

    @Test
    void isAllowedInTheCharterByPageAndApi() {
        var browser = http(administrator());
        var community = letting();
        var form = SoundPage.of(browser.get(community.address() + "/charter/edit"), 200);
        assertThat(form.select("input[name=registers]").eachAttr("value")).containsExactly("CUSTOMER", "SUPPLIER", "PUBLIC");

        SoundPage.leadsTo(browser.post(community.address() + "/charter", Map.of("_method", "put", "answerWithin", "24", "registers", "CUSTOMER", "version", form.select("input[name=version]").val())));

        assertThat(SoundPage.of(browser.get(community.address() + "/charter"), 200).select(".facts-list").text()).contains("Who may register themselves Customers");
        assertThat(browser.get("/api/v1" + community.address()).body()).contains("\"registers\":[\"CUSTOMER\"]");
    }

    @Test
    void worksThroughTheApi() {
        var community = letting(Audience.SUPPLIER);
        var program = http(Viewer.VISITOR);

        var asked = program.json("POST", "/api/v1" + community.address() + "/registrations", "{\"name\": \"Ada\", \"address\": \"%s\", \"password\": \"%s\"}".formatted(address, CHOSEN));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var link = lettersTo(address).getLast().link();
        var confirming = "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(link.substring(link.indexOf('=') + 1), CHOSEN);

        assertThat(program.json("PUT", "/api/v1/registrations", confirming).statusCode()).isEqualTo(204);
        assertThat(program.json("PUT", "/api/v1/registrations", confirming).statusCode()).isEqualTo(404);
        assertThat(signIn.resume(signIn.begin(address, CHOSEN, "127.0.0.1", ""))).hasValueSatisfying(ada -> assertThat(ada.audience()).isEqualTo(Audience.SUPPLIER));
    }
}
