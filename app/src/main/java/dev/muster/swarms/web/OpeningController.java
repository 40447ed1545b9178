package dev.muster.swarms.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.memory.Memory;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Severity;
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

/// Opening a swarm: from nothing or from a thread, with earlier ones that look alike shown before.
@Controller
@RequestMapping("/communities/{handle}/swarms")
class OpeningController {
    private static final String STAFF = "EMPLOYEE";
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");
    private final Places places;
    private final Swarms swarms;
    private final Repeats repeats;
    private final RepeatsPart part;
    private final Items items;
    private final WhoSees whoSees;
    private final SwarmLabels labels;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    OpeningController(Places places, Swarms swarms, Repeats repeats, RepeatsPart part, Items items, WhoSees whoSees, SwarmLabels labels, Pages pages, Words words, Clock clock) {
        this.places = places;
        this.swarms = swarms;
        this.repeats = repeats;
        this.part = part;
        this.items = items;
        this.whoSees = whoSees;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /// What somebody typed.
    ///
    /// @param from the handle of the thread that it grows out of
    /// @param repeats handles of earlier swarms round the same problem
    /// @param look whether they only want to see earlier ones that look alike
    record Sent(
            @Nullable String title, @Nullable String wrong, @Nullable String whom, @Nullable String tried, @Nullable String severity, @Nullable String skills,
            @Nullable String layer, @Nullable String from, @Nullable List<String> repeats, @Nullable String look, @Nullable String key) {

        boolean shown() {
            return layer != null && !layer.equals(STAFF);
        }

        @Nullable Set<Audience> audiences() {
            return shown() ? EnumSet.allOf(Audience.class) : null;
        }

        List<String> tags() {
            return skills == null ? List.of() : BETWEEN.splitAsStream(skills).filter(each -> !each.isEmpty()).toList();
        }

        List<String> earlier() {
            return Objects.requireNonNullElse(repeats, List.of());
        }

        /// A form that is sent twice by a double click opens one; other words are another swarm.
        @Nullable UUID id(String place, Viewer viewer) {
            return key == null || key.isBlank() ? null : Ids.named(viewer.self() + ":" + key + ":" + place + title + wrong);
        }
    }

    @GetMapping("/new")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String title, Viewer viewer) {
        var place = places.at(handle);
        swarms.requireOpener(place, viewer);
        var begun = title.isEmpty() ? from(from, place).map(this::problem).orElse("") : title;
        return show(HttpStatus.OK, place, new Sent(begun, "", "", "", "", "", from.isEmpty() ? STAFF : "", from, null, null, Long.toString(clock.millis(), 36)), FormErrors.none(), viewer);
    }

    @PostMapping
    View open(@PathVariable String handle, Sent sent, Viewer viewer) {
        var place = places.at(handle);
        swarms.requireOpener(place, viewer);
        if (sent.look() != null) {
            return show(HttpStatus.OK, place, sent, FormErrors.none(), viewer);
        }
        try {
            var opening = new Opening(sent.title(), sent.wrong(), sent.whom(), sent.tried(), Typed.choice(Severity.class, sent.severity()), sent.tags(), sent.audiences(),
                    from(sent.from(), place).map(Item::id).orElse(null));
            return pages.redirect(repeats.open(place, opening, earlier(sent), sent.id(handle, viewer), viewer).address(), "swarms.opened");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, sent, FormErrors.of(invalid, words), viewer);
        }
    }

    /// What went away meanwhile is not linked.
    private List<Swarm> earlier(Sent sent) {
        return sent.earlier().stream().distinct().flatMap(each -> items.find(each).stream()).filter(each -> each.kind().equals(Swarms.KIND)).map(swarms::of).toList();
    }

    /// What is wrong with a page is not its title.
    private String problem(Item from) {
        var title = String.valueOf(from.title());
        return from.kind().equals(Memory.KIND) ? words.say("swarms.open.page", title) : title;
    }

    private Optional<Item> from(@Nullable String handle, Place place) {
        return handle == null || handle.isBlank() ? Optional.empty() : items.find(handle).filter(each -> each.place().equals(place.id()) && each.parent() == null);
    }

    private View show(HttpStatus status, Place place, Sent sent, FormErrors errors, Viewer viewer) {
        var from = from(sent.from(), place).map(each -> new OpeningForm.From(each.handle(), String.valueOf(each.title()))).orElse(null);
        var severities = Arrays.stream(Severity.values()).map(each -> new Option(each.name(), words.say("swarms.severity." + each), words.say("swarms.severity.hint." + each),
                each.name().equals(sent.severity()))).toList();
        var list = SwarmLabels.list(place);
        return pages.show(status, "swarms/open", Map.of("view", new OpeningForm(list, labels.crumbs(place, words.say("swarms.open"), ""), text(sent.title()),
                text(sent.wrong()), text(sent.whom()), text(sent.tried()), severities, text(sent.skills()), from, layers(place, sent, viewer), text(sent.key()), list,
                list + "/similar", part.before(text(sent.title()), sent.earlier(), place, viewer), errors)));
    }

    /// Where others see the place too, it is said who sees the swarm.
    private List<Option> layers(Place place, Sent sent, Viewer viewer) {
        var staff = EnumSet.of(Audience.EMPLOYEE, viewer.audience());
        return staff.containsAll(place.seenBy()) && !place.byInvitation() ? List.of()
                : List.of(Option.of(STAFF, whoSees.onlyThese(place, staff), !sent.shown()), Option.of("ALL", words.say("swarms.layer.everyone"), sent.shown()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
