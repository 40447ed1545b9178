package dev.muster.swarms.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Ties;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Html;
import dev.muster.items.text.Rendering;
import dev.muster.people.Person;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.search.spi.Findable;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import dev.muster.swarms.web.SwarmView.Click;
import dev.muster.swarms.web.SwarmView.Member;
import dev.muster.swarms.web.SwarmView.Writing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the room of a swarm together.
@Component
class SwarmPage {
    private final Swarms swarms;
    private final Helping helping;
    private final Timeline timeline;
    private final TimelineLines lines;
    private final SwarmActs acts;
    private final CallPart call;
    private final Ties ties;
    private final Places places;
    private final WhoSees whoSees;
    private final Rendering rendering;
    private final List<Findable> kinds;
    private final SwarmLabels labels;
    private final Words words;
    private final Clock clock;

    SwarmPage(Swarms swarms, Helping helping, Timeline timeline, TimelineLines lines, SwarmActs acts, CallPart call, Ties ties, Places places, WhoSees whoSees, Rendering rendering,
            List<Findable> kinds, SwarmLabels labels, Words words, Clock clock) {
        this.swarms = swarms;
        this.helping = helping;
        this.timeline = timeline;
        this.lines = lines;
        this.acts = acts;
        this.call = call;
        this.ties = ties;
        this.places = places;
        this.whoSees = whoSees;
        this.rendering = rendering;
        this.kinds = kinds;
        this.labels = labels;
        this.words = words;
        this.clock = clock;
    }

    /// What somebody began to say, with what is wrong with it.
    record Said(@Nullable String kind, @Nullable String body, @Nullable String layer, @Nullable String key) {}

    SwarmView of(Swarm swarm, @Nullable Instant before, Said said, FormErrors errors, Viewer viewer) {
        var place = places.find(swarm.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var parts = helping.of(swarm);
        var known = labels.known(Stream.concat(parts.stream().map(Part::person), Stream.of(swarm.owner(), swarm.problem().sufferer(), swarm.successor())));
        var sufferer = swarm.problem().sufferer();
        boolean takesPart = helping.takesPart(swarm, viewer);
        var part = timeline.of(swarm, before);
        return new SwarmView(swarm.title(), swarm.path(), labels.crumbs(place, swarm.title(), ""), labels.state(swarm.state()),
                words.say("swarms.severity." + swarm.problem().severity()), standing(swarm, known), notice(swarm), acts.forms(swarm, place, takesPart, viewer),
                acts.clicks(swarm, place, viewer), html(swarm, "", swarm.item().body().text()), html(swarm, "-tried", swarm.problem().tried()), swarm.problem().whom(),
                swarm.course().solution().isEmpty() ? null : html(swarm, "-solution", swarm.course().solution()), labels.who(known.get(swarm.owner())),
                sufferer == null ? null : labels.who(known.get(sufferer)), members(parts, known), swarms.skills(swarm), times(swarm), about(swarm),
                lines.of(part, swarm, place, takesPart, viewer), part.earlier() == null ? null : swarm.path() + "?before=" + part.earlier(),
                call.of(swarm, place, takesPart, viewer), writing(swarm, place, takesPart, said, errors, viewer));
    }

    private String standing(Swarm swarm, Map<UUID, Person> known) {
        var owner = labels.who(known.get(swarm.owner())).name();
        if (swarm.successor() != null) {
            return words.say("swarms.standing.offered", owner, labels.who(known.get(swarm.successor())).name());
        }
        boolean agreed = swarm.course().agreed(clock.instant());
        return words.say("swarms.standing." + swarm.state() + (swarm.state() == SwarmState.RESOLVED && !agreed ? ".waits" : ""), owner);
    }

    private @Nullable Notice notice(Swarm swarm) {
        var since = swarm.stalledSince();
        return since == null ? null : new Notice(Tone.ACT, words.say("swarms.stalled-since", Times.exact(since)));
    }

    private Html html(Swarm swarm, String which, String text) {
        return rendering.html(swarm.item().handle() + which + text.hashCode(), swarm.item().version(), BodyText.markdown(text));
    }

    private List<Member> members(List<Part> parts, Map<UUID, Person> known) {
        return parts.stream().filter(each -> each.standing() == Part.Standing.IN || each.standing() == Part.Standing.ASKED)
                .map(each -> new Member(labels.who(known.get(each.person())), words.say(each.standing() == Part.Standing.ASKED ? "swarms.role.asked" : "swarms.role." + each.role()))).toList();
    }

    private List<String> times(Swarm swarm) {
        var course = swarm.course();
        var times = new ArrayList<String>();
        time(times, "swarms.helped-after", swarm, course.helped());
        time(times, "swarms.relieved-after", swarm, course.relieved());
        time(times, "swarms.resolved-after", swarm, course.resolved());
        if (course.lesson() != null) {
            times.add(words.say("swarms.lesson." + course.lesson()));
        }
        return times;
    }

    private void time(List<String> times, String key, Swarm swarm, @Nullable Instant then) {
        if (then != null) {
            times.add(words.say(key, labels.spoken(swarm.course().opened(), then)));
        }
    }

    private List<Link> about(Swarm swarm) {
        return ties.of(swarm.item()).stream().map(dev.muster.items.Link::other)
                .flatMap(other -> kinds.stream().filter(each -> each.kind().equals(other.kind()))
                        .map(each -> new Link(String.valueOf(other.title()), each.address(other.handle(), other.title())))).toList();
    }

    private Writing writing(Swarm swarm, Place place, boolean takesPart, Said said, FormErrors errors, Viewer viewer) {
        boolean open = swarm.state() != SwarmState.CLOSED && place.closed() == null;
        var join = helping.mayJoin(swarm, viewer) ? new Click(words.say("swarms.join"), swarm.path() + "/part", null, "role", Part.Role.HELPER.name()) : null;
        var kindsOfEntry = Arrays.stream(Entry.Kind.values()).map(each -> Option.of(each.name(), words.say("swarms.kind." + each), each.name().equals(said.kind()))).toList();
        return new Writing(open && takesPart, join, kindsOfEntry, layers(swarm, place, said, viewer), said.body() == null ? "" : said.body(),
                said.key() == null ? Long.toString(clock.millis(), 36) : said.key(), errors);
    }

    /// Staff talk among themselves unless they say otherwise.
    private List<Option> layers(Swarm swarm, Place place, Said said, Viewer viewer) {
        var staff = EnumSet.of(Audience.EMPLOYEE);
        if (viewer.audience() != Audience.EMPLOYEE || WhoSees.audiences(place, swarm.item().layer()).stream().allMatch(staff::contains)) {
            return List.of();
        }
        boolean all = "ALL".equals(said.layer());
        return List.of(Option.of(Audience.EMPLOYEE.name(), whoSees.onlyThese(place, staff), !all), Option.of("ALL", whoSees.will(place, swarm.item()), all));
    }
}
