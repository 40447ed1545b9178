package dev.muster.mail;

import dev.muster.mail.spi.AddressBook;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.springframework.stereotype.Service;

/// Tries the settings with a letter to oneself, and tells what came of it. It waits for the server, since that is the point.
@Service
public class TestLetter {
    private final Carriers carriers;
    private final AddressBook addresses;
    private final Words words;
    private final Ids ids;
    private final Clock clock;

    TestLetter(Carriers carriers, AddressBook addresses, Words words, Ids ids, Clock clock) {
        this.carriers = carriers;
        this.addresses = addresses;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param sentence with what the server said
    public record Answer(boolean taken, String sentence) {}

    /// @throws Refusal `mail.only-administrators`
    public Answer send(Viewer by) {
        MailSettings.requireAdministrator(by);
        var to = addresses.addressOf(by.self()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var now = clock.instant();
        var letter = new LetterStore.Due(ids.next(), to, words.say("mail.test.subject"), words.say("mail.test.text"), now, null, 0);
        try (var carrier = carriers.present()) {
            var said = carrier.carry(letter);
            return new Answer(true, words.say(carrier instanceof FolderCarrier ? "mail.test.folder" : "mail.test.taken", to, said));
        } catch (MessagingException e) {
            return new Answer(false, Trouble.of(e).in(words));
        }
    }
}
