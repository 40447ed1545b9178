package dev.muster.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.readiness.Benchmark.Among;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BenchmarkTests extends AssessmentWorld {
    @Autowired private Benchmark benchmark;
    private Viewer strategist;

    @BeforeEach
    void begin() {
        system.jdbc().sql("delete from readiness.peer").update();
        strategist = strategist("Stella");
        strategist.call(() -> benchmark.describe(Size.UNDER_250, Sector.INDUSTRY, strategist));
    }

    private Round closedAt(int level, int people) {
        var round = round(administrator(), false, "Brewery");
        answer(round, 1, Level.STAFF, people, answers(level, Map.of()));
        return close(round);
    }

    private static Peer peer(double level, Size size, Sector sector) {
        var levels = new EnumMap<Discipline, Double>(Discipline.class);
        Arrays.stream(Discipline.values()).forEach(each -> levels.put(each, level));
        return new Peer(UUID.randomUUID(), 1, "2026-02", size, sector, 25, levels, Attitude.FOLLY);
    }

    private static String signed(Peer peer, KeyPair key) {
        return SignedResult.write(peer, key.getPublic().getEncoded(), key.getPrivate().getEncoded());
    }

    private Benchmark.Sent take(String file) {
        return strategist.call(() -> benchmark.take(file, strategist));
    }

    private String wrong(String file) {
        return catchThrowableOfType(Invalid.class, () -> take(file)).problems().getFirst().key();
    }

    private static String refused(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).key();
    }

    @Test
    void whatOneOrganisationSignsAnotherReads() {
        var round = closedAt(3, 12);
        var file = strategist.call(() -> benchmark.export(round, strategist));
        var read = SignedResult.read(file, 1);

        assertThat(read.peer().levels()).containsOnlyKeys(Discipline.values()).containsValue(3.0);
        assertThat(read.peer().people()).as("at least").isEqualTo(10);
        assertThat(read.peer().size()).isEqualTo(Size.UNDER_250);
        assertThat(file).doesNotContain("Brewery", "Hop & Barrel", round.handle(), round.id().toString());
        assertThat(strategist.call(() -> benchmark.export(round, strategist))).as("the same again").isEqualTo(file);
        assertThat(refused(() -> take(file))).isEqualTo("readiness.benchmark.own");
        assertThat(strategist.call(() -> benchmark.profile(strategist)).orElseThrow().key()).hasSize(88);
    }

    @Test
    void aResultIsTakenInOnceAndOnlyAsItsSenderWroteIt() {
        var key = Signer.fresh();
        var file = signed(peer(2.5, Size.UNDER_50, Sector.TRADE), key);

        assertThat(take(file).peer().sector()).isEqualTo(Sector.TRADE);
        assertThat(refused(() -> take(file))).isEqualTo("readiness.benchmark.twice");
        assertThat(wrong(file.replace("2.5", "4.5"))).isEqualTo("readiness.benchmark.tampered");
        assertThat(wrong(file.replace("TRADE", "HEALTH"))).isEqualTo("readiness.benchmark.tampered");
        var other = signed(peer(2.5, Size.UNDER_50, Sector.TRADE), Signer.fresh());
        assertThat(wrong(file.replaceAll("\"signature\" : \"[^\"]+\"", signature(other)))).as("signed by somebody else").isEqualTo("readiness.benchmark.tampered");
        assertThat(wrong(file.replaceAll("\"version\" : 1", "\"version\" : 2"))).isEqualTo("readiness.benchmark.version");
        for (var odd : List.of("", "{", "[]", "null", "{\"format\": \"other\"}", "x".repeat(20_000), file.replaceAll("\"key\" : \"[^\"]+\"", "\"key\" : \"?\""))) {
            assertThat(wrong(odd)).isEqualTo("readiness.benchmark.unreadable");
        }
    }

    private static String signature(String file) {
        return file.lines().filter(each -> each.contains("signature")).findFirst().orElseThrow().strip().replaceAll(",$", "");
    }

    @Test
    void whatIsSignedAndMakesNoSenseIsRefused() {
        var key = Signer.fresh();
        var good = peer(2, Size.LARGER, Sector.OTHER);
        assertThat(wrong(signed(peer(7, Size.LARGER, Sector.OTHER), key))).isEqualTo("readiness.benchmark.odd");
        assertThat(wrong(signed(new Peer(good.id(), 1, "2026-13", Size.LARGER, Sector.OTHER, 25, good.levels(), null), key))).isEqualTo("readiness.benchmark.odd");
        assertThat(wrong(signed(new Peer(good.id(), 1, "2026-02", Size.LARGER, Sector.OTHER, 4, good.levels(), null), key))).isEqualTo("readiness.benchmark.odd");
        assertThat(wrong(signed(new Peer(good.id(), 1, "2026-02", Size.LARGER, Sector.OTHER, 9, Map.of(Discipline.GUIDE, 2.0), null), key))).isEqualTo("readiness.benchmark.odd");
        assertThat(wrong(signed(new Peer(good.id(), 2, "2026-02", Size.LARGER, Sector.OTHER, 25, good.levels(), null), key))).isEqualTo("readiness.benchmark.instrument");
    }

    @Test
    void oneStandsAmongFiveOthersAtLeast() {
        var round = closedAt(3, 6);
        for (double level : new double[] {1.5, 2, 2.5, 4}) {
            take(signed(peer(level, Size.UNDER_250, Sector.TRADE), Signer.fresh()));
        }
        assertThat(places(round, Among.ALL)).as("four others").isEmpty();
        take(signed(peer(3, Size.LARGER, Sector.INDUSTRY), Signer.fresh()));

        assertThat(places(round, Among.ALL)).as("three below, and two equal of six").containsEntry(Discipline.GUIDE, 4 / 6.0);
        assertThat(places(round, Among.SIZE)).isEmpty();
        assertThat(places(round, Among.SECTOR)).isEmpty();
    }

    private Map<Discipline, Double> places(Round round, Among among) {
        return strategist.call(() -> benchmark.compare(round, strategist)).stream().filter(each -> each.among() == among).findFirst().orElseThrow().places();
    }

    @Test
    void anOrganisationCountsOnceWithItsLatestResult() {
        var round = closedAt(3, 6);
        var key = Signer.fresh();
        take(signed(peer(1, Size.UNDER_250, Sector.TRADE), key));
        var later = peer(5, Size.UNDER_250, Sector.TRADE);
        take(signed(new Peer(later.id(), 1, "2026-03", later.size(), later.sector(), 25, later.levels(), null), key));
        for (int i = 0; i < 4; i++) {
            take(signed(peer(1, Size.UNDER_250, Sector.TRADE), Signer.fresh()));
        }

        assertThat(places(round, Among.ALL)).containsEntry(Discipline.VISION, 4.5 / 6);
        assertThat(strategist.call(() -> benchmark.sent(strategist, 50))).hasSize(5);
    }

    @Test
    void leadersSeeItAndStrategistsDoIt() {
        var round = closedAt(3, 6);
        var sponsor = sponsor("Sam");
        var eve = employee("Eve");

        assertThat(sponsor.call(() -> benchmark.profile(sponsor))).isPresent();
        assertThat(refused(() -> sponsor.call(() -> benchmark.export(round, sponsor)))).isEqualTo("readiness.only-strategists");
        assertThat(refused(() -> sponsor.call(() -> benchmark.take("", sponsor)))).isEqualTo("readiness.only-strategists");
        assertThat(refused(() -> eve.call(() -> benchmark.profile(eve)))).isEqualTo("readiness.benchmark.only-leaders");
        assertThat(refused(() -> eve.call(() -> benchmark.compare(round, eve)))).isEqualTo("readiness.benchmark.only-leaders");
        var few = closedAt(3, 4);
        assertThat(refused(() -> strategist.call(() -> benchmark.export(few, strategist)))).isEqualTo("readiness.benchmark.too-few");
        assertThat(Objects.requireNonNull(catchThrowableOfType(org.springframework.dao.DataAccessException.class,
                () -> strategist.call(() -> jdbc.sql("select private_key from readiness.signer").query(byte[].class).list())))).hasRootCauseMessage("ERROR: permission denied for table signer");
    }

    @Autowired private org.springframework.jdbc.core.simple.JdbcClient jdbc;
}
