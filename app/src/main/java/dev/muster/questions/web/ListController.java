package dev.muster.questions.web;

import dev.muster.items.Visits;
import dev.muster.questions.Answers;
import dev.muster.questions.AsCustomers;
import dev.muster.questions.Lists;
import dev.muster.questions.Question;
import dev.muster.questions.Stretch;
import dev.muster.questions.Wanted;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The questions of a community, by state, by tag, or one's own.
@Controller
class ListController {

    /// Beyond this a number says no more than "many", and costs more to count.
    private static final int MOST_COUNTED = 99;

    private final Lists lists;
    private final Visits visits;
    private final Places places;
    private final Rows rows;
    private final Pages pages;
    private final Words words;

    ListController(Lists lists, Visits visits, Places places, Rows rows, Pages pages, Words words) {
        this.lists = lists;
        this.visits = visits;
        this.places = places;
        this.rows = rows;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/communities/{handle}/questions")
    View list(@PathVariable String handle, @RequestParam(defaultValue = "all") String show, @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var place = places.at(handle);
        var wanted = new Wanted(Show.of(show), tag == null || tag.isBlank() ? null : tag.strip().toLowerCase(Locale.ROOT));
        var part = lists.of(place, wanted, before, after, viewer);
        return pages.show("questions/list", "view", view(place, wanted, part, viewer));
    }

    private ListView view(Place place, Wanted wanted, Stretch<Question> part, Viewer viewer) {
        var list = Paths.list(place, wanted);
        var narrowed = wanted.tag() == null ? null : new ListView.Narrowed(wanted.tag(), Paths.list(place, new Wanted(wanted.show(), null)));
        boolean mayAsk = place.closed() == null && (place.welcomes(viewer) || !viewer.signedIn());
        return new ListView(place.title(), Paths.list(place), Paths.crumbs(place, words), filters(place, wanted, viewer), narrowed, tags(place),
                rows.of(part.entries(), place, news(part.entries(), wanted, viewer)), new Pager(Paths.part(list, "before", part.before()), Paths.part(list, "after", part.after())),
                mayAsk ? Paths.ask(place) : null, AsCustomers.mayLook(place, viewer) && AsCustomers.isSeen(place) ? Paths.list(place) + "/as-customer" : null,
                words.say("questions.none." + wanted.show().word()), words.say("questions.none." + wanted.show().word() + ".more"));
    }

    /// In one's own questions.
    private Map<UUID, Integer> news(List<Question> shown, Wanted wanted, Viewer viewer) {
        return wanted.show() == Show.MINE ? visits.news(shown.stream().map(Question::id).toList(), Answers.KIND, viewer) : Map.of();
    }

    private List<Tab> filters(Place place, Wanted wanted, Viewer viewer) {
        return Stream.of(Show.ALL, Show.OPEN, Show.UNANSWERED, Show.SOLVED, Show.MINE)
                .filter(show -> show != Show.MINE || viewer.signedIn())
                .map(show -> tab(place, new Wanted(show, wanted.tag()), wanted, viewer))
                .toList();
    }

    private Tab tab(Place place, Wanted shown, Wanted wanted, Viewer viewer) {
        return new Tab(words.say("questions.show." + shown.show().word()), Paths.list(place, shown), count(place, shown, viewer), shown.equals(wanted));
    }

    /// What waits is counted, as far as counting helps.
    private @Nullable Long count(Place place, Wanted shown, Viewer viewer) {
        if (shown.show() != Show.OPEN && shown.show() != Show.UNANSWERED) {
            return null;
        }
        int found = lists.count(place, shown, MOST_COUNTED + 1, viewer);
        return found > MOST_COUNTED ? null : Long.valueOf(found);
    }

    private List<ListView.Tagged> tags(Place place) {
        return lists.tagsOfLatest(place).stream()
                .map(each -> new ListView.Tagged(each.tag(), Paths.list(place, new Wanted(Show.ALL, each.tag())), each.questions()))
                .toList();
    }
}
