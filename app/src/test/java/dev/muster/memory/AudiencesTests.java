package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AudiencesTests extends MemoryWorld {
    private static final Set<Audience> BOTH = EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER);
    @Autowired private Audiences audiences;

    private MemoryPage shown(MemoryPage page, Set<Audience> layer, Viewer by) {
        return by.call(() -> audiences.show(page, layer, true, page.item().version(), by));
    }

    private boolean isSeenBy(Viewer viewer, java.util.UUID item) {
        return viewer.call(() -> items.find(item).isPresent());
    }

    @Test
    void areNarrowedWithWhatWasSaidBesideThePage() {
        var page = writes(emil, "Keeping hops", "Cold.");
        var said = comments(ada, page.item(), "And dry.");

        shown(page, STAFF, emil);

        assertThat(isSeenBy(ada, page.id())).isFalse();
        assertThat(isSeenBy(ada, said.id())).isFalse();
        assertThat(isSeenBy(frida, page.id())).isTrue();
        assertThat(isSeenBy(frida, said.id())).isTrue();
    }

    /// What was for others alone is not shown to those who are left.
    @Test
    void showNobodyWhatWasSaidAmongOthers() {
        var page = writes(emil, "Keeping hops", "Cold.");
        var said = comments(ada, page.item(), "Between us customers.");
        system.jdbc().sql("update items.item set layer = 2 where id = :id").param("id", said.id()).update();

        shown(sees(emil, page), STAFF, emil);

        assertThat(isSeenBy(frida, said.id())).isFalse();
    }

    @Test
    void areWidenedByWhoeverAnswersForThePage() {
        var page = writes(emil, "Keeping hops", "Cold.", STAFF);
        var said = comments(frida, page.item(), "Not a word of this.");

        shown(page, BOTH, emil);

        assertThat(isSeenBy(ada, page.id())).isTrue();
        assertThat(isSeenBy(ada, said.id())).isFalse();
    }

    @Test
    void areSaidBeforeWithThoseWhoWillNotSeeIt() {
        var page = edits(ada, writes(emil, "Keeping hops", "Cold."), 1, "Cold and dark.");

        var outlook = emil.call(() -> audiences.outlook(page, STAFF, emil));

        assertThat(outlook.fewer()).containsExactly(Audience.CUSTOMER);
        assertThat(outlook.losing()).extracting(each -> each.name()).containsExactly("Ada Author");
        assertThat(catchThrowableOfType(Invalid.class, () -> emil.call(() -> audiences.show(page, STAFF, false, page.item().version(), emil))).problems())
                .extracting(Invalid.Problem::key).containsExactly("memory.outlook.not-seen");
        assertThat(isSeenBy(ada, page.id())).isTrue();
    }

    @Test
    void areChosenByWhoeverAnswersForThePageAndThoseWhoKeepOrder() {
        var page = writes(emil, "Keeping hops", "Cold.");

        assertThat(catchThrowableOfType(Refusal.class, () -> shown(page, STAFF, frida)).key()).isEqualTo("memory.audience.only-owner");
        assertThat(catchThrowableOfType(Invalid.class, () -> shown(page, EnumSet.of(Audience.CUSTOMER), emil)).problems()).extracting(Invalid.Problem::key)
                .containsExactly("memory.layer.own-missing");
        assertThat(catchThrowableOfType(Refusal.class, () -> emil.call(() -> audiences.show(page, STAFF, true, page.item().version() + 1, emil))).reason())
                .isEqualTo(Refusal.Reason.STALE);
        assertThat(shown(page, STAFF, guide(frida, place)).item().layer()).isEqualTo(STAFF);
    }

    @Test
    void endForAllButGuidesWhereThePageIsHidden() {
        var page = writes(emil, "Keeping hops", "Cold.");
        var said = comments(ada, page.item(), "And dry.");
        var guide = guide(frida, place);

        assertThat(catchThrowableOfType(Refusal.class, () -> emil.call(() -> hides(page, true, "Wrong", emil))).key()).isEqualTo("items.only-guides");
        assertThat(catchThrowableOfType(Invalid.class, () -> guide.call(() -> hides(page, true, " ", guide)))).isNotNull();
        guide.call(() -> hides(page, true, "Wrong", guide));
        assertThat(isSeenBy(emil, page.id())).isFalse();
        assertThat(isSeenBy(ada, said.id())).isFalse();
        assertThat(guide.call(() -> pageLists.of(place, PageLists.Show.NAMES, null, null)).entries()).isEmpty();
        guide.call(() -> hides(page, false, "", guide));
        assertThat(isSeenBy(emil, page.id())).isTrue();
        assertThat(isSeenBy(ada, said.id())).isTrue();
    }

    private boolean hides(MemoryPage page, boolean hidden, String why, Viewer by) {
        audiences.hide(page, hidden, why, by);
        return true;
    }
}
