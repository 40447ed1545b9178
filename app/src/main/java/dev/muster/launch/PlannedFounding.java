package dev.muster.launch;

import dev.muster.activity.Verb;
import dev.muster.communities.Archetype;
import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.communities.spi.Founding;
import dev.muster.people.Person;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A launch plan to begin with, for communities of an archetype: what to do first, by whom and when, and what newcomers do.
@Component
class PlannedFounding implements Founding {
    private static final int WEEK = 7;
    private final Aims aims;
    private final Founders founders;
    private final TaskStore tasks;
    private final Memberships memberships;
    private final Ids ids;
    private final Words words;
    private final Clock clock;

    PlannedFounding(Aims aims, Founders founders, TaskStore tasks, Memberships memberships, Ids ids, Words words, Clock clock) {
        this.aims = aims;
        this.founders = founders;
        this.tasks = tasks;
        this.memberships = memberships;
        this.ids = ids;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void of(Community community, Archetype archetype, Viewer by) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var guides = memberships.guides(community);
        guides.forEach(each -> founders.name(community, each.address(), by));
        var whose = guides.stream().map(Person::id).findFirst().orElse(by.self());
        said(archetype, "seeds").forEach(each -> add(community, TaskKind.SEED, each, whose, today.plusDays(2L * WEEK), now, by));
        said(archetype, "events").forEach(each -> add(community, TaskKind.EVENT, each, whose, today.plusDays(4L * WEEK), now, by));
        said(archetype, "steps").forEach(each -> add(community, TaskKind.STEP, each, null, null, now, by));
        aims.set(community, archetype == Archetype.CUSTOMER_SUPPORT ? 50 : 20, today.plusDays(16L * WEEK), 0, by);
    }

    private List<String> said(Archetype archetype, String what) {
        return Stream.of(words.say("launch.archetype." + what + "." + archetype).split(" \\| ")).toList();
    }

    private void add(Community community, TaskKind kind, String title, @Nullable UUID whose, @Nullable LocalDate due, Instant now, Viewer by) {
        var task = new Task(ids.next(), community.id(), kind, title, "", whose, due, null, null, now, 1);
        tasks.insert(task, Planning.act(community, Verb.CREATE, task.id(), "task", now, by));
    }
}
