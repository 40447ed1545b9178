package dev.muster.purposes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.purposes.Weight;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskMapTests {

    private static RiskMap.Placed at(double value, int risk) {
        return new RiskMap.Placed("said", "/purposes/x", "tone-good", new Weight(value, risk));
    }

    @Test
    void moreValueStandsHigherAndMoreRiskFurtherRight() {
        var spots = RiskMap.of(List.of(at(0, 0), at(3, 3))).spots();

        assertThat(spots.getFirst().y()).isGreaterThan(spots.getLast().y());
        assertThat(spots.getFirst().x()).isLessThan(spots.getLast().x());
        assertThat(spots).allMatch(each -> each.y() > 0 && each.y() < RiskMap.bottom());
    }

    @Test
    void whatIsJudgedAlikeDoesNotStandOnOneAnother() {
        var spots = RiskMap.of(Collections.nCopies(12, at(2, 1))).spots();

        assertThat(spots.stream().map(each -> each.x() + " " + each.y())).doesNotHaveDuplicates();
        assertThat(spots).allMatch(each -> each.x() > RiskMap.edge(1) && each.x() < RiskMap.edge(2));
    }
}
