package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GateTests extends Chartered {
    @Autowired private Gate gate;

    private List<String> missing(@Nullable Purpose purpose, Gate.Request request) {
        return administrator().call(() -> gate.missing(purpose, request)).stream().map(Invalid.Problem::key).toList();
    }

    private Gate.Request complete() {
        var viewer = employee("Ada");
        return new Gate.Request(viewer.self(), List.of(viewer.self()), Set.of(Audience.EMPLOYEE));
    }

    @Test
    void letsAPurposeWithEverythingThrough() {
        assertThat(missing(approved(), complete())).isEmpty();
    }

    @Test
    void saysEverythingThatIsMissing() {
        var purpose = proposed(employee("Ada"));

        assertThat(missing(purpose, new Gate.Request(null, List.of(), null))).containsExactly(
                "purposes.gate.approval.PROPOSED", "purposes.gate.outcome", "purposes.gate.expiry",
                "purposes.gate.owner", "purposes.gate.guide", "purposes.gate.audiences");
        assertThat(missing(null, complete())).containsExactly("purposes.gate.purpose");
    }

    @Test
    void wantsADecision() {
        var ada = employee("Ada");

        assertThat(missing(assessed(ada, answersRead()), complete())).containsExactly("purposes.gate.approval.ASSESSED");
        assertThat(missing(decided(assessed(ada, answersRead()), Verdict.NO), complete())).containsExactly("purposes.gate.approval.DECLINED");
        assertThat(missing(decided(assessed(ada, answersRead()), Verdict.GROW), complete())).isEmpty();
    }

    @Test
    void wantsABaseline() {
        var purpose = decided(assessed(employee("Ada"), withoutBaseline()), Verdict.GO);

        assertThat(missing(purpose, complete())).containsExactly("purposes.gate.baseline");
    }

    @Test
    void wantsTimeLeft() {
        var purpose = approved();
        later(Duration.ofDays(366));

        assertThat(missing(purpose, complete())).containsExactly("purposes.gate.expired");
    }

    @Test
    void wantsAnOwnerFromInsideAndPeopleWhomTheOpenerKnows() {
        var purpose = approved();
        var customer = customer("Carl");
        Viewer ada = employee("Ada");
        var nobody = UUID.randomUUID();

        assertThat(missing(purpose, new Gate.Request(customer.self(), List.of(ada.self()), Set.of()))).containsExactly("purposes.gate.owner-outside");
        assertThat(missing(purpose, new Gate.Request(ada.self(), List.of(ada.self(), nobody), Set.of()))).containsExactly("people.unknown");
    }

    @Test
    void takesByInvitationAsAWordOnWhoItIsFor() {
        var ada = employee("Ada");

        assertThat(missing(approved(), new Gate.Request(ada.self(), List.of(ada.self()), Set.of()))).isEmpty();
    }
}
