package dev.muster.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.Chartered;
import dev.muster.Sources;
import dev.muster.exchange.Founding;
import dev.muster.exchange.charter.CharterFault;
import dev.muster.exchange.charter.CharterFile;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whichever way one comes, no community opens without an approved purpose that has a baselined outcome measure and time
/// left, an owner, a guide, and a word on who it is for.
class GateRoutesTests extends Chartered {
    private static final AtomicInteger COUNT = new AtomicInteger();
    @Autowired private Founding founding;

    /// What is wrong with a request; `NOTHING` is let through, or the others would prove little.
    enum Defect {
        NOTHING, NO_PURPOSE, PROPOSED, ASSESSED, DECLINED, NO_BASELINE, EXPIRED, NO_OWNER, OWNER_OUTSIDE, NO_GUIDE, NO_AUDIENCES
    }

    /// How one comes: by the face, as an import prepares a community, by page, by program.
    enum Route { FACE, PREPARED, PAGE, API }

    private record Wish(String handle, @Nullable Purpose purpose, @Nullable Viewer owner, List<Viewer> guides, @Nullable Set<Audience> seenBy) {}

    static Stream<Arguments> ways() {
        return Arrays.stream(Route.values()).flatMap(route -> Arrays.stream(Defect.values()).map(defect -> Arguments.of(route, defect)));
    }

