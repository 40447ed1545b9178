package dev.muster.writing;

import dev.muster.attachments.spi.Holder;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Drafts as the system sees them: they hold what they name, and go three months after they were last kept.
@Component
class KeptDrafts implements Holder, RecurringJob {
    static final Duration KEPT = Duration.ofDays(90);
    private final SystemDatabase system;
    private final Clock clock;

    KeptDrafts(SystemDatabase system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    @Override
    public Set<String> held(Collection<String> handles) {
        if (handles.isEmpty()) {
            return Set.of();
        }
        var texts = system.jdbc().sql("select fields::text from writing.draft where fields::text like '%/attachments/%'").query(String.class).list();
        return handles.stream().filter(handle -> texts.stream().anyMatch(text -> text.contains("/attachments/" + handle))).collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "writing.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        system.jdbc().sql("delete from writing.draft where kept < :before")
            .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
    }
}
