package dev.muster.swarms.web;

import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import dev.muster.swarms.live.LiveRooms;
import dev.muster.swarms.web.SwarmView.Click;
import dev.muster.swarms.web.SwarmView.Writing;
import dev.muster.writing.web.Editor;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the room of a swarm together.
@Component
class SwarmPage {
    private final Helping helping;
    private final Timeline timeline;
    private final LiveRooms rooms;
    private final TimelineLines lines;
    private final CallPart call;
    private final RoomHead head;
    private final RepeatsPart repeats;
    private final RoomSide side;
    private final Places places;
    private final WhoSees whoSees;
    private final SwarmLabels labels;
    private final Words words;
    private final Once once;

    SwarmPage(Helping helping, Timeline timeline, LiveRooms rooms, TimelineLines lines, RoomHead head, RepeatsPart repeats, RoomSide side, CallPart call, Places places,
            WhoSees whoSees, SwarmLabels labels, Words words, Once once) {
        this.helping = helping;
        this.timeline = timeline;
        this.rooms = rooms;
        this.lines = lines;
        this.call = call;
        this.head = head;
        this.repeats = repeats;
        this.side = side;
        this.places = places;
        this.whoSees = whoSees;
        this.labels = labels;
        this.words = words;
        this.once = once;
    }

    /// What somebody began to say.
    record Said(@Nullable String kind, @Nullable String body, @Nullable String layer, @Nullable String key) {

        Map<String, String> fields() {
            return Typing.fields("kind", kind, "body", body, "layer", layer);
        }

        Said saying(String text) {
            return new Said(kind, text, layer, key);
        }
    }

    /// The same with what is wrong with it, and what stands round it.
    record Begun(Said said, FormErrors errors, Editor editor) {}

    /// What the page stands for is asked first: what comes while it is put together is told later, and not missed.
    SwarmView of(Swarm swarm, @Nullable Instant before, Begun begun, Viewer viewer) {
        var edition = before == null ? rooms.edition(swarm, viewer) : null;
        var place = places.find(swarm.item().place()).orElseThrow(Swarms::gone);
        boolean takesPart = helping.takesPart(swarm, viewer);
        return new SwarmView(swarm.path(), labels.crumbs(place, swarm.title(), ""), head.of(swarm, place, takesPart, viewer), head.html(swarm, "", swarm.item().body().text()),
                head.html(swarm, "-tried", swarm.problem().tried()), lines.part(timeline.of(swarm, before), swarm, place, takesPart, viewer),
                writing(swarm, place, takesPart, begun, viewer), repeats.of(swarm, place, viewer), side.of(swarm, rooms.here(swarm)),
                call.of(swarm, place, takesPart, viewer), edition);
    }

    private Writing writing(Swarm swarm, Place place, boolean takesPart, Begun begun, Viewer viewer) {
        var said = begun.said();
        boolean open = swarm.state().goesOn() && place.closed() == null;
        var join = helping.mayJoin(swarm, viewer) ? new Click(words.say("swarms.join"), swarm.path() + "/part", null, "role", Part.Role.HELPER.name()) : null;
        var kindsOfEntry = Arrays.stream(Entry.Kind.values()).map(each -> Option.of(each.name(), words.say("swarms.kind." + each), each.name().equals(said.kind()))).toList();
        return new Writing(open && takesPart, join, kindsOfEntry, layers(swarm, place, said, viewer), Typing.text(said.body()),
                said.key() == null ? once.key() : said.key(), begun.errors(), begun.editor());
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