    private Wish wish(Defect defect, Viewer leader) {
        var purpose = switch (defect) {
            case NO_PURPOSE -> null;
            case PROPOSED -> proposed(leader);
            case ASSESSED -> assessed(leader, answersRead());
            case DECLINED -> decided(assessed(leader, answersRead()), Verdict.NO);
            case NO_BASELINE -> decided(assessed(leader, withoutBaseline()), Verdict.GO);
            case NOTHING, EXPIRED, NO_OWNER, OWNER_OUTSIDE, NO_GUIDE, NO_AUDIENCES -> approved();
        };
        if (defect == Defect.EXPIRED) {
            later(Duration.ofDays(366));
        }
        var owner = defect == Defect.NO_OWNER ? null : defect == Defect.OWNER_OUTSIDE ? customer("Carl") : leader;
        return new Wish("gate-" + COUNT.incrementAndGet(), purpose, owner, defect == Defect.NO_GUIDE ? List.of() : List.of(leader),
                defect == Defect.NO_AUDIENCES ? null : Set.of(Audience.EMPLOYEE));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void opensNothingUnlessEverythingIsThere(Route route, Defect defect) {
        var leader = administrator();
        var wish = wish(defect, leader);

        long before = made();

        boolean opened = take(route, wish, leader);

        assertThat(opened).isEqualTo(defect == Defect.NOTHING || leftOpen(route, defect));
        assertThat(made() - before).isEqualTo(opened ? 3 : 0);
    }

    /// A program that names no owner becomes the owner itself, and so there is one.
    private static boolean leftOpen(Route route, Defect defect) {
        return route == Route.API && defect == Defect.NO_OWNER;
    }

    private boolean take(Route route, Wish wish, Viewer leader) {
        return switch (route) {
            case FACE -> face(() -> openings.open(opening(wish), leader), leader);
            case PREPARED -> face(() -> openings.prepare(opening(wish), leader), leader);
            case PAGE -> http(leader).post("/communities" + (wish.purpose() == null ? "" : "?purpose=" + wish.purpose().handle()), form(wish)).statusCode() == 303;
            case API -> http(leader).json("POST", "/api/v1/communities", json(wish)).statusCode() == 201;
        };
    }

    private static boolean face(java.util.concurrent.Callable<Community> act, Viewer leader) {
        try {
            leader.call(act);
            return true;
        } catch (Invalid _) {
            return false;
        }
    }

    private static Opening opening(Wish wish) {
        return new Opening(null, wish.handle(), "Beer that keeps", wish.purpose(), wish.seenBy(), wish.seenBy(), wish.owner() == null ? null : wish.owner().self(),
                wish.guides().stream().map(Viewer::self).toList(), Rules.usual());
    }

    private Map<String, String> form(Wish wish) {
        var form = new LinkedHashMap<String, String>();
        form.put("title", "Beer that keeps");
        form.put("handle", wish.handle());
        form.put("owner", wish.owner() == null ? "" : addressOf(wish.owner()));
        form.put("guides", wish.guides().stream().map(this::addressOf).collect(Collectors.joining(",")));
        if (wish.seenBy() != null) {
            form.put("seenBy", "EMPLOYEE");
            form.put("contributedBy", "EMPLOYEE");
        }
        return form;
    }

    private String json(Wish wish) {
        var guides = wish.guides().stream().map(each -> "\"" + addressOf(each) + "\"").collect(Collectors.joining(","));
        return "{\"handle\": \"%s\", \"title\": \"Beer that keeps\", \"guides\": [%s]%s%s%s}".formatted(wish.handle(), guides,
                wish.purpose() == null ? "" : ", \"purpose\": \"" + wish.purpose().handle() + "\"",
                wish.owner() == null ? "" : ", \"owner\": \"" + addressOf(wish.owner()) + "\"",
                wish.seenBy() == null ? "" : ", \"seenBy\": [\"EMPLOYEE\"]");
    }

    /// A community is a place, its charter, and its purpose at work there.
    private long made() {
        return system.jdbc().sql("select (select count(*) from rights.place) + (select count(*) from communities.charter) + (select count(*) from purposes.opened)")
            .query(Long.class).single();
    }

    /// A charter file goes through the same faces; whatever it lacks is said while it is read, or by them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'(?s)purpose:.*?(?=\ndecision:)' | ''",
        "'  who: [^\n]*\n'                | ''",
        "'(?s)\ntests:.*'                 | ''",
        "'verdict: go '                   | 'verdict: no '",
        "'expires: \\d{4}'                | 'expires: 2020'",
        "'baseline: first 90 days'        | 'baseline:'",
        "'guides: \\[.*?\\]'              | 'guides: []'",
        "'  see: [^\n]*\n'                | ''",
        "'  owner: (?=\\S+ +#)'           | '  owner: nobody.'",
        "'by: .*'                         | 'by: nobody@example.org'",
    })
    void aCharterFileOpensNothingUnlessEverythingIsThere(String part, String instead) {
        var leader = administrator();
        var handle = "gate-" + COUNT.incrementAndGet();
        var whole = charter();
        var lacking = whole.replaceFirst(part, instead);
        assertThat(lacking).isNotEqualTo(whole);
        long before = made();

        assertThatThrownBy(() -> founding.prepare(CharterFile.parse("gate", lacking), handle, today().minusDays(200), leader))
                .isInstanceOfAny(CharterFault.class, Invalid.class, Refusal.class);

        assertThat(made()).isEqualTo(before);
    }

    @Test
    void aCharterFileWithEverythingOpens() {
        var handle = "gate-" + COUNT.incrementAndGet();
        long before = made();

        founding.prepare(CharterFile.parse("gate", charter()), handle, today().minusDays(200), administrator());

        assertThat(made() - before).isEqualTo(3);
    }

    private String charter() {
        var leader = holder(employee("Grace"), Role.SPONSOR, null);
        var text = Sources.text(Path.of("../docs/examples/beer-charter.yaml"));
        for (var address : List.of("grace@harvestmoon.example", "ada@harvestmoon.example")) {
            text = text.replace(address, addressOf(leader));
        }
        return ahead(text.replace("linus@harvestmoon.example", addressOf(strategist("Linus")))).replace("2026-09-30", today().minusDays(10).toString());
    }

    /// The days of the file stand still, while those of the tests go on.
    private String ahead(String charter) {
        return Pattern.compile("20(27|28)(?=-\\d\\d-\\d\\d)").matcher(charter)
                .replaceAll(year -> Integer.toString(today().getYear() + Integer.parseInt(year.group(1)) - 26));
    }

    /// Whoever finds another way in stands here, with a case above.
    @Test
    void theseAreAllTheWays() {
        var callers = callers("openings\\.(?:open|prepare)\\(");

        assertThat(callers).containsExactlyInAnyOrder("GateController", "CommunitiesApi", "Founding", "CommunitiesPart");
        assertThat(callers("places\\.(?:open|prepare)\\(")).containsExactly("Openings");
        assertThat(callers("insert into communities\\.charter")).containsExactly("CommunityStore");
        assertThat(callers("insert into rights\\.place\\b")).containsExactly("PlaceStore");
        assertThat(callers("insert into purposes\\.opened")).containsExactly("PurposeStore");
        assertThat(callers("\\bCharterFile said\\b|face\\(Founding\\.class\\)|\\bfounding\\.prepare\\(")).containsExactlyInAnyOrder("CommunityImport", "StackExchangeImport");
    }

    private static List<String> callers(String pattern) {
        var wanted = Pattern.compile(pattern);
        return Sources.files(Sources.CODE, ".java").stream().filter(file -> wanted.matcher(Sources.text(file)).find())
                .map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
}
