package dev.muster.shell.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL server that Muster brings along, at work on one folder of this machine.
///
/// Whoever holds the folder's lock owns the server, brings it back when it is killed, and stops it when closed; everyone
/// else is a guest who leaves it running. A server that outlived its owner is adopted by the next one. Nothing closes it when the program is told
/// to stop, so that the program can finish its own work first; a server that was left running does no harm.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "muster";
    private static final Duration TIME_TO_JOIN = Duration.ofMinutes(2);

    private final Postmaster postmaster;
    private final Access access;
    private final boolean adopted;
    private @Nullable HomeLock lock;
    private @Nullable Watch watch;

    private EmbeddedPostgres(Postmaster postmaster, Access access, boolean adopted, @Nullable HomeLock lock) {
        this.postmaster = postmaster;
        this.access = access;
        this.adopted = adopted;
        this.lock = lock;
    }

    /// Opens the server of a folder, which is made if it is not there, and owns it.
    ///
    /// @throws PostgresTrouble with a sentence for people
    public static EmbeddedPostgres start(Path home) {
        return start(home, Claim.OWN);
    }

    /// Opens the server of a folder, which is made if it is not there, and owns it or is a guest as claimed.
    ///
    /// @throws PostgresTrouble with a sentence for people
    public static EmbeddedPostgres start(Path home, Claim claim) {
        return start(home, claim, Options.PRODUCT);
    }

    static EmbeddedPostgres start(Path folder, Claim claim, Options options) {
        var home = Home.at(folder);
        return switch (claim) {
            case OWN -> HomeLock.take(home)
                    .map(lock -> own(home, lock, options))
                    .orElseThrow(() -> new PostgresTrouble("folder.in-use", home.folder(), HomeLock.holder(home)));
            case OWN_OR_JOIN -> ownOrJoin(home, options);
        };
    }

    /// Where a database of this server is found, without user and password.
    public String jdbcUrl(String database) {
        return access.jdbcUrl(database);
    }

    /// Where the product's own database is found, without user and password.
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String host() {
        return Access.HOST;
    }

    public int port() {
        return access.port();
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return access.password();
    }

    /// Whether the server was running already.
    public boolean adopted() {
        return adopted;
    }

    /// Whether somebody else owns the server, so that closing this leaves it running.
    public synchronized boolean guest() {
        return lock == null;
    }

    /// The server's process, for those who watch over it.
    public synchronized long pid() {
        return postmaster().pid();
    }

    private Postmaster postmaster() {
        return watch == null ? postmaster : watch.postmaster();
    }

    /// Ends all sessions and stops the server, if it is ours; does nothing the second time.
    @Override
    public synchronized void close() {
        try (var held = lock) {
            if (held != null) {
                if (watch != null) {
                    watch.close();
                }
                postmaster().stop();
            }
        } finally {
            lock = null;
        }
    }

    private static EmbeddedPostgres ownOrJoin(Home home, Options options) {
        var patience = Patience.of(TIME_TO_JOIN);
        do {
            var opened = HomeLock.take(home).map(lock -> own(home, lock, options)).or(() -> join(home));
            if (opened.isPresent()) {
                return opened.get();
            }
        } while (patience.pause());
        throw new PostgresTrouble("folder.owner-silent", home.folder(), HomeLock.holder(home));
    }

    /// The owner may be starting or stopping at this moment, and its database may not be made yet.
    private static Optional<EmbeddedPostgres> join(Home home) {
        return Postmaster.of(home).filter(Postmaster::ready)
                .map(postmaster -> new EmbeddedPostgres(postmaster, access(home, postmaster), true, null))
                .filter(guest -> guest.access.answers(DATABASE));
    }

    private static EmbeddedPostgres own(Home home, HomeLock lock, Options options) {
        try {
            var account = Account.forServer(home);
            var binaries = Binaries.in(home.folder().resolve(options.binaries()));
            new Cluster(home, account, binaries, options).createIfMissing();
            var survivor = survivor(home);
            var leftovers = new Leftovers(home, account);
            var launch = new Launch(home, account, binaries, options);
            var reserve = Reserve.forStarting(home);
            var postmaster = survivor.orElseGet(() -> {
                leftovers.clear();
                return run(launch, reserve);
            });
            var opened = furnish(new EmbeddedPostgres(postmaster, access(home, postmaster), survivor.isPresent(), lock));
            if (options.watched()) {
                opened.watch(new Watch(postmaster, () -> {
                    leftovers.clear();
                    return launch.runOn(postmaster.port());
                }, Reserve.forRunning(home), reserve));
            }
            return opened;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static Postmaster run(Launch launch, Reserve reserve) {
        try {
            return launch.run();
        } catch (PostgresTrouble trouble) {
            if (reserve.release()) {
                return launch.run();
            }
            throw trouble;
        }
    }

    private synchronized void watch(Watch over) {
        watch = over;
        over.begin();
    }

    private static EmbeddedPostgres furnish(EmbeddedPostgres postgres) {
        try {
            postgres.access.createIfMissing(DATABASE);
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /// A server of ours whose owner was killed. It may be on its way up or down still.
    private static Optional<Postmaster> survivor(Home home) {
        var patience = Patience.of(Launch.TIME_TO_RECOVER);
        var found = Postmaster.of(home);
        while (found.isPresent()) {
            var postmaster = found.get();
            if (postmaster.ready() && access(home, postmaster).answers("postgres")) {
                return found;
            }
            if (!patience.pause()) {
                throw new PostgresTrouble("folder.other-server", home.data(), postmaster.pid());
            }
            found = Postmaster.of(home);
        }
        return found;
    }

    private static Access access(Home home, Postmaster postmaster) {
        return new Access(home, postmaster.port(), Password.of(home));
    }
}
