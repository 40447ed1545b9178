package dev.muster.swarms;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.SoundPage;
import dev.muster.communities.Chartering;
import dev.muster.communities.Communities;
import dev.muster.communities.Rules;
import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewPage;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Resolutions.Capture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who opens swarms, and round what: others than staff where the charter says so, and from a page that does not help.
class OpenersTests extends SwarmWorld {
    @Autowired private Communities communities;
    @Autowired private Memory memory;
    private Place house;
    private Viewer olga;
    private Viewer carl;

    @BeforeEach
    void cast() {
        house = place(Audience.EMPLOYEE, Audience.CUSTOMER, Audience.SUPPLIER);
        olga = employee("Olga Owner");
        carl = customer("Carl Customer");
        Chartering.give(house, olga, system);
    }

    private void customersOpenToo() {
        var gil = guide(employee("Gil Guide"), house);
        gil.call(() -> communities.change(communities.find(house.id()).orElseThrow(), new Rules(null, null, null, null, null, Set.of(Audience.CUSTOMER), null), gil));
    }

    private MemoryPage page(Viewer by, @Nullable Set<Audience> layer) {
        return by.call(() -> memory.write(house, new NewPage("Valves of line three", "Turn it left.", "", layer), null, by));
    }

    private List<String> tied(Viewer viewer, Item item, Link.Kind kind) {
        return viewer.call(() -> ties.of(item)).stream().filter(each -> each.kind() == kind).map(each -> String.valueOf(each.other().title())).toList();
    }

    @Test
    void staffAloneDoUnlessTheCharterSaysOtherwise() {
        refused(() -> carl.call(() -> swarms.open(house, opening(null, null), null, carl)), "swarms.open.only-staff");
        assertThat(carl.call(() -> swarms.opens(house, carl))).isFalse();

        customersOpenToo();

        assertThat(carl.call(() -> swarms.opens(house, carl))).isTrue();
        var sue = somebody("Sue Supplier", Audience.SUPPLIER);
        refused(() -> sue.call(() -> swarms.open(house, opening(null, null), null, sue)), "swarms.open.only-some");
        refused(() -> Viewer.VISITOR.call(() -> swarms.open(house, opening(null, null), null, Viewer.VISITOR)), "shell.not-signed-in");
    }

    @Test
    void aCustomerOwnsWhatTheyOpenUntilTheyHandItOver() {
        customersOpenToo();
        var swarm = opened(carl, house, null);
        assertThat(swarm.owner()).isEqualTo(carl.self());
        assertThat(swarm.item().layer()).as("staff see it, and whoever opened it").containsExactlyInAnyOrder(Audience.EMPLOYEE, Audience.CUSTOMER);
        joined(olga, swarm);
        said(olga, swarm, Entry.Kind.MESSAGE, "He never cleans them.", STAFF);
        assertThat(carl.call(() -> timeline.of(swarm, null)).entries()).as("what staff say among themselves stays there").isEmpty();

        carl.call(() -> helping.offer(swarm, olga.handle(), carl));
        olga.call(() -> helping.take(swarm, olga));
        olga.call(() -> resolutions.resolve(swarm, "Clean them.", olga));
        assertThat(now(swarm, carl).owner()).isEqualTo(olga.self());
    }

    @Test
    void aPageThatDoesNotHelpGathersPeople() {
        var page = page(carl, null);
        var swarm = olga.call(() -> swarms.open(house, opening(ALL, page.id()), null, olga));

        assertThat(swarm.problem().sufferer()).as("who wrote a page need not have the problem").isNull();
        assertThat(tied(olga, swarm.item(), Link.Kind.RELATES)).containsExactly("Valves of line three");
        assertThat(tied(carl, page.item(), Link.Kind.RELATES)).as("and back").containsExactly("Kegs of line 3 lose pressure");
        assertThat(olga.call(() -> swarms.origin(swarm)).map(Item::id)).contains(page.id());
        var among = olga.call(() -> swarms.open(house, opening(null, page.id()), null, olga));
        assertThat(tied(carl, page.item(), Link.Kind.RELATES)).as("nobody learns of what is among staff").doesNotContain(among.item().handle()).hasSize(1);
    }

