package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages of the whole organisation beside those of communities. All tests share the organisation, so each has titles of its own.
class OrganisationPagesTests extends MemoryWorld {
    private Place organisation;
    private String title;

    @BeforeEach
    void titles() {
        organisation = places.organisation();
        title = "Holidays " + UUID.randomUUID();
    }

    private MemoryPage shares(Viewer viewer, String called, String body, @Nullable Set<Audience> layer) {
        return viewer.call(() -> memory.write(organisation, new NewPage(called, body, "", layer), null, viewer));
    }

    private boolean isSeenBy(Viewer viewer, MemoryPage page) {
        return viewer.call(() -> items.find(page.id()).isPresent());
    }

    private boolean leadsTo(MemoryPage page, Place from, Viewer viewer) {
        return viewer.call(() -> references.resolve(from.id(), Set.of(page.address()))).values().stream().anyMatch(each -> each.id().equals(page.id()));
    }

    @Test
    void areWrittenByStaffForStaffUntilTheySayForWhomElse() {
        var rules = shares(emil, title, "Thirty days.", null);
        var open = shares(emil, title + " for all", "We are closed in August.", EnumSet.allOf(Audience.class));

        assertThat(isSeenBy(frida, rules)).isTrue();
        assertThat(isSeenBy(ada, rules)).isFalse();
        assertThat(isSeenBy(ada, open)).isTrue();
        assertThat(isSeenBy(Viewer.VISITOR, open)).isTrue();
        assertThat(catchThrowableOfType(Refusal.class, () -> shares(ada, "Mine " + title, "So", null)).key()).isEqualTo("memory.write.only-staff");
        assertThat(catchThrowableOfType(Refusal.class, () -> edits(ada, sees(ada, open), 1, "Not so")).key()).isEqualTo("memory.write.only-staff");
        assertThat(edits(frida, rules, 1, "Thirty-two days.").number()).isEqualTo(2);
    }

    @Test
    void areMeantByALinkThatFindsNothingInItsCommunity() {
        var shared = shares(emil, title, "Thirty days.", EnumSet.allOf(Audience.class));
        var page = writes(emil, "Planning", "See [[" + title + "]].");

        assertThat(leadsTo(shared, place, ada)).isTrue();
        assertThat(ada.call(() -> references.linkingTo(shared))).extracting(References.Backlink::title).containsExactly("Planning");
        assertThat(ada.call(() -> references.wanted(place))).isEmpty();

        var own = writes(emil, title, "Here it is forty.");
        assertThat(leadsTo(own, place, ada)).isTrue();
        assertThat(leadsTo(shared, place, ada)).isFalse();
        assertThat(leadsTo(shared, organisation, ada)).isTrue();
        assertThat(ada.call(() -> references.linkingTo(shared))).isEmpty();
        assertThat(ada.call(() -> references.linkingTo(own))).extracting(References.Backlink::title).containsExactly(page.title());
    }

    /// Whoever does not see the community's page is led to the organisation's, as if there were no other.
    @Test
    void areMeantWhereOneDoesNotSeeThatOfTheCommunity() {
        var shared = shares(emil, title, "Thirty days.", EnumSet.allOf(Audience.class));
        writes(emil, "Planning", "See [[" + title + "]].");
        var own = writes(emil, title, "Here it is forty.", STAFF);

        assertThat(leadsTo(own, place, emil)).isTrue();
        assertThat(leadsTo(shared, place, ada)).isTrue();
        assertThat(ada.call(() -> references.linkingTo(shared))).hasSize(1);
        assertThat(emil.call(() -> references.linkingTo(shared))).isEmpty();
    }

    @Test
    void areOrphanedUntilAnythingAnywhereLinksToThem() {
        var shared = shares(emil, title, "Thirty days.", null);

        assertThat(orphans()).contains(title);
        writes(emil, "Planning", "See [[" + title + "]].");
        assertThat(orphans()).doesNotContain(title);
        writes(emil, shared.title(), "Here it is forty.");
        assertThat(orphans()).contains(title);
    }

    private java.util.List<String> orphans() {
        return emil.call(() -> pageLists.of(organisation, Show.ORPHANED, null, null)).entries().stream().map(MemoryPage::title).toList();
    }

    @Test
    void areOfferedForLinksAfterThoseOfTheCommunity() {
        shares(emil, title, "Thirty days.", null);
        shares(emil, title + " twice", "Sixty.", null);
        writes(emil, title, "Here it is forty.");

        assertThat(emil.call(() -> references.linkable(place, title))).extracting(References.Linkable::title).containsExactly(title, title + " twice");
        assertThat(ada.call(() -> references.linkable(place, title))).extracting(References.Linkable::title).containsExactly(title);
    }

    @Test
    void areWantedUnlessTheyStandInTheOrganisation() {
        shares(emil, title, "See [[Nobody " + title + "]].", null);

        assertThat(emil.call(() -> references.wanted(organisation))).extracting(References.Wanted::title).contains("Nobody " + title);
        shares(emil, "Nobody " + title, "So", null);
        assertThat(emil.call(() -> references.wanted(organisation))).extracting(References.Wanted::title).doesNotContain("Nobody " + title);
    }

    /// Editions are what visitors' kept pages hang on: each page that shows something else now has a new one.
    @Test
    void raiseTheEditionsOfPagesThatLeadToThem() {
        var page = writes(emil, "Planning", "{{" + title + "}}");
        var before = edition(page);
        var shared = shares(emil, title, "Thirty days.", EnumSet.allOf(Audience.class));
        var written = edition(page);
        var alone = edition(shared);
        edits(emil, shared, 1, "Thirty-two days.");
        var changed = edition(page);
        writes(emil, title, "Here it is forty.");

        assertThat(written).isNotEqualTo(before);
        assertThat(changed).isNotEqualTo(written);
        assertThat(edition(page)).isNotEqualTo(changed);
        assertThat(edition(shared)).isNotEqualTo(alone);
    }

    private long edition(MemoryPage page) {
        return system.jdbc().sql("select coalesce((select customer from items.edition where about = :page), 0)").param("page", page.id()).query(Long.class).single();
    }

    @Test
    void areOfNoCommunity() {
        assertThat(emil.call(() -> places.find(organisation.handle()))).isEmpty();
        assertThat(organisation.title()).isEqualTo(installation.organisation().orElseThrow());
        assertThat(Addresses.list(organisation)).isEqualTo("/pages");
    }
}
