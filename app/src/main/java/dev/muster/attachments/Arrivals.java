package dev.muster.attachments;

import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what arrived: row and file together, so that neither is ever without the other for long.
@Component
class Arrivals {
    /// What somebody may send in a day, in bytes.
    static final long A_DAY = 100L << 20;
    static final String A_DAY_SAID = "100 MB";
    private final AttachmentStore store;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    Arrivals(AttachmentStore store, Vault vault, Ids ids, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Attachment take(Arrival arrival, Viewer by) {
        var hash = arrival.hash();
        store.lock(hash);
        return store.waiting(hash, arrival.name(), by.self()).orElseGet(() -> keep(arrival, hash, by));
    }

    private Attachment keep(Arrival arrival, String hash, Viewer by) {
        if (!store.count(by.self(), LocalDate.ofInstant(clock.instant(), clock.getZone()), arrival.content().length, A_DAY)) {
            throw new Refusal(Reason.TOO_MANY, "attachments.enough-for-today", A_DAY_SAID);
        }
        var attachment = new Attachment(ids.next(), ids.handle(), hash, arrival.kind(), arrival.name(), arrival.content().length,
                arrival.width(), arrival.height(), true, clock.instant());
        store.insert(attachment, by.self());
        vault.keep(hash, arrival.content());
        return attachment;
    }
}
