package dev.muster.swarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// A world in which people swarm.
public abstract class SwarmWorld extends QuestionWorld {
    protected static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    protected static final Set<Audience> STAFF = EnumSet.of(Audience.EMPLOYEE);

    @Autowired protected Swarms swarms;
    @Autowired protected Helping helping;
    @Autowired protected Timeline timeline;
    @Autowired protected Resolutions resolutions;
    @Autowired protected Drafting drafting;

    protected static Opening opening(@Nullable Set<Audience> layer, @Nullable UUID from) {
        return new Opening("Kegs of line 3 lose pressure", "Since Monday, **all** of them.", "Riverside Brewing", "New seals.", Severity.MAJOR, List.of("valves", "line3"), layer, from);
    }

    protected Swarm opened(Viewer by, Place place, @Nullable Set<Audience> layer) {
        return by.call(() -> swarms.open(place, opening(layer, null), null, by));
    }

    protected Swarm joined(Viewer by, Swarm swarm) {
        return by.call(() -> helping.join(swarm, Part.Role.HELPER, by));
    }

    protected Entry said(Viewer by, Swarm swarm, Entry.Kind kind, String body, @Nullable Set<Audience> among) {
        return by.call(() -> timeline.say(swarm, kind, body, among, null, by));
    }

    protected Swarm now(Swarm swarm, Viewer viewer) {
        return viewer.call(() -> swarms.at(swarm.item().handle()));
    }

    protected static void refused(Supplier<?> command, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::get).extracting(Refusal::key).isEqualTo(key);
    }

    protected static void invalid(Supplier<?> command, String... fields) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(command::get)
                .satisfies(each -> assertThat(each.problems()).extracting(Invalid.Problem::field).containsExactly(fields));
    }
}
