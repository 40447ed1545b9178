package dev.muster.launch;

import dev.muster.communities.Communities;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letter;
import dev.muster.mail.Outbox;
import dev.muster.mail.spi.AddressBook;
import dev.muster.people.Installation;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reminds whoever planned a wave of it on its day, as long as it was not sent: addresses stand nowhere, so it does not go out by itself.
@Component
class WaveDays implements RecurringJob {
    private final WaveStore store;
    private final Communities communities;
    private final SignIn signIn;
    private final AddressBook addresses;
    private final Installation installation;
    private final Outbox outbox;
    private final BaseAddress base;
    private final Words words;
    private final SystemDatabase system;
    private final Clock clock;

    WaveDays(WaveStore store, Communities communities, SignIn signIn, AddressBook addresses, Installation installation, Outbox outbox, BaseAddress base,
            Words words, SystemDatabase system, Clock clock) {
        this.store = store;
        this.communities = communities;
        this.signIn = signIn;
        this.addresses = addresses;
        this.installation = installation;
        this.outbox = outbox;
        this.base = base;
        this.words = words;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "launch.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.come(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).forEach(this::remind);
    }

    private void remind(WaveStore.Come wave) {
        var letter = signIn.viewer(wave.planner()).flatMap(planner -> planner.call(() -> letter(wave, planner)));
        system.together(() -> {
            if (store.remind(wave.id(), clock.instant())) {
                letter.ifPresent(outbox::post);
            }
            return wave;
        });
    }

    /// In the name of the planner, who may have lost the right to see it.
    private Optional<Letter> letter(WaveStore.Come wave, Viewer planner) {
        return communities.find(wave.place()).flatMap(community -> addresses.addressOf(planner.self())
                .flatMap(address -> store.find(wave.id()).map(seen -> Letter.of(words, "launch.letter.wave", key(wave.id()), address, community.title(), seen.title(), seen.size(),
                        base.of(Waves.address(community, seen)), installation.organisation().orElse("")))));
    }

    private static String key(UUID wave) {
        return "launch wave " + wave;
    }
}
