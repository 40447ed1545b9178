package dev.muster.exchange.charter;

import static dev.muster.exchange.charter.ValueType.ADDRESS;
import static dev.muster.exchange.charter.ValueType.DATE;
import static dev.muster.exchange.charter.ValueType.DECIMAL;
import static dev.muster.exchange.charter.ValueType.FIRST_DAYS;
import static dev.muster.exchange.charter.ValueType.TEST;
import static dev.muster.exchange.charter.ValueType.TEXT;
import static dev.muster.exchange.charter.ValueType.TRUE_OR_FALSE;
import static dev.muster.exchange.charter.ValueType.WHOLE;
import static dev.muster.exchange.charter.ValueType.oneOf;

import dev.muster.exchange.charter.CharterFile.Community;
import dev.muster.exchange.charter.CharterFile.Decision;
import dev.muster.exchange.charter.CharterFile.Direction;
import dev.muster.exchange.charter.CharterFile.Goal;
import dev.muster.exchange.charter.CharterFile.Outcome;
import dev.muster.exchange.charter.CharterFile.Purpose;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a charter file section by section. The YAML is only composed: no object is ever made from what it names.
final class CharterReader {

    private static final int LONGEST = 1_000_000;
    private static final ValueType<String> AUDIENCE = oneOf(List.of("EMPLOYEE", "CUSTOMER", "SUPPLIER", "PUBLIC"));

    private static final ValueType<String> OTHERS = oneOf(List.of("CUSTOMER", "SUPPLIER", "PUBLIC"));

    private static final ValueType<Direction> DIRECTION = oneOf(Direction.class);

    private enum OutcomeKind { DERIVED, OBSERVED }

    /// Stands in where the file doesn't say which kind, so that only that is noted.
    private static final Outcome NO_OUTCOME = new Outcome.Observed("", "", Direction.UP, BigDecimal.ZERO, LocalDate.EPOCH,
            BigDecimal.ZERO, LocalDate.EPOCH);

    private final Problems problems = new Problems();

    private CharterReader() {}

    static CharterFile read(Path file) {
        var reader = new CharterReader();
        var yaml = reader.content(file);
        reader.problems.throwIfAny(file.toString());
        return parse(file.toString(), yaml.replaceFirst("^\uFEFF", ""));
    }

    static CharterFile parse(String name, String yaml) {
        var reader = new CharterReader();
        var node = reader.compose(yaml);
        reader.problems.throwIfAny(name);
        var charter = reader.charter(node);
        reader.problems.throwIfAny(name);
        return charter;
    }

    private String content(Path file) {
        try {
            if (Files.size(file) <= LONGEST) {
                return Files.readString(file);
            }
            problems.add("", 0, "too-long", LONGEST);
        } catch (NoSuchFileException _) {
            problems.add("", 0, "nothing-there");
        } catch (CharacterCodingException _) {
            problems.add("", 0, "not-utf-8");
        } catch (IOException broken) {
            problems.add("", 0, "unreadable", String.valueOf(broken.getMessage()));
        }
        return "";
    }

