package dev.muster.launch;

import dev.muster.communities.Community;
import dev.muster.communities.Step;
import dev.muster.communities.spi.Missing;
import dev.muster.communities.spi.StageGuard;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a launch plan has to hold before a community goes on.
@Component
@Order(10)
class LaunchGuard implements StageGuard {
    private final Aims aims;
    private final Founders founders;
    private final Tasks tasks;
    private final Waves waves;
    private final Words words;
    private final Clock clock;

    LaunchGuard(Aims aims, Founders founders, Tasks tasks, Waves waves, Words words, Clock clock) {
        this.aims = aims;
        this.founders = founders;
        this.tasks = tasks;
        this.waves = waves;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Missing> missing(Community community, Step step) {
        return switch (step) {
            case SEED -> toSeed(community);
            case DECLARE_READY -> toBeReady(community);
            case LAUNCH -> toLaunch(community);
            case TIP, MISS, REPURPOSE, PROVE, FALL_SILENT, WAKE, ARCHIVE -> List.of();
        };
    }

    private List<Missing> toSeed(Community community) {
        var missing = new ArrayList<Missing>();
        if (founders.of(community).isEmpty()) {
            missing.add(missing(community, "founders", "#founders"));
        }
        if (seeds(community).isEmpty()) {
            missing.add(missing(community, "seeds", "/tasks/new?kind=SEED"));
        }
        return missing;
    }

    private List<Missing> toBeReady(Community community) {
        var missing = new ArrayList<Missing>(toSeed(community));
        long open = seeds(community).stream().filter(Task::open).count();
        if (open > 0) {
            missing.add(missing(community, "seeds-open", "#SEED", open));
        }
        long out = founders.of(community).stream().filter(each -> !each.joined()).count();
        if (out > 0) {
            missing.add(new Missing(words.say("launch.missing.joined", out), new Link(words.say("launch.missing.joined.act"), community.address() + "/people")));
        }
        return missing;
    }

    private List<Missing> toLaunch(Community community) {
        var missing = new ArrayList<Missing>();
        var aim = aims.of(community);
        if (aim.isEmpty()) {
            missing.add(missing(community, "aim", "/aim"));
        } else if (!aim.get().target().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(Tipping.DAYS - 1L))) {
            missing.add(missing(community, "aim-soon", "/aim", Tipping.DAYS));
        }
        if (waves.of(community).isEmpty()) {
            missing.add(missing(community, "waves", "/waves/new"));
        }
        return missing;
    }

    private List<Task> seeds(Community community) {
        return tasks.of(community).stream().filter(each -> each.kind() == TaskKind.SEED).toList();
    }

    private Missing missing(Community community, String what, String where, Object... details) {
        return new Missing(words.say("launch.missing." + what, details), new Link(words.say("launch.missing." + what + ".act"), community.address() + "/launch" + where));
    }
}
