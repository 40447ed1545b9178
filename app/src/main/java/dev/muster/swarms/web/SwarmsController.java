package dev.muster.swarms.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Typed;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Severity;
import dev.muster.swarms.Show;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A community's swarms: the list, and opening one more.
@Controller
@RequestMapping("/communities/{handle}/swarms")
class SwarmsController {
    private static final int MOST = 30;
    private static final String STAFF = "EMPLOYEE";
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");
    private final Places places;
    private final Swarms swarms;
    private final Items items;
    private final WhoSees whoSees;
    private final SwarmLabels labels;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    SwarmsController(Places places, Swarms swarms, Items items, WhoSees whoSees, SwarmLabels labels, Pages pages, Words words, Clock clock) {
        this.places = places;
        this.swarms = swarms;
        this.items = items;
        this.whoSees = whoSees;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
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

    /// What somebody typed.
    ///
    /// @param from the handle of the thread that it grows out of
    record Sent(
            @Nullable String title, @Nullable String wrong, @Nullable String whom, @Nullable String tried, @Nullable String severity, @Nullable String skills,
            @Nullable String layer, @Nullable String from, @Nullable String key) {

        boolean shown() {
            return layer != null && !layer.equals(STAFF);
        }

        @Nullable Set<Audience> audiences() {
            return shown() ? EnumSet.allOf(Audience.class) : null;
        }

        List<String> tags() {
            return skills == null ? List.of() : BETWEEN.splitAsStream(skills).filter(each -> !each.isEmpty()).toList();
        }

        /// A form that is sent twice by a double click opens one; other words are another swarm.
        @Nullable UUID id(String place, Viewer viewer) {
            return key == null || key.isBlank() ? null : Ids.named(viewer.self() + ":" + key + ":" + place + title + wrong);
        }
    }

    @GetMapping("/new")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        var place = places.at(handle);
        swarms.requireOpener(place, viewer);
        var title = from(from, place).map(Item::title).orElse("");
        return show(HttpStatus.OK, place, new Sent(title, "", "", "", "", "", from.isEmpty() ? STAFF : "", from, Long.toString(clock.millis(), 36)), FormErrors.none());
    }

    @PostMapping
    View open(@PathVariable String handle, Sent sent, Viewer viewer) {
        var place = places.at(handle);
        swarms.requireOpener(place, viewer);
        try {
            var opening = new Opening(sent.title(), sent.wrong(), sent.whom(), sent.tried(), Typed.choice(Severity.class, sent.severity()), sent.tags(), sent.audiences(),
                    from(sent.from(), place).map(Item::id).orElse(null));
            return pages.redirect(swarms.open(place, opening, sent.id(handle, viewer), viewer).address(), "swarms.opened");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, sent, FormErrors.of(invalid, words));
        }
    }

    private Optional<Item> from(@Nullable String handle, Place place) {
        return handle == null || handle.isBlank() ? Optional.empty() : items.find(handle).filter(each -> each.place().equals(place.id()) && each.parent() == null);
    }

    private View show(HttpStatus status, Place place, Sent sent, FormErrors errors) {
        var from = from(sent.from(), place).map(each -> new OpeningForm.From(each.handle(), String.valueOf(each.title()))).orElse(null);
        var severities = Arrays.stream(Severity.values()).map(each -> new Option(each.name(), words.say("swarms.severity." + each), words.say("swarms.severity.hint." + each),
                each.name().equals(sent.severity()))).toList();
        return pages.show(status, "swarms/open", Map.of("view", new OpeningForm(SwarmLabels.list(place), labels.crumbs(place, words.say("swarms.open"), ""), text(sent.title()),
                text(sent.wrong()), text(sent.whom()), text(sent.tried()), severities, text(sent.skills()), from, layers(place, sent), text(sent.key()), SwarmLabels.list(place), errors)));
    }

    /// Where others see the place too, it is said who sees the swarm.
    private List<Option> layers(Place place, Sent sent) {
        var staff = EnumSet.of(Audience.EMPLOYEE);
        return staff.containsAll(place.seenBy()) && !place.byInvitation() ? List.of()
                : List.of(Option.of(STAFF, whoSees.onlyThese(place, staff), !sent.shown()), Option.of("ALL", words.say("swarms.layer.everyone"), sent.shown()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
