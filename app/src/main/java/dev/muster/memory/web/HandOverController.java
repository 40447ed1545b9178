package dev.muster.memory.web;

import dev.muster.items.Followers;
import dev.muster.items.Items;
import dev.muster.memory.Addresses;
import dev.muster.memory.HandOver;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Questions;
import dev.muster.questions.Reliance;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// What rests on somebody who may leave: pages that they answer for, topics that nobody else knows, questions that they follow.
@Controller
class HandOverController {
    private static final int MOST_TOPICS = 20;
    private static final int MOST_FOLLOWED = 30;
    private static final String FIELD = "to-";
    private static final String OTHER = "other";
    private final HandOver handOver;
    private final Reliance reliance;
    private final Followers followers;
    private final Items items;
    private final Persons persons;
    private final Places places;
    private final Pages pages;
    private final Words words;

    HandOverController(HandOver handOver, Reliance reliance, Followers followers, Items items, Persons persons, Places places, Pages pages, Words words) {
        this.handOver = handOver;
        this.reliance = reliance;
        this.followers = followers;
        this.items = items;
        this.persons = persons;
        this.places = places;
        this.pages = pages;
        this.words = words;
    }

    static String address(Person person) {
        return person.address() + "/handover";
    }

    @GetMapping("/people/{handle}/handover")
    View look(@PathVariable String handle, Viewer viewer) {
        return show(HttpStatus.OK, persons.at(handle), null, FormErrors.none(), viewer);
    }

    /// Fields whose name begins with `to-` say who gets which page: a handle, `other` for whoever is named in that field, or nothing.
    @PutMapping("/people/{handle}/handover")
    View hand(@PathVariable String handle, @RequestParam Map<String, String> typed, Viewer viewer) {
        var person = persons.at(handle);
        handOver.requireLooker(person, viewer);
        try {
            int handed = handOver.hand(person, successors(typed, viewer), viewer);
            return pages.redirect(address(person), handed == 0 ? "memory.handover.nothing" : "memory.handover.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, person, typed, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), person, typed, FormErrors.of(refusal, OTHER, words), viewer);
        }
    }

    private Map<String, UUID> successors(Map<String, String> typed, Viewer viewer) {
        var other = typed.getOrDefault(OTHER, "").strip();
        var chosen = new HashMap<String, UUID>();
        typed.forEach((field, word) -> {
            if (field.startsWith(FIELD) && !word.isBlank()) {
                boolean somebodyElse = word.equals(OTHER);
                new Invalid.Check().that(!somebodyElse || !other.isEmpty(), OTHER, "memory.handover.other-missing").orThrow();
                chosen.put(field.substring(FIELD.length()), persons.idOf(somebodyElse ? other : word, viewer));
            }
        });
        return chosen;
    }

    /// @param typed null for the proposals
    private View show(HttpStatus status, Person person, @Nullable Map<String, String> typed, FormErrors errors, Viewer viewer) {
        var held = handOver.of(person, viewer);
        var lines = held.stream().map(each -> line(each, typed)).toList();
        var crumbs = List.of(new Crumb(person.name(), person.address()), Crumb.here(words.say("memory.handover")));
        return pages.show(status, "memory/handover", Map.of("view", new HandOverView(person.name(), address(person), crumbs, lines, typed == null ? "" : typed.getOrDefault(OTHER, ""),
                topics(person), viewer.is(person.id()) ? followed(viewer) : List.of(), viewer.is(person.id()), errors)));
    }

    private HandOverView.Line line(HandOver.Held held, @Nullable Map<String, String> typed) {
        var field = FIELD + held.page().item().handle();
        var first = held.successors().isEmpty() ? "" : held.successors().getFirst().handle();
        var chosen = typed == null ? first : typed.getOrDefault(field, "");
        var options = new ArrayList<Option>();
        held.successors().forEach(each -> options.add(Option.of(each.handle(), each.name(), each.handle().equals(chosen))));
        options.add(Option.of(OTHER, words.say("memory.handover.other"), chosen.equals(OTHER)));
        options.add(Option.of("", words.say("memory.handover.leave"), chosen.isEmpty()));
        return new HandOverView.Line(new Link(held.page().title(), Addresses.of(held.page().item())), community(held.place()), field, options);
    }

    private List<HandOverView.Topic> topics(Person person) {
        var resting = reliance.on(person.id(), MOST_TOPICS);
        var here = places.all(resting.stream().map(Reliance.Resting::place).distinct().toList());
        var known = persons.all(resting.stream().flatMap(each -> each.others().stream()).distinct().toList());
        return resting.stream().filter(each -> here.containsKey(each.place())).map(each -> {
            var place = Objects.requireNonNull(here.get(each.place()));
            var tag = UriComponentsBuilder.fromPath("/communities/" + place.handle() + "/questions").queryParam("tag", "{tag}").encode().buildAndExpand(each.tag()).toUriString();
            var others = each.others().stream().flatMap(other -> Stream.ofNullable(known.get(other))).map(other -> new Link(other.name(), other.address())).toList();
            return new HandOverView.Topic(new Link(each.tag(), tag), community(place), words.say("memory.handover.accepted", each.accepted()), others);
        }).toList();
    }

    private List<Link> followed(Viewer viewer) {
        var found = followers.followed(Questions.KIND, MOST_FOLLOWED, viewer);
        var known = items.all(found);
        return found.stream().flatMap(each -> Stream.ofNullable(known.get(each))).map(each -> new Link(String.valueOf(each.title()), dev.muster.questions.Addresses.of(each))).toList();
    }

    private static Link community(Place place) {
        return new Link(place.title(), place.address());
    }
}
