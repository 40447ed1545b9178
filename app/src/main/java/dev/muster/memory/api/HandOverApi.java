package dev.muster.memory.api;

import dev.muster.memory.HandOver;
import dev.muster.people.Persons;
import dev.muster.questions.Reliance;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What rests on somebody who may leave, and handing over the pages that they answer for.
@RestController
@RequestMapping("/api/v1/people/{handle}/handover")
@Tag(name = "Pages")
class HandOverApi {
    private static final int MOST_TOPICS = 20;
    private final HandOver handOver;
    private final Reliance reliance;
    private final Persons persons;
    private final Places places;

    HandOverApi(HandOver handOver, Reliance reliance, Persons persons, Places places) {
        this.handOver = handOver;
        this.reliance = reliance;
        this.persons = persons;
        this.places = places;
    }

    /// @param community missing where it is a page of the whole organisation
    /// @param successors who changed the page most, apart from the one who leaves
    record HeldJson(String page, String title, @Nullable String community, List<WhoJson> successors) {}

    /// @param accepted how many of their answers were accepted there; nobody else has one
    /// @param others who else has answered there
    record RestingJson(String tag, String community, int accepted, List<WhoJson> others) {}

    record HandOverJson(List<HeldJson> pages, List<RestingJson> topics) {}

    /// @param pages by a page's handle, the handle or address of whoever answers for it from now on
    record HandingJson(@Nullable Map<String, String> pages) {}

    record HandedJson(int pages) {}

    @GetMapping
    HandOverJson look(@PathVariable String handle, Viewer viewer) {
        var person = persons.at(handle);
        var held = handOver.of(person, viewer).stream().map(each -> new HeldJson(each.page().item().handle(), each.page().title(), each.place().community(),
                each.successors().stream().flatMap(one -> Stream.ofNullable(WhoJson.of(one))).toList())).toList();
        return new HandOverJson(held, topics(person.id()));
    }

    private List<RestingJson> topics(UUID person) {
        var resting = reliance.on(person, MOST_TOPICS);
        var here = places.all(resting.stream().map(Reliance.Resting::place).distinct().toList());
        var known = persons.all(resting.stream().flatMap(each -> each.others().stream()).distinct().toList());
        return resting.stream().filter(each -> here.containsKey(each.place())).map(each -> new RestingJson(each.tag(), Objects.requireNonNull(here.get(each.place())).handle(), each.accepted(),
                each.others().stream().flatMap(one -> Stream.ofNullable(WhoJson.of(known.get(one)))).toList())).toList();
    }

    @PutMapping
    HandedJson hand(@PathVariable String handle, @RequestBody HandingJson wanted, Viewer viewer) {
        var person = persons.at(handle);
        handOver.requireLooker(person, viewer);
        new Invalid.Check().that(wanted.pages() != null, "pages", "shell.field.missing").orThrow();
        var successors = new HashMap<String, UUID>();
        Objects.requireNonNull(wanted.pages()).forEach((page, who) -> successors.put(page, persons.idOf(who, viewer)));
        return new HandedJson(handOver.hand(person, successors, viewer));
    }
}
