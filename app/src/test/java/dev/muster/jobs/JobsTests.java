package dev.muster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.muster.World;
import dev.muster.jobs.spi.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobsTests extends World {
    @Autowired private Jobs jobs;
    private final SettableClock time = new SettableClock();
    private final Counting job = new Counting();
    private ManualScheduler scheduler;

    /// A job that counts its runs and fails as often as it is told to.
    private static final class Counting implements RecurringJob {
        private final String name = "count-" + UUID.randomUUID();
        private int runs;
        private int failuresLeft;

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(1);
        }

        @Override
        public void run() {
            runs++;
            if (failuresLeft > 0) {
                failuresLeft--;
                throw new IllegalStateException("This run was told to fail");
            }
        }
    }

    @BeforeEach
    void schedule() {
        time.set(CLOCK.instant());
        scheduler = TestHelper.createManualScheduler(system.source(), List.of())
                .tableName(Jobs.TABLE)
                .clock(time)
                .startTasks(List.of(Jobs.task(job)))
                .build();
        scheduler.start();
    }

    private Jobs.Standing standing() {
        return jobs.standings().stream().filter(each -> each.job().equals(job.name())).findFirst().orElseThrow();
    }

    private void after(Duration pause) {
        scheduler.tick(pause);
        scheduler.runAnyDueExecutions();
    }

    @Test
    void aJobRunsAtOnceAndAgainEachTimeThatItIsDue() {
        scheduler.runAnyDueExecutions();
        scheduler.runAnyDueExecutions();
        assertThat(job.runs).isEqualTo(1);

        after(Duration.ofSeconds(59));
        assertThat(job.runs).isEqualTo(1);

        after(Duration.ofSeconds(1));
        assertThat(job.runs).isEqualTo(2);
    }

    @Test
    void aFailedJobIsTriedAgainWithGrowingPatience() {
        job.failuresLeft = 2;

        scheduler.runAnyDueExecutions();
        after(Duration.ofSeconds(10));
        assertThat(job.runs).isEqualTo(2);

        after(Duration.ofSeconds(10));
        assertThat(job.runs).as("runs, 10 seconds after the second failure").isEqualTo(2);

        after(Duration.ofSeconds(10));
        assertThat(job.runs).isEqualTo(3);
    }

    @Test
    void failuresAreShownUntilTheJobGoesWell() {
        job.failuresLeft = 1;

        scheduler.runAnyDueExecutions();
        assertThat(standing()).matches(Jobs.Standing::failing).matches(each -> each.lastFailure() != null);

        after(Duration.ofSeconds(10));
        assertThat(standing()).matches(each -> !each.failing()).matches(each -> each.lastSuccess() != null);
    }
}
