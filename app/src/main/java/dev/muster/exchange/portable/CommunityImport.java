package dev.muster.exchange.portable;

import dev.muster.attachments.AttachedFiles;
import dev.muster.communities.Openings;
import dev.muster.exchange.Founding;
import dev.muster.exchange.Imports;
import dev.muster.exchange.charter.CharterFile;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.parcel.FileTrouble;
import dev.muster.shell.parcel.Parcel;
import dev.muster.shell.parcel.ParcelJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Brings a community in from a file that {@link CommunityExport} wrote: through the same gate as any other, and all of
/// it in one transaction, so that nobody sees anything until everything is there, and nothing is left of a failure.
@Service
public class CommunityImport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OTHER_SOURCES = Set.of("mediawiki", "tickets");
    private final SystemDatabase system;
    private final Founding founding;
    private final Imports imports;
    private final Openings openings;
    private final AttachedFiles files;
    private final Ids ids;
    private final Clock clock;

    CommunityImport(SystemDatabase system, Founding founding, Imports imports, Openings openings, AttachedFiles files, Ids ids, Clock clock) {
        this.system = system;
        this.founding = founding;
        this.imports = imports;
        this.openings = openings;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the file cannot know of its new home.
    ///
    /// @param handle the address wanted; null for the one that it had
    /// @param owner address of the sponsor here
    /// @param guides addresses of the guides here
    /// @param decider address of the strategist who says yes here
    /// @param charter what the community is for, said anew; null where what the file says still holds
    public record Home(@Nullable String handle, String owner, List<String> guides, String decider, @Nullable CharterFile charter) {}

    /// @param here whether all of it was here already
    /// @param lines how many there were of each part
    public record Report(UUID place, boolean here, Map<String, Long> lines) {}

    /// @throws Refusal where the file is damaged or says what cannot be; where the address is taken; where the
    ///     community is here in another state
    /// @throws dev.muster.shell.Invalid with everything that the gate misses
    public Report read(Path file, Home home, Viewer administrator) {
        try (var parcel = PortableLabel.open(file)) {
            parcel.check(_ -> {});
            var earlier = earlier(parcel.manifest(), home.handle());
            if (earlier.isPresent()) {
                return here(parcel.manifest(), earlier.get());
            }
            var place = prepared(parcel, home, administrator);
            return new Report(place, false, write(parcel, place, home, administrator));
        } catch (IOException e) {
            throw FileTrouble.with(file, e);
        }
    }

    /// Where the community was brought to before.
    private Optional<UUID> earlier(PortableLabel label, @Nullable String handle) {
        return system.jdbc().sql("""
                select p.id from exchange.known_as k join rights.place p on p.id = k.object_id
                 where k.key = :key::uuid and (:handle::text is null or p.handle = :handle or p.handle ~ ('^' || :handle || '-[0-9a-z]{6}$'))
                 order by p.created limit 1
                """)
            .param("key", label.community()).param("handle", handle).query(UUID.class).optional();
    }

    private Report here(PortableLabel label, UUID place) {
        var content = system.jdbc().sql("select (counts ->> 'content')::bigint from exchange.run where source_id = :source")
            .param("source", source(place, label.community())).query(Long.class).optional();
        if (!content.equals(Optional.of(label.content()))) {
            throw new Refusal(Reason.CONFLICT, "exchange.portable.other-state", label.title());
        }
        return new Report(place, true, Map.of());
    }

    /// A place that nobody sees yet, made now or by an attempt that was stopped.
    private UUID prepared(Parcel<PortableLabel> parcel, Home home, Viewer administrator) throws IOException {
        var handle = home.handle() == null ? parcel.manifest().handle() : home.handle();
        var left = imports.prepared(handle);
        if (left.isPresent()) {
            requireEmpty(left.get(), handle);
            return left.get();
        }
        requireFree(handle);
        var charter = charter(parcel);
        var said = home.charter() == null ? charter.with(home.owner(), home.guides(), home.decider()) : home.charter();
        return founding.prepare(said, handle, firstDay(parcel, charter), administrator).id();
    }

    private void requireEmpty(UUID place, String handle) {
        requireNone(system.jdbc().sql("select exists (select 1 from exchange.source where place_id = :it)").param("it", place).query(Boolean.class).single(), handle);
    }

    /// Said before anything is stated in somebody's name.
    private void requireFree(String handle) {
        requireNone(system.jdbc().sql("select exists (select 1 from rights.place where handle = :it)").param("it", handle).query(Boolean.class).single(), handle);
    }

    private static void requireNone(boolean there, String handle) {
        if (there) {
            throw new Refusal(Reason.CONFLICT, "rights.place.taken", handle);
        }
    }

    private static PortableCharter charter(Parcel<PortableLabel> parcel) throws IOException {
        try {
            return ParcelJson.read(parcel.bytes(parcel.part("community.json")), PortableCharter.class);
        } catch (JacksonException e) {
            throw new Refusal(Reason.INVALID, "exchange.portable.charter", parcel.path(), String.valueOf(e.getOriginalMessage()));
        }
    }

    /// From when a baseline of "the first days" counts: as before, else from the first item on.
    private static LocalDate firstDay(Parcel<PortableLabel> parcel, PortableCharter charter) throws IOException {
        var said = charter.firstDay();
        if (said != null) {
            return said;
        }
        try (var in = new BufferedReader(new InputStreamReader(parcel.open(parcel.part(PortableLabel.lines("items"))), StandardCharsets.UTF_8))) {
            var first = in.readLine();
            var created = first == null ? null : new Line(JSON.readTree(first), Ids::named).text("created");
            return created == null ? LocalDate.EPOCH : OffsetDateTime.parse(created).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        }
    }

    private Map<String, Long> write(Parcel<PortableLabel> parcel, UUID place, Home home, Viewer administrator) {
        var taken = new HashSet<String>();
        try {
            return Objects.requireNonNull(system.transactions().execute(_ -> write(parcel, place, home, administrator, taken)));
        } catch (RuntimeException e) {
            files.leave(taken);
            throw e;
        }
    }

    private Map<String, Long> write(Parcel<PortableLabel> parcel, UUID place, Home home, Viewer administrator, Set<String> taken) {
        try {
            var run = begin(parcel, place, administrator.self());
            var purpose = home.charter() == null ? purpose(place) : null;
            var arrival = new Arrival(parcel, place, run, clock.instant(), DataSourceUtils.getConnection(system.source()), files, taken);
            var counts = arrival.write(purpose);
            settle(run);
            openings.reveal(place, administrator.self());
            return counts;
        } catch (SQLException e) {
            throw new Refusal(Reason.INVALID, "exchange.portable.cannot-be", parcel.path(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID begin(Parcel<PortableLabel> parcel, UUID place, UUID by) throws IOException {
        var run = ids.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        addSource(place, "community", parcel.manifest().community());
        sites(parcel).forEach((site, kind) -> addSource(place, kind, site));
        system.jdbc().sql("""
                insert into exchange.run (id, source_id, path, started, finished, phase, counts, opens_place, person_id)
                values (:id, :source, :path, :now, :now, 'publish', jsonb_build_object('content', :content::bigint), true, :by)
                """)
            .param("id", run).param("source", source(place, parcel.manifest().community())).param("path", parcel.path().toAbsolutePath().toString())
            .param("now", now).param("content", parcel.manifest().content()).param("by", by).update();
        return run;
    }

    private void addSource(UUID place, String kind, String site) {
        system.jdbc().sql("insert into exchange.source (id, place_id, kind, site) values (:id, :place, :kind, :site) on conflict do nothing")
            .param("id", source(place, site)).param("place", place).param("kind", kind).param("site", site).update();
    }

    static UUID source(UUID place, String site) {
        return Ids.named("portable source " + site + " in " + place);
    }

    /// The sites of which the community's rows still say that they came from there, each with what it was read as.
    private static Map<String, String> sites(Parcel<PortableLabel> parcel) throws IOException {
        var sites = new TreeMap<String, String>();
        try (var in = new BufferedReader(new InputStreamReader(parcel.open(parcel.part(PortableLabel.lines("origins"))), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var origin = new Line(JSON.readTree(line), Ids::named);
                var source = origin.text("source", "");
                sites.put(origin.text("site", ""), OTHER_SOURCES.contains(source) ? source : "stackexchange");
            }
        }
        return sites;
    }

    private UUID purpose(UUID place) {
        return system.jdbc().sql("select purpose_id from communities.charter where place_id = :place").param("place", place).query(UUID.class).single();
    }

    /// What is counted rather than carried: for whom questions are answered, and how often answers worked.
    private void settle(UUID run) {
        system.jdbc().sql("""
                update items.item q
                   set answered = (select coalesce(bit_or(a.layer), 0) from items.item a
                                    where a.parent_id = q.id and a.kind = 'answer' and a.circle_id is not distinct from q.circle_id and a.hidden is null
                                      and a.layer & p.audience <> 0)
                  from people.person p
                 where q.run_id = :run and q.kind = 'question' and p.id = q.author_id
                """).param("run", run).update();
        system.jdbc().sql("""
                insert into conversation.tally (item_id, worked, failed)
                select r.item_id, count(*) filter (where r.worked), count(*) filter (where not r.worked)
                  from conversation.reuse r join items.item i on i.id = r.item_id
                 where i.run_id = :run
                 group by r.item_id
                """).param("run", run).update();
    }
}