    private @Nullable Node compose(String yaml) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LONGEST);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            problems.add("", mark == null ? 0 : mark.getLine() + 1, "not-yaml", String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            problems.add("", 0, "not-yaml", String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
        return null;
    }

    private CharterFile charter(@Nullable Node node) {
        var root = Section.root(node, problems, "goal", "purpose", "decision", "outcome", "community", "tests");
        return new CharterFile(goal(root), purpose(root), decision(root), outcome(root), community(root), tests(root));
    }

    private static Goal goal(Section root) {
        var it = root.section("goal", "title", "kind", "measure", "unit", "direction", "baseline", "baseline-date", "target",
                "due", "owner");
        var goal = new Goal(it.value("title", TEXT), it.value("kind", oneOf(Goal.Kind.class)),
                it.value("measure", TEXT), it.value("unit", TEXT), it.value("direction", DIRECTION),
                it.value("baseline", DECIMAL), it.value("baseline-date", DATE),
                it.value("target", DECIMAL), it.value("due", DATE), it.value("owner", ADDRESS));
        it.check(isAhead(goal.baseline(), goal.target(), goal.direction()), "target-behind", "target", "baseline", "direction");
        it.check(goal.due().isAfter(goal.baselineDate()), "date-before-baseline", "due", "baseline-date");
        return goal;
    }

    private static Purpose purpose(Section root) {
        var it = root.section("purpose", "title", "who", "issue", "they-gain", "we-gain", "collaboration", "risk", "expires");
        return new Purpose(it.value("title", TEXT), it.value("who", TEXT), it.value("issue", TEXT),
                it.value("they-gain", TEXT), it.value("we-gain", TEXT), it.value("collaboration", TEXT),
                it.value("risk", TEXT), it.value("expires", DATE));
    }

    private static Map<String, CharterFile.Test> tests(Section root) {
        var it = root.section("tests", CharterFile.TESTS.toArray(String[]::new));
        var tests = new LinkedHashMap<String, CharterFile.Test>();
        CharterFile.TESTS.forEach(name -> tests.put(name, it.value(name, TEST)));
        return tests;
    }

    private static Decision decision(Section root) {
        var it = root.section("decision", "by", "verdict", "reason", "review");
        return new Decision(it.value("by", ADDRESS), it.value("verdict", oneOf(Decision.Verdict.class)),
                it.value("reason", TEXT), it.value("review", DATE));
    }

    private static Outcome outcome(Section root) {
        var it = root.section("outcome", "kind", "measure", "name", "days", "unit", "direction", "factor", "baseline",
                "baseline-date", "target", "target-date");
        var kind = it.value("kind", oneOf(OutcomeKind.class));
        if (!it.isFine("kind")) {
            return NO_OUTCOME;
        }
        return switch (kind) {
            case DERIVED -> derived(it);
            case OBSERVED -> observed(it);
        };
    }

    private static Outcome derived(Section it) {
        it.refuse("not-for-derived", "name", "baseline-date");
        var derived = new Outcome.Derived(it.value("measure", TEXT), it.value("days", WHOLE), it.value("unit", TEXT),
                it.value("direction", DIRECTION), it.value("factor", DECIMAL, BigDecimal.ONE),
                it.value("baseline", FIRST_DAYS), it.value("target", DECIMAL), it.value("target-date", DATE));
        it.check(derived.factor().signum() > 0, "not-above-zero", "factor");
        return derived;
    }

    private static Outcome observed(Section it) {
        it.refuse("not-for-observed", "measure", "days", "factor");
        var observed = new Outcome.Observed(it.value("name", TEXT), it.value("unit", TEXT), it.value("direction", DIRECTION),
                it.value("baseline", DECIMAL), it.value("baseline-date", DATE),
                it.value("target", DECIMAL), it.value("target-date", DATE));
        it.check(isAhead(observed.baseline(), observed.target(), observed.direction()),
                "target-behind", "target", "baseline", "direction");
        it.check(observed.targetDate().isAfter(observed.baselineDate()), "date-before-baseline", "target-date", "baseline-date");
        return observed;
    }

    private static Community community(Section root) {
        var it = root.section("community", "title", "description", "see", "contribute", "owner", "guides", "guidelines",
                "answer-within-hours", "register", "open-swarms", "pages-approved");
        var community = new Community(it.value("title", TEXT), it.value("description", TEXT),
                it.values("see", AUDIENCE), it.values("contribute", AUDIENCE),
                it.value("owner", ADDRESS), it.values("guides", ADDRESS),
                it.value("guidelines", TEXT, ""), it.value("answer-within-hours", WHOLE, 24),
                it.has("register") ? it.values("register", OTHERS) : List.of(),
                it.has("open-swarms") ? it.values("open-swarms", OTHERS) : List.of(), it.value("pages-approved", TRUE_OR_FALSE, false));
        it.check(community.see().containsAll(community.contribute()), "contribute-unseen", "contribute", "see");
        it.check(community.see().containsAll(community.openSwarms()), "contribute-unseen", "open-swarms", "see");
        return community;
    }

    private static boolean isAhead(BigDecimal baseline, BigDecimal target, Direction direction) {
        return switch (direction) {
            case UP -> target.compareTo(baseline) > 0;
            case DOWN -> target.compareTo(baseline) < 0;
        };
    }
}