    @Test
    void closingItOffersThatPageAsTheOneImproved() {
        var page = page(olga, null);
        var swarm = olga.call(() -> swarms.open(house, opening(null, page.id()), null, olga));
        olga.call(() -> resolutions.resolve(swarm, "Turn it right.", olga));
        assertThat(olga.call(() -> resolutions.improved(swarm)).map(Item::id)).contains(page.id());

        var closed = olga.call(() -> resolutions.capture(now(swarm, olga), new Capture(Lesson.IMPROVED, null, null, null, null), olga));

        assertThat(closed.course().lesson()).isEqualTo(Lesson.IMPROVED);
        assertThat(olga.call(() -> swarms.pages(closed)).stream().map(Item::id)).containsExactly(page.id());
        var other = opened(olga, house, null);
        olga.call(() -> resolutions.resolve(other, "Wait.", olga));
        invalid(() -> olga.call(() -> resolutions.capture(now(other, olga), new Capture(Lesson.IMPROVED, null, null, null, null), olga)), "page");
    }

    @Test
    void thePageLeadsToTheSwarmAndTheSwarmToThePage() {
        var page = page(olga, null);
        var path = "/pages/" + page.item().handle() + "/" + page.item().slug();
        var owner = http(olga);
        assertThat(SoundPage.of(http(carl).get(path), 200).select(".swarm-way")).as("customers open none").isEmpty();
        var way = SoundPage.of(owner.get(path), 200).select(".swarm-way a");
        assertThat(way.text()).isEqualTo("Gather people round it");
        var form = SoundPage.of(owner.get(way.attr("href")), 200);
        assertThat(form.select("#title").val()).isEqualTo("The page “Valves of line three” does not help");

        var address = leadsTo(owner.post("/communities/" + house.handle() + "/swarms", Map.of("title", "The valve turns right", "wrong", "It says left.", "tried", "Left.",
                "severity", "MINOR", "layer", "ALL", "from", form.select("input[name=from]").val())));

        var room = SoundPage.of(owner.get(address), 200);
        assertThat(room.select(".side a[href^=/pages/]").text()).isEqualTo("Valves of line three");
        assertThat(room.select(".nav-link[aria-current=page]").text()).as("one is in a community").isEqualTo("Communities");
        assertThat(SoundPage.of(http(carl).get(path), 200).select(".side-links a[href^=/swarms/]").text()).isEqualTo("The valve turns right");
        var swarm = address.substring(0, address.lastIndexOf('/'));
        leadsTo(owner.post(swarm + "/acts/resolution", Map.of("solution", "Right, not left.")));
        var capture = SoundPage.of(owner.get(swarm + "/acts/capture"), 200);
        assertThat(capture.select("input[name=lesson][checked]").val()).isEqualTo("IMPROVED");
        assertThat(capture.select("#page").val()).isEqualTo("/pages/" + page.item().handle());
        leadsTo(owner.post(swarm + "/acts/capture", Map.of("lesson", "IMPROVED", "page", capture.select("#page").val())));
        assertThat(SoundPage.of(http(carl).get(path), 200).select(".side-links a[href^=/swarms/]")).as("named once").hasSize(1);
    }

    @Test
    void programsOpenOneFromAPage() {
        customersOpenToo();
        var page = page(olga, null);
        var opened = http(carl).json("POST", "/api/v1/communities/" + house.handle() + "/swarms", """
                {"title": "The valve turns right", "wrong": "It says left.", "tried": "Left.", "severity": "MINOR", "from": "%s"}""".formatted(page.item().handle()));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(opened.body(), "$.from.kind")).isEqualTo("page");
        assertThat(JsonPath.<String>read(opened.body(), "$.owner.name")).isEqualTo("Carl Customer");
        var told = http(olga).json("GET", "/api/v1/pages/" + page.item().handle(), null).body();
        assertThat(JsonPath.<String>read(told, "$.tied[0].kind")).isEqualTo("swarm");
        var path = opened.headers().firstValue("Location").orElseThrow();
        assertThat(http(carl).json("POST", path + "/resolution", "{\"solution\": \"Right.\"}").statusCode()).isEqualTo(200);
        var closed = http(carl).json("POST", path + "/capture", "{\"lesson\": \"IMPROVED\"}");
        assertThat(JsonPath.<String>read(closed.body(), "$.pages[0]")).as(closed.body()).isEqualTo(page.item().handle());
    }
}
