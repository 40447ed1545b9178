package dev.muster.writing;

import dev.muster.items.Item;
import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letter;
import dev.muster.mail.Outbox;
import dev.muster.mail.spi.AddressBook;
import dev.muster.people.Installation;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.writing.NamingStore.Untold;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Tells people by letter that somebody named them, once they may see where.
///
/// Everything that a letter says is read in the name of whom it is for.
@Component
class MentionLetters {
    private static final String KIND = "writing.letter.mention";
    private final NamingStore store;
    private final Mentioned mentioned;
    private final SignIn signIn;
    private final Persons persons;
    private final AddressBook addresses;
    private final Installation installation;
    private final Outbox outbox;
    private final BaseAddress base;
    private final Words words;
    private final Clock clock;

    MentionLetters(NamingStore store, Mentioned mentioned, SignIn signIn, Persons persons, AddressBook addresses, Installation installation, Outbox outbox,
            BaseAddress base, Words words, Clock clock) {
        this.store = store;
        this.mentioned = mentioned;
        this.signIn = signIn;
        this.persons = persons;
        this.addresses = addresses;
        this.installation = installation;
        this.outbox = outbox;
        this.base = base;
        this.words = words;
        this.clock = clock;
    }

    /// Does so, unless they may not see it yet: then they are told when they may.
    void tell(Untold untold) {
        signIn.viewer(untold.person()).ifPresent(viewer -> viewer.call(() -> {
            mentioned.of(untold.item(), viewer).ifPresent(mention -> tell(untold, mention, viewer));
            return true;
        }));
    }

    private void tell(Untold untold, Mention mention, Viewer viewer) {
        if (mention.unseen() && mentioned.wantsLetters(viewer)) {
            addresses.addressOf(viewer.self()).ifPresent(address -> outbox.post(letter(mention, address, viewer)));
        }
        store.told(untold, clock.instant());
    }

    private Letter letter(Mention mention, String address, Viewer viewer) {
        var by = persons.find(mention.by()).map(Person::name).orElseGet(() -> words.say("people.somebody"));
        var thread = Objects.requireNonNullElse(mention.thread().title(), "");
        return Letter.of(words, KIND, key(mention.item(), viewer), address, by, thread, base.of(mention.address()), installation.organisation().orElse(""));
    }

    private static String key(Item item, Viewer viewer) {
        return "mention " + item.id() + " " + viewer.self();
    }
}
