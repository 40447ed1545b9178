package dev.muster.mail;

import dev.muster.shell.Ids;
import dev.muster.shell.SystemDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The outbox. Anyone's command may put a letter in; the system alone reads what stands in it.
@Repository
class LetterStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    LetterStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /// A letter whose time has come.
    ///
    /// @param tries how often sending it has failed
    record Due(UUID id, String to, String subject, String text, Instant posted, @Nullable Instant until, int tries) {}

    void post(Letter letter, Instant now) {
        inHand().sql("""
                insert into mail.letter (id, kind, recipient, subject, body, posted, due, until)
                values (:id, :kind, :to, :subject, :body, :now, :now, :until::timestamptz)
                on conflict do nothing
                """)
            .param("id", Ids.named("letter " + letter.key())).param("kind", letter.kind()).param("to", letter.to())
            .param("subject", letter.subject()).param("body", letter.text()).param("now", utc(now))
            .param("until", letter.until() == null ? null : letter.until().toString()).update();
    }

    void withdraw(String address) {
        system.jdbc().sql("delete from mail.letter where recipient = :address and state <> 'sent'").param("address", address).update();
    }

    private JdbcClient inHand() {
        return TransactionSynchronizationManager.hasResource(system.source()) ? system.jdbc() : jdbc;
    }

    List<Due> due(Instant now, int most) {
        return system.jdbc().sql("""
                select id, recipient, subject, body, posted, until, tries
                  from mail.letter
                 where state = 'waiting' and due <= :now
                 order by due, id
                 limit :most
                """)
            .param("now", utc(now)).param("most", most)
            .query((row, _) -> new Due(row.getObject("id", UUID.class), row.getString("recipient"), row.getString("subject"), row.getString("body"),
                    row.getObject("posted", OffsetDateTime.class).toInstant(), instant(row.getObject("until", OffsetDateTime.class)), row.getInt("tries")))
            .list();
    }

    /// It is on its way: what stood in it is gone from here.
    void sent(UUID id, Instant now) {
        system.jdbc().sql("""
                update mail.letter
                   set state = 'sent', ended = :now, subject = null, body = null, tries = tries + 1, trouble = ''
                 where id = :id
                """)
            .param("id", id).param("now", utc(now)).update();
    }

    void later(UUID id, String trouble, Instant due) {
        system.jdbc().sql("update mail.letter set due = :due, tries = tries + 1, trouble = :trouble where id = :id")
            .param("id", id).param("due", utc(due)).param("trouble", trouble).update();
    }

    /// It is not sent. What stood in it stays for a while, so that an administrator can have it tried again.
    void dead(UUID id, String trouble, Instant now) {
        system.jdbc().sql("update mail.letter set state = 'dead', ended = :now, tries = tries + 1, trouble = :trouble where id = :id")
            .param("id", id).param("now", utc(now)).param("trouble", trouble).update();
    }

    /// How letters fare that answer to a condition, under the viewer's rights.
    List<Letters.Standing> standings(String condition, int most) {
        return jdbc.sql("""
                select id, kind, recipient, state, posted, due, tries, trouble, whole
                  from mail.letter
                 where\s""" + condition + """
                 order by posted desc, id
                 limit :most
                """)
            .param("most", most)
            .query((row, _) -> new Letters.Standing(row.getObject("id", UUID.class), row.getString("kind"), row.getString("recipient"),
                    Letters.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getObject("posted", OffsetDateTime.class).toInstant(),
                    row.getObject("due", OffsetDateTime.class).toInstant(), row.getInt("tries"), row.getString("trouble"), row.getBoolean("whole")))
            .list();
    }

    boolean again(UUID id, Instant now) {
        return jdbc.sql("update mail.letter set state = 'waiting', due = :now, ended = null, tries = 0 where id = :id and state = 'dead' and whole")
            .param("id", id).param("now", utc(now)).update() == 1;
    }

    /// Forgets letters that have been dealt with for so long, and the words of those that have run out.
    void tidy(Instant now, Duration kept) {
        system.jdbc().sql("delete from mail.letter where state <> 'waiting' and ended < :before").param("before", utc(now.minus(kept))).update();
        system.jdbc().sql("update mail.letter set subject = null, body = null where state = 'dead' and until <= :now and body is not null")
            .param("now", utc(now)).update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
