package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpiringPurposesTests extends Chartered {
    @Autowired private ExpiringPurposes expiry;

    private PurposeState state(java.util.UUID purpose) {
        return employee("Ada").call(() -> purposes.find(purpose)).orElseThrow().state();
    }

    @Test
    void anActivePurposeExpiresOnItsDayAndOnce() {
        var purpose = community(Audience.EMPLOYEE).charter().purpose();
        var expires = java.util.Objects.requireNonNull(employee("Ada").call(() -> purposes.find(purpose)).orElseThrow().plan()).expires();

        later(Duration.between(CLOCK.instant(), expires.atStartOfDay(CLOCK.getZone()).toInstant()).minusSeconds(1));
        expiry.run();
        assertThat(state(purpose)).isEqualTo(PurposeState.ACTIVE);

        later(Duration.ofSeconds(1));
        expiry.run();
        expiry.run();
        assertThat(state(purpose)).isEqualTo(PurposeState.EXPIRED);
        assertThat(system.jdbc().sql("select count(*) from activity.activity where object_id = :purpose and verb = 'CLOSE' and actor_id is null")
            .param("purpose", purpose).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aPurposeThatNoCommunityWorksOnStaysAsDecided() {
        var purpose = approved();

        later(Duration.ofDays(400));
        expiry.run();

        assertThat(state(purpose.id())).isEqualTo(PurposeState.GO);
    }
}
