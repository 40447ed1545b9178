package dev.muster.attachments;

import dev.muster.attachments.spi.Holder;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes away attachments that hang on nothing and stand in no draft a day after they were sent, and each file that no attachment has any more.
@Component
class TidyingAttachments implements RecurringJob {
    static final Duration PATIENCE = Duration.ofDays(1);
    private static final int AT_ONCE = 5_000;
    private final SystemDatabase system;
    private final Vault vault;
    private final List<Holder> holders;
    private final Clock clock;

    TidyingAttachments(SystemDatabase system, Vault vault, List<Holder> holders, Clock clock) {
        this.system = system;
        this.vault = vault;
        this.holders = holders;
        this.clock = clock;
    }

    private record Orphan(UUID id, String handle, String hash) {}

    @Override
    public String name() {
        return "attachments.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(PATIENCE);
        var orphans = orphans(before);
        var handles = orphans.stream().map(Orphan::handle).toList();
        var held = holders.stream().flatMap(each -> each.held(handles).stream()).collect(Collectors.toSet());
        orphans.stream().filter(each -> !held.contains(each.handle())).forEach(this::remove);
        system.jdbc().sql("delete from attachments.sent where day < :day").param("day", LocalDate.ofInstant(before, clock.getZone())).update();
        vault.tidy(before);
    }

    private List<Orphan> orphans(Instant before) {
        return system.jdbc().sql("""
                select id, handle, sha256
                  from attachments.attachment a
                 where created < :before
                   and not exists (select 1 from attachments.hanging h where h.attachment_id = a.id)
                 order by created
                 limit :limit
                """)
            .param("before", before.atOffset(ZoneOffset.UTC)).param("limit", AT_ONCE)
            .query((row, _) -> new Orphan(row.getObject("id", UUID.class), row.getString("handle"), row.getString("sha256"))).list();
    }

    /// Whoever sends the same file at this moment waits for the lock, finds it gone, and writes it anew.
    private void remove(Orphan orphan) {
        system.together(() -> {
            AttachmentStore.lock(orphan.hash(), system.jdbc());
            boolean gone = system.jdbc().sql("""
                    delete from attachments.attachment a
                     where id = :id and not exists (select 1 from attachments.hanging h where h.attachment_id = a.id)
                    """).param("id", orphan.id()).update() == 1;
            if (gone && !system.jdbc().sql("select exists (select 1 from attachments.attachment where sha256 = :hash)")
                    .param("hash", orphan.hash()).query(Boolean.class).single()) {
                vault.remove(orphan.hash());
            }
            return gone;
        });
    }
}
