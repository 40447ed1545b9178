package dev.muster.launch;

import dev.muster.activity.Verb;
import dev.muster.communities.Community;
import dev.muster.people.Invitation;
import dev.muster.people.Invitations;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Waves of invitations: planned with a day and a size, sent as letters or as a link, and watched.
///
/// Addresses are named when a wave is sent, and stand nowhere but with the invitations that go out.
@Service
public class Waves {
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_SIZE = 100_000;
    private static final int MOST = 100;
    private final WaveStore store;
    private final Invitations invitations;
    private final Ids ids;
    private final Clock clock;

    Waves(WaveStore store, Invitations invitations, Ids ids, Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.ids = ids;
        this.clock = clock;
    }

    /// The waves by day, for those who plan.
    public List<Wave> of(Community community) {
        return store.of(community.id());
    }

    /// Where a wave is sent and watched.
    public static String address(Community community, Wave wave) {
        return community.address() + "/launch/waves/" + wave.id();
    }

    /// The waves that the viewer planned, whose day has come, and that were not sent.
    public List<Wave> waiting(Viewer viewer, int most) {
        return viewer.signedIn() ? store.waiting(viewer.self(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), most) : List.of();
    }

    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Wave at(Community community, UUID id) {
        return store.find(id).filter(each -> each.place().equals(community.id())).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// Plans a wave.
    ///
    /// @throws Refusal `launch.only-planners`, `rights.place.closed`, `shell.retry-differs`
    /// @throws Invalid with everything that will not do
    @Transactional
    public Wave plan(Community community, WaveDraft draft, Viewer by) {
        Planning.require(community, by);
        var earlier = Optional.ofNullable(draft.id()).flatMap(store::find);
        if (earlier.isPresent()) {
            return same(earlier.get(), draft);
        }
        var size = draft.size();
        new Invalid.Check().text(draft.title(), "title", LONGEST_TITLE)
                .that(draft.day() != null, "day", "shell.field.missing")
                .that(draft.day() == null || !draft.day().isBefore(Planning.day(clock)), "day", "launch.day.passed")
                .that(size != null, "size", "shell.field.missing")
                .that(size == null || size >= 1 && size <= MOST_SIZE, "size", "launch.wave.size.odd", MOST_SIZE)
                .that(draft.newcomers() == null || Invitations.newcomers(community.place(), by).contains(draft.newcomers()), "audience", "people.invitation.audience.wider")
                .that(store.count(community.id()) < MOST, "title", "launch.waves.enough", MOST)
                .orThrow();
        var now = clock.instant();
        var id = draft.id() == null ? ids.next() : draft.id();
        store.insert(new Wave(id, community.id(), Objects.requireNonNull(draft.title()).strip(), draft.newcomers(), Objects.requireNonNull(draft.day()),
                Objects.requireNonNull(size), new Wave.Reach(0, 0, 0, 0, 0)), by.self(), now, Planning.act(community, Verb.CREATE, id, "wave", now, by));
        return at(community, id);
    }

    private static Wave same(Wave earlier, WaveDraft draft) {
        if (!earlier.title().equals(Objects.requireNonNullElse(draft.title(), "").strip())) {
            throw new Refusal(Reason.CONFLICT, "shell.retry-differs");
        }
        return earlier;
    }

    /// Sends a letter to each address, as the existing invitations do: where one address will not do, none is sent.
    ///
    /// @param key makes a retry find what the first try sent; null for something new
    /// @return how many letters were posted
    /// @throws Refusal as {@link Invitations#write}
    /// @throws Invalid as {@link Invitations#write}
    @Transactional
    public int write(Community community, Wave wave, List<String> addresses, @Nullable String key, Viewer by) {
        Planning.require(community, by);
        var sent = invitations.send(new Invitations.Wish(community.place(), wave.newcomers(), null, null, key), addresses, by);
        keep(wave, sent);
        return sent.size();
    }

    /// Makes a link that lets in as many as the wave is for.
    ///
    /// @throws Refusal as {@link Invitations#link}
    @Transactional
    public Invitations.Made link(Community community, Wave wave, @Nullable String key, Viewer by) {
        Planning.require(community, by);
        int uses = Math.min(wave.size(), Invitations.MOST_USES);
        var made = invitations.link(new Invitations.Wish(community.place(), wave.newcomers(), uses, null, key), by);
        keep(wave, List.of(made.invitation()));
        return made;
    }

    private void keep(Wave wave, List<Invitation> sent) {
        store.keep(wave.id(), sent.stream().map(Invitation::id).toList(), clock.instant());
    }

    /// Leaves a wave out that was not sent.
    ///
    /// @throws Refusal `launch.only-planners`, `rights.place.closed`, `launch.wave.sent`
    @Transactional
    public void leaveOut(Community community, Wave wave, Viewer by) {
        Planning.require(community, by);
        if (at(community, wave.id()).reach().sent()) {
            throw new Refusal(Reason.CONFLICT, "launch.wave.sent", wave.title());
        }
        store.delete(wave.id(), Planning.act(community, Verb.DELETE, wave.id(), "wave", clock.instant(), by));
    }
}
