package dev.muster.purposes.api;

import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.purposes.Matter;
import dev.muster.purposes.RecordDraft;
import dev.muster.purposes.StrategyRecord;
import dev.muster.purposes.StrategyRecord.Standing;
import dev.muster.purposes.StrategyRecords;
import dev.muster.purposes.spi.StrategyEvidence;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the strategy needs to be thought of, and what is missing: for staff.
@RestController
@RequestMapping("/api/v1/strategy")
@Tag(name = "Purposes")
class StrategyApi {
    private static final int MOST = 100;
    private final StrategyRecords records;
    private final ObjectProvider<StrategyEvidence> evidence;
    private final Persons persons;

    StrategyApi(StrategyRecords records, ObjectProvider<StrategyEvidence> evidence, Persons persons) {
        this.records = records;
        this.evidence = evidence;
        this.persons = persons;
    }

    /// @param version what `If-Match` has to name to write the next one
    record RecordJson(int version, String text, boolean agreed, LocalDate review, @Nullable Named owner, @Nullable Named by, Instant at) {}

    /// One matter.
    ///
    /// @param written missing as long as nothing was written
    /// @param evidence what the product knows about it
    record MatterJson(Matter matter, Standing state, @Nullable RecordJson written, List<String> evidence) {}

    record MattersJson(List<MatterJson> matters) {}

    /// @param next what to ask for with `before` to go on, missing on the last page
    record RecordsJson(List<RecordJson> versions, @Nullable Integer next) {}

    /// @param owner handle of a person or the address to sign in with; oneself where missing
    record RecordDraftJson(@Nullable String text, @Nullable Boolean agreed, @Nullable LocalDate review, @Nullable String owner) {}

    @GetMapping
    MattersJson matters() {
        var written = records.latest().stream().collect(Collectors.toMap(StrategyRecord::matter, Function.identity()));
        return new MattersJson(Arrays.stream(Matter.values()).map(each -> matter(each, written.get(each))).toList());
    }

    @GetMapping("/{matter}")
    ResponseEntity<MatterJson> matter(@PathVariable Matter matter) {
        var kept = records.latest(matter).orElse(null);
        var body = matter(matter, kept);
        return ResponseEntity.ok().eTag(Version.tag(kept == null ? 0 : kept.version(), body)).body(body);
    }

    private MatterJson matter(Matter matter, @Nullable StrategyRecord kept) {
        var seen = evidence.orderedStream().filter(each -> each.matter() == matter).map(each -> each.seen().said()).toList();
        return new MatterJson(matter, kept == null ? Standing.MISSING : kept.standing(records.today()), kept == null ? null : json(List.of(kept)).getFirst(), seen);
    }

    /// Newest first.
    @GetMapping("/{matter}/versions")
    RecordsJson versions(@PathVariable Matter matter, @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before, @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = records.before(matter, before, most + 1);
        var shown = found.stream().limit(most).toList();
        return new RecordsJson(json(shown), found.size() > most ? shown.getLast().version() : null);
    }

    /// Writes the next version. `If-Match` names the one that you read; 0 where there is none.
    @PutMapping("/{matter}")
    MatterJson write(@PathVariable Matter matter, @RequestBody RecordDraftJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var owner = wanted.owner() == null ? viewer.self() : persons.idOf(wanted.owner(), viewer);
        var draft = new RecordDraft(Version.wanted(ifMatch), wanted.text(), Boolean.TRUE.equals(wanted.agreed()), wanted.review(), owner);
        return matter(matter, records.write(matter, draft, viewer));
    }

    private List<RecordJson> json(List<StrategyRecord> shown) {
        var known = persons.all(shown.stream().flatMap(each -> Stream.of(each.owner(), each.by())).distinct().toList());
        return shown.stream().map(each -> new RecordJson(each.version(), each.text(), each.agreed(), each.review(), Named.of(known.get(each.owner())),
                Named.of(known.get(each.by())), each.at())).toList();
    }
}
