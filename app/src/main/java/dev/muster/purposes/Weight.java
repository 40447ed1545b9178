package dev.muster.purposes;

import java.util.Map;
import java.util.Objects;

/// Where a purpose stands on the map of value and risk, by its seven tests.
///
/// @param value the mean of the six tests other than low risk, from 0 to 3
/// @param risk how much it lacks in the test of low risk, from 0 (none in sight) to 3
public record Weight(double value, int risk) {

    /// @param tests all seven, answered
    static Weight of(Map<PurposeTest, TestAnswer> tests) {
        var value = tests.entrySet().stream().filter(each -> each.getKey() != PurposeTest.LOW_RISK)
                .mapToInt(each -> score(each.getValue())).average().orElse(0);
        return new Weight(Math.round(value * 100) / 100.0, TestAnswer.BEST - score(Objects.requireNonNull(tests.get(PurposeTest.LOW_RISK))));
    }

    private static int score(TestAnswer answer) {
        return Objects.requireNonNull(answer.score());
    }
}
