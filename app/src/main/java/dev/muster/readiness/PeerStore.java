package dev.muster.readiness;

import dev.muster.shell.SystemDatabase;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Results of others, under the viewer's rights; and the key with which one's own are signed, whose private half the system
/// alone reads.
@Repository
class PeerStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Double>> LEVELS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    PeerStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /// What an organisation says of itself, and the key that it is known by.
    record Own(byte[] publicKey, Size size, Sector sector) {}

    /// A result with the key that signed it.
    record Taken(Peer peer, byte[] key) {}

    /// Says what the organisation is; the first time it gets a key, which stays.
    void describe(Size size, Sector sector, KeyPair fresh) {
        system.jdbc().sql("""
                insert into readiness.signer (id, public_key, private_key, size, sector) values (1, :public, :private, :size, :sector)
                on conflict (id) do update set size = excluded.size, sector = excluded.sector
                """)
            .param("public", fresh.getPublic().getEncoded()).param("private", fresh.getPrivate().getEncoded())
            .param("size", size.name()).param("sector", sector.name()).update();
    }

    Optional<Own> own() {
        return jdbc.sql("select public_key, size, sector from readiness.signer where id = 1")
            .query((row, _) -> new Own(row.getBytes("public_key"), Size.valueOf(row.getString("size")), Sector.valueOf(row.getString("sector")))).optional();
    }

    /// What is signed leaves; the key does not.
    String sign(Peer peer) {
        return system.jdbc().sql("select public_key, private_key from readiness.signer where id = 1")
            .query((row, _) -> SignedResult.write(peer, row.getBytes("public_key"), row.getBytes("private_key"))).single();
    }

    /// @return false where this result is there already
    boolean insert(UUID id, SignedResult.Read read, UUID by, Instant now) {
        var peer = read.peer();
        var levels = new HashMap<String, Double>();
        peer.levels().forEach((discipline, level) -> levels.put(discipline.word(), level));
        var attitude = peer.attitude();
        return jdbc.sql("""
                insert into readiness.peer (id, result_id, public_key, instrument, month, size, sector, people, levels, attitude, taken_by, taken)
                values (:id, :result, :key, :instrument, :month, :size, :sector, :people, :levels::jsonb, :attitude, :by, :now)
                on conflict (public_key, result_id) do nothing
                """)
            .param("id", id).param("result", peer.id()).param("key", read.key()).param("instrument", peer.instrument()).param("month", peer.month())
            .param("size", peer.size().name()).param("sector", peer.sector().name()).param("people", peer.people())
            .param("levels", JSON.writeValueAsString(levels)).param("attitude", attitude == null ? null : attitude.name(), Types.VARCHAR)
            .param("by", by).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// The latest result of each organisation, by one version of the instrument; those taken last first.
    List<Taken> latest(int instrument, int most) {
        return jdbc.sql("""
                select * from (
                    select distinct on (public_key) * from readiness.peer where instrument = :instrument
                     order by public_key, month desc, taken desc) p
                 order by taken desc, id
                 limit :most
                """)
            .param("instrument", instrument).param("most", most).query((row, _) -> taken(row)).list();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var said = JSON.readValue(row.getString("levels"), LEVELS);
        var levels = new EnumMap<Discipline, Double>(Discipline.class);
        for (var discipline : Discipline.values()) {
            levels.put(discipline, Objects.requireNonNull(said.get(discipline.word())));
        }
        var attitude = row.getString("attitude");
        return new Taken(new Peer(row.getObject("result_id", UUID.class), row.getInt("instrument"), row.getString("month"), Size.valueOf(row.getString("size")),
                Sector.valueOf(row.getString("sector")), row.getInt("people"), levels, attitude == null ? null : Attitude.valueOf(attitude)), row.getBytes("public_key"));
    }
}
