package dev.muster.memory;

import dev.muster.items.Items;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letter;
import dev.muster.mail.Outbox;
import dev.muster.mail.spi.AddressBook;
import dev.muster.memory.NewsStore.Decision;
import dev.muster.people.Installation;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.Words;
import dev.muster.shell.web.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells those who follow a page by letter that somebody changed it, and whoever answers for one that it is to be looked at again. What
/// stands in a letter is read in the name of whoever gets it: who may not see the page any more hears nothing of it.
@Component("memoryNewsLetters")
class NewsLetters implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(NewsLetters.class);
    private static final int MOST = 200;
    /// Older news, such as what an example tells of, is news to nobody; and who does not look is told again after as long.
    private static final Duration WEEK = Duration.ofDays(7);
    private final NewsStore store;
    private final WatchStore watched;
    private final Memory memory;
    private final Items items;
    private final Places places;
    private final Persons persons;
    private final SignIn signIn;
    private final AddressBook addresses;
    private final Installation installation;
    private final Outbox outbox;
    private final BaseAddress base;
    private final SystemDatabase system;
    private final Words words;
    private final Clock clock;

    NewsLetters(NewsStore store, WatchStore watched, Memory memory, Items items, Places places, Persons persons, SignIn signIn, AddressBook addresses, Installation installation,
            Outbox outbox, BaseAddress base, SystemDatabase system, Words words, Clock clock) {
        this.store = store;
        this.watched = watched;
        this.memory = memory;
        this.items = items;
        this.places = places;
        this.persons = persons;
        this.signIn = signIn;
        this.addresses = addresses;
        this.installation = installation;
        this.outbox = outbox;
        this.base = base;
        this.system = system;
        this.words = words;
        this.clock = clock;
    }

    /// A letter, and to whom.
    private record Addressed(UUID person, Letter letter) {}

    @Override
    public String name() {
        return "memory.tell";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        store.waiting(MOST).forEach(this::tellOrSay);
        store.decisions(MOST).forEach(this::tellOrSay);
    }

    private void tellOrSay(News news) {
        try {
            tell(news);
        } catch (RuntimeException e) {
            LOG.warn("{} {} could not be told; it is tried again", news.kind(), news.page(), e);
        }
    }

    private void tellOrSay(Decision decision) {
        try {
            var letter = decision.at().plus(WEEK).isBefore(clock.instant()) ? Optional.<Letter>empty()
                    : signIn.viewer(decision.author()).flatMap(viewer -> viewer.call(() -> letter(decision, viewer)));
            system.together(() -> {
                if (store.told(decision, clock.instant())) {
                    letter.ifPresent(outbox::post);
                }
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn("What became of suggestion {} could not be told; it is tried again", decision.id(), e);
        }
    }

    private Optional<Letter> letter(Decision decision, Viewer viewer) {
        return items.find(decision.page()).map(memory::of).flatMap(page -> places.find(page.item().place()).flatMap(place -> addresses.addressOf(viewer.self())
                .map(address -> Letter.of(words, decision.taken() ? "memory.letter.taken" : "memory.letter.declined", "suggestion " + decision.id(), address, page.title(), place.title(),
                        base.of(decision.taken() ? Addresses.of(page.item()) : Addresses.path(page.item()) + "/suggestions/" + decision.id()),
                        decision.reason().isEmpty() ? "" : decision.reason() + "\n\n", organisation()))));
    }

    private void tell(News news) {
        var letters = news.at().plus(WEEK).isBefore(clock.instant()) ? List.<Addressed>of() : letters(news);
        system.together(() -> {
            if (store.told(news)) {
                letters.forEach(each -> {
                    outbox.post(each.letter());
                    if (news.kind() == News.Kind.CHANGED) {
                        store.told(news.page(), each.person(), news.at());
                    }
                });
            }
            return letters.size();
        });
    }

    private List<Addressed> letters(News news) {
        var hearers = switch (news.kind()) {
            case CHANGED -> store.followers(news.page(), clock.instant().minus(WEEK));
            case DUE -> store.owner(news.page());
        };
        return hearers.stream().flatMap(each -> signIn.viewer(each).flatMap(viewer -> viewer.call(() -> letter(news, viewer))).map(letter -> new Addressed(each, letter)).stream()).toList();
    }

    private Optional<Letter> letter(News news, Viewer viewer) {
        return items.find(news.page()).map(memory::of).filter(each -> !each.item().hidden() && each.confidence() != Confidence.ARCHIVED)
                .flatMap(page -> places.find(page.item().place()).flatMap(place -> addresses.addressOf(viewer.self()).flatMap(address -> switch (news.kind()) {
                    case CHANGED -> changed(news, page, place, address, viewer);
                    case DUE -> due(news, page, place, address, viewer);
                })));
    }

    /// Nobody is told of what they changed themselves.
    private Optional<Letter> changed(News news, MemoryPage page, Place place, String address, Viewer viewer) {
        return watched.lastByOthers(page.id(), news.number(), viewer.self()).map(change -> Letter.of(words, "memory.letter.changed", key(news, viewer), address,
                name(change.editor()), page.title(), place.title(), change.summary().isEmpty() ? "" : change.summary() + "\n\n",
                base.of(Addresses.path(page.item()) + "/compare?from=" + Math.max(1, news.number() - 1) + "&to=" + page.number()), base.of(Addresses.of(page.item())), organisation()));
    }

    private Optional<Letter> due(News news, MemoryPage page, Place place, String address, Viewer viewer) {
        return viewer.is(page.owner()) && page.reviewBy() != null ? Optional.of(Letter.of(words, "memory.letter.due", key(news, viewer), address,
                page.title(), place.title(), Times.day(Objects.requireNonNull(page.reviewBy())), base.of(Addresses.of(page.item())), base.of(Addresses.path(page.item()) + "/care"),
                organisation())) : Optional.empty();
    }

    private static String key(News news, Viewer viewer) {
        return "page " + news.kind() + " " + news.page() + " " + news.number() + " " + news.at() + " to " + viewer.self();
    }

    private String name(UUID person) {
        return persons.find(person).map(Person::name).orElseGet(() -> words.say("people.somebody"));
    }

    private String organisation() {
        return installation.organisation().orElse("");
    }
}
