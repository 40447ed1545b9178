package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.World;
import dev.muster.rights.Viewer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTests extends World {
    @Autowired private Outbox outbox;
    @Autowired private PlatformTransactionManager transactions;

    private final String address = UUID.randomUUID() + "@example.org";

    private Letter letter(String key) {
        return new Letter("mail.test", key, address, "Hops", "The harvest is in.\n\n– Köstlich");
    }

    @Test
    void sendsWhatWasPosted() {
        Viewer.VISITOR.call(() -> {
            outbox.post(letter("one " + address));
            return true;
        });

        assertThat(lettersTo(address)).containsExactly(new Mailbox.Received("Hops", "The harvest is in.\n\n– Köstlich"));
    }

    @Test
    void forgetsWhatWasRolledBackWithWhatItTellsOf() {
        new TransactionTemplate(transactions).executeWithoutResult(work -> {
            outbox.post(letter("two " + address));
            work.setRollbackOnly();
        });
        system.transactions().executeWithoutResult(work -> {
            outbox.post(letter("three " + address));
            work.setRollbackOnly();
        });

        assertThat(lettersTo(address)).isEmpty();
    }

    @Test
    void keepsOneOfEachKey() {
        outbox.post(letter("four " + address));
        system.together(() -> {
            outbox.post(letter("four " + address));
            return true;
        });
        assertThat(lettersTo(address)).hasSize(1);

        outbox.post(letter("four " + address));
        assertThat(lettersTo(address)).as("posted again after it was sent").hasSize(1);
    }

    @Test
    void keepsNothingOfALetterThatWasSent() {
        outbox.post(letter("five " + address));
        lettersTo(address);

        assertThat(system.jdbc().sql("select concat(state, ' ', subject, body) from mail.letter where recipient = :to")
                .param("to", address).query(String.class).single()).isEqualTo("sent ");
    }

    @Test
    void takesNoSecondLineIntoALettersHead() {
        var odd = new Letter("mail.test", "six", address, "Hops\r\nBcc: mallory@example.org", "");

        assertThat(odd.subject()).isEqualTo("Hops Bcc: mallory@example.org");
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("mail.test", "six", address + "\nBcc: mallory@example.org", "Hops", ""));
    }
}
