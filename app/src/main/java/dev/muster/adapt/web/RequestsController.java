package dev.muster.adapt.web;

import dev.muster.adapt.Asking;
import dev.muster.adapt.PromiseKeeping;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.adapt.Show;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A community's requests: the list, and asking one more.
@Controller
@RequestMapping("/communities/{handle}/requests")
class RequestsController {
    private static final int MOST = 30;
    private static final String NARROW = "EMPLOYEE";
    private final Places places;
    private final Requests requests;
    private final PromiseKeeping keeping;
    private final Items items;
    private final WhoSees whoSees;
    private final RequestLabels labels;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    RequestsController(Places places, Requests requests, PromiseKeeping keeping, Items items, WhoSees whoSees, RequestLabels labels, Pages pages, Words words, Clock clock) {
        this.places = places;
        this.requests = requests;
        this.keeping = keeping;
        this.items = items;
        this.whoSees = whoSees;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    View list(@PathVariable String handle, @RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        var place = places.at(handle);
        var shown = Show.of(show);
        var found = requests.of(place, shown, after.isEmpty() ? null : last(after, place), MOST + 1);
        var rows = labels.rows(found.stream().limit(MOST).toList());
        var address = RequestLabels.list(place) + (shown == Show.ALL ? "" : "?show=" + shown.word());
        var older = found.size() <= MOST ? null : address + (shown == Show.ALL ? "?" : "&") + "after=" + found.get(MOST - 1).item().handle();
        var ask = place.closed() == null && place.welcomes(viewer) ? RequestLabels.list(place) + "/new" : null;
        return pages.show("adapt/requests", "view", new RequestsView(place.title(), labels.crumbs(place), labels.kept(keeping.in(place)), filters(place, shown), rows,
                new Pager(after.isEmpty() ? null : address, older), ask, words.say("adapt.requests.none." + shown)));
    }

    private Request last(String cursor, Place place) {
        return items.find(cursor).filter(each -> each.kind().equals(Requests.KIND) && each.place().equals(place.id())).map(requests::of)
                .orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private List<Tab> filters(Place place, Show shown) {
        return Arrays.stream(Show.values())
                .map(each -> new Tab(words.say("adapt.show." + each), RequestLabels.list(place) + (each == Show.ALL ? "" : "?show=" + each.word()), null, each == shown)).toList();
    }

    /// What somebody typed.
    ///
    /// @param about the handle of the thread that it came up in
    record Typed(@Nullable String title, @Nullable String body, @Nullable String why, @Nullable String layer, @Nullable String about, @Nullable String key) {

        @Nullable Set<Audience> narrowed() {
            return NARROW.equals(layer) ? EnumSet.of(Audience.EMPLOYEE) : null;
        }

        /// A form that is sent twice by a double click asks once; other words are another request.
        @Nullable UUID id(String place, Viewer viewer) {
            return key == null || key.isBlank() ? null : Ids.named(viewer.self() + ":" + key + ":" + place + title + body);
        }
    }

    @GetMapping("/new")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String about, Viewer viewer) {
        var place = places.at(handle);
        requests.requireAsker(place, viewer);
        return show(HttpStatus.OK, place, new Typed("", "", "", "", about, Long.toString(clock.millis(), 36)), FormErrors.none(), viewer);
    }

    @PostMapping
    View ask(@PathVariable String handle, Typed typed, Viewer viewer) {
        var place = places.at(handle);
        requests.requireAsker(place, viewer);
        try {
            var asking = new Asking(typed.title(), typed.body(), typed.why(), typed.narrowed(), about(typed, place).map(Item::id).orElse(null));
            return pages.redirect(requests.ask(place, asking, typed.id(handle, viewer), viewer).address(), "adapt.asked");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, typed, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.TOO_MANY) {
                throw refusal;
            }
            return show(HttpStatus.TOO_MANY_REQUESTS, place, typed, FormErrors.of(refusal, "title", words), viewer);
        }
    }

    private Optional<Item> about(Typed typed, Place place) {
        return typed.about() == null || typed.about().isBlank() ? Optional.empty()
                : items.find(typed.about()).filter(each -> each.place().equals(place.id()) && each.parent() == null);
    }

    private View show(HttpStatus status, Place place, Typed typed, FormErrors errors, Viewer viewer) {
        var about = about(typed, place).map(each -> new RequestForm.About(each.handle(), String.valueOf(each.title()))).orElse(null);
        var form = new RequestForm(RequestLabels.list(place), labels.crumbs(place, words.say("adapt.ask"), ""), text(typed.title()), text(typed.body()), text(typed.why()),
                about, layers(place, typed, viewer), whoSees.will(place, EnumSet.allOf(Audience.class)), text(typed.key()), RequestLabels.list(place), null, errors);
        return pages.show(status, "adapt/ask", Map.of("view", form));
    }

    /// Staff may keep it among staff where others see the place, too.
    private List<Option> layers(Place place, Typed typed, Viewer viewer) {
        var alone = EnumSet.of(Audience.EMPLOYEE);
        if (viewer.audience() != Audience.EMPLOYEE || alone.containsAll(place.seenBy()) && !place.byInvitation()) {
            return List.of();
        }
        return List.of(Option.of("", words.say("adapt.layer.everyone"), typed.narrowed() == null), Option.of(NARROW, whoSees.onlyThese(place, alone), typed.narrowed() != null));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
