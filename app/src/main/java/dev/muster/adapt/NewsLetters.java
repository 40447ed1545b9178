package dev.muster.adapt;

import dev.muster.adapt.NewsStore.Hearer;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.mail.Letter;
import dev.muster.mail.Outbox;
import dev.muster.mail.spi.AddressBook;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells people by letter what became of requests, promises and reviews that concern them. What stands in a letter is read in the
/// name of whoever gets it, and at that moment: who may not see a request any more hears nothing of it.
@Component
class NewsLetters implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(NewsLetters.class);
    private static final int MOST = 200;
    /// Older news, such as what an example tells of, is news to nobody.
    private static final Duration FRESH = Duration.ofDays(7);
    private final NewsStore store;
    private final NewsWords words;
    private final SignIn signIn;
    private final AddressBook addresses;
    private final Outbox outbox;
    private final SystemDatabase system;
    private final Clock clock;

    NewsLetters(NewsStore store, NewsWords words, SignIn signIn, AddressBook addresses, Outbox outbox, SystemDatabase system, Clock clock) {
        this.store = store;
        this.words = words;
        this.signIn = signIn;
        this.addresses = addresses;
        this.outbox = outbox;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "adapt.tell";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        store.waiting(MOST).forEach(this::tellOrSay);
    }

    private void tellOrSay(News news) {
        try {
            tell(news);
        } catch (RuntimeException e) {
            LOG.warn("{} {} could not be told; it is tried again", news.kind(), news.object(), e);
        }
    }

    private void tell(News news) {
        var letters = news.at().plus(FRESH).isBefore(clock.instant()) ? List.<Letter>of() : letters(news);
        system.together(() -> {
            if (store.told(news)) {
                letters.forEach(outbox::post);
            }
            return letters.size();
        });
    }

    private List<Letter> letters(News news) {
        return hearers(news).stream().flatMap(each -> signIn.viewer(each.person()).flatMap(viewer -> letter(news, each, viewer)).stream()).toList();
    }

    private List<Hearer> hearers(News news) {
        return switch (news.kind()) {
            case ASKED, OVERDUE -> store.answering(news.object());
            case ANSWERED -> store.around(store.requestOf(news.object()));
            case DUE -> store.deciding(news.object());
        };
    }

    private Optional<Letter> letter(News news, Hearer hearer, Viewer viewer) {
        return viewer.call(() -> addresses.addressOf(hearer.person()).flatMap(address -> words.letter(news, hearer, address, viewer)));
    }
}
