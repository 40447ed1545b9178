package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PeoplePagesTests extends World {

    private String profile(Viewer viewer) {
        var administrator = administrator();
        return administrator.call(() -> persons.find(viewer.self())).orElseThrow().address();
    }

    @Test
    void onlyAdministratorsSeeTheListAndAdd() {
        var ada = http(employee("Ada"));
        var newcomer = Map.of("name", "Eve", "address", "eve@example.org", "audience", "EMPLOYEE", "password", PASSWORD);

        assertThat(ada.get("/people").statusCode()).isEqualTo(403);
        assertThat(ada.get("/people/new").statusCode()).isEqualTo(403);
        assertThat(ada.post("/people", newcomer).statusCode()).isEqualTo(403);
        assertThat(http(administrator()).get("/people/new").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorAddsAPersonWhoCanSignIn() {
        var address = UUID.randomUUID() + "@example.org";
        var form = Map.of("name", "Eve", "address", address, "audience", "CUSTOMER", "organisation", "Foamworks", "password", PASSWORD);

        var answer = http(administrator()).post("/people", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(signIn.begin(address, PASSWORD, "127.0.0.1", "")).isNotEmpty();
        var again = http(administrator()).post("/people", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select("#organisation").val()).isEqualTo("Foamworks");
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() {
        for (int i = 0; i < 52; i++) {
            employee("Row " + i);
        }
        var administrator = http(administrator());
        var seen = new HashSet<String>();
        var next = "/people";
        int pages = 0;

        while (!next.isEmpty()) {
            var page = Jsoup.parse(administrator.get(next).body());
            var people = page.select("tbody th a").eachAttr("href");
            assertThat(people).noneMatch(seen::contains);
            seen.addAll(people);
            next = page.select("a[rel=next]").attr("href");
            pages++;
        }

        assertThat(pages).isGreaterThan(1);
        assertThat(seen).hasSize(system.jdbc().sql("select count(*) from people.account").query(Integer.class).single());
        assertThat(administrator.get("/people?after=nobody").statusCode()).isEqualTo(422);
    }

    @Test
    void anAdministratorGivesAndTakesRolesAndPasswords() {
        var ada = employee("Ada");
        var place = place(Audience.EMPLOYEE);
        guide(employee("Gil"), place);
        var administrator = http(administrator());

        administrator.post(profile(ada) + "/roles", Map.of("role", "GUIDE", "community", place.handle()));
        assertThat(again(ada).holds(Role.GUIDE, place.id())).isTrue();
        assertThat(http(employee("Grace")).get(profile(ada)).body()).contains("Guide", place.title());
        administrator.post(profile(ada) + "/roles", Map.of("_method", "delete", "role", "GUIDE", "community", place.handle()));
        assertThat(again(ada).holds(Role.GUIDE, place.id())).isFalse();
        assertThat(administrator.post(profile(ada) + "/roles", Map.of("role", "GUIDE", "community", "nowhere")).statusCode()).isEqualTo(422);

        administrator.post(profile(ada) + "/password", Map.of("_method", "put", "password", "nine small geese swim"));
        assertThat(signIn.begin(addressOf(ada), "nine small geese swim", "127.0.0.1", "")).isNotEmpty();
    }

    @Test
    void nobodyElseGivesRolesOrPasswords() {
        var ada = employee("Ada");
        var mallory = http(ada);

        assertThat(mallory.post(profile(ada) + "/roles", Map.of("role", "ADMINISTRATOR")).statusCode()).isEqualTo(403);
        assertThat(mallory.post(profile(ada) + "/password", Map.of("_method", "put", "password", "nine small geese swim")).statusCode()).isEqualTo(403);
        assertThat(again(ada).administers()).isFalse();
    }

    @Test
    void aProfileIsThereForThoseWhoMayKnowThePerson() {
        var ada = employee("Ada");

        assertThat(http(ada).get("/people/me").headers().firstValue("Location")).hasValue(profile(ada));
        assertThat(http(ada).get(profile(ada)).statusCode()).isEqualTo(200);
        assertThat(http(employee("Grace")).get(profile(ada)).statusCode()).isEqualTo(404);
        assertThat(http(Viewer.VISITOR).get(profile(ada)).statusCode()).isEqualTo(404);
    }

    @Test
    void homeAndHelpAreThereForEverybody() {
        var ada = employee("Ada");

        assertThat(http(Viewer.VISITOR).get("/").body()).contains("Hop &amp; Barrel", "gather here round a purpose");
        assertThat(http(ada).get("/").body()).contains("What needs you");
        assertThat(http(Viewer.VISITOR).get("/help").body()).contains("Asking", "Measures");
    }
}
