package dev.muster.readiness;

import dev.muster.measures.Quantile;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Compares one's results with those of other organisations, which travel as signed files. A signature shows that a result is
/// as its sender wrote it, and that two come from the same sender; it cannot show that the sender was honest.
@Service
public class Benchmark {
    /// Fewer organisations than these are not compared with.
    public static final int LEAST = 5;
    private static final int MOST = 5_000;
    private static final List<Integer> BANDS = List.of(1000, 250, 100, 50, 25, 10, Disclosure.LEAST);
    private final PeerStore store;
    private final Results results;
    private final Instruments instruments;
    private final Ids ids;
    private final Clock clock;

    Benchmark(PeerStore store, Results results, Instruments instruments, Ids ids, Clock clock) {
        this.store = store;
        this.results = results;
        this.instruments = instruments;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the organisation says of itself with its results.
    ///
    /// @param key the public key that others know it by, in hexadecimal digits
    public record Profile(Size size, Sector sector, String key) {}

    /// With whom one compares oneself.
    public enum Among { ALL, SIZE, SECTOR }

    /// Where one stands among others.
    ///
    /// @param others how many organisations there are to compare with
    /// @param places for each discipline the share of those below, from 0 to 1; empty where there are too few
    public record Place(Among among, int others, Map<Discipline, Double> places) {}

    /// A result that another organisation sent.
    ///
    /// @param key the beginning of its public key, in hexadecimal digits
    public record Sent(Peer peer, String key) {}

    /// Says how large the organisation is, and what it is about. The first time it gets its key.
    ///
    /// @throws Refusal `readiness.only-strategists`
    /// @throws Invalid at `size` or `sector`
    public Profile describe(@Nullable Size size, @Nullable Sector sector, Viewer by) {
        Rounds.requireStrategist(by);
        new Invalid.Check().that(size != null, "size", "shell.field.missing").that(sector != null, "sector", "shell.field.missing").orThrow();
        store.describe(Objects.requireNonNull(size), Objects.requireNonNull(sector), Signer.fresh());
        return profile(by).orElseThrow();
    }

    /// What was said; empty where nothing was.
    ///
    /// @throws Refusal `readiness.benchmark.only-leaders`
    public Optional<Profile> profile(Viewer viewer) {
        requireLeader(viewer);
        return store.own().map(own -> new Profile(own.size(), own.sector(), HexFormat.of().formatHex(own.publicKey())));
    }

    private static void requireLeader(Viewer viewer) {
        viewer.self();
        if (!viewer.leads()) {
            throw new Refusal(Reason.NOT_ALLOWED, "readiness.benchmark.only-leaders");
        }
    }

    /// One's own result as a signed file, for others.
    ///
    /// @throws Refusal `readiness.only-strategists`, `readiness.results.open`, `readiness.benchmark.no-profile`, `readiness.benchmark.too-few`
    public String export(Round round, Viewer by) {
        Rounds.requireStrategist(by);
        var told = results.of(round, by).overall();
        var own = store.own().orElseThrow(() -> new Refusal(Reason.CONFLICT, "readiness.benchmark.no-profile"));
        if (told == null || told.levels().size() < Discipline.values().length) {
            throw new Refusal(Reason.CONFLICT, "readiness.benchmark.too-few");
        }
        var levels = new EnumMap<Discipline, Double>(Discipline.class);
        told.levels().forEach((discipline, mean) -> levels.put(discipline, BigDecimal.valueOf(mean.value()).setScale(2, RoundingMode.HALF_UP).doubleValue()));
        var month = YearMonth.from(Objects.requireNonNull(round.closed()).atOffset(ZoneOffset.UTC)).toString();
        int people = BANDS.stream().filter(each -> told.replies() >= each).findFirst().orElseThrow();
        return store.sign(new Peer(Ids.named("benchmark of " + round.id()), round.instrument(), month, own.size(), own.sector(), people, levels, told.judgement().attitude()));
    }

    /// Takes in another organisation's result.
    ///
    /// @throws Refusal `readiness.only-strategists`, `readiness.benchmark.twice`, `readiness.benchmark.own`
    /// @throws Invalid at `result`
    @Transactional
    public Sent take(String file, Viewer by) {
        Rounds.requireStrategist(by);
        var read = SignedResult.read(file, instruments.current().version());
        if (store.own().filter(own -> Arrays.equals(own.publicKey(), read.key())).isPresent()) {
            throw new Refusal(Reason.CONFLICT, "readiness.benchmark.own");
        }
        if (!store.insert(ids.next(), read, by.self(), clock.instant())) {
            throw new Refusal(Reason.CONFLICT, "readiness.benchmark.twice", read.peer().month());
        }
        return sent(new PeerStore.Taken(read.peer(), read.key()));
    }

    private static Sent sent(PeerStore.Taken taken) {
        var key = HexFormat.of().formatHex(taken.key());
        return new Sent(taken.peer(), key.substring(key.length() - 12));
    }

    /// The latest result of each organisation, those taken in last first.
    ///
    /// @throws Refusal `readiness.benchmark.only-leaders`
    public List<Sent> sent(Viewer viewer, int most) {
        requireLeader(viewer);
        return store.latest(instruments.current().version(), most).stream().map(Benchmark::sent).toList();
    }

    /// Where a round stands among others; nothing before the organisation has said what it is.
    ///
    /// @throws Refusal `readiness.benchmark.only-leaders`, and as {@link Results#of}
    public List<Place> compare(Round round, Viewer viewer) {
        var profile = profile(viewer);
        var told = results.of(round, viewer).overall();
        if (profile.isEmpty() || told == null) {
            return List.of();
        }
        var others = store.latest(round.instrument(), MOST).stream().map(PeerStore.Taken::peer).toList();
        return Stream.of(Among.values()).map(among -> place(among, told, others.stream().filter(comparable(among, profile.get())).toList())).toList();
    }

    private static Predicate<Peer> comparable(Among among, Profile profile) {
        return switch (among) {
            case ALL -> _ -> true;
            case SIZE -> peer -> peer.size() == profile.size();
            case SECTOR -> peer -> peer.sector() == profile.sector();
        };
    }

    private static Place place(Among among, Told told, List<Peer> others) {
        var places = new EnumMap<Discipline, Double>(Discipline.class);
        if (others.size() >= LEAST) {
            told.levels().forEach((discipline, mean) -> {
                double own = BigDecimal.valueOf(mean.value()).setScale(2, RoundingMode.HALF_UP).doubleValue();
                places.put(discipline, Quantile.of(own, Stream.concat(Stream.of(own), others.stream().map(each -> Objects.requireNonNull(each.levels().get(discipline)))).toList()));
            });
        }
        return new Place(among, others.size(), places);
    }
}
