package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Confidence;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Outcome;
import dev.muster.memory.Story;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What all pages say alike of the memory's: how far one can be relied on, who wrote and keeps it, and where it stands.
@Component
class PageLabels {
    private final Persons persons;
    private final Words words;

    PageLabels(Persons persons, Words words) {
        this.persons = persons;
        this.words = words;
    }

    StateLabel confidence(Confidence confidence) {
        var word = words.say("memory.confidence." + confidence);
        return switch (confidence) {
            case WORK_IN_PROGRESS -> new StateLabel(Tone.QUIET, Icon.EDIT, word);
            case NOT_VALIDATED -> new StateLabel(Tone.WATCH, Icon.OPEN, word);
            case VALIDATED -> new StateLabel(Tone.GOOD, Icon.SHIELD, word);
            case ARCHIVED -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
        };
    }

    /// How something ended. What failed is as welcome as what went well.
    StateLabel outcome(Outcome outcome) {
        var word = words.say("memory.story.outcome." + outcome);
        return switch (outcome) {
            case SUCCESS -> new StateLabel(Tone.GOOD, Icon.SOLVED, word);
            case FAILURE -> new StateLabel(Tone.ACCENT, Icon.FLAG, word);
            case MIXED -> new StateLabel(Tone.QUIET, Icon.OPEN, word);
        };
    }

    /// What a story is about, each with where others are about it too.
    List<Link> topics(Place place, Story story) {
        return story.topics().stream().map(each -> new Link(each, StoriesController.address(place, null, each))).toList();
    }

    /// People as pages name them.
    record Named(Map<UUID, Who> people, Who somebody) {
        Who who(@Nullable UUID person) {
            return person == null ? somebody : people.getOrDefault(person, somebody);
        }
    }

    Named named(Collection<UUID> people) {
        var known = persons.all(people.stream().distinct().toList());
        var named = new java.util.HashMap<UUID, Who>();
        known.forEach((id, person) -> named.put(id, who(person)));
        return new Named(named, new Who(words.say("people.somebody"), null, null));
    }

    Named named(Stream<@Nullable UUID> people) {
        return named(people.filter(Objects::nonNull).map(Objects::requireNonNull).toList());
    }

    private static Who who(Person person) {
        return new Who(person.name(), person.address(), null);
    }

    /// Pages as lines of a list: who changed them last, and when.
    List<Row> rows(List<MemoryPage> pages, LocalDate today) {
        var named = named(pages.stream().flatMap(each -> Stream.of(each.editor(), each.owner())));
        return pages.stream().map(each -> new Row(each.title(), Addresses.of(each.item()), confidence(each.confidence()), List.of(), named.who(each.editor()), each.edited(),
                null, facts(each, named, today))).toList();
    }

    /// Stories as lines of a list: how they ended, what they are about, who told them.
    List<Row> stories(Place place, List<MemoryPage> pages, Map<UUID, Story> told) {
        var named = named(pages.stream().map(each -> each.item().author()).toList());
        return pages.stream().filter(each -> told.containsKey(each.id())).map(each -> {
            var story = Objects.requireNonNull(told.get(each.id()));
            return new Row(each.title(), Addresses.of(each.item()), outcome(story.outcome()), topics(place, story), named.who(each.item().author()), each.item().created(), null, List.of());
        }).toList();
    }

    private List<String> facts(MemoryPage page, Named named, LocalDate today) {
        var facts = new ArrayList<String>();
        if (page.owner() != null) {
            facts.add(words.say("memory.kept-by", named.who(page.owner()).name()));
        }
        if (page.reviewBy() != null && page.isStale(today)) {
            facts.add(words.say("memory.stale-since", Times.day(page.reviewBy())));
        }
        return facts;
    }

    /// The steps to a place's pages, and on to one of them, or to what is done there.
    List<Crumb> crumbs(Place place, Crumb... further) {
        var pages = further.length == 0 ? Crumb.here(words.say("memory.pages")) : new Crumb(words.say("memory.pages"), Addresses.list(place));
        var first = place.isOrganisation() ? Stream.of(pages)
                : Stream.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(place.title(), place.address()), pages);
        return Stream.concat(first, Stream.of(further)).toList();
    }

    /// The steps to what is done with a page.
    List<Crumb> crumbs(Place place, MemoryPage page, String deed) {
        return crumbs(place, new Crumb(page.title(), Addresses.of(page.item())), Crumb.here(words.say(deed)));
    }
}
