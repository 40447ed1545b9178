package dev.muster.swarms.web;

import dev.muster.items.Items;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import dev.muster.swarms.Show;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A community's swarms, as a list.
@Controller
@RequestMapping("/communities/{handle}/swarms")
class SwarmsController {
    private static final int MOST = 30;
    private final Places places;
    private final Swarms swarms;
    private final Items items;
    private final SwarmLabels labels;
    private final Pages pages;
    private final Words words;

    SwarmsController(Places places, Swarms swarms, Items items, SwarmLabels labels, Pages pages, Words words) {
        this.places = places;
        this.swarms = swarms;
        this.items = items;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View list(@PathVariable String handle, @RequestParam(defaultValue = "active") String show, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        var place = places.at(handle);
        var shown = Show.of(show);
        var found = swarms.of(place, shown, after.isEmpty() ? null : last(after, place), MOST + 1);
        var address = address(place, shown);
        var older = found.size() <= MOST ? null : address + (shown == Show.ACTIVE ? "?" : "&") + "after=" + found.get(MOST - 1).item().handle();
        return pages.show("swarms/swarms", "view", new SwarmsView(place.title(), labels.crumbs(place), filters(place, shown), labels.rows(found.stream().limit(MOST).toList()),
                new Pager(after.isEmpty() ? null : address, older), SwarmLabels.list(place) + "/figures",
                swarms.opens(place, viewer) ? SwarmLabels.list(place) + "/new" : null, words.say("swarms.none." + shown)));
    }

    private static String address(Place place, Show shown) {
        return SwarmLabels.list(place) + (shown == Show.ACTIVE ? "" : "?show=" + shown.word());
    }

    private Swarm last(String cursor, Place place) {
        return items.find(cursor).filter(each -> each.kind().equals(Swarms.KIND) && each.place().equals(place.id())).map(swarms::of)
                .orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private List<Tab> filters(Place place, Show shown) {
        return Arrays.stream(Show.values()).map(each -> new Tab(words.say("swarms.show." + each), address(place, each), null, each == shown)).toList();
    }
}
