package dev.muster.launch.web;

import dev.muster.communities.Community;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.launch.Aim;
import dev.muster.launch.Aims;
import dev.muster.launch.Course;
import dev.muster.launch.Founder;
import dev.muster.launch.Founders;
import dev.muster.launch.Planning;
import dev.muster.launch.Task;
import dev.muster.launch.TaskKind;
import dev.muster.launch.Tasks;
import dev.muster.launch.Wave;
import dev.muster.launch.Waves;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a launch together.
@Component
class LaunchPage {
    private final Aims aims;
    private final Founders founders;
    private final Tasks tasks;
    private final Waves waves;
    private final Stages stages;
    private final Items items;
    private final Persons persons;
    private final CoursePicture picture;
    private final Words words;
    private final Clock clock;

    LaunchPage(Aims aims, Founders founders, Tasks tasks, Waves waves, Stages stages, Items items, Persons persons, CoursePicture picture, Words words, Clock clock) {
        this.aims = aims;
        this.founders = founders;
        this.tasks = tasks;
        this.waves = waves;
        this.stages = stages;
        this.items = items;
        this.persons = persons;
        this.picture = picture;
        this.words = words;
        this.clock = clock;
    }

    LaunchView draw(Community community, Course course, String typed, FormErrors errors, Viewer viewer) {
        boolean planning = Planning.plans(community, viewer) && !community.closed();
        var stage = community.charter().stage();
        var aim = aims.of(community).orElse(null);
        return new LaunchView(community.title(), address(community), crumbs(community), planning, next(community, viewer), picture.draw(community, course),
                aim == null ? words.say("launch.aim.none") : aim(aim),
                planning && Aims.settable(stage) ? new Link(words.say(aim == null ? "launch.aim.set" : "launch.aim.change"), address(community) + "/aim") : null,
                founderLines(community, viewer), planning && Aims.settable(stage), groups(community, planning, viewer),
                planning ? waves.of(community).stream().map(each -> wave(community, each)).toList() : List.of(), typed, errors);
    }

    static String address(Community community) {
        return community.address() + "/launch";
    }

    List<Crumb> crumbs(Community community) {
        return List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(community.title(), community.address()), Crumb.here(words.say("launch.title")));
    }

    List<Crumb> crumbs(Community community, String here) {
        return List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(community.title(), community.address()),
                new Crumb(words.say("launch.title"), address(community)), Crumb.here(here));
    }

    private LaunchView.@Nullable Next next(Community community, Viewer viewer) {
        return Step.after(community.charter().stage()).filter(each -> each.offered() && each != Step.ARCHIVE && Stages.takes(each, community, viewer)).findFirst()
                .map(each -> new LaunchView.Next(words.say("launch.next." + each), stages.missing(community, each),
                        new Link(words.say("launch.next.go"), community.address() + "/stage"))).orElse(null);
    }

    String aim(Aim aim) {
        return aim.promised() == null ? words.say("launch.aim.said", aim.people(), Times.day(aim.target()))
                : words.say("launch.aim.said.moved", aim.people(), Times.day(aim.target()), Times.day(aim.promised()));
    }

    private List<LaunchView.FounderLine> founderLines(Community community, Viewer viewer) {
        var named = founders.of(community);
        var known = persons.all(named.stream().map(Founder::person).toList());
        boolean knows = viewer.memberOf(community.id()) || viewer.guides(community.id());
        return named.stream().filter(each -> known.containsKey(each.person())).map(each -> {
            var person = Objects.requireNonNull(known.get(each.person()));
            return new LaunchView.FounderLine(who(person), person.handle(), knows ? joined(each.joined()) : null);
        }).toList();
    }

    private StateLabel joined(boolean joined) {
        return joined ? new StateLabel(Tone.GOOD, Icon.CHECK, words.say("launch.founder.joined")) : new StateLabel(Tone.WATCH, Icon.OVERDUE, words.say("launch.founder.out"));
    }

    private static Who who(Person person) {
        return new Who(person.name(), person.address(), null);
    }

    private List<LaunchView.Group> groups(Community community, boolean planning, Viewer viewer) {
        var all = tasks.of(community);
        var known = persons.all(all.stream().map(Task::person).filter(Objects::nonNull).distinct().toList());
        var became = items.all(all.stream().map(Task::item).filter(Objects::nonNull).distinct().toList());
        Function<Task, LaunchView.TaskLine> line = task -> new LaunchView.TaskLine(task.title(), task.note(), state(task), facts(task, known),
                task.item() == null ? null : became(became.get(task.item())),
                planning || Tasks.finishes(community, task, viewer) ? address(community) + "/tasks/" + task.id() : null);
        return Arrays.stream(TaskKind.values()).filter(kind -> planning || kind != TaskKind.INFLUENCER)
                .map(kind -> new LaunchView.Group(kind.name(), words.say("launch.kind." + kind), words.say("launch.kind.lead." + kind),
                        all.stream().filter(each -> each.kind() == kind).map(line).toList(),
                        planning ? new Link(words.say("launch.kind.add." + kind), address(community) + "/tasks/new?kind=" + kind) : null)).toList();
    }

    private @Nullable Link became(@Nullable Item item) {
        return item == null ? null : new Link(Objects.requireNonNullElse(item.title(), words.say("launch.task.became")), "/questions/" + item.handle());
    }

    private StateLabel state(Task task) {
        if (task.kind() == TaskKind.STEP) {
            return new StateLabel(Tone.ACCENT, Icon.GO, words.say("launch.task.step"));
        }
        if (!task.open()) {
            return new StateLabel(Tone.GOOD, Icon.SOLVED, words.say("launch.done." + task.kind()));
        }
        return task.late(today()) ? new StateLabel(Tone.ACT, Icon.OVERDUE, words.say("launch.task.late")) : new StateLabel(Tone.QUIET, Icon.OPEN, words.say("launch.task.open"));
    }

    private List<String> facts(Task task, Map<UUID, Person> known) {
        var whose = task.person() == null ? null : known.get(task.person()) instanceof Person person ? person.name() : words.say("people.somebody");
        return Stream.of(whose, task.due() == null ? null : words.say("launch.task.by", Times.day(task.due()))).filter(Objects::nonNull).collect(Collectors.toList());
    }

    private LaunchView.WaveLine wave(Community community, Wave wave) {
        return new LaunchView.WaveLine(wave.title(), address(community) + "/waves/" + wave.id(), state(wave), facts(wave));
    }

    private StateLabel state(Wave wave) {
        if (wave.reach().sent()) {
            return new StateLabel(Tone.GOOD, Icon.MAIL, words.say("launch.wave.is-sent"));
        }
        return wave.day().isAfter(today()) ? new StateLabel(Tone.QUIET, Icon.OPEN, words.say("launch.wave.planned")) : new StateLabel(Tone.ACT, Icon.OVERDUE, words.say("launch.wave.due"));
    }

    List<String> facts(Wave wave) {
        var planned = words.say("launch.wave.for", Numbers.count(wave.size()), Times.day(wave.day()));
        var reach = wave.reach();
        return reach.sent() ? List.of(planned, words.say("launch.wave.reach", Numbers.count(reach.invited()), Numbers.count(reach.opened()), Numbers.count(reach.joined()))) : List.of(planned);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
