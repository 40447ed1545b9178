package dev.muster.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.mail.Mailbox.Received;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A wave of invitations on its day.
class WaveDaysTests extends LaunchWorld {
    @Autowired private WaveDays days;

    @BeforeEach
    void cast() {
        found();
    }

    private Wave planned(Viewer by, int inDays) {
        return by.call(() -> waves.plan(community, new WaveDraft(null, "Cellar masters", null, today().plusDays(inDays), 30), by));
    }

    private List<Received> reminded(Viewer viewer) {
        days.run();
        days.run();
        return lettersTo(addressOf(viewer));
    }

    @Test
    void itsPlannerIsRemindedOnceAndFindsItOnTheHomePage() {
        var wave = planned(gil, 2);
        assertThat(reminded(gil)).isEmpty();
        assertThat(http(gil).get("/").body()).doesNotContain("The day has come for the invitations");

        later(Duration.ofDays(2));
        assertThat(reminded(gil)).singleElement().satisfies(each -> {
            assertThat(each.subject()).isEqualTo("Today: invite “Cellar masters” to Beer that keeps");
            assertThat(each.text()).contains("30 people", BASE + Waves.address(community, wave));
        });
        assertThat(http(gil).get("/").body()).contains("The day has come for the invitations “Cellar masters” to Beer that keeps.");
        later(Duration.ofDays(40));
        assertThat(reminded(gil)).hasSize(1);
    }

    @Test
    void whatWasSentBeforeItsDayNeedsNoReminder() {
        var wave = planned(gil, 2);
        gil.call(() -> waves.write(community, wave, List.of("cella@example.com"), null, gil));
        later(Duration.ofDays(3));

        assertThat(reminded(gil)).isEmpty();
        assertThat(http(gil).get("/").body()).doesNotContain("The day has come for the invitations");
    }

    @Test
    void whoPlansNoLongerIsToldNothing() {
        var sam = holder(employee("Sam Sponsor"), Role.SPONSOR, community.id());
        planned(sam, 1);
        system.jdbc().sql("delete from rights.role_grant where person_id = :sam").param("sam", sam.self()).update();
        later(Duration.ofDays(1));

        assertThat(reminded(sam)).isEmpty();
    }
}
