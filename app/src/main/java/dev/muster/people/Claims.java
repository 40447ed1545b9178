package dev.muster.people;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.people.Claim.State;
import dev.muster.people.spi.ImportedWork;
import dev.muster.people.spi.ImportedWork.Origin;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Being recognised as an author of imported work: saying so, and what came of it.
///
/// A claim is proved by its token in the author's profile at the source, which a later dump brings or an administrator
/// looks at. Once it is held, the author's work is the person's own, as if they had written it here. Who decides on
/// claims finds that in {@link ClaimDecisions}.
@Service
public class Claims {
    /// For how long a claim waits: dumps of the sites come every three months.
    public static final int DAYS = 120;
    private static final int MOST_WAITING = 10;
    private static final int MOST_LISTED = 200;
    private static final int NOBODY_SEES = 0;
    private static final Pattern SOURCE = Pattern.compile("https?://([^/]+)/users/(-?\\d{1,18})(?:/.*)?");
    private final ClaimStore store;
    private final ImportedWork work;
    private final Persons persons;
    private final ClaimLetters letters;
    private final SystemDatabase system;
    private final Ids ids;
    private final Clock clock;

    Claims(ClaimStore store, ImportedWork work, Persons persons, ClaimLetters letters, SystemDatabase system, Ids ids, Clock clock) {
        this.store = store;
        this.work = work;
        this.persons = persons;
        this.letters = letters;
        this.system = system;
        this.ids = ids;
        this.clock = clock;
    }

    /// Says that an imported author is the viewer. Saying it again while that waits changes nothing. Where another holds a claim that the
    /// viewer may not know of, this one waits too, for an administrator to refuse.
    ///
    /// @throws Refusal `people.claim.no-author`, `people.claim.nobody`, `people.claim.taken`, `people.claim.too-many`
    public Claim ask(Person author, Viewer viewer) {
        var me = viewer.self();
        var claim = fresh(author, me);
        boolean taken = heldOn(author.handle()).isPresent();
        return system.together(() -> {
            var earlier = store.askedBy(me, author.id());
            if (earlier.isPresent() && earlier.get().waits(clock.instant())) {
                return earlier.get();
            }
            earlier.ifPresent(over -> store.move(over.id(), State.WAITING, State.WITHDRAWN, me, "", clock.instant()));
            requireFree(author, taken);
            requireFew(me);
            if (!store.insert(claim)) {
                return store.askedBy(me, author.id()).orElse(claim);
            }
            note(Verb.CREATE, claim, me);
            letters.asked(claim, viewer.name());
            return claim;
        });
    }

    /// Takes the viewer's own word back, as long as nobody has decided.
    ///
    /// @throws Refusal `people.claim.not-waiting`
    public void withdraw(Person author, Viewer viewer) {
        var me = viewer.self();
        system.transactions().executeWithoutResult(_ -> {
            var claim = store.askedBy(me, author.id()).orElseThrow(Claims::notWaiting);
            if (!store.move(claim.id(), State.WAITING, State.WITHDRAWN, me, "", clock.instant())) {
                throw notWaiting();
            }
            note(Verb.UNDO, claim, me);
        });
    }

    /// The claims that wait to be decided, oldest first.
    ///
    /// @throws Refusal `people.only-administrators`
    public List<Claim> waiting(Viewer by) {
        requireAdministrator(by);
        return store.waiting(clock.instant(), MOST_LISTED);
    }

    /// The claims that are held, latest first.
    ///
    /// @throws Refusal `people.only-administrators`
    public List<Claim> held(Viewer by) {
        requireAdministrator(by);
        return store.held(MOST_LISTED);
    }

