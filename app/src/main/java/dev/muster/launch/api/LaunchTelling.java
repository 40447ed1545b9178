package dev.muster.launch.api;

import dev.muster.communities.Community;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.launch.Aim;
import dev.muster.launch.Aims;
import dev.muster.launch.Course;
import dev.muster.launch.Founders;
import dev.muster.launch.Planning;
import dev.muster.launch.Reading;
import dev.muster.launch.Task;
import dev.muster.launch.Tasks;
import dev.muster.launch.Wave;
import dev.muster.launch.Waves;
import dev.muster.launch.api.LaunchJson.AimJson;
import dev.muster.launch.api.LaunchJson.CourseJson;
import dev.muster.launch.api.LaunchJson.FounderJson;
import dev.muster.launch.api.LaunchJson.ReadingJson;
import dev.muster.launch.api.LaunchJson.TaskJson;
import dev.muster.launch.api.LaunchJson.WaveJson;
import dev.muster.people.Named;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs of launches.
@Component
class LaunchTelling {
    private final Aims aims;
    private final Founders founders;
    private final Tasks tasks;
    private final Waves waves;
    private final Items items;
    private final Persons persons;

    LaunchTelling(Aims aims, Founders founders, Tasks tasks, Waves waves, Items items, Persons persons) {
        this.aims = aims;
        this.founders = founders;
        this.tasks = tasks;
        this.waves = waves;
        this.items = items;
        this.persons = persons;
    }

    LaunchJson tell(Community community, Course course, Viewer viewer) {
        var named = founders.of(community);
        var planned = tasks.of(community);
        var known = persons.all(Stream.concat(named.stream().map(each -> each.person()), planned.stream().map(Task::person).filter(Objects::nonNull)).distinct().toList());
        return new LaunchJson(aims.of(community).map(LaunchTelling::aim).orElse(null), course(course),
                named.stream().filter(each -> known.containsKey(each.person())).map(each -> new FounderJson(name(known.get(each.person())), each.joined())).toList(),
                tell(planned, known), Planning.plans(community, viewer) ? waves.of(community).stream().map(LaunchTelling::wave).toList() : null);
    }

    private static Named name(@Nullable Person person) {
        return Objects.requireNonNull(Named.of(person));
    }

    private List<TaskJson> tell(List<Task> planned, Map<UUID, Person> known) {
        var became = items.all(planned.stream().map(Task::item).filter(Objects::nonNull).distinct().toList());
        return planned.stream().map(each -> task(each, each.person() == null ? null : known.get(each.person()), each.item() == null ? null : became.get(each.item()))).toList();
    }

    TaskJson task(Task task) {
        return task(task, task.person() == null ? null : persons.find(task.person()).orElse(null), task.item() == null ? null : items.find(task.item()).orElse(null));
    }

    private static TaskJson task(Task task, @Nullable Person person, @Nullable Item item) {
        return new TaskJson(task.id(), task.kind(), task.title(), task.note(), Named.of(person), task.due(), task.done(), item == null ? null : "/questions/" + item.handle(), task.version());
    }

    static AimJson aim(Aim aim) {
        return new AimJson(aim.people(), aim.target(), aim.promised(), aim.version());
    }

    static WaveJson wave(Wave wave) {
        var reach = wave.reach();
        return new WaveJson(wave.id(), wave.title(), wave.newcomers(), wave.day(), wave.size(), reach.letters(), reach.links(), reach.invited(), reach.opened(), reach.joined());
    }

    static CourseJson course(Course course) {
        return new CourseJson(course.asOf(), course.begin(), course.launched(), course.verdict(), course.tipped(), course.readings().stream().map(LaunchTelling::reading).toList());
    }

    private static ReadingJson reading(Reading reading) {
        boolean enough = reading.share().isPresent();
        return new ReadingJson(reading.day(), reading.people() < Aims.FEWEST ? null : reading.people(), enough ? reading.questions() : null, enough ? reading.answered() : null);
    }
}
