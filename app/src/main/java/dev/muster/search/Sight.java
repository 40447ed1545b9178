package dev.muster.search;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Remembered;
import dev.muster.shell.SystemDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody may see, as far as the index knows: the rule of who sees what once more, for filtering before counting.
/// The database has the last word, when what was found is read back.
@Component
class Sight {
    private static final Query NO_CIRCLE = new TermQuery(new Term(Documents.CIRCLE, Documents.NO_CIRCLE));
    private static final Duration FRESH = Duration.ofSeconds(1);
    private final SystemDatabase system;
    private final JdbcClient jdbc;
    private volatile Remembered<Open> places;

    /// The places that are open.
    ///
    /// @param seenBy for each audience what all of it may see
    private record Open(Set<UUID> all, Map<Audience, Common> seenBy) {}

    /// @param all what there is in those places for everybody of an audience
    private record Common(Set<UUID> places, Query all) {}

    Sight(SystemDatabase system, JdbcClient jdbc) {
        this.system = system;
        this.jdbc = jdbc;
        this.places = remembered();
    }

    private Remembered<Open> remembered() {
        return Remembered.of(FRESH, this::read);
    }

    /// Looks at the places anew.
    void forget() {
        places = remembered();
    }

    Query of(Viewer viewer) {
        var open = places.get();
        var common = Objects.requireNonNull(open.seenBy().get(viewer.audience()));
        if (!viewer.signedIn()) {
            return common.all();
        }
        var joined = viewer.memberships().stream().filter(each -> open.all().contains(each) && !common.places().contains(each)).toList();
        var circles = circles();
        return joined.isEmpty() && circles.isEmpty() ? common.all() : with(viewer.audience(), common, joined, circles);
    }

    /// What everybody of an audience sees, and what somebody sees besides as a member of places and circles.
    private static Query with(Audience audience, Common common, List<UUID> joined, List<UUID> circles) {
        var within = new BooleanQuery.Builder().add(among(Documents.PLACE, common.places()), Occur.SHOULD).add(among(Documents.PLACE, joined), Occur.SHOULD);
        var narrowed = new BooleanQuery.Builder().add(NO_CIRCLE, Occur.SHOULD).add(among(Documents.CIRCLE, circles), Occur.SHOULD);
        var besides = new BooleanQuery.Builder().add(among(Documents.PLACE, joined), Occur.SHOULD).add(among(Documents.CIRCLE, circles), Occur.SHOULD);
        var own = new BooleanQuery.Builder()
                .add(besides.build(), Occur.FILTER)
                .add(layer(audience), Occur.FILTER)
                .add(within.build(), Occur.FILTER)
                .add(narrowed.build(), Occur.FILTER)
                .build();
        return new BooleanQuery.Builder().add(common.all(), Occur.SHOULD).add(own, Occur.SHOULD).build();
    }

    private static Common common(Audience audience, Set<UUID> places) {
        return new Common(places, new CommonSight(new BooleanQuery.Builder()
                .add(layer(audience), Occur.FILTER)
                .add(among(Documents.PLACE, places), Occur.FILTER)
                .add(NO_CIRCLE, Occur.FILTER)
                .build()));
    }

    private static Query layer(Audience audience) {
        return new TermQuery(new Term(Documents.LAYER, audience.name()));
    }

    static Query among(String field, Collection<UUID> ids) {
        return new TermInSetQuery(field, ids.stream().map(each -> new BytesRef(each.toString())).toList());
    }

    /// Those of the viewer of the moment.
    private List<UUID> circles() {
        return jdbc.sql("select circle_id from rights.circle_member").query(UUID.class).list();
    }

    private record Seen(UUID place, int by) {}

    private Open read() {
        var open = system.jdbc().sql("select id, seen_by from rights.place where opened is not null")
            .query((row, _) -> new Seen(row.getObject("id", UUID.class), row.getInt("seen_by"))).list();
        var seenBy = new EnumMap<Audience, Common>(Audience.class);
        Stream.of(Audience.values()).forEach(audience -> seenBy.put(audience, common(audience,
                open.stream().filter(each -> (each.by() & audience.bit()) != 0).map(Seen::place).collect(Collectors.toSet()))));
        return new Open(open.stream().map(Seen::place).collect(Collectors.toSet()), seenBy);
    }
}