    /// A claim, for administrators.
    ///
    /// @throws Refusal `people.only-administrators`, `shell.gone`
    public Claim at(UUID id, Viewer by) {
        requireAdministrator(by);
        return store.find(id).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// The viewer's own claims, latest first.
    public List<Claim> mine(Viewer viewer) {
        return store.of(viewer.self());
    }

    /// The viewer's latest claim to be an author.
    public Optional<Claim> mine(Person author, Viewer viewer) {
        return viewer.signedIn() ? store.latest(author.id(), viewer.self()) : Optional.empty();
    }

    /// As whom a person wrote what was imported, as far as the viewer sees any of it.
    public List<Claim> heldBy(Person person) {
        return store.heldBy(person.id());
    }

    /// The claim that is held on an author, by the address that the author's profile had, as far as the viewer sees any of
    /// the work.
    public Optional<Claim> heldOn(String handle) {
        return store.held(handle);
    }

    /// Who an author turned out to be, by the address that the author's profile had.
    public Optional<Person> claimer(String handle) {
        return heldOn(handle).flatMap(claim -> persons.find(claim.person()));
    }

    /// Where an author comes from; empty where that is not known, and for somebody who is no imported author.
    public Optional<Origin> origin(Person author) {
        return author.state() == Person.State.PLACEHOLDER ? work.origin(author.id()) : Optional.empty();
    }

    /// An author, by the address of the profile here or at the source.
    ///
    /// @throws Refusal `people.unknown`, `people.claim.several`
    public Person author(String word, Viewer by) {
        var source = SOURCE.matcher(word.strip());
        var found = source.matches() ? by.call(() -> fromSource(source.group(1), Long.parseLong(source.group(2)), word)) : persons.known(word, by);
        return found.orElseThrow(() -> new Refusal(Reason.GONE, "people.unknown"));
    }

    private Optional<Person> fromSource(String site, long number, String word) {
        var found = work.authors(site, number);
        if (found.size() > 1) {
            throw new Refusal(Reason.CONFLICT, "people.claim.several", word.strip(), found.size());
        }
        return found.stream().findFirst().flatMap(persons::find);
    }

    /// Requires that somebody can be this author.
    ///
    /// @return where the author comes from, as far as that is known
    /// @throws Refusal `people.claim.no-author`, `people.claim.nobody`
    public Optional<Origin> requireAuthor(Person author) {
        if (author.state() != Person.State.PLACEHOLDER) {
            throw new Refusal(Reason.CONFLICT, "people.claim.no-author", author.name());
        }
        if (work.isNobody(author.id())) {
            throw new Refusal(Reason.CONFLICT, "people.claim.nobody", author.name());
        }
        return work.origin(author.id());
    }

    /// A claim that nobody has decided on yet.
    Claim fresh(Person author, UUID person) {
        @Nullable Origin origin = requireAuthor(author).orElse(null);
        var now = clock.instant();
        return new Claim(ids.next(), author.id(), author.handle(), author.name(), origin == null ? null : origin.site(), origin == null ? null : origin.profile(),
                person, State.WAITING, now, now.plus(Duration.ofDays(DAYS)), null, null, "");
    }

    /// Writes down who did what about a claim; the log shows it to nobody.
    ///
    /// @param by null for the proof in a dump
    void note(Verb verb, Claim claim, @Nullable UUID by) {
        var act = new Act(by, verb, claim.id(), "claim", claim.author(), null, null, NOBODY_SEES, clock.instant(), null)
                .detail("person", claim.person().toString());
        system.jdbc().sql(Act.alone()).params(act.parameters()).update();
    }

    private static void requireFree(Person author, boolean taken) {
        if (taken) {
            throw taken(author.name());
        }
    }

    private void requireFew(UUID me) {
        if (store.waitingOf(me, clock.instant()) >= MOST_WAITING) {
            throw new Refusal(Reason.TOO_MANY, "people.claim.too-many", MOST_WAITING);
        }
    }

    static void requireAdministrator(Viewer by) {
        if (!by.administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.only-administrators");
        }
    }

    static Refusal taken(String name) {
        return new Refusal(Reason.CONFLICT, "people.claim.taken", name);
    }

    static Refusal notWaiting() {
        return new Refusal(Reason.CONFLICT, "people.claim.not-waiting");
    }
}
