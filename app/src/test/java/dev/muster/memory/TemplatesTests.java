package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplatesTests extends MemoryWorld {
    @Autowired private Templates templates;

    private List<String> offered(Viewer viewer) {
        return viewer.call(() -> templates.offered(place)).stream().map(MemoryPage::title).toList();
    }

    @Test
    void areOfferedWhereTheyStandToThoseWhoSeeThem() {
        var guide = guide(frida, place);
        var minutes = writes(emil, "Minutes", "## Who was there\n\n## What we decided");
        var secret = writes(emil, "Appraisal", "## What went well", STAFF);
        guide.call(() -> templates.offer(minutes, true, guide));
        guide.call(() -> templates.offer(secret, true, guide));

        assertThat(offered(emil)).startsWith("Appraisal", "Minutes");
        assertThat(offered(ada)).startsWith("Minutes").doesNotContain("Appraisal");
        assertThat(ada.call(() -> templates.named(minutes.item().handle(), place))).map(MemoryPage::text).hasValue(minutes.text());
        assertThat(ada.call(() -> templates.named(secret.item().handle(), place))).isEmpty();
        assertThat(emil.call(() -> pageLists.of(place, Show.TEMPLATES, null, null)).entries()).extracting(MemoryPage::title).containsExactly("Appraisal", "Minutes");
        assertThat(emil.call(() -> pageLists.of(place, Show.ORPHANED, null, null)).entries()).isEmpty();
        guide.call(() -> templates.offer(minutes, false, guide));
        assertThat(offered(ada)).doesNotContain("Minutes");
        assertThat(ada.call(() -> templates.named(minutes.item().handle(), place))).isEmpty();
    }

    @Test
    void ofTheOrganisationAreOfferedEverywhereAndOfOtherCommunitiesNowhereElse() {
        var administrator = administrator();
        var title = "Instruction " + UUID.randomUUID();
        var shared = administrator.call(() -> memory.write(places.organisation(), new NewPage(title, "## Before you begin", "", null), null, administrator));
        administrator.call(() -> templates.offer(shared, true, administrator));
        var elsewhere = house();
        var other = administrator.call(() -> memory.write(elsewhere, new NewPage("Other", "So", "", null), null, administrator));
        administrator.call(() -> templates.offer(other, true, administrator));

        assertThat(offered(emil)).contains(title).doesNotContain("Other");
        assertThat(offered(ada)).doesNotContain(title);
        assertThat(emil.call(() -> templates.named(other.item().handle(), place))).isEmpty();
    }

    @Test
    void areChosenByGuidesAndGardeners() {
        var page = writes(emil, "Minutes", "So");
        var gardener = holder(frida, Role.GARDENER, place.id());

        assertThat(catchThrowableOfType(Refusal.class, () -> emil.call(() -> templates.offer(page, true, emil))).key()).isEqualTo("memory.template.only-guides");
        assertThat(gardener.call(() -> templates.offer(page, true, gardener)).template()).isTrue();
    }
}
