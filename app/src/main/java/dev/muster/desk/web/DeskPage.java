package dev.muster.desk.web;

import dev.muster.desk.Call;
import dev.muster.desk.HelpDesk;
import dev.muster.desk.Sought;
import dev.muster.desk.Sought.Show;
import dev.muster.desk.Taking;
import dev.muster.desk.Why;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Addresses;
import dev.muster.questions.Deflections;
import dev.muster.questions.Stretch;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of the desk together.
@Component
class DeskPage {
    private static final int MOST_COUNTED = 99;
    private static final List<String> UNTILS = List.of("P1D", "P3D", "P7D", "P30D");
    private static final Duration DEFLECTED = Duration.ofDays(28);
    private final HelpDesk desk;
    private final Deflections deflections;
    private final Places places;
    private final Persons persons;
    private final Words words;
    private final Clock clock;

    DeskPage(HelpDesk desk, Deflections deflections, Places places, Persons persons, Words words, Clock clock) {
        this.desk = desk;
        this.deflections = deflections;
        this.places = places;
        this.persons = persons;
        this.words = words;
        this.clock = clock;
    }

    DeskView of(Sought sought, @Nullable String after, Viewer viewer) {
        return of(sought, after, null, viewer);
    }

    /// @param problem why what the viewer just tried did not happen, or null
    DeskView of(Sought sought, @Nullable String after, @Nullable String problem, Viewer viewer) {
        var part = desk.list(sought, after, viewer);
        var places = desk.places(viewer);
        var word = sought.show().word();
        return new DeskView(List.of(Crumb.here(words.say("desk.title"))), words.say(places.isEmpty() && sought.community() == null ? "desk.lead.none" : "desk.lead"),
                parts(sought, viewer), word, communities(places, sought, part), Objects.requireNonNullElse(sought.tag(), ""),
                lines(part.entries(), viewer), pager(sought, after, part), Paths.desk(sought, after), deflected(sought),
                problem == null ? null : new Notice(Tone.WATCH, problem), untils(null), words.say("desk.none." + word), words.say("desk.none." + word + ".more"));
    }

    private @Nullable String deflected(Sought sought) {
        if (sought.community() == null) {
            return null;
        }
        var now = clock.instant();
        var counts = deflections.counted(places.at(sought.community()), now.minus(DEFLECTED), now);
        return counts.all() == 0 ? null : words.say("desk.deflected", counts.successful(), counts.failed(), counts.potential());
    }

    private static Pager pager(Sought sought, @Nullable String after, Stretch<Call> part) {
        return new Pager(after == null ? null : Paths.desk(sought), part.after() == null ? null : Paths.desk(sought, part.after()));
    }

    private List<Tab> parts(Sought sought, Viewer viewer) {
        return Stream.of(Show.values()).map(show -> new Tab(words.say("desk.show." + show.word()), Paths.desk(sought.showing(show)),
                show == Show.OVERDUE ? overdue(sought, viewer) : null, show == sought.show())).toList();
    }

    private @Nullable Long overdue(Sought sought, Viewer viewer) {
        int found = desk.count(Why.OVERDUE, sought, MOST_COUNTED + 1, viewer);
        return found > MOST_COUNTED ? null : Long.valueOf(found);
    }

    /// The viewer's, and the one that is looked at.
    private List<Option> communities(List<Place> places, Sought sought, Stretch<Call> part) {
        var options = new ArrayList<>(List.of(Option.of("", words.say("desk.communities.all"), sought.community() == null)));
        places.forEach(each -> options.add(Option.of(each.handle(), each.title(), each.handle().equals(sought.community()))));
        if (sought.community() != null && places.stream().noneMatch(each -> each.handle().equals(sought.community()))) {
            var title = part.entries().stream().findFirst().map(each -> each.place().title()).orElse(sought.community());
            options.add(Option.of(sought.community(), title, true));
        }
        return options;
    }

    /// How long a question can be put off.
    ///
    /// @param chosen as the form sent it; null for the first of them
    List<Option> untils(@Nullable String chosen) {
        var choice = chosen != null && UNTILS.contains(chosen) ? chosen : UNTILS.getFirst();
        return UNTILS.stream().map(each -> Option.of(each, words.say("desk.until." + each), each.equals(choice))).toList();
    }

    private List<DeskView.Line> lines(List<Call> calls, Viewer viewer) {
        var named = persons.all(calls.stream().flatMap(DeskPage::people).distinct().toList());
        return calls.stream().map(each -> line(each, named, viewer)).toList();
    }

    private static Stream<UUID> people(Call call) {
        return Stream.of(call.question().item().author(), call.taking() == null ? null : call.taking().person(), call.putOff() == null ? null : call.putOff().person())
                .filter(Objects::nonNull);
    }

    private DeskView.Line line(Call call, Map<UUID, Person> named, Viewer viewer) {
        var question = call.question();
        var item = question.item();
        var place = new Link(call.place().title(), Paths.desk(new Sought(Show.ALL, call.place().handle(), null)));
        var tags = question.tags().stream().map(tag -> new Link(tag, Paths.desk(new Sought(Show.ALL, call.place().handle(), tag)))).toList();
        return new DeskView.Line(question.title(), Addresses.of(item), label(call.why()), words.say("desk.since." + call.why()), call.at(),
                further(call, named), who(named.get(item.author())), place, tags, act(call), taken(call.taking(), named, viewer), call.putOff() != null, Addresses.path(item));
    }

    private StateLabel label(Why why) {
        var word = words.say("desk.why." + why);
        return switch (why) {
            case OVERDUE -> new StateLabel(Tone.WATCH, Icon.OVERDUE, word);
            case NEWCOMER -> new StateLabel(Tone.ACCENT, Icon.GROW, word);
            case UNANSWERED -> new StateLabel(Tone.ACCENT, Icon.OPEN, word);
            case FAILED -> new StateLabel(Tone.WATCH, Icon.ALERT, word);
            case TAKEN -> new StateLabel(Tone.GOOD, Icon.PERSON, word);
            case PUT_OFF -> new StateLabel(Tone.QUIET, Icon.OVERDUE, word);
        };
    }

    private List<String> further(Call call, Map<UUID, Person> named) {
        var further = new ArrayList<String>();
        if (call.question().unheard()) {
            further.add(words.say("desk.unheard"));
        }
        if (call.newcomer() && call.why() != Why.NEWCOMER) {
            further.add(words.say("desk.newcomer"));
        }
        if (call.putOff() != null && call.why() == Why.PUT_OFF) {
            further.add(words.say("desk.put-off", who(named.get(call.putOff().person())).name(), call.putOff().reason()));
        }
        return further;
    }

    private Link act(Call call) {
        var address = Addresses.of(call.question().item());
        if (call.question().unheard()) {
            return new Link(words.say("desk.act.unheard"), address);
        }
        return new Link(words.say("desk.act." + call.why()), call.why() == Why.FAILED ? address : address + "#answer");
    }

    private DeskView.@Nullable Taken taken(@Nullable Taking taking, Map<UUID, Person> named, Viewer viewer) {
        return taking == null ? null : new DeskView.Taken(who(named.get(taking.person())), viewer.is(taking.person()), taking.since(), taking.until());
    }

    private Who who(@Nullable Person person) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }
}
