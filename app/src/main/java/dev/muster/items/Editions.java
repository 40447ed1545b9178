package dev.muster.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.people.spi.FirstQuestion;
import dev.muster.people.spi.FirstQuestion.Asker;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which edition of a thread a viewer is shown: found by one small statement under the viewer's rights, so that what
/// many people share is made once for each edition.
///
/// The database raises an edition's number whenever something changes that its audience is shown in the thread:
/// `db/migration/items/V2__editions.sql` says by what. What a viewer is tied to by name is not part of it.
@Service
public class Editions {
    private static final String VISITOR = numbers("public", "false as circled, false as hides, false as followed, null::timestamptz as read, pg_current_snapshot()::text as snapshot");
    private static final int KNOWN = 20_000;
    private static final String ANYTHING_HIDDEN = "exists (select 1 from items.item h where h.place_id = i.place_id and h.root_id = i.root_id and h.hidden is not null)";
    private static final ScopedValue<Ahead> AHEAD = ScopedValue.newInstance();
    private final Cache<Asked, Looked> known = Caffeine.newBuilder().maximumSize(KNOWN).build();
    private final Map<Asker, String> find;
    private final Map<Asker, String> first;
    private final List<Hint> hints;
    private final JdbcClient jdbc;

    Editions(List<Hint> hints, JdbcClient jdbc) {
        this.hints = hints;
        this.jdbc = jdbc;
        this.find = Stream.of(Audience.values()).flatMap(each -> Stream.of(new Asker(each, false), new Asker(each, true)))
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::sql));
        this.first = find.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> positional(each.getValue())));
    }

    private static String positional(String sql) {
        return sql.replace(":me", "(select rights.me())").replaceAll(":(handle|kind)\\b", "?");
    }

    /// An edition as one viewer is shown it.
    ///
    /// @param number stands for everything in the thread that the viewer's audience sees, and comes but once
    /// @param shared whether the viewer sees just what everybody of the audience does: neither what guides see nor what a circle does
    /// @param tied whether the thread is or was tied to others, which each viewer has to look at
    /// @param followed whether the viewer follows it
    /// @param read up to when the viewer has read it, if at all
    /// @param hints what there may be for the viewer alone
    public record Edition(UUID thread, String number, boolean shared, boolean tied, boolean followed, @Nullable Instant read, Hints hints) {}

    private record Asked(String handle, String kind) {}

    /// @param snapshot which transactions had ended when a visitor was shown this: as long as no other has, it is still so
    private record Looked(String snapshot, Edition edition) {}

    /// The edition of the thread at an address; empty where there is none of that kind that the viewer may see.
    public Optional<Edition> of(String handle, String kind, Viewer viewer) {
        var asked = new Asked(handle, kind);
        if (viewer.isAnyVisitor()) {
            return ofVisitors(asked);
        }
        return AHEAD.isBound() && AHEAD.get().answers(asked, viewer) ? AHEAD.get().edition() : look(asked, viewer);
    }

    private Optional<Edition> look(Asked asked, Viewer viewer) {
        return jdbc.sql(Objects.requireNonNull(find.get(Asker.of(viewer))))
            .param("handle", asked.handle()).param("kind", asked.kind()).param("me", viewer.person())
            .query((row, _) -> edition(row, viewer, given(row))).optional();
    }

    /// Which edition a viewer is shown, asked while it is found out who they are.
    public FirstQuestion first(String handle, String kind) {
        var asked = new Asked(handle, kind);
        return new FirstQuestion() {
            @Override
            public String sql(Asker asker) {
                return Objects.requireNonNull(first.get(asker));
            }

            @Override
            public List<String> words() {
                return List.of(handle, kind);
            }

            @Override
            public Answer read(ResultSet rows, Viewer viewer) throws SQLException {
                return new Ahead(asked, viewer.self(), rows.next() ? Optional.of(edition(rows, viewer, given(rows))) : Optional.empty());
            }
        };
    }

    /// What was found before the request was looked at more closely.
    private record Ahead(Asked asked, UUID person, Optional<Edition> edition) implements FirstQuestion.Answer {

        boolean answers(Asked now, Viewer viewer) {
            return asked.equals(now) && viewer.is(person);
        }

        @Override
        public <T> T during(Callable<T> work) throws Exception {
            return ScopedValue.where(AHEAD, this).call(work::call);
        }
    }

    private Optional<Edition> ofVisitors(Asked asked) {
        var last = known.getIfPresent(asked);
        if (last != null && last.snapshot().equals(snapshot())) {
            return Optional.of(last.edition());
        }
        var looked = jdbc.sql(VISITOR).param("handle", asked.handle()).param("kind", asked.kind())
            .query((row, _) -> new Looked(row.getString("snapshot"), edition(row, Viewer.VISITOR, Hints.UNASKED))).optional();
        looked.ifPresent(each -> known.put(asked, each));
        return looked.map(Looked::edition);
    }

    private String snapshot() {
        return jdbc.sql("select pg_current_snapshot()::text").query(String.class).single();
    }

    private static Edition edition(ResultSet row, Viewer viewer, Hints given) throws SQLException {
        return new Edition(row.getObject("id", UUID.class),
                row.getLong("thread") + "." + row.getLong("place") + "." + row.getLong("every"),
                !row.getBoolean("circled") && !(row.getBoolean("hides") && viewer.guides(row.getObject("place_id", UUID.class))), row.getBoolean("tied"), row.getBoolean("followed"),
                row.getObject("read") == null ? null : ItemStore.time(row, "read"), given);
    }

    private Hints given(ResultSet row) throws SQLException {
        var given = new HashSet<String>();
        for (var hint : hints) {
            if (row.getBoolean(hint.name())) {
                given.add(hint.name());
            }
        }
        return new Hints(given);
    }

    /// Guides see what is hidden, and members of circles what is theirs: where there is nothing of it, they see what everybody does.
    private String sql(Asker asker) {
        var asked = hints.stream().map(each -> ", %s as %s".formatted(each.condition(), each.name())).collect(Collectors.joining());
        return numbers(asker.audience().name().toLowerCase(Locale.ROOT), """
                items.holds_a_circle_of_mine(i.id) as circled, %s as hides,
                exists (select 1 from items.follow f where f.item_id = i.id and f.person_id = :me) as followed,
                (select v.at from items.visit v where v.thread_id = i.id and v.person_id = :me) as read""".formatted(asker.guides() ? ANYTHING_HIDDEN : "false") + asked);
    }

    private static String numbers(String audience, String own) {
        return """
                select i.id, i.place_id, coalesce(e.thread, 0) as thread, coalesce(e.place, 0) as place, coalesce(e.every, 0) as every,
                       coalesce(e.tied, false) as tied, %2$s
                  from items.item i
                 cross join lateral (
                       select max(n.%1$s) filter (where n.about = i.id) as thread, max(n.%1$s) filter (where n.about = i.place_id) as place,
                              max(n.%1$s) filter (where n.about = '00000000-0000-0000-0000-000000000000') as every,
                              bool_or(n.tied) filter (where n.about = i.id) as tied
                         from items.edition n
                        where n.about in (i.id, i.place_id, '00000000-0000-0000-0000-000000000000')) e
                 where i.handle = :handle and i.kind = :kind
                """.formatted(audience, own);
    }
}
