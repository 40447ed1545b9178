package dev.muster.exchange.charter;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a charter file says: why a community exists, who stands for it, and how it will be judged.
///
/// @param tests what the seven tests said of the purpose, by their names
public record CharterFile(Goal goal, Purpose purpose, Decision decision, Outcome outcome, Community community, Map<String, Test> tests) {

    /// Which way a measure should move.
    public enum Direction { UP, DOWN }

    /// What the organisation wants.
    ///
    /// @param owner an address; likewise wherever a person is named
    public record Goal(String title, Kind kind, String measure, String unit, Direction direction,
            BigDecimal baseline, LocalDate baselineDate, BigDecimal target, LocalDate due, String owner) {

        public enum Kind { REVENUE, COST, SATISFACTION, BRAND, OTHER }
    }

    /// The four statements, with what the collaboration is and what could go wrong.
    public record Purpose(String title, String who, String issue, String theyGain, String weGain,
            String collaboration, String risk, LocalDate expires) {}

    /// How far the purpose passes one of the seven tests, 0 to 3, and what shows it.
    public record Test(int score, String evidence) {}

    /// The seven tests as a file names them.
    public static final List<String> TESTS = List.of("magnetic", "aligned", "low-risk", "properly-scoped", "facilitates-evolution",
            "measurable", "community-driven");

    /// Who said that this may begin, and why.
    public record Decision(String by, Verdict verdict, String reason, LocalDate review) {

        public enum Verdict { GO, GROW }
    }

    /// How the purpose is judged.
    public sealed interface Outcome {

        String unit();

        Direction direction();

        BigDecimal target();

        LocalDate targetDate();

        /// A named measure over what happens in the community, times a factor.
        ///
        /// @param days the measure's own limit: solved within so many days
        /// @param baselineDays the community's first days, from which the baseline is computed
        record Derived(String measure, int days, String unit, Direction direction, BigDecimal factor, int baselineDays,
                BigDecimal target, LocalDate targetDate) implements Outcome {}

        /// Something that is counted elsewhere and typed in.
        record Observed(String name, String unit, Direction direction, BigDecimal baseline, LocalDate baselineDate,
                BigDecimal target, LocalDate targetDate) implements Outcome {}
    }

    /// @param see audiences that may read: some of `EMPLOYEE`, `CUSTOMER`, `SUPPLIER`, `PUBLIC`
    /// @param contribute those of them that may write
    /// @param owner the sponsor
    /// @param guidelines Markdown; empty if there are none
    /// @param register what people may register themselves as; none if it is left out
    /// @param openSwarms audiences that may open swarms besides staff, who always may
    /// @param pagesApproved whether a page's changes wait for one of those who answer for it
    public record Community(String title, String description, List<String> see, List<String> contribute,
            String owner, List<String> guides, String guidelines, int answerWithinHours, List<String> register,
            List<String> openSwarms, boolean pagesApproved) {}

    /// @throws CharterFault with everything that is wrong
    public static CharterFile read(Path file) {
        return CharterReader.read(file);
    }

    /// @param name what to call the text in messages
    /// @throws CharterFault with everything that is wrong
    public static CharterFile parse(String name, String yaml) {
        return CharterReader.parse(name, yaml);
    }
}
