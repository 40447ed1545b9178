package dev.muster.operations.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.TestClock;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchersTests {
    private final AtomicBoolean answers = new AtomicBoolean(true);
    private final TestClock clock = new TestClock();
    private @Nullable Viewer owner = new Viewer(UUID.randomUUID(), "0", "Ada", Audience.EMPLOYEE, Set.of(new Viewer.Grant(Role.ADMINISTRATOR, null)), Set.of(), Set.of());
    private final Watchers watchers = new Watchers(answers::get, token -> Optional.ofNullable(owner).filter(_ -> token.equals("ours")), clock);

    @Test
    void areKnownForAnHourWhileTheDatabaseIsAway() {
        watchers.require("ours");
        answers.set(false);

        watchers.require("ours");
        clock.advance(Duration.ofMinutes(59));
        watchers.require("ours");
        clock.advance(Duration.ofMinutes(1));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> watchers.require("ours"));
    }

    @Test
    void areNotMadeUpWhileTheDatabaseIsAway() {
        watchers.require("ours");
        answers.set(false);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> watchers.require("theirs"));
    }

    @Test
    void areForgottenAsSoonAsTheyMayNotAnyMore() {
        watchers.require("ours");
        owner = null;
        assertThatThrownBy(() -> watchers.require("ours")).isInstanceOf(Refusal.class).hasMessage("people.token.unknown");
        answers.set(false);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> watchers.require("ours"));
    }
}
