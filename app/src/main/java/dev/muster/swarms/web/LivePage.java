package dev.muster.swarms.web;

import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.live.News;
import dev.muster.swarms.live.Teller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the page of a room what is new in it, in pieces of that page.
@Component
class LivePage implements Teller {
    private final Helping helping;
    private final Places places;
    private final TimelineLines lines;
    private final RoomHead head;
    private final RepeatsPart repeats;
    private final RoomSide side;
    private final Pages pages;
    private final Words words;

    LivePage(Helping helping, Places places, TimelineLines lines, RoomHead head, RepeatsPart repeats, RoomSide side, Pages pages, Words words) {
        this.helping = helping;
        this.places = places;
        this.lines = lines;
        this.head = head;
        this.repeats = repeats;
        this.side = side;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public List<Told> tell(News news, Viewer viewer) {
        var swarm = news.swarm();
        var place = places.find(swarm.item().place()).orElseThrow(Swarms::gone);
        boolean takesPart = helping.takesPart(swarm, viewer);
        var told = new ArrayList<Told>();
        timeline(news, place, takesPart, viewer, told);
        if (news.standing()) {
            told.add(piece("head", "swarms/parts/head", Map.of("words", words, "head", head.of(swarm, place, takesPart, viewer))));
            told.add(piece("repeats", "swarms/parts/repeats", Map.of("words", words, "repeats", repeats.of(swarm, place, viewer))));
            told.add(piece("side", "swarms/parts/side", Map.of("words", words, "side", side.of(swarm, news.here()))));
        } else if (news.greeting()) {
            told.add(piece("here", "swarms/parts/members", Map.of("words", words, "members", side.members(swarm, news.here()))));
        }
        return told;
    }

    private void timeline(News news, Place place, boolean takesPart, Viewer viewer, List<Told> told) {
        var part = news.part();
        if (news.whole()) {
            told.add(piece("whole", "swarms/parts/lines", Map.of("words", words, "path", news.swarm().path(), "lines", lines.part(part, news.swarm(), place, takesPart, viewer))));
        } else if (!part.entries().isEmpty() || !part.steps().isEmpty()) {
            told.add(new Told("lines", lines.of(part, news.swarm(), place, takesPart, viewer).stream()
                    .map(line -> pages.text("swarms/parts/line", Map.of("words", words, "line", line))).collect(Collectors.joining("\n"))));
        }
        if (!news.gone().isEmpty()) {
            told.add(new Told("gone", String.join("\n", news.gone())));
        }
    }

    private Told piece(String name, String template, Map<String, ?> parameters) {
        return new Told(name, pages.text(template, parameters));
    }

    @Override
    public Told last(Refusal why) {
        return new Told("end", words.say(why));
    }
}
