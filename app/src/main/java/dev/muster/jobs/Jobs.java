package dev.muster.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.shell.GracefulStop;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Does what is due for as long as the product runs, and tells how each job fares.
///
/// `muster.background=off` leaves the work to the process that serves.
@Service
public class Jobs implements SmartLifecycle {
    static final String TABLE = "jobs.scheduled_tasks";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 4;
    private final SystemDatabase system;
    private final List<RecurringJob> jobs;
    private final Clock clock;
    private final boolean wanted;
    private volatile @Nullable Scheduler scheduler;

    Jobs(SystemDatabase system, List<RecurringJob> jobs, Clock clock, @Value("${muster.background:on}") String background) {
        this.system = system;
        this.jobs = jobs;
        this.clock = clock;
        this.wanted = !background.equals("off");
    }

    /// How a job fares.
    ///
    /// @param next when it is due; sooner than usual after a failure
    /// @param failures how often it has failed since it last went well
    public record Standing(
            String job, Instant next, boolean running, @Nullable Instant lastSuccess, @Nullable Instant lastFailure, int failures) {

        public boolean failing() {
            return failures > 0;
        }
    }

    /// Every job that has been scheduled, those that fail first. For administrators: it says nothing about anyone's work.
    public List<Standing> standings() {
        return standings(system.jdbc());
    }

    static List<Standing> standings(JdbcClient jdbc) {
        return jdbc.sql("""
                select task_name, execution_time, picked, last_success, last_failure, coalesce(consecutive_failures, 0) as failures
                  from jobs.scheduled_tasks
                 order by failures desc, task_name
                """)
            .query((row, _) -> standing(row))
            .list();
    }

    /// A job as db-scheduler knows it: the next run is due some time after the last; a failed one is tried again with
    /// growing patience, and no later than it would have been due anyway.
    static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), Schedules.fixedDelay(job.every()))
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, failed.getTimeDone().plus(backoff(failed.getExecution().consecutiveFailures, job.every()))))
                .execute((_, _) -> job.run());
    }

    private static Duration backoff(int failuresBefore, Duration longest) {
        var wait = PATIENCE.multipliedBy(1L << Math.min(failuresBefore, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("task_name"),
                row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                row.getBoolean("picked"),
                instant(row.getObject("last_success", OffsetDateTime.class)),
                instant(row.getObject("last_failure", OffsetDateTime.class)),
                row.getInt("failures"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public int getPhase() {
        return GracefulStop.BACKGROUND;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        var fresh = Scheduler.create(system.source())
                .startTasks(jobs.stream().map(Jobs::task).toList())
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(THREADS)
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.WARN, true)
                .build();
        fresh.start();
        scheduler = fresh;
    }

    @Override
    public void stop() {
        var ending = scheduler;
        scheduler = null;
        if (ending != null) {
            ending.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
