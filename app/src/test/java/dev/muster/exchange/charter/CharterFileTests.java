package dev.muster.exchange.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.exchange.charter.CharterFile.Community;
import dev.muster.exchange.charter.CharterFile.Decision;
import dev.muster.exchange.charter.CharterFile.Direction;
import dev.muster.exchange.charter.CharterFile.Goal;
import dev.muster.exchange.charter.CharterFile.Outcome;
import dev.muster.exchange.charter.CharterFile.Purpose;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CharterFileTests {

    static final String CHARTER = """
            goal:
              title: Fewer contacts
              kind: cost
              measure: Contacts per 100 orders
              unit: contacts
              direction: down
              baseline: 9.4
              baseline-date: 2026-09-30
              target: 6.5
              due: 2027-12-31
              owner: grace@example.org
            purpose:
              title: Brewers help brewers
              who: Brewers
              issue: Beer
              they-gain: Answers
              we-gain: Fewer contacts
              collaboration: Ask and answer
              risk: Wrong answers
              expires: 2028-06-30
            decision:
              by: linus@example.org
              verdict: grow
              reason: It worked
              review: 2027-06-30
            outcome:
              kind: derived
              measure: questions.solved-within
              days: 14
              unit: "%"
              direction: up
              baseline: first 90 days
              target: 70
              target-date: 2027-06-30
            community:
              title: Beer
              description: All about beer
              see: [EMPLOYEE, PUBLIC]
              contribute:
                - EMPLOYEE
              owner: grace@example.org
              guides: [ada@example.org, linus@example.org]
            tests:
              magnetic: 3, they ask each other
              aligned: 3, it serves the goal
              low-risk: 2, nobody is harmed
              properly-scoped: 2, one product
              facilitates-evolution: 1, perhaps malt
              measurable: 3, counted here
              community-driven: 2, most answers are theirs
            """;

    static final String OBSERVED = """
            outcome:
              kind: observed
              name: Contacts from members
              unit: contacts a month
              direction: down
              baseline: 310
              baseline-date: 2026-09-30
              target: 200
              target-date: 2027-06-30
            """;

    @TempDir Path temp;

    @Test
    void saysWhatItHolds() {
        assertThat(CharterFile.parse("beer", CHARTER)).isEqualTo(new CharterFile(
                new Goal("Fewer contacts", Goal.Kind.COST, "Contacts per 100 orders", "contacts", Direction.DOWN,
                        new BigDecimal("9.4"), LocalDate.of(2026, 9, 30), new BigDecimal("6.5"), LocalDate.of(2027, 12, 31),
                        "grace@example.org"),
                new Purpose("Brewers help brewers", "Brewers", "Beer", "Answers", "Fewer contacts", "Ask and answer",
                        "Wrong answers", LocalDate.of(2028, 6, 30)),
                new Decision("linus@example.org", Decision.Verdict.GROW, "It worked", LocalDate.of(2027, 6, 30)),
                new Outcome.Derived("questions.solved-within", 14, "%", Direction.UP, BigDecimal.ONE, 90,
                        new BigDecimal("70"), LocalDate.of(2027, 6, 30)),
                new Community("Beer", "All about beer", List.of("EMPLOYEE", "PUBLIC"), List.of("EMPLOYEE"),
                        "grace@example.org", List.of("ada@example.org", "linus@example.org"), "", 24, List.of(), List.of(), false),
                Map.of("magnetic", new CharterFile.Test(3, "they ask each other"), "aligned", new CharterFile.Test(3, "it serves the goal"),
                        "low-risk", new CharterFile.Test(2, "nobody is harmed"), "properly-scoped", new CharterFile.Test(2, "one product"),
                        "facilitates-evolution", new CharterFile.Test(1, "perhaps malt"), "measurable", new CharterFile.Test(3, "counted here"),
                        "community-driven", new CharterFile.Test(2, "most answers are theirs"))));
    }

    @Test
    void saysWhoMayRegisterThemselves() {
        assertThat(CharterFile.parse("beer", CHARTER.replace("  see:", "  register: [PUBLIC]\n  see:")).community().register()).containsExactly("PUBLIC");
        assertThatExceptionOfType(CharterFault.class).isThrownBy(() -> CharterFile.parse("beer", CHARTER.replace("  see:", "  register: [EMPLOYEE]\n  see:")));
    }

    @Test
    void saysWhoOpensSwarmsAndWhetherPagesWait() {
        var community = CharterFile.parse("beer", CHARTER.replace("  see:", "  open-swarms: [PUBLIC]\n  pages-approved: true\n  see:")).community();
        assertThat(community.openSwarms()).containsExactly("PUBLIC");
        assertThat(community.pagesApproved()).isTrue();
        assertThatExceptionOfType(CharterFault.class).isThrownBy(() -> CharterFile.parse("beer", CHARTER.replace("  see:", "  open-swarms: [CUSTOMER]\n  see:")))
                .satisfies(fault -> assertThat(fault.problems()).extracting(each -> each.path() + " " + each.key()).containsExactly("community.open-swarms exchange.charter.contribute-unseen"));
        assertThatExceptionOfType(CharterFault.class).isThrownBy(() -> CharterFile.parse("beer", CHARTER.replace("  see:", "  pages-approved: yes\n  see:")))
                .withMessageContaining("can only be one of: true, false");
    }

    @Test
    void takesAnObservedOutcome() {
        var charter = CharterFile.parse("beer", withOutcome(OBSERVED));

        assertThat(charter.outcome()).isEqualTo(new Outcome.Observed("Contacts from members", "contacts a month",
                Direction.DOWN, new BigDecimal("310"), LocalDate.of(2026, 9, 30), new BigDecimal("200"), LocalDate.of(2027, 6, 30)));
    }

    @Test
    void takesTheExampleOfTheDocumentation() {
        var charter = CharterFile.read(Path.of("../docs/examples/beer-charter.yaml"));

        assertThat(charter.outcome()).isInstanceOfSatisfying(Outcome.Derived.class, outcome -> {
            assertThat(outcome.days()).isEqualTo(14);
            assertThat(outcome.baselineDays()).isEqualTo(90);
            assertThat(outcome.target()).isEqualByComparingTo("70");
        });
        assertThat(charter.community().guidelines()).startsWith("**Say what you tried.**").contains("\n\n");
    }

    @Test
    void takesTheObservedOutcomeOfTheExamplesComment() throws IOException {
        var example = Files.readString(Path.of("../docs/examples/beer-charter.yaml"));
        var swapped = example.replaceFirst("(?s)\noutcome:.*?# outcome:", "\noutcome:").replaceAll("(?m)^#  ", " ");

        assertThat(CharterFile.parse("example", swapped).outcome()).isInstanceOf(Outcome.Observed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "title: Fewer contacts      | title:                     |  2 | goal.title          | missing",
        "title: Fewer contacts      | title: ''                  |  2 | goal.title          | not-a-text",
        "title: Fewer contacts      | title: [a]                 |  2 | goal.title          | not-a-text",
        "title: Fewer contacts      | titel: Fewer               |  2 | goal.titel          | unknown-key",
        "kind: cost                 | kind: Cost                 |  3 | goal.kind           | not-a-choice",
        "unit: contacts             | kind: cost                 |  5 | goal.kind           | key-twice",
        "direction: down            | direction: sideways        |  6 | goal.direction      | not-a-choice",
        "direction: down            | direction: up              |  9 | goal.target         | target-behind",
        "baseline: 9.4              | baseline: 9.4 contacts     |  7 | goal.baseline       | not-a-number",
        "baseline: 9.4              | baseline: 1e9              |  7 | goal.baseline       | not-a-number",
        "baseline-date: 2026-09-30  | baseline-date: 30.9.2026   |  8 | goal.baseline-date  | not-a-date",
        "due: 2027-12-31            | due: 2026-09-30            | 10 | goal.due            | date-before-baseline",
        "due: 2027-12-31            | due: 2027-02-30            | 10 | goal.due            | not-a-date",
        "owner: grace@example.org   | owner: Grace               | 11 | goal.owner          | not-an-address",
        "verdict: grow              | verdict: no                | 23 | decision.verdict    | not-a-choice",
        "kind: derived              | kind: guessed              | 27 | outcome.kind        | not-a-choice",
        "days: 14                   | days: 0                    | 29 | outcome.days        | not-a-whole-number",
        "days: 14                   | days: 99999999999999       | 29 | outcome.days        | not-a-whole-number",
        "baseline: first 90 days    | baseline: 42               | 32 | outcome.baseline    | not-first-days",
        "unit: \"%\"                | factor: -1                 | 30 | outcome.factor      | not-above-zero",
        "unit: \"%\"                | name: Share                | 30 | outcome.name        | not-for-derived",
        "see: [EMPLOYEE, PUBLIC]    | see: [STAFF]               | 38 | community.see       | not-a-choice",
        "see: [EMPLOYEE, PUBLIC]    | see: []                    | 38 | community.see       | not-a-list",
        "see: [EMPLOYEE, PUBLIC]    | see: EMPLOYEE              | 38 | community.see       | not-a-list",
        "see: [EMPLOYEE, PUBLIC]    | see: [PUBLIC]              | 39 | community.contribute | contribute-unseen",
        "guides: [ada@example.org, linus@example.org] | guides: [ada] | 42 | community.guides | not-an-address",
        "guides: [ada@example.org, linus@example.org] | guides: [a@b.org, a@b.org] | 42 | community.guides | item-twice",
        "magnetic: 3, they ask each other | magnetic: 4, they ask | 44 | tests.magnetic | not-a-test",
        "magnetic: 3, they ask each other | magnetic: 3        | 44 | tests.magnetic | not-a-test",
        "guides: [ada@example.org, linus@example.org] | answer-within-hours: soon | 42 | community.answer-within-hours | not-a-whole-number",
    })
    void namesKeyAndLineOfAMistake(String good, String bad, int line, String path, String reason) {
        var fault = refused(CHARTER.replaceFirst("  " + Pattern.quote(good), "  " + bad));

        assertThat(fault.problems()).extracting(CharterFault.Problem::line, CharterFault.Problem::path, CharterFault.Problem::key)
                .contains(tuple(line, path, "exchange.charter." + reason));
        assertThat(fault).hasMessageStartingWith("beer:\n").hasMessageContaining("Line " + line + ": " + path);
    }

    @Test
    void reportsAllMistakesAtOnceInTheOrderOfTheirLines() {
        var fault = refused("""
                goal:
                  title: Fewer contacts
                  kind: thrift
                  due: soon
                purpose: to brew
                outcome:
                  kind: observed
                  days: 3
                strategy: none
                """);

        assertThat(fault.problems()).extracting(CharterFault.Problem::message).containsExactly(
                "Line 1: goal.measure is missing.",
                "Line 1: goal.unit is missing.",
                "Line 1: goal.direction is missing.",
                "Line 1: goal.baseline is missing.",
                "Line 1: goal.baseline-date is missing.",
                "Line 1: goal.target is missing.",
                "Line 1: goal.owner is missing.",
                "Line 1: decision is missing.",
                "Line 1: community is missing.",
                "Line 1: tests is missing.",
                "Line 3: goal.kind is \"thrift\", but can only be one of: revenue, cost, satisfaction, brand, other.",
                "Line 4: goal.due should be a date like 2027-06-30, but is \"soon\".",
                "Line 5: purpose should be followed by its own keys, each on a line and indented: "
                        + "title, who, issue, they-gain, we-gain, collaboration, risk, expires.",
                "Line 6: outcome.name is missing.",
                "Line 6: outcome.unit is missing.",
                "Line 6: outcome.direction is missing.",
                "Line 6: outcome.baseline is missing.",
                "Line 6: outcome.baseline-date is missing.",
                "Line 6: outcome.target is missing.",
                "Line 6: outcome.target-date is missing.",
                "Line 8: outcome.days belongs to a derived outcome; this one is observed.",
                "Line 9: strategy is not known here. What can stand here: goal, purpose, decision, outcome, community, tests.");
    }

    static List<String> partsAndKeys() {
        return CHARTER.lines().filter(line -> line.matches(" {0,2}\\S.*")).map(line -> line.replaceFirst(":.*", "")).toList();
    }

    @ParameterizedTest
    @MethodSource("partsAndKeys")
    void missesWhateverIsLeftOut(String key) {
        var lines = CHARTER.lines().toList();
        for (var at : IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(key + ":")).toArray()) {
            var next = IntStream.range(at + 1, lines.size() + 1)
                    .filter(i -> i == lines.size() || lines.get(i).matches(key.startsWith(" ") ? " {0,2}\\S.*" : "\\S.*"))
                    .findFirst().orElseThrow();
            var cut = String.join("\n", lines.subList(0, at)) + "\n" + String.join("\n", lines.subList(next, lines.size()));

            assertThat(refused(cut).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.key()).isEqualTo("exchange.charter.missing");
                assertThat(problem.path()).endsWith(key.strip());
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'goal: [1'          | not-yaml",
        "'unit: %'           | not-yaml",
        "'a: 1\n---\nb: 2'   | not-yaml",
        "'just words'        | not-a-charter",
        "'[goal, purpose]'   | not-a-charter",
        "'# nothing yet'     | not-a-charter",
    })
    void refusesWhatIsNoCharter(String yaml, String reason) {
        assertThat(refused(yaml).problems()).singleElement()
                .extracting(CharterFault.Problem::key).isEqualTo("exchange.charter." + reason);
    }

    @Test
    void makesNoObjectsThatTheFileNames() {
        var fault = refused(CHARTER.replace("title: Beer", "title: !!javax.script.ScriptEngineManager [x]"));

        assertThat(fault.problems()).singleElement().extracting(CharterFault.Problem::message).asString()
                .startsWith("Line 36: this is not valid YAML (Global tag is not allowed");
    }

    @Test
    void staysCalmWhereAliasesMultiply() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        IntStream.rangeClosed(1, 60).forEach(i -> bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1)));

        assertThat(refused(bomb.toString()).problems()).isNotEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheFileItself() throws IOException {
        assertFileRefused(temp.resolve("gone.yaml"), "nothing-there");
        assertFileRefused(Files.writeString(temp.resolve("latin.yaml"), "title: größe", StandardCharsets.ISO_8859_1), "not-utf-8");
        assertFileRefused(Files.writeString(temp.resolve("long.yaml"), "#".repeat(1_000_001)), "too-long");
        assertFileRefused(temp, "unreadable");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        var file = Files.writeString(temp.resolve("charter.yaml"), "\uFEFF" + CHARTER);

        assertThat(CharterFile.read(file)).isEqualTo(CharterFile.parse("beer", CHARTER));
    }

    private static CharterFault refused(String yaml) {
        return catchThrowableOfType(CharterFault.class, () -> CharterFile.parse("beer", yaml));
    }

    private static void assertFileRefused(Path file, String reason) {
        assertThatExceptionOfType(CharterFault.class).isThrownBy(() -> CharterFile.read(file))
                .withMessageStartingWith(file + ":\n")
                .satisfies(fault -> assertThat(fault.problems()).singleElement()
                        .extracting(CharterFault.Problem::key).isEqualTo("exchange.charter." + reason));
    }

    private static String withOutcome(String outcome) {
        return CHARTER.replaceFirst("(?s)outcome:.*(?=community:)", outcome);
    }
}
