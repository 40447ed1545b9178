package dev.muster.communities.web;

import dev.muster.communities.Community;
import dev.muster.communities.Stage;
import dev.muster.communities.spi.Panel;
import dev.muster.communities.spi.Space;
import dev.muster.people.Person;
import dev.muster.purposes.Promise;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What all pages of a community say alike: its stage, its tabs, the way to it, and the names of people.
@Component
class CommunityLabels {
    private final ObjectProvider<Space> spaces;
    private final ObjectProvider<Panel> panels;
    private final Words words;

    CommunityLabels(ObjectProvider<Space> spaces, ObjectProvider<Panel> panels, Words words) {
        this.spaces = spaces;
        this.panels = panels;
        this.words = words;
    }

    StateLabel stage(Stage stage) {
        var word = words.say("communities.stage." + stage);
        return switch (stage) {
            case CHARTERED -> new StateLabel(Tone.ACCENT, Icon.FLAG, word);
            case SEEDING -> new StateLabel(Tone.ACCENT, Icon.GROW, word);
            case READY -> new StateLabel(Tone.ACCENT, Icon.LIST, word);
            case LAUNCHED -> new StateLabel(Tone.ACCENT, Icon.LAUNCH, word);
            case TIPPED, PRODUCTIVE -> new StateLabel(Tone.GOOD, Icon.RISE, word);
            case NOT_COALESCED -> new StateLabel(Tone.ACT, Icon.ALERT, word);
            case DORMANT -> new StateLabel(Tone.WATCH, Icon.OVERDUE, word);
            case CLOSED, ARCHIVED -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
        };
    }

    PurposeSentence sentence(@Nullable Promise promise) {
        if (promise == null) {
            return new PurposeSentence("", "", "", "");
        }
        var said = promise.statements();
        return new PurposeSentence(said.who(), said.issue(), said.theyGain(), said.weGain());
    }

    List<Crumb> crumbs(Community community, @Nullable String key) {
        var way = List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(community.title(), community.address()));
        return key == null ? way : Stream.concat(way.stream(), Stream.of(Crumb.here(words.say(key)))).toList();
    }

    /// The spaces that the community switched on, in its order.
    List<Space> spaces(Community community) {
        return community.charter().spaces().stream()
                .map(key -> spaces.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null))
                .filter(Objects::nonNull).toList();
    }

    /// Its spaces with what stands in them, what other modules add, its people and its charter.
    List<Tab> tabs(Community community, String current, Viewer viewer) {
        var tabs = new ArrayList<Tab>();
        spaces(community).forEach(each -> tabs.add(tab(each.label(), each.href(community.place()), each.count(community.place()), current)));
        panels.orderedStream().flatMap(each -> each.pages(community.place(), viewer).stream())
                .forEach(each -> tabs.add(tab(each.label(), each.href(), null, current)));
        tabs.add(tab(words.say("communities.people"), community.address() + "/people", null, current));
        tabs.add(tab(words.say("communities.charter.tab"), community.address() + "/charter", null, current));
        return tabs;
    }

    /// A number stands on a tab as far as counting helps.
    private static Tab tab(String label, String href, @Nullable Integer count, String current) {
        return new Tab(label, href, count == null || count > Space.MOST_COUNTED ? null : Long.valueOf(count), href.equals(current));
    }

    Who who(@Nullable Person person) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }

    Who guide(Person person) {
        return new Who(person.name(), person.address(), words.say("communities.guide"));
    }

    /// Who sees a community, and who may write in it.
    String audience(Community community) {
        var place = community.place();
        if (place.byInvitation()) {
            return words.say("communities.audience.invited");
        }
        if (place.contributedBy().equals(place.seenBy())) {
            return words.say("communities.audience.all", capital(names(place.seenBy())));
        }
        return place.contributedBy().isEmpty()
                ? words.say("communities.audience.joined", capital(names(place.seenBy())))
                : words.say("communities.audience.some", capital(names(place.seenBy())), capital(names(place.contributedBy())));
    }

    /// The audiences that people can be let register themselves as.
    /// All kinds of work that a community may switch on.
    List<Option> spaces(List<String> chosen) {
        return spaces.orderedStream().map(each -> Option.of(each.key(), each.label(), chosen.contains(each.key()))).toList();
    }

    List<Option> registers(Set<Audience> chosen) {
        return Stream.of(Audience.values()).filter(each -> each != Audience.EMPLOYEE)
                .map(each -> new Option(each.name(), words.say("people.audience." + each), words.say("communities.registers." + each), chosen.contains(each))).toList();
    }

    /// What people may register themselves as, in words; nothing where they may not.
    @Nullable String registering(Community community) {
        var allowed = community.charter().registers();
        return allowed.isEmpty() ? null : capital(names(allowed));
    }

    /// Others than staff who can be let open swarms.
    List<Option> swarmsBy(Set<Audience> chosen) {
        return Stream.of(Audience.values()).filter(each -> each != Audience.EMPLOYEE)
                .map(each -> Option.of(each.name(), words.say("people.audience." + each), chosen.contains(each))).toList();
    }

    List<Option> pagesApproved(boolean chosen) {
        return List.of(Option.of("true", words.say("communities.pages-approved.choice"), chosen));
    }

    /// Who opens swarms, in words; nothing where staff alone do.
    @Nullable String swarming(Community community) {
        var allowed = community.charter().swarmsBy();
        return allowed.size() < 2 ? null : capital(names(allowed));
    }

    private String names(Set<Audience> audiences) {
        if (audiences.size() == Audience.values().length) {
            return words.say("rights.audience.PUBLIC");
        }
        var names = Stream.of(Audience.values()).filter(audiences::contains)
                .map(each -> words.say(each == Audience.PUBLIC ? "communities.the-public" : "rights.audience." + each)).toList();
        return names.size() == 1 ? names.getFirst()
                : words.say("communities.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
